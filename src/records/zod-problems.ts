import type { z } from 'astro/zod';
import { hiddenIn } from '../schemas/text-rules.ts';
import { formatField, type Problem } from './problem.ts';
import { isProblemCode, wordProblem } from './problem-texts.ts';

/** Turns the issues of one failed parse into problems; `prefix` places a record inside a list file. */
export function toProblems(file: string, error: z.ZodError, value: unknown, prefix: readonly PropertyKey[] = []): Problem[] {
  return error.issues.flatMap((issue) => {
    const at = (path: readonly PropertyKey[]) => formatField([...prefix, ...path]);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ file, field: at([...issue.path, key]), ...wordProblem('field-unknown', { detail: key }) }));
    }
    const found = valueAt(value, issue.path);
    if (found === undefined) return [{ file, field: at(issue.path), ...wordProblem('field-missing') }];
    if (isProblemCode(issue.message)) {
      const hidden =
        issue.message === 'text-hidden-characters' && typeof found === 'string' ? hiddenIn(found.replace(/[\r\n\t]/g, ' ')) : null;
      const detail = issue.code === 'invalid_value' ? issue.values.map(String).join(' / ') : (hidden ?? '');
      return [{ file, field: at(issue.path), ...wordProblem(issue.message, { detail }) }];
    }
    const detail = issue.code === 'invalid_type' ? `${kindOf(found)} → ${issue.expected}` : kindOf(found);
    return [{ file, field: at(issue.path), ...wordProblem('type-wrong', { detail }) }];
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

function kindOf(value: unknown): string {
  // YAML reads a date without quotation marks as a date, not as text.
  return value === null ? 'null' : Array.isArray(value) ? 'array' : value instanceof Date ? 'date' : typeof value;
}
