/** Latin words by their stem, so that British and American spelling, plurals and the commonest endings fall together. */

/** The token of a whole Latin word. */
export const latinToken = (word: string): string =>
  `l${stem(word).replace(/[q0-9]/gu, (sign) => (sign === 'q' ? 'qk' : `q${String.fromCodePoint(97 + Number(sign))}`))}qz`;

/** Tokens of a Latin word as a whole and of the parts it is joined of; kept, as texts have most of their words in common. */
export const latinTokens = (word: string): ReadonlySet<string> => {
  const tokens = TOKENS.get(word) ?? new Set([word.replace(/[^a-z0-9]/gu, ''), ...word.split(/[^a-z0-9]+/u)].map(latinToken));
  TOKENS.set(word, tokens);
  return tokens;
};

const TOKENS = new Map<string, ReadonlySet<string>>();

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
  [/(?<=licen|defen|offen|practi)c(?=(e|ed|es|ing)$)/u, 's'],
];

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/u, 'y'],
  [/(?<=ss|x|ch|sh)es$/u, ''],
  [/(?<![sui])s$/u, ''],
  [/(?<=..)ication$/u, 'y'],
  [/(ing|ed|ion|(?<=....)ly)$/u, ''],
  [/([bdgmnprt])\1$/u, '$1'],
  [/e$/u, ''],
  [/y$/u, 'i'],
];
