/** Counts and failures from Vitest's JSON reporter. */
import fs from 'node:fs';
import path from 'node:path';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** One line for each failure: file, test and the first line of what went wrong. */
  failures?: string[];
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
  };
}

function fileFailures({ name, status, message, assertionResults }: FileResult, root: string): string[] {
  const where = path.relative(root, name);
  const failed = assertionResults.filter((result) => result.status === 'failed');
  if (failed.length > 0) return failed.map(({ fullName, failureMessages }) => `${where} > ${fullName}: ${firstLine(failureMessages[0])}`);
  return status === 'failed' ? [`${where}: ${firstLine(message)}`] : [];
}

/** The first line that says something, short enough for a summary. */
function firstLine(text = ''): string {
  return (text.split('\n').find((line) => line.trim() !== '') ?? '').trim().slice(0, 300);
}
