/** How the checks of `check-references.ts` say what they find. */
import type { ProblemCode } from './problem-texts.ts';
import type { Kind } from './read-files.ts';

/** Reports a problem at a field of a file (path below the content folder); the field is empty for the file as a whole. */
export type Report = (file: string, field: string, code: ProblemCode, values?: { detail?: string; where?: string; line?: number }) => void;

/** Reports an id no record of its kind has. An id that is absent is for the schema to report. */
export type Need = (kind: Kind, id: string | undefined, file: string, field: string) => void;
