import type { Locale } from './locales.ts';

const LONGEST: Record<Locale, number> = { ja: 120, en: 200 };

/** The first whole sentences of a Markdown text as plain text, for descriptions: at least one, then as many as fit. */
export function firstSentences(markdown: string, locale: Locale): string {
  const plain = markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const sentences = plain.split(locale === 'ja' ? /(?<=。)/ : /(?<=[.!?]) (?=[A-Z])/);
  const separator = locale === 'ja' ? '' : ' ';
  return sentences.reduce(
    (text, sentence) => (text === '' ? sentence : text.length + sentence.length < LONGEST[locale] ? text + separator + sentence : text),
    '',
  );
}
