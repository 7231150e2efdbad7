import type { Localized } from '../locales.ts';

/**
 * Words of the figures and files of the logo guidelines. `logo.figure.<id>` is a caption; `….<panel>` the label of a panel,
 * left out where a figure has one; `….<panel>.alt` its text alternative.
 */
export const logoStrings = {
  'logo.figure.do': { ja: '良い例', en: 'Correct' },
  'logo.figure.dont': { ja: '悪い例', en: 'Incorrect' },
  'logo.figure.versions': { ja: '仮のマークの3つの版', en: 'The placeholder mark in three versions' },
  'logo.figure.versions.horizontal': { ja: '横組み(基本)', en: 'Horizontal (standard)' },
  'logo.figure.versions.horizontal.alt': {
    ja: '仮のマークの横組み。左にシンボル、右に2行の文字「J-Innovation HUB」と、仮であることを示す小さな「PLACEHOLDER」',
    en: 'Horizontal placeholder mark: the symbol on the left, “J-Innovation HUB” in two lines on the right, with a small “PLACEHOLDER”',
  },
  'logo.figure.versions.vertical': { ja: '縦組み', en: 'Vertical' },
  'logo.figure.versions.vertical.alt': {
    ja: '仮のマークの縦組み。上にシンボル、下に2行の文字',
    en: 'Vertical placeholder mark: the symbol above, the two lines of lettering below',
  },
  'logo.figure.versions.symbol': { ja: 'シンボルのみ', en: 'Symbol only' },
  'logo.figure.versions.symbol.alt': {
    ja: '仮のマークのシンボル。中心の円から長さの違う6本の線が伸び、それぞれの先に点がある',
    en: 'Placeholder symbol: six lines of different lengths run from a central disc, each ending in a dot',
  },
  'logo.figure.clear-space': {
    ja: '仮のマークの余白。マークの高さをxとし、四辺にx/4以上',
    en: 'Clear space around the placeholder mark: at least x/4 on every side, where x is the height of the mark',
  },
  'logo.figure.clear-space.mark.alt': {
    ja: '仮のマークの四辺に、マークの高さxの4分の1の余白を示した図。余白は破線で囲まれている',
    en: 'The placeholder mark with clear space of one quarter of its height, x, on all four sides, marked by a dashed outline',
  },
  'logo.figure.minimum-size': {
    ja: '仮のマークの最小サイズ(拡大していない画面での実寸)',
    en: 'Smallest sizes of the placeholder mark, shown at actual size on a screen that is not zoomed',
  },
  'logo.figure.minimum-size.horizontal': { ja: '横組み 幅30 mm・120 px', en: 'Horizontal: 30 mm or 120 px wide' },
  'logo.figure.minimum-size.horizontal.alt': {
    ja: '幅120ピクセルの横組みの仮のマーク',
    en: 'Horizontal placeholder mark, 120 pixels wide',
  },
  'logo.figure.minimum-size.vertical': { ja: '縦組み 幅20 mm・80 px', en: 'Vertical: 20 mm or 80 px wide' },
  'logo.figure.minimum-size.vertical.alt': { ja: '幅80ピクセルの縦組みの仮のマーク', en: 'Vertical placeholder mark, 80 pixels wide' },
  'logo.figure.minimum-size.symbol': { ja: 'シンボルのみ 幅8 mm・32 px', en: 'Symbol only: 8 mm or 32 px wide' },
  'logo.figure.minimum-size.symbol.alt': { ja: '幅32ピクセルの仮のマークのシンボル', en: 'Placeholder symbol, 32 pixels wide' },
  'logo.figure.colors': { ja: '仮のマークの3通りの色', en: 'The placeholder mark in its three colorings' },
  'logo.figure.colors.color': { ja: '白地に濃い青 #0017C1', en: 'Deep blue #0017C1 on white' },
  'logo.figure.colors.color.alt': { ja: '白地に濃い青の仮のマーク', en: 'Placeholder mark in deep blue on white' },
  'logo.figure.colors.mono': { ja: '白地に黒 #000000', en: 'Black #000000 on white' },
  'logo.figure.colors.mono.alt': { ja: '白地に黒の仮のマーク', en: 'Placeholder mark in black on white' },
  'logo.figure.colors.reversed': { ja: '濃い青の地に白 #FFFFFF', en: 'White #FFFFFF on deep blue' },
  'logo.figure.colors.reversed.alt': { ja: '濃い青の地に白の仮のマーク', en: 'Placeholder mark in white on deep blue' },
  'logo.figure.backgrounds': { ja: '仮のマークと背景', en: 'Backgrounds for the placeholder mark' },
  'logo.figure.backgrounds.white': { ja: '白の無地', en: 'Plain white' },
  'logo.figure.backgrounds.white.alt': { ja: '白い無地に濃い青のマーク', en: 'Deep blue mark on plain white' },
  'logo.figure.backgrounds.blue': { ja: '濃い青の無地', en: 'Plain deep blue' },
  'logo.figure.backgrounds.blue.alt': { ja: '濃い青の無地に白のマーク', en: 'White mark on plain deep blue' },
  'logo.figure.backgrounds.sheet': { ja: '写真の上に白い面を敷く', en: 'White panel on a photograph' },
  'logo.figure.backgrounds.sheet.alt': {
    ja: '町の写真の上に、余白まで含めた白い面を敷き、その中に濃い青のマークを置いている',
    en: 'A white panel that includes the clear space lies on a photograph of a town and holds the deep blue mark',
  },
  'logo.figure.backgrounds.similar': { ja: 'マークと似た色', en: 'A color close to the mark’s' },
  'logo.figure.backgrounds.similar.alt': {
    ja: '青い地に濃い青のマークを置き、見えにくくなっている',
    en: 'A deep blue mark on blue is hard to see',
  },
  'logo.figure.beside': {
    ja: 'ほかのマークとの並べ方(右のマークは架空の大学)',
    en: 'Beside another mark (the one on the right is an imaginary university’s)',
  },
  'logo.figure.beside.apart': { ja: '見た目の強さをそろえ、間を空ける', en: 'Equal weight, space between' },
  'logo.figure.beside.apart.alt': {
    ja: '仮のマークと架空の大学のマークを同じ強さで並べ、間に大きい方の余白を取っている',
    en: 'The placeholder mark and an imaginary university’s mark at equal weight, with the larger clear space between them',
  },
  'logo.figure.beside.joined': { ja: '線でつなぎ、枠で囲む', en: 'Joined by a line and framed' },
  'logo.figure.beside.joined.alt': {
    ja: '2つのマークを線でつなぎ、1つの枠で囲んで、1つのマークのように見せている',
    en: 'Two marks are joined by a line and set in one frame, so that they read as one mark',
  },
  'logo.figure.wording': { ja: '仮のマークに添える文', en: 'Wording beside the placeholder mark' },
  'logo.figure.wording.ja': { ja: '日本語', en: 'In Japanese' },
  'logo.figure.wording.ja.alt': { ja: '仮のマーク。下に次の文を添える', en: 'Placeholder mark with this wording below it' },
  'logo.figure.wording.ja.text': {
    ja: '経済産業省 地域オープンイノベーション拠点選抜制度(J-Innovation HUB)第1回(令和2年度)国際展開型 選抜拠点',
    en: '経済産業省 地域オープンイノベーション拠点選抜制度(J-Innovation HUB)第1回(令和2年度)国際展開型 選抜拠点',
  },
  'logo.figure.wording.en': { ja: '英語', en: 'In English' },
  'logo.figure.wording.en.alt': { ja: '仮のマーク。下に次の文を添える', en: 'Placeholder mark with this wording below it' },
  'logo.figure.wording.en.text': {
    ja: 'Selected hub, international development category, Round 1 (FY2020), J-Innovation Hub Initiative, Ministry of Economy, Trade and Industry (METI), Japan',
    en: 'Selected hub, international development category, Round 1 (FY2020), J-Innovation Hub Initiative, Ministry of Economy, Trade and Industry (METI), Japan',
  },
  'logo.figure.dont-stretch': { ja: '比率を変える', en: 'Changed proportions' },
  'logo.figure.dont-stretch.mark.alt': { ja: '縦に引き伸ばされた仮のマーク', en: 'Placeholder mark stretched upward' },
  'logo.figure.dont-rotate': { ja: '傾ける、回転させる', en: 'Tilted or rotated' },
  'logo.figure.dont-rotate.mark.alt': { ja: '斜めに傾いた仮のマーク', en: 'Placeholder mark set at an angle' },
  'logo.figure.dont-recolor': { ja: '定めた以外の色にする', en: 'Other colors' },
  'logo.figure.dont-recolor.mark.alt': {
    ja: 'シンボルをオレンジ、文字を紫にした仮のマーク',
    en: 'Placeholder mark with an orange symbol and purple lettering',
  },
  'logo.figure.dont-effects': { ja: '影や立体などの効果を付ける', en: 'Shadows, depth or other effects' },
  'logo.figure.dont-effects.mark.alt': { ja: '厚みと影が付いた仮のマーク', en: 'Placeholder mark with depth and a shadow' },
  'logo.figure.dont-crop': { ja: '切り取る、隠す', en: 'Cropped or covered' },
  'logo.figure.dont-crop.mark.alt': {
    ja: '右と下が紙面の端で切れている仮のマーク',
    en: 'Placeholder mark cut off at the right and bottom by the edge of a sheet',
  },
  'logo.figure.dont-busy-background': { ja: '写真や模様に直接置く', en: 'Directly on a photograph or pattern' },
  'logo.figure.dont-busy-background.mark.alt': {
    ja: '建物の写真の上に直接置かれ、読みにくい仮のマーク',
    en: 'Placeholder mark placed directly on a photograph of buildings and hard to read',
  },
  'logo.figure.dont-rearrange': { ja: '組み替える、書体を変える', en: 'Rearranged or reset in another typeface' },
  'logo.figure.dont-rearrange.mark.alt': {
    ja: '文字を1行にし、シンボルを右下に移した仮のマーク',
    en: 'Placeholder mark with its lettering in one line and its symbol moved to the lower right',
  },
  'logo.figure.dont-own-trademark': { ja: '自分の商標として使う', en: 'Used as one’s own trademark' },
  'logo.figure.dont-own-trademark.mark.alt': {
    ja: '登録商標の記号を付けて商品の箱に印刷された仮のマーク',
    en: 'Placeholder mark printed on a product box with the sign of a registered trademark',
  },
  'logo.terms.label': { ja: '選抜期間内の拠点', en: 'Hubs inside a sourced term' },
  'logo.downloads.caption': { ja: '仮のマークのファイル(背景は透明)', en: 'Files of the placeholder mark (transparent background)' },
  'logo.downloads.color': { ja: '色', en: 'Color' },
  'logo.downloads.svg': { ja: 'SVG', en: 'SVG' },
  'logo.downloads.png': { ja: 'PNG(幅{width} px)', en: 'PNG, {width} px wide' },
  'logo.downloads.size': { ja: '{kb} kB', en: '{kb} kB' },
  'logo.check.label': { ja: 'この拠点は今日、ロゴを使えますか', en: 'May this hub use the logo today?' },
  'logo.check.choose': { ja: '拠点を選んでください', en: 'Choose a hub' },
  'logo.check.within': {
    ja: '選抜期間内です。使う前に、条件と手続きを経済産業省に確かめてください。',
    en: 'Within its term. Confirm the conditions and the procedure with METI before using it.',
  },
  'logo.check.within.next': {
    ja: '公募要領は、選抜拠点への支援のひとつにロゴマークの使用許可を挙げています。使い方の細かい条件は公表資料に見つかっていません。',
    en: 'METI’s call lists permission to use the logo among its support for selected hubs. We found no detailed conditions in public sources.',
  },
  'logo.check.unknown': {
    ja: '分かりません。使う前に経済産業省へお問い合わせください。',
    en: 'Not known: ask METI before using it.',
  },
  'logo.check.unknown.next': {
    ja: '継続審査の結果が公開されていないだけのこともあり、選抜が終わったとは限りません。選抜された事実を文で書くことは、いつでもできます。',
    en: 'The selection has not necessarily ended; the result of a renewal review may simply not be public. Stating in words that the hub was selected is always possible.',
  },
  'logo.check.ended': {
    ja: '選抜は終わっています。新しく使うことはできないと考えてください。',
    en: 'The selection has ended: assume that the logo may no longer be used for anything new.',
  },
  'logo.check.ended.next': {
    ja: 'すでに作ったものの扱いは「選抜の期間が終わったとき」の案をご覧のうえ、経済産業省に確かめてください。選抜された事実を文で書くことは、いつでもできます。',
    en: 'For what already exists, see the proposal under “When a term ends” and ask METI. Stating in words that the hub was selected is always possible.',
  },
  'logo.check.failed': {
    ja: '拠点の一覧を読み込めませんでした。選抜期間は各拠点のページにもあります。',
    en: 'The list of hubs could not be loaded. The term is also on each hub’s page.',
  },
  'logo.check.noScript': {
    ja: '各拠点の選抜期間は、拠点のページの「選抜の歩み」にあります。',
    en: 'The term of each hub is under “Selection history” on its page.',
  },
  'logo.check.asOf': { ja: '{date}現在。記録の日付は{data}です。', en: 'On {date}; the records are of {data}.' },
  'logo.package': { ja: 'すべてのファイル(ZIP、{kb} kB)', en: 'All files (ZIP, {kb} kB)' },
  'logo.package.note': {
    ja: 'SVGと3つの大きさのPNG、使い方の注意書きが入っています。',
    en: 'SVG, PNG in three sizes and a note on what the files may be used for.',
  },
  'logo.package.license': {
    ja: `J-Innovation HUB ショーケースの仮のマーク

これは経済産業省のロゴマークではありません。ショーケースのサイトが、使用ガイドラインの案を図示するために描いた仮のマークです。
配置を試すための見本としてだけ使えます。制度のロゴとして公表することはできません。
サイトの文章とデータの利用条件(CC BY 4.0)にも、プログラムの利用条件(MIT)にも含まれません。`,
    en: `Placeholder mark of the J-Innovation HUB Showcase

This is not METI's logo. It is a placeholder drawn by the showcase site to illustrate its draft guidelines.
Use it only as a sample when planning a layout. It may not be published as the program's logo.
It is covered neither by the license of the site's texts and data (CC BY 4.0) nor by that of its code (MIT).`,
  },
  'logo.pdf': { ja: 'PDF版({kb} kB、{date}作成)', en: 'PDF edition ({kb} kB, made {date})' },
  'logo.pdf.running': { ja: 'J-Innovation HUB ロゴ使用ガイドライン(案)', en: 'J-Innovation HUB logo guidelines (proposal)' },
} satisfies Record<string, Localized>;
