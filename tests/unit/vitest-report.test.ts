import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readVitestReport } from '../../scripts/vitest-report.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-report-'));
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const passed = { status: 'passed', fullName: 'finds hubs', failureMessages: [] };

function written(testResults: unknown[]): string {
  const file = path.join(folder, 'report.json');
  fs.writeFileSync(file, JSON.stringify({ numPassedTests: 1, numFailedTests: 9, numPendingTests: 2, numTodoTests: 1, testResults }));
  return file;
}

it('names each test that failed, with the first line of its message', () => {
  const failed = { status: 'failed', fullName: 'map draws markers', failureMessages: ['\nAssertionError: expected 1 to be 2\n    at x'] };
  const report = written([{ name: '/site/tests/map.test.ts', status: 'failed', assertionResults: [passed, failed] }]);
  expect(readVitestReport(report, false, '/site')).toEqual({
    passed: 1,
    failed: 1,
    skipped: 3,
    failures: ['tests/map.test.ts > map draws markers: AssertionError: expected 1 to be 2'],
    retried: [],
  });
});

it('names each test that passed at the second try', () => {
  const again = { ...passed, failureMessages: ['Timeout'] };
  const report = written([{ name: '/site/tests/map.test.ts', status: 'passed', assertionResults: [passed, again] }]);
  expect(readVitestReport(report, true, '/site')).toMatchObject({ failed: 0, retried: ['tests/map.test.ts > finds hubs: Timeout'] });
});

it('counts a file that broke outside its tests as one failure', () => {
  const report = written([
    { name: '/site/tests/map.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [passed] },
  ]);
  expect(readVitestReport(report, false, '/site')).toMatchObject({ failed: 1, failures: ['tests/map.test.ts: Cannot find module'] });
});

it('counts a run that ended badly without a failed test, or without a report, as one failure', () => {
  const report = written([{ name: '/site/tests/map.test.ts', status: 'passed', assertionResults: [passed] }]);
  expect(readVitestReport(report, false, '/site').failed).toBe(1);
  expect(readVitestReport(path.join(folder, 'none.json'), false).failed).toBe(1);
  expect(readVitestReport(report, true, '/site').failed).toBe(0);
});
