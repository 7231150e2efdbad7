/**
 * Turns text and queries into the same small alphabet of search tokens.
 *
 * A token is plain ASCII so that the engine neither splits nor stems it. The first letter is the
 * class, the rest has a fixed length (or an end mark), so that no token is the prefix of another:
 * `l…qz` Latin word stem, `k` two kanji, `m` one kanji, `t` three kana (`^` and `$` mark word ends).
 * Runs in Node and in the browser.
 */
import { latinToken } from './latin-stem.ts';
import { foldText, scriptRuns, toKana, type ScriptRun } from './fold-text.ts';

/** All tokens of a text to be indexed. `everyKanji` adds each kanji of a compound on its own: for names and keywords. */
export const indexTokens = (text: string, everyKanji = false): string[] =>
  scriptRuns(foldText(text)).flatMap(({ word, script }) => {
    if (script === 'latin')
      return [...new Set([...latinParts(word), joined(word)])].filter((part) => !STOP_WORDS.has(part)).map(latinToken);
    if (script === 'kana') return Object.values(kanaTokens(word)).flat();
    const kanji = [...word];
    return [...pairs(kanji), ...(everyKanji || kanji.length === 1 ? kanji.map((one) => `m${letters(one, 4)}`) : [])];
  });

/** The words of a query, each with the tokens that are evidence for it. */
export const queryUnits = (query: string): QueryUnit[] => {
  const units = scriptRuns(foldText(query)).flatMap(toUnits);
  const meant = units.filter((unit) => !(unit.kind === 'latin' && STOP_WORDS.has(unit.word)));
  const kept = meant.some((unit) => unit.required) ? meant : units;
  return kept.filter((unit, at) => kept.findIndex((other) => other.word === unit.word) === at);
};

const toUnits = (run: ScriptRun): QueryUnit[] => {
  const { word, script } = run;
  if (script === 'latin') return [latinUnit(joined(word), latinParts(word))];
  if (script === 'kana') {
    const { inner, edges } = kanaTokens(word);
    const hiraganaTail = run.mixed && /^[ぁ-ゖ]/u.test(word);
    if (hiraganaTail && word.length < 4) return [];
    return inner.length + edges.length === 0
      ? []
      : [{ word, kind: 'kana', required: !hiraganaTail, weight: hiraganaTail ? 0.5 : 1, tokens: inner, edges: hiraganaTail ? [] : edges }];
  }
  const kanji = [...word.replace(/(?<=..)地方$/u, '')];
  if (kanji.length > 1) return [{ word: kanji.join(''), kind: 'kanji', required: true, weight: 1, tokens: pairs(kanji), edges: [] }];
  const noun = run.next === '' || PARTICLES.includes(run.next) || !/[ぁ-ゖ]/u.test(run.next);
  return [{ word, kind: 'single', required: noun, weight: noun ? 0.8 : 0.25, tokens: [`m${letters(word, 4)}`], edges: [] }];
};

const latinUnit = (word: string, parts: string[]): QueryUnit => ({
  word,
  kind: 'latin',
  required: true,
  weight: 1,
  tokens: [latinToken(word)],
  edges: [],
  ...(parts.length > 1 ? { parts: parts.map((part) => latinUnit(part, [])) } : {}),
});

const joined = (word: string): string => word.replace(/[^a-z0-9]/gu, '');

/** `stt-mram` → stt, mram; `300mm` → 300, mm. A single letter or digit is no part of its own. */
const latinParts = (word: string): string[] => {
  const parts = word.split(/[^a-z0-9]+|(?<=\d{2})(?=[a-z])|(?<=[a-z]{2})(?=\d{2})/u).filter(Boolean);
  return parts.length === 1 ? parts : parts.filter((part) => part.length > 1 && part !== "'s");
};

const pairs = (kanji: string[]): string[] => kanji.slice(1).map((second, at) => `k${letters(kanji[at] ?? '', 4)}${letters(second, 4)}`);

/** Overlapping triples of a kana word: those inside it, and the two that touch its ends. */
const kanaTokens = (word: string): { inner: string[]; edges: string[] } => {
  const kana = [...toKana(word)].map((sign) => letters(sign, 2, 0x3000));
  if (kana.length < 2) return { inner: [], edges: [] };
  const triple = (...three: (string | undefined)[]): string => `t${three.map((sign) => sign ?? EDGE).join('')}`;
  return {
    inner: kana.slice(2).map((third, at) => triple(kana[at], kana[at + 1], third)),
    edges: [triple(undefined, kana[0], kana[1]), triple(kana.at(-2), kana.at(-1), undefined)],
  };
};

const letters = (sign: string, width: number, from = 0): string => {
  let rest = Math.max(0, (sign.codePointAt(0) ?? 0) - from);
  let text = '';
  for (let digit = 0; digit < width; digit += 1, rest = Math.floor(rest / 26)) text = String.fromCodePoint(97 + (rest % 26)) + text;
  return text;
};

/** English words that carry no subject. */
const STOP_WORDS = new Set(
  `a about against an and any are as at be by can could do does for from get has have help how i in into is it its like look looking me
  my need of on or our out please search seek seeking some that the their them there this to us using want we what where which who with without
  would you your find prefecture`.split(/\s+/u),
);

const PARTICLES = 'をがにはのでとへもや';
const EDGE = 'aa';

/** A word of a query. `required` words count as unknown when nothing matches; the others only add to a score. */
export interface QueryUnit {
  word: string;
  kind: 'latin' | 'kana' | 'kanji' | 'single';
  required: boolean;
  weight: number;
  /** In the order of the word; a record must have enough of them. */
  tokens: string[];
  /** Tokens for the ends of a kana word. */
  edges: string[];
  /** Of a word written with a hyphen or digits: what to ask when no record writes it in one piece. */
  parts?: QueryUnit[];
}
