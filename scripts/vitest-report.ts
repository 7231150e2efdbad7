/** Counts and failures from Vitest's JSON reporter. */
import fs from 'node:fs';
import path from 'node:path';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** One line for each failure: file, test and the first line of what went wrong. */
  failures?: string[];
  /** The same for tests that passed at the second try. */
  retried?: string[];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileResult[];
}

interface FileResult {
  /** The file's absolute path. */
  name: string;
  status: string;
  /** What broke outside the tests. */
  message?: string;
  /** A test that passed at the second try keeps the message of the first. */
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

/** The counts of a run; a file that broke outside its tests counts as one failure, and so does a run that ended badly for any other reason. */
export function readVitestReport(file: string, ok: boolean, root: string = process.cwd()): Counts {
  if (!fs.existsSync(file)) return { passed: 0, failed: ok ? 0 : 1, skipped: 0 };
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as VitestReport;
  const failures = report.testResults.flatMap((result) => fileFailures(result, root));
  return {
    passed: report.numPassedTests,
    failed: failures.length === 0 && !ok ? 1 : failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    retried: report.testResults.flatMap((result) => linesOf(result, 'passed', root)),
  };
}

function fileFailures(result: FileResult, root: string): string[] {
  const failed = linesOf(result, 'failed', root);
  return failed.length > 0 || result.status !== 'failed' ? failed : [`${path.relative(root, result.name)}: ${firstLine(result.message)}`];
}

/** A line for each test of a status that has a message. */
function linesOf({ name, assertionResults }: FileResult, status: string, root: string): string[] {
  return assertionResults
    .filter((result) => result.status === status && (status === 'failed' || result.failureMessages.length > 0))
    .map(({ fullName, failureMessages }) => `${path.relative(root, name)} > ${fullName}: ${firstLine(failureMessages[0])}`);
}

/** The first line that says something, short enough for a summary. */
function firstLine(text = ''): string {
  return (text.split('\n').find((line) => line.trim() !== '') ?? '').trim().slice(0, 300);
}
