/**
 * Writes one hub as a search document: token strings by field, for both languages at once.
 * Runs at build only (romaji come from wanakana).
 */
import { toRomaji } from 'wanakana';
import { foldText, scriptRuns, toKana } from './fold-text.ts';
import { latinToken } from './latin-stem.ts';
import { indexTokens } from './tokens.ts';

/** The document of a hub: meta fields hold tokens, `words` are the raw words a query may be corrected to. */
export const toHubDocument = (source: HubSearchSource, synonyms: readonly SynonymGroup[]): HubDocument => {
  const subject = [...source.names, ...source.keywords, ...source.places];
  const near = synonyms.filter(mentionsIn(subject));
  const isFar = mentionsIn([...source.labels, ...source.text]);
  const far = synonyms.filter((group) => !near.includes(group) && isFar(group));
  const fields = {
    name: [...source.names, ...source.institutionNames, source.slug],
    keyword: source.keywords,
    synonym: [...near.flatMap(termsOf), ...near.flatMap(({ kana }) => kana.flatMap(romajiOf))],
    broad: far.flatMap(termsOf),
    place: source.places,
    label: source.labels,
    reading: source.readings.flatMap((reading) => [reading, ...romajiOf(reading)]),
  };
  const meta = Object.entries(fields).map(
    ([field, texts]) => [field, tokenString(new Set(tokensOf(texts, SUBJECT_FIELDS.includes(field))))] as const,
  );
  return {
    slug: source.slug,
    content: tokenString(tokensOf(source.text, false)),
    meta: { title: source.slug, ...Object.fromEntries(meta.filter(([, value]) => value !== '')) },
    words: [...new Set(Object.values(fields).flat().flatMap(wordsOf))].sort(),
  };
};

/** Latin spellings of a kana reading: as Hepburn writes it, and with long vowels written short. */
const romajiOf = (reading: string): string[] => {
  const kana = reading.replace(/[^ぁ-ゖー]/gu, '');
  if (kana.length < 2 || kana.length > LONGEST_ROMAJI) return [];
  const romaji = toRomaji(kana).replace(/[^a-z]/gu, '');
  return [...new Set([romaji, romaji.replace(/ou|oo/gu, 'o').replace(/uu/gu, 'u')])];
};

/** The groups of which texts use a term. */
export const mentionedGroups = (groups: readonly SynonymGroup[], texts: readonly string[]): SynonymGroup[] =>
  groups.filter(mentionsIn(texts));

/** Latin terms count as whole words, others anywhere, short katakana from the start of a word. */
const mentionsIn = (texts: readonly string[]): ((group: SynonymGroup) => boolean) => {
  const text = texts.map(foldText).join('\n');
  const latin = texts.map((one) => latinWords(foldText(one))).join('\n');
  return (group) => testsOf(group).some((test) => test(text, latin));
};

/** Folded once per group: every text of every hub is asked for every term. */
const testsOf = (group: SynonymGroup): TermTest[] => {
  const tests =
    TESTS.get(group) ??
    [...group.ja, ...group.en].map((term): TermTest => {
      const wanted = foldText(term);
      const words = latinWords(wanted);
      const start = /^[ァ-ヺー]{1,4}$/u.test(wanted) ? new RegExp(`(?<![ァ-ヺー])${wanted}`, 'u') : null;
      if (/^[\p{ASCII}]+$/u.test(wanted)) return (_, latin) => latin.includes(words);
      return (text) => (start === null ? text.includes(wanted) : start.test(text));
    });
  TESTS.set(group, tests);
  return tests;
};

const latinWords = (folded: string): string =>
  ` ${scriptRuns(folded)
    .filter((run) => run.script === 'latin')
    .flatMap((run) => run.word.split(/[^a-z0-9]+/u))
    .map(latinToken)
    .join(' ')} `;

const termsOf = (group: SynonymGroup): string[] => [...group.ja, ...group.en, ...group.kana];

const tokensOf = (texts: readonly string[], everyKanji: boolean): string[] => texts.flatMap((text) => indexTokens(text, everyKanji));

/** In the order of the alphabet: the search asks for one token at a time, so their places say nothing, and this way the index is a tenth smaller. */
const tokenString = (tokens: Iterable<string>): string => [...tokens].sort().join(' ');

/** The words worth offering as a correction: long enough that a slip can be told from another word. */
const wordsOf = (text: string): string[] =>
  scriptRuns(foldText(text)).flatMap(({ word, script }) => {
    if (script === 'kanji') return [...word].length > 1 ? [word] : [];
    if (script === 'kana') return toKana(word).length > 2 ? [toKana(word)] : [];
    return word
      .split(/[^a-z0-9]+/u)
      .filter((part) => part.length > 3 && part.length <= LONGEST_ROMAJI && !/\d/u.test(part) && indexTokens(part).length > 0);
  });

/** Whether a term is in folded text, or in its Latin words. */
type TermTest = (text: string, latin: string) => boolean;
const TESTS = new WeakMap<SynonymGroup, TermTest[]>();

const LONGEST_ROMAJI = 24;

/** Where a single kanji of a compound says what a hub is about; in a name of a place or a university it says nothing. */
const SUBJECT_FIELDS = ['keyword', 'synonym', 'broad'];

/** What the search knows of a hub; texts are plain, in both languages, without markup. */
export interface HubSearchSource {
  slug: string;
  /** Names of the hub, former, current and short ones. */
  names: string[];
  institutionNames: string[];
  /** Hiragana readings of names, institution, keywords, municipality, prefecture. */
  readings: string[];
  keywords: string[];
  places: string[];
  /** Names of its topics, offers and tracks. */
  labels: string[];
  /** Summary, facts and profile. */
  text: string[];
}

/** Terms of one meaning; a record that uses one of them is found by all. */
export interface SynonymGroup {
  id?: string;
  ja: string[];
  en: string[];
  kana: string[];
}

/** A hub as it goes into the index. */
export interface HubDocument {
  slug: string;
  content: string;
  meta: Record<string, string>;
  words: string[];
}
