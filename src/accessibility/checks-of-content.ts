/** The tests that read the built pages: which tests of which file, and what they try, in words for a reader. */
import type { Localized } from '../i18n/locales.ts';
import type { Check } from './check.ts';

export const CHECKS_OF_CONTENT = {
  zoomAllowed: {
    file: 'tests/build/head.test.ts',
    tests: ['lets people zoom'],
    says: { ja: 'どのページも拡大を禁じていないことを確認', en: 'No page forbids zooming' },
  },
  mixedLanguage: {
    file: 'tests/build/languages.test.ts',
    tests: [
      'are not mixed: English pages have Japanese words only where they are marked as such',
      'are marked rightly: what says it is English on a Japanese page has no Japanese in it',
    ],
    says: {
      ja: '全ページで、英語の文中の日本語に言語の指定があることを確認',
      en: 'On all pages Japanese words in English text are marked with their language',
    },
  },
  pageLanguage: {
    file: 'tests/build/head.test.ts',
    tests: ['says the language of the page'],
    says: { ja: '全ページに、その言語の指定があることを確認', en: 'All pages state their language' },
  },
  titles: {
    file: 'tests/build/head.test.ts',
    tests: ['has a title of its own, with the name of the site'],
    says: { ja: '全ページに、ほかと重ならない題名があることを確認', en: 'All pages have a title of their own' },
  },
  headings: {
    file: 'tests/build/html.test.ts',
    tests: ['has one h1 on every page and skips no level after it'],
    says: { ja: '全ページで、見出しの段階が飛ばないことを確認', en: 'On all pages headings skip no level' },
  },
  skipLink: {
    file: 'tests/build/html.test.ts',
    tests: ['has one main, one banner and one footer, and a link that skips to main first'],
    says: { ja: '全ページの先頭に、本文へ移るリンクがあることを確認', en: 'All pages begin with a link that skips to the main content' },
  },
  validHtml: {
    file: 'tests/build/html.test.ts',
    tests: ['is valid on every page', 'has every id once on a page', 'refers to ids that are on the page'],
    says: { ja: '全ページのHTMLの文法と、idの重複がないことを確認', en: 'The HTML of all pages is valid, without duplicate ids' },
  },
  linkWords: {
    file: 'tests/build/links.test.ts',
    tests: ['have words or a name', 'to the other language lead from each page to its counterpart, named and marked in that language'],
    says: { ja: '全ページのリンクに、文字か名前があることを確認', en: 'The links of all pages have words or a name' },
  },
  sameFrame: {
    file: 'tests/build/consistency.test.ts',
    tests: ['has the same links in the same order with the same words in the %s'],
    says: {
      ja: '全ページのヘッダーとフッターで、同じリンクが同じ順に並ぶことを確認',
      en: 'Header and footer of all pages have the same links in the same order',
    },
  },
  sameNames: {
    file: 'tests/build/consistency.test.ts',
    tests: ['calls the same destination of the menu and the footer by the same name'],
    says: {
      ja: 'メニューとフッターで、同じ行き先の名前が同じことを確認',
      en: 'Menu and footer call the same destination by the same name',
    },
  },
  sameHelp: {
    file: 'tests/build/consistency.test.ts',
    tests: ['has the way to help (who runs this, how to report a problem) in the same places'],
    says: {
      ja: '全ページで、問題の知らせ方へのリンクが同じ位置にあることを確認',
      en: 'On all pages the way to report a problem is in the same places',
    },
  },
  waysToPages: {
    file: 'tests/build/consistency.test.ts',
    tests: ['has a search and a menu besides, so that there is more than one way', 'is led to by a link of another page'],
    says: {
      ja: '全ページに検索とメニューがあり、どのページもほかのページからリンクされていることを確認',
      en: 'All pages have search and menu, and each is linked from another',
    },
  },
  noMedia: absent(
    'has sound or video, or anything a plug-in would play',
    '音声・動画・プラグインがないことを全ページで確認',
    'No page has sound, video or plug-ins',
  ),
  noMotion: absent(
    'moves, blinks or flashes: no animation, no moving picture',
    '動くもの・点滅・閃光がないことを全ページとスタイルで確認',
    'No page or style moves, blinks or flashes',
  ),
  noTimeLimit: absent(
    'has a time limit or loads itself anew',
    '時間制限や自動更新がないことを全ページで確認',
    'No page has a time limit or reloads by itself',
  ),
  noDeviceMotion: absent(
    'listens to the motion of the device',
    '機器の動きや傾きを使うスクリプトがないことを確認',
    'No script uses the motion of the device',
  ),
  noOrientation: absent(
    'is tied to one orientation of the screen',
    '画面の向きを固定・判定するスタイルとスクリプトがないことを確認',
    'No style or script asks for an orientation of the screen',
  ),
  noSubmission: absent(
    'sends what a visitor enters: its forms only search',
    'フォームが検索だけで、入力を送信しないことを全ページで確認',
    'On all pages forms only search and send nothing',
  ),
  noWrongInput: absent(
    'has a field that can be filled in wrongly',
    '必須や形式の決まりがある入力欄がないことを全ページで確認',
    'No field is required or has a format',
  ),
  noIdentity: absent(
    'asks who the visitor is: no account, no password, no personal data',
    '利用者自身の情報や認証を求める入力欄がないことを全ページで確認',
    'No field asks for personal data or a log-in',
  ),
  noHover: absent(
    'shows or hides anything only while the pointer is over it',
    'ポインターを重ねたときだけ現れる内容がないことをスタイルとスクリプトで確認',
    'No style or script shows content only while the pointer is over something',
  ),
} as const satisfies Record<string, Check>;

/** A check that there is no content of a kind. */
function absent(test: string, ja: string, en: string): { file: 'tests/build/absent.test.ts'; tests: [string]; says: Localized } {
  return { file: 'tests/build/absent.test.ts', tests: [test], says: { ja, en } };
}
