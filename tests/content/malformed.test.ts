/** Malformed files, through the command the secretariat runs. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/records/problem.ts';
import { makeMalformed, MALFORMED } from '../fixtures/malformed-files.ts';
import { codeOf } from '../fixtures/problem-code.ts';
import { runRecords } from '../fixtures/record-commands.ts';
import { CONTENT } from './content.ts';

let temporary: string;
let folder: string;
let expected: string[];
let found: Problem[];

beforeAll(() => {
  temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-malformed-'));
  folder = path.join(temporary, 'content');
  fs.cpSync(CONTENT, folder, { recursive: true });
  expected = makeMalformed(folder);
  const { status, stdout } = runRecords('records:check', folder, ['--json']);
  expect(status).toBe(1);
  found = (JSON.parse(stdout) as { problems: Problem[] }).problems;
});

afterAll(() => {
  fs.rmSync(temporary, { recursive: true });
});

describe('at least 40 malformed files in one run', () => {
  it('are each reported once, with file, line, field and the right reason; nothing else is', () => {
    expect(MALFORMED.length).toBeGreaterThanOrEqual(40);
    const described = found.map((problem) => `${problem.file} | ${problem.line ?? ''} | ${problem.field} | ${codeOf(problem)}`);
    expect(described.sort()).toEqual(expected.sort());
  });

  it('have a reason and a remedy in Japanese and in English', () => {
    for (const { reason, remedy } of found) {
      expect(reason.ja + remedy.ja).toMatch(/[ぁ-ん]/);
      expect(`${reason.en} ${remedy.en}`).toMatch(/[a-z]{3}/);
      for (const text of [reason.ja, reason.en, remedy.ja, remedy.en]) expect(text).not.toMatch(/\{(detail|where)\}|undefined|\[object/);
    }
  });

  it('are printed with their lines, in the language asked for', () => {
    for (const [lang, line, other] of [
      ['ja', (n: number) => `${n}行目`, /\bline \d/],
      ['en', (n: number) => `line ${n}`, /行目/],
    ] as const) {
      const { status, stderr } = runRecords('records:check', folder, ['--lang', lang]);
      expect(status).toBe(1);
      for (const problem of found) {
        const block = stderr.split('\n\n').find((part) => part.startsWith(`content/${problem.file}\n`)) ?? '';
        if (problem.line !== undefined) expect(block).toContain(`✗ ${line(problem.line)}`);
        expect(block).toContain(problem.field);
        expect(block).toContain(problem.reason[lang]);
        expect(block).toContain(problem.remedy[lang]);
      }
      expect(stderr.replaceAll(/line \d+ column \d+/g, '')).not.toMatch(other);
    }
  });
});
