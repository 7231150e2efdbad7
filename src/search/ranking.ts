/**
 * From the hits of single tokens to a ranked list of hubs. Pure; knows neither Pagefind nor the network.
 *
 * The rule of honesty: a record answers a word only if it carries enough of it, a word no record
 * carries answers nothing, and words that are everywhere do not answer for words that are nowhere.
 */
import { toKana } from './fold-text.ts';
import { queryUnits } from './tokens.ts';
import type { QueryUnit } from './tokens.ts';

/** Scores of the hubs that answer one word of the query. */
export const matchUnit = (unit: QueryUnit, hitsOf: (token: string) => Hits): Map<string, number> => {
  const inner = unit.tokens.map(hitsOf);
  const edges = unit.edges.map(hitsOf);
  const answers = new Map<string, number>();
  for (const hub of new Set([...inner, ...edges].flatMap((hits) => [...hits.keys()]))) {
    const matched = inner.map((hits) => hits.has(hub));
    const ends = edges.map((hits) => hits.has(hub));
    if (!carriesEnough(unit, matched, ends)) continue;
    const size = inner.length + END_WEIGHT * edges.length;
    const carried = matched.filter(Boolean).length + END_WEIGHT * ends.filter(Boolean).length;
    const score = sum(inner.map((hits) => hits.get(hub) ?? 0)) + END_WEIGHT * sum(edges.map((hits) => hits.get(hub) ?? 0));
    answers.set(hub, (unit.weight * score * carried) / size ** 1.5);
  }
  return answers;
};

/** What to ask instead of a word that found nothing: the known words it begins, misspells or is composed of. A known word stays as it is. */
export const alternativesOf = (unit: QueryUnit, vocabulary: readonly string[]): Alternatives => {
  const [word, scope] =
    unit.kind === 'kana' ? [toKana(unit.word), /^[ぁ-ゖ]/u] : [unit.word, unit.kind === 'latin' ? /^[a-z]/u : /^\p{sc=Han}/u];
  const known = vocabulary.filter((other) => scope.test(other));
  if (known.includes(word)) return { all: true, weight: 1, units: [unit] };
  const either = (words: readonly string[], weight: number): Alternatives => ({
    all: false,
    weight,
    units: words.slice(0, MOST_ALTERNATIVES).flatMap(queryUnits),
  });
  if (unit.kind === 'latin' && word.length >= 5) {
    const begun = known.filter((other) => other.startsWith(word)).sort((one, other) => one.length - other.length);
    if (begun.length > 0) return either(begun, 0.5);
  }
  const slips = nearestWords(word, known, unit.kind);
  if (slips.length > 0) return either(slips, 0.8);
  return { all: true, weight: 0.8, units: unit.kind === 'latin' ? [] : composedOf(word, known).flatMap(queryUnits) };
};

/** The best score of each hub in several answers. */
export const bestOf = (answers: readonly Hits[], weight: number): Map<string, number> => {
  const best = new Map<string, number>();
  for (const [hub, score] of answers.flatMap((hits) => [...hits])) best.set(hub, Math.max(best.get(hub) ?? 0, score * weight));
  return best;
};

/** Hubs in order of how well, and how much of, the query they answer. `total` is the number of hubs in the index. */
export const rankHubs = (words: readonly WordAnswer[], total: number): RankedHub[] => {
  const known = words.filter(({ hubs }) => hubs.size > 0).map((word) => ({ ...word, rarity: rarityOf(word.hubs.size, total) }));
  const someUnknown = words.some(({ required, hubs }) => required && hubs.size === 0);
  const carrying = known.filter(({ required, hubs }) => required && !(someUnknown && hubs.size > total * COMMON_SHARE));
  const wanted = sum(known.map(({ rarity }) => rarity));
  const candidates = new Set(carrying.flatMap(({ hubs }) => [...hubs.keys()]));
  const ranked = [...candidates].map((slug) => {
    const hits = known.filter(({ hubs }) => hubs.has(slug));
    const share = sum(hits.map(({ rarity }) => rarity)) / wanted;
    return { slug, score: share * sum(hits.map(({ hubs }) => hubs.get(slug) ?? 0)) };
  });
  ranked.sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1));
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE;
  return ranked.filter(({ score }, at) => at < ALWAYS_SHOWN || score >= least);
};

/** How rare a word is: 0 in every record, larger the fewer records carry it. */
export const rarityOf = (carriers: number, total: number): number => Math.log(1 + (total - carriers + 0.5) / (carriers + 0.5));

