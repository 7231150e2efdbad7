import type { Localized } from '../i18n/locales.ts';
import { printable } from '../schemas/text-rules.ts';

/** One thing wrong with one record: where it is, what is wrong, how to mend it. */
export interface Problem {
  /** Path below the content folder, `hubs/kit-icc/hub.json`. */
  file: string;
  /** Path inside the file, `selections[0].round`; empty for the file as a whole. */
  field: string;
  /** Line in the file, from 1; absent where the problem is in no one line (a file that is missing). */
  line?: number;
  reason: Localized;
  remedy: Localized;
}

/** Writes `['selections', 0, 'round']` as `selections[0].round`. */
export function formatField(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join('');
}

/** All problems as one text, grouped by file; every reason and remedy in the languages asked for. */
export function formatProblems(problems: readonly Problem[], locales: readonly (keyof Localized)[] = ['ja', 'en']): string {
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  const blocks = formatBlocks(problems, locales);
  const count: Localized = {
    ja: `記録に${problems.length}件の誤りがあります(${byFile.size}ファイル)。`,
    en: `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${byFile.size} file${byFile.size === 1 ? '' : 's'} of the records.`,
  };
  return [...blocks, locales.map((locale) => count[locale]).join(' ')].join('\n\n');
}

/** One block of text for each file: its name, then each problem (or warning, by its sign) with place, reason and remedy. */
export function formatBlocks(problems: readonly Problem[], locales: readonly (keyof Localized)[], sign = '✗'): string[] {
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  return [...byFile].map(([file, list]) =>
    [`content/${printable(file)}`, ...list.map((problem) => formatProblem(problem, locales, sign))].join('\n'),
  );
}

function formatProblem(problem: Problem, locales: readonly (keyof Localized)[], sign: string): string {
  const line =
    problem.line === undefined ? '' : locales.map((locale) => (locale === 'ja' ? `${problem.line}行目` : `line ${problem.line}`)).join(' ');
  const field = problem.field === '' ? (line === '' ? '(file)' : '') : printable(problem.field);
  const lines = locales.map((locale) =>
    locale === 'ja' ? `      ${problem.reason.ja}→ ${problem.remedy.ja}` : `      ${problem.reason.en} → ${problem.remedy.en}`,
  );
  return [`  ${sign} ${[line, field].filter(Boolean).join('  ')}`, ...lines].join('\n');
}
