/**
 * Japanese words that stand in English sentences without being marked as Japanese: names that have no settled English form, and the
 * wording of the program that a reader may need to recognize. A new one is marked with lang="ja" where it can be, or joins this list.
 */
export const JAPANESE_WORDS: readonly string[] = [
  // The program and its parts, where the text says what they are called in Japanese.
  '経済産業省 地域オープンイノベーション拠点選抜制度(J-Innovation HUB)第1回(令和2年度)国際展開型 選抜拠点',
  '経済産業省 地域オープンイノベーション拠点選抜制度(J-Innovation HUB)令和3年度 プラットフォーム型 選抜拠点',
  'J-Innovation HUB 第1回(令和2年度)国際展開型 選抜拠点',
  '地域オープンイノベーション拠点選抜制度 第7回公募要領',
  '地域オープンイノベーション拠点選抜制度 説明会申し込み',
  '地域オープンイノベーション拠点選抜制度担当',
  '地域オープンイノベーション拠点選抜制度',
  '国際展開型',
  '地域貢献型',
  'プラットフォーム型',
  // Measures, offices and a subject line named in the call.
  '大学連携推進室',
  '産学融合拠点創出支援事業',
  '「産学融合拠点創出事業」事務局',
  '成長型中小企業等研究開発支援事業',
  '大学の知財活用アクションプラン',
  // How to cite this site in a Japanese text.
  '「J-Innovation HUBショーケース」(ページのアドレス、2026年11月23日時点のデータ)、CC BY 4.0',
  // Names in records whose sources give no English.
  'ナノデバイス研究所',
  '半導体産業技術研究所',
  '研究・産学官連携機構',
  '産学官連携機構',
  '地域イノベーション推進センター',
  '生存圏研究所',
  '大阪大学核物理研究センター',
  '豊橋技術科学大学:技術科',
  '新野',
];
