import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRecords } from '../../src/records/check.ts';
import { formatProblems } from '../../src/records/problem.ts';
import { wordProblem, PROBLEM_TEXTS } from '../../src/records/problem-texts.ts';
import { hiddenIn } from '../../src/schemas/text-rules.ts';
import { HOSTILE_RECORDS, plant, type StoppedRecord } from '../fixtures/hostile-records.ts';
import { CONTENT } from './content.ts';

const STOPPED = HOSTILE_RECORDS.filter((record): record is StoppedRecord => record.expected === 'stopped');
const KEPT = { hubs: ['kit-icc'], news: ['2020-04-10-round-1'], 'pages/ja': ['about.mdx'], 'pages/en': ['about.mdx'] };
let temporary: string;
let dir: string;

beforeAll(() => {
  temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-hostile-'));
  dir = path.join(temporary, 'content');
  fs.cpSync(CONTENT, dir, { recursive: true });
  // One hub, one announcement and one page are enough to plant in, and checked in no time.
  for (const [folder, kept] of Object.entries(KEPT)) {
    for (const name of fs.readdirSync(path.join(dir, folder)))
      if (!kept.includes(name)) fs.rmSync(path.join(dir, folder, name), { recursive: true });
  }
});

afterAll(() => {
  fs.rmSync(temporary, { recursive: true });
});

/** Takes back what was planted: what was there before, or nothing. */
function restore({ where }: StoppedRecord): void {
  const file = where.split('#')[0] ?? '';
  const original = path.join(CONTENT, file);
  if (fs.existsSync(original)) fs.copyFileSync(original, path.join(dir, file));
  else {
    fs.rmSync(path.join(dir, file));
    const folder = path.dirname(path.join(dir, file));
    if (!fs.existsSync(path.dirname(original))) fs.rmSync(folder, { recursive: true });
  }
}

/** The words of a code without what is filled in. */
const fixedWords = (code: StoppedRecord['code']) => PROBLEM_TEXTS[code].reason.en.split(/\{\w+\}/);

describe('hostile records', () => {
  it('are many and differ', () => {
    const keys = HOSTILE_RECORDS.map(
      ({ where, payload }) => `${where} ${Buffer.isBuffer(payload) ? payload.toString('hex') : JSON.stringify(payload)}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(150);
  });

  it('are not in the records as they are', () => {
    expect(checkRecords(dir).problems).toEqual([]);
  });

  it.each(STOPPED.map((record) => [`${record.code}: ${record.name} in ${record.where.slice(0, 60)}`, record] as const))(
    '%j',
    (_, record) => {
      plant(dir, record);
      try {
        const started = performance.now();
        const { problems } = checkRecords(dir);
        // Nothing in a record may keep the check busy.
        expect(performance.now() - started).toBeLessThan(5_000);
        const file = record.where.split('#')[0] ?? '';
        const said = problems.filter(
          (problem) => problem.file === file && fixedWords(record.code).every((part) => problem.reason.en.includes(part)),
        );
        expect(
          said.length,
          problems
            .map((problem) => `${problem.file}: ${problem.field}: ${problem.reason.en}`)
            .join('\n')
            .slice(0, 2000),
        ).toBeGreaterThan(0);
        const printed = formatProblems(problems);
        // The message itself is safe to print and to read.
        expect(hiddenIn(printed, 'body')).toBeNull();
        expect(printed.length).toBeLessThan(10_000);
        expect(said[0]?.reason.ja).toMatch(/[ぁ-ん]/);
        expect(said[0]?.remedy.ja).toMatch(/[ぁ-ん]/);
        expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
      } finally {
        restore(record);
      }
    },
  );

  it('are undone after each case', () => {
    expect(checkRecords(dir).problems).toEqual([]);
  });
});

describe('messages', () => {
  it('write out what a terminal would act upon, and cut what is long', () => {
    const { reason } = wordProblem('field-unknown', { detail: `\u001b[2J\u202e${'x'.repeat(5000)}` });
    expect(reason.en).toMatch(/^There is no field “<U\+001B>\[2J<U\+202E>x+…”\.$/u);
    expect(reason.en.length).toBeLessThan(300);
  });

  it('take nothing in a detail for a place to fill or a pattern', () => {
    expect(wordProblem('reference-dangling', { detail: "$& $' {where}", where: 'here' }).reason.en).toBe(
      "There is no record “$& $' {where}”.",
    );
  });

  it('name a hidden character and its place', () => {
    expect(hiddenIn('ab\u202ec')).toBe('U+202E: 3');
    expect(hiddenIn('a\nb', 'body')).toBeNull();
  });
});
