import type { Localized } from '../i18n/locales.ts';
import { printable } from '../schemas/text-rules.ts';

/** One thing wrong with one record: where it is, what is wrong, how to mend it. */
export interface Problem {
  /** Path below the content folder, `hubs/kit-icc/hub.json`. */
  file: string;
  /** Path inside the file, `selections[0].round`; empty for the file as a whole. */
  field: string;
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
  const blocks = [...byFile].map(([file, list]) =>
    [`content/${printable(file)}`, ...list.map((problem) => formatProblem(problem, locales))].join('\n'),
  );
  const count: Localized = {
    ja: `記録に${problems.length}件の誤りがあります(${byFile.size}ファイル)。`,
    en: `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${byFile.size} file${byFile.size === 1 ? '' : 's'} of the records.`,
  };
  return [...blocks, locales.map((locale) => count[locale]).join(' ')].join('\n\n');
}

function formatProblem(problem: Problem, locales: readonly (keyof Localized)[]): string {
  const lines = locales.map((locale) =>
    locale === 'ja' ? `      ${problem.reason.ja}→ ${problem.remedy.ja}` : `      ${problem.reason.en} → ${problem.remedy.en}`,
  );
  return [`  ✗ ${problem.field === '' ? '(file)' : printable(problem.field)}`, ...lines].join('\n');
}
