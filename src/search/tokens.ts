/**
 * Turns text and queries into the same small alphabet of search tokens.
 *
 * A token is plain ASCII so that the engine neither splits nor stems it. The first letter is the
 * class, the rest has a fixed length (or an end mark), so that no token is the prefix of another:
 * `l…qz` Latin word stem, `k` two kanji, `m` one kanji, `t` three kana (`^` and `$` mark word ends).
 * Runs in Node and in the browser.
 */

/** One form for all spellings of a character: width, case, Latin marks, dashes, a few kanji variants. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/(?<=[ァ-ヺー])[-‐‑‒–—―−](?=[ァ-ヺー]|$)/gu, 'ー')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[’‘]/gu, "'")
    .replace(/\p{sc=Han}/gu, (kanji) => KANJI_VARIANTS[kanji] ?? kanji)
    .replaceAll('東京都', '東京');

/** Katakana as hiragana, without the spelling choices a reader cannot hear (final ー, ヴ). */
export const toKana = (word: string): string =>
  word
    .replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
    .replace(/ゔ([ぁぃぇぉ])/gu, (_, vowel: string) => 'ばびべぼ'['ぁぃぇぉ'.indexOf(vowel)] ?? vowel)
    .replaceAll('ゔ', 'ぶ')
    .replace(/(?<=...)ー+$/u, '');

/** The runs of one script in folded text, in order. `mixed`: hiragana that touches another script. */
export const scriptRuns = (folded: string): ScriptRun[] =>
  [...folded.matchAll(RUN)].map((match) => {
    const { 0: word, index } = match;
    const around = folded.slice(Math.max(0, index - 1), index) + folded.slice(index + word.length, index + word.length + 1);
    return {
      word,
      script: scriptOf(word),
      mixed: /[\p{sc=Han}々ァ-ヺーa-z0-9]/u.test(around),
      next: folded.slice(index + word.length, index + word.length + 1),
    };
  });

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

/** The token of a whole Latin word. */
export const latinToken = (word: string): string =>
  `l${stem(word).replace(/[q0-9]/gu, (sign) => (sign === 'q' ? 'qk' : `q${String.fromCodePoint(97 + Number(sign))}`))}qz`;

/** What a Latin word has in common with its other forms: renewals → renewal, applying → apply. */
export const latinStart = (word: string): string => {
  const base = stem(word);
  const differs = [...word].findIndex((letter, at) => letter !== base[at]);
  return differs === -1 ? word : word.slice(0, Math.max(word[differs] === 'y' ? differs + 1 : differs, SHORTEST_START));
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

const scriptOf = (word: string): ScriptRun['script'] =>
  /^[a-z0-9]/u.test(word) ? 'latin' : /^[ぁ-ゖァ-ヺー]/u.test(word) ? 'kana' : 'kanji';

/** A light stem: spelling of British and American English, plurals and the commonest endings fall together. */
const stem = (word: string): string => {
  if (word.length < 4 || /\d/u.test(word)) return word;
  let base = word;
  for (const [ending, replacement] of SPELLINGS) base = base.replace(ending, replacement);
  for (const [ending, replacement] of ENDINGS) {
    const shorter = base.replace(ending, replacement);
    if (shorter.length >= 3 && /[aeiouy]/u.test(shorter)) base = shorter;
  }
  return base;
};

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(?=(ation|e|ed|es|ing)s?$)/u, 'iz'],
  [/ys(?=(e|ed|es|ing)$)/u, 'yz'],
  [/(?<=[bt])re(?=s?$)/u, 'er'],
  [/(?<=..)our(?=(s|ed|ing)?$)/u, 'or'],
  [/amme(?=s?$)/u, 'am'],
  [/ogue(?=s?$)/u, 'og'],
];

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/u, 'y'],
  [/(?<=ss|x|ch|sh)es$/u, ''],
  [/(?<![sui])s$/u, ''],
  [/(ing|ed|ion|(?<=....)ly)$/u, ''],
  [/([bdgmnprt])\1$/u, '$1'],
  [/e$/u, ''],
  [/y$/u, 'i'],
];

/** English words that carry no subject. */
const STOP_WORDS = new Set(
  `a about against an and any are as at be by can could do does for from get has have help how i in into is it its like look looking me
  my need of on or our out please search seek seeking some that the their them there this to us using want we what where which who with without
  would you your find prefecture`.split(/\s+/u),
);

const RUN = /[a-z0-9]+(?:[-'.&/][a-z0-9]+)*|[\p{sc=Han}々〆]+|[ァ-ヺー]+|[ぁ-ゖ]+ー*[ぁ-ゖー]*/gu;
const PARTICLES = 'をがにはのでとへもや';
const EDGE = 'aa';
const SHORTEST_START = 3;
const KANJI_VARIANTS: Readonly<Record<string, string>> = {
  撹: '攪',
  髙: '高',
  﨑: '崎',
  竜: '龍',
  國: '国',
  學: '学',
  澤: '沢',
  濱: '浜',
  廣: '広',
  邊: '辺',
  嶋: '島',
};

/** A stretch of text in one script. */
export interface ScriptRun {
  word: string;
  script: 'latin' | 'kana' | 'kanji';
  mixed: boolean;
  next: string;
}

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