/** Whether a word is a likely slip of another, in edits: a neighbouring key, a vowel, a similar sound, a swap. */
export const slipDistance = (word: string, other: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const [a, b] = [word[i - 1] ?? '', other[j - 1] ?? ''];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a === b ? 0 : isSlip(a, b) ? 1 : 2));
      if (i > 1 && j > 1 && a === other[j - 2] && b === word[i - 2]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const carriesEnough = (unit: QueryUnit, matched: readonly boolean[], ends: readonly boolean[]): boolean => {
  const count = matched.filter(Boolean).length;
  if (unit.kind === 'kanji') return count >= Math.min(matched.length, Math.max(2, Math.ceil(matched.length * KANJI_SHARE)));
  if (unit.kind !== 'kana') return count > 0;
  // Short kana words are often the end of a longer word that means something else (ローン, ドローン).
  const short = matched.length < 2 && unit.edges.length > 0;
  if (short && !(ends[0] && (ends[1] || matched.length > 0 || /^[ァ-ヺ]/u.test(unit.word)))) return false;
  if (matched.length < 3) return count === matched.length && (ends.includes(true) || unit.edges.length === 0);
  return longestRun(matched) >= matched.length * KANA_SHARE;
};

const longestRun = (matched: readonly boolean[]): number =>
  Math.max(
    ...matched
      .map(String)
      .join(' ')
      .split('false')
      .map((run) => run.split('true').length - 1),
  );

const nearestWords = (word: string, known: readonly string[], kind: QueryUnit['kind']): string[] => {
  const { length } = word;
  if (kind === 'kanji')
    return length < 4
      ? []
      : known.filter((other) => other.length === length && [...other].filter((sign, at) => sign !== word[at]).length === 1);
  const limit = length < 5 ? 0 : kind === 'latin' && length > 8 ? 2 : 1;
  const near = known
    .filter((other) => other[0] === word[0] && Math.abs(other.length - length) <= limit)
    .map((other) => ({ other, distance: slipDistance(word, other) }))
    .filter(({ distance }) => distance <= limit);
  const least = Math.min(...near.map(({ distance }) => distance));
  return near.filter(({ distance }) => distance === least).map(({ other }) => other);
};

/** The known words that follow one another and make up the whole word, longest first; nothing if a part is unknown. */
const composedOf = (word: string, known: readonly string[]): string[] => {
  const starts = known
    .filter((other) => other.length > 1 && word.startsWith(other) && other !== word)
    .sort((one, other) => other.length - one.length);
  for (const start of starts) {
    const rest = word.slice(start.length);
    if (known.includes(rest)) return [start, rest];
    if (SUFFIXES.includes(rest)) return [start];
    const parts = composedOf(rest, known);
    if (parts.length > 0) return [start, ...parts];
  }
  return [];
};

const isSlip = (one: string, other: string): boolean =>
  !/[a-z]/u.test(one) ||
  !/[a-z]/u.test(other) ||
  ALIKE.some((group) => group.includes(one) && group.includes(other)) ||
  isNextKey(one, other);

const isNextKey = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((key) => ({
    row: KEYS.findIndex((keys) => keys.includes(key)),
    at: Math.max(...KEYS.map((keys) => keys.indexOf(key))),
  }));
  return a !== undefined && b !== undefined && a.row === b.row && Math.abs(a.at - b.at) === 1;
};

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const ALIKE = ['aeiouy', 'cksqz', 'lr', 'bv', 'mn', 'fhp'];
/** Kanji that end a compound without changing its subject. */
const SUFFIXES = [...'品用化性業系型機器材'];
const END_WEIGHT = 0.5;
const KANA_SHARE = 0.8;
const KANJI_SHARE = 0.4;
const MOST_ALTERNATIVES = 4;
const COMMON_SHARE = 0.4;
const ALWAYS_SHOWN = 5;
const LEAST_SHARE = 0.15;

/** Score by hub slug. */
export type Hits = ReadonlyMap<string, number>;

/** Known words in place of an unknown one: any of them, or all of them together. */
export interface Alternatives {
  all: boolean;
  weight: number;
  units: QueryUnit[];
}

/** The hubs that answer one word of the query. */
export interface WordAnswer {
  required: boolean;
  hubs: Hits;
}

/** A hub of the result. */
export interface RankedHub {
  slug: string;
  score: number;
}
