/** Words for every problem code, in both languages; the tables are in `problem-texts/`. */
import { printable } from '../schemas/text-rules.ts';
import { FIELD_PROBLEMS } from './problem-texts/fields.ts';
import { FILE_PROBLEMS } from './problem-texts/files.ts';
import { REFERENCE_PROBLEMS } from './problem-texts/references.ts';
import type { ProblemText } from './problem-texts/text.ts';
import { TEXT_PROBLEMS } from './problem-texts/texts.ts';

export const PROBLEM_TEXTS = { ...FILE_PROBLEMS, ...FIELD_PROBLEMS, ...TEXT_PROBLEMS, ...REFERENCE_PROBLEMS };

export type ProblemCode = keyof typeof PROBLEM_TEXTS;

/** The words for a code with its values filled in. */
export function wordProblem(code: ProblemCode, values: { detail?: string; where?: string } = {}): ProblemText {
  // Details come from records: what a terminal would act upon is written out, and nothing in them counts as a place to fill.
  const fill = (template: string) => template.replace(/\{(detail|where)\}/g, (_, key: 'detail' | 'where') => printable(values[key] ?? ''));
  const { reason, remedy } = PROBLEM_TEXTS[code];
  return { reason: { ja: fill(reason.ja), en: fill(reason.en) }, remedy: { ja: fill(remedy.ja), en: fill(remedy.en) } };
}

/** Whether a message is one of our codes (schemas give the code as message). */
export function isProblemCode(value: string): value is ProblemCode {
  return Object.hasOwn(PROBLEM_TEXTS, value);
}
