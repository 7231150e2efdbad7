/**
 * `npm run accessibility:result`: runs axe on every page of dist/ and the tests of src/accessibility/checks.ts, and writes what they
 * found to src/accessibility/result.json, from which the page of results is made. Build first; commit what it writes, then build again.
 * Takes some minutes. Fails, and still writes, when something was found.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKS } from '../../src/accessibility/checks.ts';
import { judge, OUTCOMES, type AccessibilityResult } from '../../src/accessibility/result.ts';
import { japanDay } from '../../src/domain/fiscal-year.ts';
import type { AxeRun } from './axe-run.ts';
import { readChecks, type TestReport } from './read-report.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RESULT = path.join(ROOT, 'src/accessibility/result.json');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-accessibility-'));
const files = { axe: path.join(folder, 'axe.json'), tests: path.join(folder, 'tests.json') };

try {
  const from = japanDay(new Date());
  runTests();
  const { axe, chromium, pages, pageList, rules, undecided } = read<AxeRun>(files.axe);
  const checks = readChecks(read<TestReport>(files.tests), ROOT);
  const result: AccessibilityResult = {
    schemaVersion: 1,
    tested: { from, to: japanDay(new Date()) },
    versions: { axe, chromium, os: `${os.type()} ${os.arch()}` },
    pages,
    pageList,
    rules,
    undecided,
    checks,
    criteria: judge(rules, checks),
  };
  fs.writeFileSync(RESULT, `${JSON.stringify(result, null, 1)}\n`);
  report(result);
} finally {
  fs.rmSync(folder, { recursive: true });
}

/** Runs axe and the tests of all checks; whether they pass is for the result to say. */
function runTests(): void {
  const wanted = [...new Set(Object.values(CHECKS).map(({ file }) => file as string))];
  spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...wanted,
      'tests/browser/axe-every-page.test.ts',
      '--config=tests/vitest.config.ts',
      '--project=build',
      '--project=browser',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${files.tests}`,
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, SHOWCASE_AXE_OUT: files.axe } },
  );
}

function read<T>(file: string): T {
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
  console.error(
    'テストが最後まで動きませんでした。先に npm run build でサイトを作り、上の表示を確かめてください。\nThe tests did not run to their end. Build the site first (npm run build), and read the output above.',
  );
  process.exit(1);
}

function report({ criteria }: AccessibilityResult): void {
  const words = { passed: '問題なし', failed: '問題あり', incomplete: '人の判断が必要', absent: '対象なし', unchecked: '機械では未検査' };
  console.log(`\n${path.relative(ROOT, RESULT)}`);
  for (const outcome of OUTCOMES) {
    const ids = criteria.filter((one) => one.outcome === outcome).map(({ id }) => id);
    console.log(`${words[outcome]} / ${outcome}: ${ids.length}  ${outcome === 'passed' ? '' : ids.join(' ')}`);
  }
  console.log('結果を確かめてコミットし、もう一度 npm run build してください。\nCommit the result after reading it, and build again.');
  process.exitCode = criteria.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}
