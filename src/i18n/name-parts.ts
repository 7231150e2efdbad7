/** Where the name of a hub or a round may break over lines: between its words, as a reader would, never inside one. */
import type { Locale } from './locales.ts';

/** Words that names are made of and that begin a part of their own; the longer ones first. */
const WORDS =
  '共同研究|(?<!共同)研究|連携|推進|機構|本部|イノベーション|イニシアティブ|インキュベ|センター|デバイス|マテリアル|ファーム|プロジェクト';
const KANJI = '[\\p{Script=Han}々]';
const KATAKANA = '[\\p{Script=Katakana}ー]';
const BREAK = new RegExp(
  [
    '(?<=[・、/])',
    '(?=[(「])',
    `(?<=${KANJI})(?=${KATAKANA})`,
    `(?<=${KATAKANA})(?=${KANJI}{2})`,
    `(?<=${KANJI}{2}|${KATAKANA}{2}|\\p{Script=Latin}{2})(?=${WORDS})`,
  ].join('|'),
  'gu',
);

/** A Japanese name in the parts that stay together, to be joined by `<wbr>`; a name in another language in one part, as its spaces do the same. */
export function nameParts(name: string, locale: Locale): string[] {
  return locale === 'ja' ? name.split(BREAK) : [name];
}
