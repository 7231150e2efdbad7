/** Finds the tests of the checks in Vitest's JSON report. */
import path from 'node:path';
import { CHECKS } from '../../src/accessibility/checks.ts';
import { CHECK_IDS, type CheckTally } from '../../src/accessibility/result.ts';

/** What is needed of the report of Vitest's JSON reporter. */
export interface TestReport {
  testResults: { name: string; assertionResults: { title: string; status: string }[] }[];
}

/** How the tests of every check went. Throws where a test of a check was not run at all, as after a change of its title. */
export function readChecks(report: TestReport, root: string): CheckTally[] {
  return CHECK_IDS.map((id) => {
    const { file, tests } = CHECKS[id];
    const own = report.testResults.find(({ name }) => path.relative(root, name).replaceAll('\\', '/') === file);
    const tally: CheckTally = { id, passed: 0, failed: 0 };
    for (const test of tests) {
      const runs = own?.assertionResults.filter(({ title }) => titlePattern(test).test(title)) ?? [];
      if (runs.length === 0) throw new Error(missing(file, test));
      const passed = runs.filter(({ status }) => status === 'passed').length;
      tally.passed += passed;
      // A test that was skipped has shown nothing.
      tally.failed += runs.length - passed;
    }
    return tally;
  });
}

/** Matches what Vitest makes of a title with places to fill in. */
export function titlePattern(title: string): RegExp {
  const parts = title.split(/%[a-z]|\$[\w.]+/).map((part) => RegExp.escape(part.replaceAll('%%', '%')));
  return new RegExp(`^${parts.join('.+')}$`);
}

function missing(file: string, test: string): string {
  return [
    `${file} のテスト「${test}」が実行されていません。題名を変えたときは src/accessibility/checks.ts も直してください。`,
    `The test "${test}" of ${file} was not run. After a change of its title, change src/accessibility/checks.ts too.`,
  ].join('\n');
}
