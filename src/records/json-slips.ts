/** What editors' slips of the hand leave in a JSON file, told from its text: `JSON.parse` speaks English, and of tokens. */
import type { ProblemCode } from './problem-texts.ts';

export interface JsonSlip {
  code: Extract<ProblemCode, 'json-merge-mark' | 'json-wide-sign' | 'json-comma-last'>;
  /** The sign in question. */
  detail: string;
  /** Offset in the text. */
  at: number;
}

/** What a merge in git leaves where two people changed the same lines. */
const MERGE_MARK = /^(?:<{7}|={7}|>{7})(?: .*)?$/m;
/** Quotation marks of a word processor, and the signs of JSON as a Japanese input method writes them. */
const WIDE_SIGN = /[\u2018\u2019\u201c-\u201f\u3001\uff02\uff0c\uff1a\uff3b\uff3d\uff5b\uff5d]/;
const STRING_OR_SIGN = /"(?:[^"\\\r\n]|\\.)*"|,(?=\s*[}\]])|[^\s"]/g;

/** The slip that a text which is not JSON shows first, or null: then only the parser's own words are left. */
export function findSlip(source: string): JsonSlip | null {
  const mark = MERGE_MARK.exec(source);
  if (mark !== null) return { code: 'json-merge-mark', detail: mark[0], at: mark.index };
  for (const { 0: token, index: at } of source.matchAll(STRING_OR_SIGN)) {
    if (token.startsWith('"')) continue;
    if (token === ',' && /^\s*[}\]]/.test(source.slice(at + 1, at + 200))) return { code: 'json-comma-last', detail: ',', at };
    if (WIDE_SIGN.test(token)) return { code: 'json-wide-sign', detail: token, at };
  }
  return null;
}
