/** Why a hub answers a query: the passage that matches best, with the matching words marked. Pure. */
import { foldText, LATIN_WORD } from './fold-text.ts';
import { latinTokens } from './latin-stem.ts';
import { indexTokens, queryUnits, type QueryUnit } from './tokens.ts';

export const PASSAGE_KINDS = ['name', 'institution', 'keyword', 'topic', 'offer', 'place', 'text'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A text a visitor can be shown, and other spellings (readings, the other language, synonyms) that lead to it. */
export interface PassageSource {
  kind: PassageKind;
  text: string;
  also?: string[];
}

/** The chosen passage in parts; `hit` parts are what matched. Without any, another spelling matched. */
export interface Passage {
  kind: PassageKind;
  parts: { text: string; hit: boolean }[];
}

interface SourceTokens {
  text: ReadonlySet<string>;
  also: ReadonlySet<string>;
}

const TOKENS = new WeakMap<PassageSource, SourceTokens>();
/** Share of a word's tokens that a text must hold to count as holding the word. */
const ENOUGH = 0.6;
/** A match by another spelling is worth less than one a reader can see. */
const UNSEEN = 0.7;
/** Between equal matches, what the hub is about comes before what is said of it. */
const KIND_BONUS: Record<PassageKind, number> = {
  name: 0.06,
  keyword: 0.05,
  offer: 0.04,
  topic: 0.03,
  institution: 0.02,
  place: 0.01,
  text: 0,
};

/** The passage that best shows why a hub answers `query`, or null when none of its texts does. */
export function findPassage(query: string, sources: readonly PassageSource[]): Passage | null {
  const units = queryUnits(query);
  let best: { source: PassageSource; score: number } | null = null;
  for (const source of sources) {
    const tokens = tokensOf(source);
    const seen = coverage(units, tokens.text);
    const unseen = coverage(units, tokens.also) * UNSEEN;
    const score = Math.max(seen, unseen);
    if (score > 0 && score + KIND_BONUS[source.kind] > (best?.score ?? 0)) best = { source, score: score + KIND_BONUS[source.kind] };
  }
  return best && { kind: best.source.kind, parts: markWords(best.source.text, units) };
}

/** Splits a text into what matches the words of a query and what does not. */
export function markWords(text: string, units: readonly QueryUnit[]): Passage['parts'] {
  const { folded, origin } = foldWithOrigin(text);
  const marked = new Array<boolean>(text.length).fill(false);
  const mark = (from: number, to: number) => {
    for (let at = origin[from] ?? 0; at < (origin[to] ?? text.length); at += 1) marked[at] = true;
  };
  for (const unit of units) for (const [from, to] of rangesOf(unit, folded)) mark(from, to);
  const parts: Passage['parts'] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = parts.at(-1);
    if (last !== undefined && last.hit === marked[at]) last.text += text[at];
    else parts.push({ text: text[at] ?? '', hit: marked[at] ?? false });
  }
  return parts;
}

/** Kept as long as the source is: the same texts are asked at every keystroke. */
function tokensOf(source: PassageSource): SourceTokens {
  const tokens = TOKENS.get(source) ?? {
    text: new Set(indexTokens(source.text, true)),
    also: new Set((source.also ?? []).flatMap((text) => indexTokens(text, true))),
  };
  TOKENS.set(source, tokens);
  return tokens;
}

function coverage(units: readonly QueryUnit[], tokens: ReadonlySet<string>): number {
  return units.reduce((sum, unit) => {
    const wanted = unit.parts ? [...unit.tokens, ...unit.parts.flatMap((part) => part.tokens)] : unit.tokens;
    if (wanted.length === 0) return sum;
    const share = wanted.filter((token) => tokens.has(token)).length / (unit.parts ? Math.max(1, unit.parts.length) : wanted.length);
    return share >= ENOUGH ? sum + Math.min(1, share) * unit.weight * (unit.required ? 1 : 0.3) : sum;
  }, 0);
}

function rangesOf(unit: QueryUnit, folded: string): [number, number][] {
  if (unit.kind === 'latin') {
    const wanted = new Set([unit, ...(unit.parts ?? [])].flatMap(({ tokens }) => tokens));
    return [...folded.matchAll(LATIN_WORD)].flatMap((match): [number, number][] =>
      [...latinTokens(match[0])].some((token) => wanted.has(token)) ? [[match.index, match.index + match[0].length]] : [],
    );
  }
  if (unit.kind === 'kana') return occurrences(hiragana(folded), hiragana(unit.word).replace(/(?<=...)ー$/u, ''));
  const signs = [...unit.word];
  if (signs.length === 1) return occurrences(folded, unit.word);
  return signs.slice(1).flatMap((sign, at) => occurrences(folded, `${signs[at] ?? ''}${sign}`));
}

function occurrences(text: string, word: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + 1)) found.push([at, at + word.length]);
  return found;
}

/** Katakana as hiragana, sign by sign, so that places in the text stay the same. */
function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x60));
}

/** The folded text and, for each of its signs, where in the text it came from. */
function foldWithOrigin(text: string): { folded: string; origin: number[] } {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const sign of text) {
    const piece = foldText(sign);
    for (let step = 0; step < piece.length; step += 1) origin.push(at);
    folded += piece;
    at += sign.length;
  }
  return { folded, origin };
}
