/** The success criteria of levels A and AA: those of WCAG 2.0, which are those of JIS X 8341-3:2016, and those 2.1 and 2.2 added. */
import type { Localized } from '../i18n/locales.ts';

export type CriterionId = (typeof CRITERIA)[number]['id'];

export interface Criterion {
  /** Number in WCAG. */
  id: CriterionId;
  level: 'A' | 'AA';
  /** The version of WCAG that brought it. */
  since: '2.0' | '2.1' | '2.2';
  /** Its name; the Japanese one as in the Japanese translation of WCAG. */
  name: Localized;
}

/** In the order of their numbers; 4.1.1 is in WCAG 2.0 and JIS, and was taken out of WCAG 2.2. */
export const CRITERIA = [
  of('1.1.1', 'A', '2.0', '非テキストコンテンツ', 'Non-text content'),
  of('1.2.1', 'A', '2.0', '音声のみ及び映像のみ(収録済)', 'Audio-only and video-only (prerecorded)'),
  of('1.2.2', 'A', '2.0', 'キャプション(収録済)', 'Captions (prerecorded)'),
  of('1.2.3', 'A', '2.0', '音声解説、又はメディアに対する代替(収録済)', 'Audio description or media alternative (prerecorded)'),
  of('1.2.4', 'AA', '2.0', 'キャプション(ライブ)', 'Captions (live)'),
  of('1.2.5', 'AA', '2.0', '音声解説(収録済)', 'Audio description (prerecorded)'),
  of('1.3.1', 'A', '2.0', '情報及び関係性', 'Info and relationships'),
  of('1.3.2', 'A', '2.0', '意味のあるシーケンス', 'Meaningful sequence'),
  of('1.3.3', 'A', '2.0', '感覚的な特徴', 'Sensory characteristics'),
  of('1.3.4', 'AA', '2.1', '表示の向き', 'Orientation'),
  of('1.3.5', 'AA', '2.1', '入力目的の特定', 'Identify input purpose'),
  of('1.4.1', 'A', '2.0', '色の使用', 'Use of color'),
  of('1.4.2', 'A', '2.0', '音声の制御', 'Audio control'),
  of('1.4.3', 'AA', '2.0', 'コントラスト(最低限レベル)', 'Contrast (minimum)'),
  of('1.4.4', 'AA', '2.0', 'テキストのサイズ変更', 'Resize text'),
  of('1.4.5', 'AA', '2.0', '文字画像', 'Images of text'),
  of('1.4.10', 'AA', '2.1', 'リフロー', 'Reflow'),
  of('1.4.11', 'AA', '2.1', '非テキストのコントラスト', 'Non-text contrast'),
  of('1.4.12', 'AA', '2.1', 'テキストの間隔', 'Text spacing'),
  of('1.4.13', 'AA', '2.1', 'ホバー又はフォーカスで表示されるコンテンツ', 'Content on hover or focus'),
  of('2.1.1', 'A', '2.0', 'キーボード', 'Keyboard'),
  of('2.1.2', 'A', '2.0', 'キーボードトラップなし', 'No keyboard trap'),
  of('2.1.4', 'A', '2.1', '文字キーのショートカット', 'Character key shortcuts'),
  of('2.2.1', 'A', '2.0', 'タイミング調整可能', 'Timing adjustable'),
  of('2.2.2', 'A', '2.0', '一時停止、停止、非表示', 'Pause, stop, hide'),
  of('2.3.1', 'A', '2.0', '3回の閃光、又は閾値以下', 'Three flashes or below threshold'),
  of('2.4.1', 'A', '2.0', 'ブロックスキップ', 'Bypass blocks'),
  of('2.4.2', 'A', '2.0', 'ページタイトル', 'Page titled'),
  of('2.4.3', 'A', '2.0', 'フォーカス順序', 'Focus order'),
  of('2.4.4', 'A', '2.0', 'リンクの目的(コンテキスト内)', 'Link purpose (in context)'),
  of('2.4.5', 'AA', '2.0', '複数の手段', 'Multiple ways'),
  of('2.4.6', 'AA', '2.0', '見出し及びラベル', 'Headings and labels'),
  of('2.4.7', 'AA', '2.0', 'フォーカスの可視化', 'Focus visible'),
  of('2.4.11', 'AA', '2.2', '隠されないフォーカス(最低限)', 'Focus not obscured (minimum)'),
  of('2.5.1', 'A', '2.1', 'ポインタのジェスチャ', 'Pointer gestures'),
  of('2.5.2', 'A', '2.1', 'ポインタのキャンセル', 'Pointer cancellation'),
  of('2.5.3', 'A', '2.1', 'ラベルを含む名前', 'Label in name'),
  of('2.5.4', 'A', '2.1', '動きによる起動', 'Motion actuation'),
  of('2.5.7', 'AA', '2.2', 'ドラッグ動作', 'Dragging movements'),
  of('2.5.8', 'AA', '2.2', 'ターゲットのサイズ(最低限)', 'Target size (minimum)'),
  of('3.1.1', 'A', '2.0', 'ページの言語', 'Language of page'),
  of('3.1.2', 'AA', '2.0', '一部分の言語', 'Language of parts'),
  of('3.2.1', 'A', '2.0', 'フォーカス時', 'On focus'),
  of('3.2.2', 'A', '2.0', '入力時', 'On input'),
  of('3.2.3', 'AA', '2.0', '一貫したナビゲーション', 'Consistent navigation'),
  of('3.2.4', 'AA', '2.0', '一貫した識別性', 'Consistent identification'),
  of('3.2.6', 'A', '2.2', '一貫したヘルプ', 'Consistent help'),
  of('3.3.1', 'A', '2.0', 'エラーの特定', 'Error identification'),
  of('3.3.2', 'A', '2.0', 'ラベル又は説明', 'Labels or instructions'),
  of('3.3.3', 'AA', '2.0', 'エラー修正の提案', 'Error suggestion'),
  of('3.3.4', 'AA', '2.0', 'エラー回避(法的、金融、データ)', 'Error prevention (legal, financial, data)'),
  of('3.3.7', 'A', '2.2', '冗長な入力項目', 'Redundant entry'),
  of('3.3.8', 'AA', '2.2', 'アクセシブルな認証(最低限)', 'Accessible authentication (minimum)'),
  of('4.1.1', 'A', '2.0', '構文解析', 'Parsing'),
  of('4.1.2', 'A', '2.0', '名前(name)、役割(role)及び値(value)', 'Name, role, value'),
  of('4.1.3', 'AA', '2.1', 'ステータスメッセージ', 'Status messages'),
] as const;

/** Whether a criterion belongs to JIS X 8341-3:2016. */
export function isInJis({ since }: Pick<Criterion, 'since'>): boolean {
  return since === '2.0';
}

/** The criteria a rule of axe is about, by the tags axe gives it: `wcag1411` is 1.4.11. */
export function criteriaOfTags(tags: readonly string[]): CriterionId[] {
  return CRITERIA.filter(({ id }) => tags.includes(`wcag${id.replaceAll('.', '')}`)).map(({ id }) => id);
}

function of<const Id extends string>(
  id: Id,
  level: Criterion['level'],
  since: Criterion['since'],
  ja: string,
  en: string,
): { id: Id; level: Criterion['level']; since: Criterion['since']; name: Localized } {
  return { id, level, since, name: { ja, en } };
}
