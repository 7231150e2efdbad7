/**
 * What speaks for each criterion: the tests of this project (axe's rules come by their own tags, `criteriaOfTags`), and what no machine
 * tried. The one place to change when a test is added, renamed or taken away.
 */
import type { Localized } from '../i18n/locales.ts';
import type { CheckId } from './checks.ts';
import type { CriterionId } from './criteria.ts';

export interface Evidence {
  /** Tests that try it. */
  checks: readonly CheckId[];
  /** Tests that there is no such content; where they pass, the criterion does not apply. */
  absent?: readonly [CheckId, ...CheckId[]];
  /** What no machine tried. */
  open: Localized;
}

const NOTHING_LEFT: Localized = { ja: 'なし(対象となる内容がないため)', en: 'Nothing (there is no such content)' };

export const EVIDENCE = {
  '1.1.1': {
    checks: ['mapAlternative'],
    open: { ja: '代替テキストが画像の意味を伝えているか', en: 'Whether text alternatives say what the pictures mean' },
  },
  '1.2.1': { checks: [], absent: ['noMedia'], open: NOTHING_LEFT },
  '1.2.2': { checks: [], absent: ['noMedia'], open: NOTHING_LEFT },
  '1.2.3': { checks: [], absent: ['noMedia'], open: NOTHING_LEFT },
  '1.2.4': { checks: [], absent: ['noMedia'], open: NOTHING_LEFT },
  '1.2.5': { checks: [], absent: ['noMedia'], open: NOTHING_LEFT },
  '1.3.1': {
    checks: ['headings', 'validHtml'],
    open: {
      ja: '見た目で分かる構造がすべてマークアップされているか、スクリーンリーダーで伝わるか',
      en: 'Whether all structure that can be seen is in the markup, and how screen readers tell it',
    },
  },
  '1.3.2': {
    checks: ['tab'],
    open: { ja: '操作部品のない文章を含む、読み上げの順序', en: 'The order in which text without controls is read' },
  },
  '1.3.3': {
    checks: [],
    open: { ja: '説明が形・位置・音だけに頼っていないか', en: 'Whether instructions rely on shape, place or sound alone' },
  },
  '1.3.4': { checks: ['noOrientation'], open: { ja: '実機の縦と横での使いやすさ', en: 'Use on real devices in both orientations' } },
  '1.3.5': { checks: [], absent: ['noIdentity'], open: NOTHING_LEFT },
  '1.4.1': {
    checks: ['forcedColors'],
    open: { ja: '図やグラフも含め、色だけで伝えている情報がないか', en: 'Whether any picture or figure tells something by color alone' },
  },
  '1.4.2': { checks: [], absent: ['noMedia'], open: NOTHING_LEFT },
  '1.4.3': {
    checks: [],
    open: {
      ja: '地図の印の数字、画像の中の文字。訪問済み、マウスを重ねたときなどの状態',
      en: 'Numbers in markers of the map, text in pictures; states such as visited or under the pointer',
    },
  },
  '1.4.4': {
    checks: ['textSize', 'zoomAllowed'],
    open: { ja: 'Chromium以外のブラウザーでの文字の拡大', en: 'Enlarged text in browsers other than Chromium' },
  },
  '1.4.5': {
    checks: [],
    open: {
      ja: 'バッジ・ロゴ・共有用カードの中の文字が必要不可欠か',
      en: 'Whether the text in badges, logos and share cards is essential',
    },
  },
  '1.4.10': {
    checks: ['reflow', 'widths'],
    open: {
      ja: '表と地図は例外とし、その中の横スクロールは対象外',
      en: 'Tables and maps, which the criterion excepts, may scroll within themselves',
    },
  },
  '1.4.11': {
    checks: ['edges', 'forcedColors'],
    open: { ja: 'アイコン、図、フォーカス枠の色', en: 'Icons, figures and the color of the focus' },
  },
  '1.4.12': { checks: ['widths'], open: { ja: '動く地図の中の文字', en: 'Text within the map that moves' } },
  '1.4.13': {
    checks: [],
    absent: ['noHover'],
    open: { ja: 'ブラウザー自身が出す吹き出し(対象外)', en: 'Tooltips the browser itself draws, which the criterion excepts' },
  },
  '2.1.1': {
    checks: ['tab', 'finderByKeyboard', 'mapByKeyboard', 'sheet'],
    open: { ja: '実機の外付けキーボードやスイッチでの操作', en: 'Switches, and keyboards of real mobile devices' },
  },
  '2.1.2': { checks: ['tab', 'sheet', 'mapByKeyboard'], open: { ja: 'Chromium以外のブラウザー', en: 'Browsers other than Chromium' } },
  '2.1.4': { checks: ['singleKeys'], open: { ja: '音声入力での誤動作', en: 'Slips of speech input' } },
  '2.2.1': { checks: [], absent: ['noTimeLimit'], open: NOTHING_LEFT },
  '2.2.2': { checks: ['reducedMotion'], absent: ['noMotion'], open: NOTHING_LEFT },
  '2.3.1': { checks: [], absent: ['noMotion'], open: NOTHING_LEFT },
  '2.4.1': {
    checks: ['skipLink'],
    open: { ja: 'スクリーンリーダーでの見出しや領域の移動', en: 'Moving by headings and landmarks with a screen reader' },
  },
  '2.4.2': { checks: ['titles'], open: { ja: '題名が内容をよく表しているか', en: 'Whether titles describe their pages well' } },
  '2.4.3': {
    checks: ['tab', 'focusKept', 'sheet', 'mapByKeyboard'],
    open: { ja: '順序が意味の上でも自然か', en: 'Whether the order makes sense to a person' },
  },
  '2.4.4': { checks: ['linkWords'], open: { ja: 'リンクの文言から行き先が分かるか', en: 'Whether link texts tell where they lead' } },
  '2.4.5': { checks: ['waysToPages'], open: { ja: '目的のページを実際に見つけやすいか', en: 'How easily people find a page' } },
  '2.4.6': { checks: [], open: { ja: '見出しとラベルの言葉が分かりやすいか', en: 'Whether headings and labels are clear' } },
  '2.4.7': { checks: ['tab', 'finderByKeyboard', 'forcedColors'], open: { ja: '人の目での見やすさ', en: 'How well people see it' } },
  '2.4.11': {
    checks: ['tab'],
    open: { ja: '開いた地図のパネルなど、検査していない状態', en: 'States not walked through, such as the open panel of the map' },
  },
  '2.5.1': { checks: ['mapButtons'], open: { ja: '実機のタッチ操作', en: 'Touch on real devices' } },
  '2.5.2': { checks: ['pointerCancel'], open: { ja: '地図の印、実機のタッチ操作', en: 'Markers of the map; touch on real devices' } },
  '2.5.3': { checks: [], open: { ja: '音声入力での操作', en: 'Use by speech input' } },
  '2.5.4': { checks: [], absent: ['noDeviceMotion'], open: NOTHING_LEFT },
  '2.5.7': { checks: ['mapButtons'], open: { ja: '実機のタッチ操作', en: 'Touch on real devices' } },
  '2.5.8': { checks: [], open: { ja: '実機での押しやすさ', en: 'How easily targets are hit on real devices' } },
  '3.1.1': {
    checks: ['pageLanguage'],
    open: { ja: 'スクリーンリーダーの声の切り替わり', en: 'Whether screen readers change their voice' },
  },
  '3.1.2': {
    checks: ['mixedLanguage', 'spokenLanguage'],
    open: {
      ja: '日本語の文中の英単語と固有名詞(例外に当たるかの判断)',
      en: 'English words and names in Japanese text (whether they are exceptions)',
    },
  },
  '3.2.1': { checks: ['tab'], open: { ja: 'Chromium以外のブラウザー', en: 'Browsers other than Chromium' } },
  '3.2.2': {
    checks: ['onInput'],
    open: { ja: '一覧がその場で絞り込まれることの分かりやすさ', en: 'Whether people understand that lists are filtered at once' },
  },
  '3.2.3': { checks: ['sameFrame'], open: { ja: '本文の中の繰り返し部分', en: 'Repeated parts within the main content' } },
  '3.2.4': {
    checks: ['sameNames'],
    open: {
      ja: '同じ働きのボタンやアイコンの名前がそろっているか',
      en: 'Whether buttons and icons of the same function have the same names',
    },
  },
  '3.2.6': { checks: ['sameHelp'], open: { ja: '案内が実際に役立つか', en: 'Whether the help helps' } },
  '3.3.1': { checks: [], absent: ['noWrongInput'], open: NOTHING_LEFT },
  '3.3.2': { checks: [], open: { ja: 'ラベルの言葉が分かりやすいか', en: 'Whether labels are clear' } },
  '3.3.3': { checks: [], absent: ['noWrongInput'], open: NOTHING_LEFT },
  '3.3.4': { checks: [], absent: ['noSubmission'], open: NOTHING_LEFT },
  '3.3.7': { checks: [], absent: ['noSubmission'], open: NOTHING_LEFT },
  '3.3.8': { checks: [], absent: ['noIdentity'], open: NOTHING_LEFT },
  '4.1.1': { checks: ['validHtml'], open: { ja: 'スクリプトが書き換えたあとのHTML', en: 'HTML as scripts have changed it' } },
  '4.1.2': {
    checks: ['tab'],
    open: { ja: '支援技術に名前・役割・状態が正しく伝わるか', en: 'Whether assistive technology is told name, role and state rightly' },
  },
  '4.1.3': {
    checks: ['finderStatus', 'typingStatus', 'otherStatus'],
    open: { ja: 'スクリーンリーダーが実際に読み上げるか', en: 'Whether screen readers speak them' },
  },
} as const satisfies Record<CriterionId, Evidence>;

/** The evidence of a criterion. */
export function evidenceOf(id: CriterionId): Evidence {
  return EVIDENCE[id];
}
