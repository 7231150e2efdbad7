import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRecords } from '../../src/records/check.ts';
import { formatProblems, type Problem } from '../../src/records/problem.ts';
import { breakContent } from '../fixtures/broken-content.ts';
import { codeOf } from '../fixtures/problem-code.ts';
import { CONTENT } from './content.ts';

const ROOT = path.dirname(CONTENT);
let temporary: string;
let broken: string;
let problems: Problem[];
let expected: string[];

/** A fresh copy of the records to break. */
function copyContent(name: string): string {
  const dir = path.join(temporary, name);
  fs.cpSync(CONTENT, dir, { recursive: true });
  return dir;
}

const describeProblem = (problem: Problem) => `${problem.file} | ${problem.field} | ${codeOf(problem)}`;
const run = (script: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [path.join(ROOT, script), ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

beforeAll(() => {
  temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-bad-'));
  broken = copyContent('broken');
  expected = breakContent(broken);
  problems = checkRecords(broken).problems;
});

afterAll(() => {
  fs.rmSync(temporary, { recursive: true });
});

describe('one run over records with many mistakes', () => {
  it('reports every mistake at its file and field, and nothing else', () => {
    expect(problems.map(describeProblem).sort()).toEqual(expected.sort());
  });

  it('gives a reason and a remedy in both languages, with every detail filled in', () => {
    for (const { reason, remedy } of problems) {
      for (const text of [reason.ja, reason.en, remedy.ja, remedy.en]) {
        expect(text.length).toBeGreaterThan(5);
        expect(text).not.toMatch(/\{(detail|where)\}|undefined|\[object/);
      }
      expect(reason.ja + remedy.ja).toMatch(/[ぁ-ん]/);
      expect((reason.en + remedy.en).replace(/[“「].*[”」]/g, '')).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  it('names what is wrong: the id that does not exist and where to make it, the citation, the years', () => {
    const words = problems.map(({ reason, remedy }) => `${reason.en} ${remedy.en}`).join('\n');
    for (const detail of [
      '“nowhere”',
      'content/institutions/',
      '“99”',
      'f99',
      '2024 ≠ 2023',
      '“phone”',
      'building / town / municipality',
    ]) {
      expect(words).toContain(detail);
    }
  });

  it('is in order of the files', () => {
    const order = problems.map(({ file }) => file);
    expect(order).toEqual([...order].sort((a, b) => a.localeCompare(b)));
  });

  it('reads the same from a relative folder', () => {
    const relative = `./${path.relative(process.cwd(), broken)}`;
    expect(checkRecords(relative).problems).toEqual(problems);
  });
});

describe('the printed list', () => {
  it('has every file, field, reason and remedy in both languages, and the totals', () => {
    const printed = formatProblems(problems);
    for (const { file, line, field, reason, remedy } of problems) {
      const block = printed.split('\n\n').find((part) => part.startsWith(`content/${file}\n`)) ?? '';
      for (const text of [
        field === '' && line === undefined ? '(file)' : field,
        line === undefined ? '' : `${line}行目 line ${line}`,
        reason.ja,
        remedy.ja,
        reason.en,
        remedy.en,
      ])
        expect(block).toContain(text);
    }
    const count = new Set(problems.map(({ file }) => file)).size;
    expect(printed).toContain(`記録に${problems.length}件の誤りがあります(${count}ファイル)`);
    expect(printed).toContain(`${problems.length} problems in ${count} files`);
  });

  it('can be in one language', () => {
    const [first] = problems;
    if (first === undefined) throw new Error('no problem');
    expect(formatProblems([first], ['en'])).not.toContain(first.reason.ja);
    expect(formatProblems([first], ['en'])).toContain('1 problem in 1 file of the records.');
    expect(formatProblems([first], ['ja'])).not.toContain(first.remedy.en);
  });
});

describe('one mistake that touches much is reported once', () => {
  it.each([
    ['a vocabulary that is no JSON', (dir: string) => fs.writeFileSync(path.join(dir, 'vocabulary/topics.json'), '['), 'json-syntax'],
    ['a vocabulary that is no list', (dir: string) => fs.writeFileSync(path.join(dir, 'vocabulary/offers.json'), '{}'), 'type-wrong'],
    ['a vocabulary that is gone', (dir: string) => fs.rmSync(path.join(dir, 'vocabulary/regions.json')), 'file-missing'],
    ['a lost site.json', (dir: string) => fs.rmSync(path.join(dir, 'site.json')), 'file-missing'],
    [
      'an institution that broke its schema',
      (dir: string) => fs.writeFileSync(path.join(dir, 'institutions/kobe.json'), '[]'),
      'type-wrong',
    ],
  ])('%s', (name, breakIt, code) => {
    const dir = copyContent(name);
    breakIt(dir);
    expect(checkRecords(dir).problems.map(codeOf)).toEqual([code]);
  });

  it('two folders that differ only in capitals', ({ skip }) => {
    const dir = copyContent('capitals');
    if (fs.existsSync(path.join(dir, 'hubs/KUAS'))) skip('this file system does not tell capitals apart');
    fs.cpSync(path.join(dir, 'hubs/kuas'), path.join(dir, 'hubs/KUAS'), { recursive: true });
    expect(checkRecords(dir).problems.map(describeProblem).sort()).toEqual([
      'hubs/KUAS/hub.json |  | name-form',
      'hubs/kuas/hub.json |  | slug-twice',
    ]);
  });
});

describe('the commands', () => {
  it('refuse to build: every problem is printed, the exit code says so, the site of before stays', () => {
    const out = path.join(temporary, 'dist');
    fs.mkdirSync(out);
    fs.writeFileSync(path.join(out, 'index.html'), 'before');
    const { status, stderr } = run('scripts/build.ts', [], { SHOWCASE_CONTENT: broken, SHOWCASE_OUT: out });
    expect(status).toBe(1);
    expect(stderr).toContain(formatProblems(problems));
    expect(fs.readdirSync(out)).toEqual(['index.html']);
    expect(fs.readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('before');
    expect(fs.readdirSync(temporary).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });

  it('check the records without building: the list in the language asked for, and an exit code', () => {
    const { status, stderr } = run('scripts/check-records.ts', ['--content', broken, '--lang', 'en']);
    expect([status, stderr.trim()]).toEqual([1, formatProblems(problems, ['en'])]);
    expect(run('scripts/check-records.ts').status).toBe(0);
  });
});
