/** Latin words by their stem, so that British and American spelling, plurals and the commonest endings fall together. */

/** The token of a whole Latin word. */
export const latinToken = (word: string): string =>
  `l${stem(word).replace(/[q0-9]/gu, (sign) => (sign === 'q' ? 'qk' : `q${String.fromCodePoint(97 + Number(sign))}`))}qz`;

/** What a Latin word has in common with its other forms: renewals → renewal, applying → apply. */
export const latinStart = (word: string): string => {
  const base = stem(word);
  const differs = [...word].findIndex((letter, at) => letter !== base[at]);
  return differs === -1 ? word : word.slice(0, Math.max(word[differs] === 'y' ? differs + 1 : differs, SHORTEST_START));
};

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

const SHORTEST_START = 3;
