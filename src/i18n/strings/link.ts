import type { Localized } from '../locales.ts';

/** Words on badges, share cards and the card for other sites, and of the section that offers them. */
export const linkStrings = {
  'link.selectedInYear': { ja: '{year}選抜', en: 'Selected in {year}' },
  'link.unofficial': { ja: '経済産業省の公式サイトではありません', en: 'Not an official METI site' },
  'link.unofficial.card': {
    ja: '経済産業省の公式サイトではありません(公開情報をまとめた非公式サイト)',
    en: 'Not an official METI site; compiled from public sources',
  },
  'link.badge.title': { ja: 'J-Innovation HUB {selections}: {hub}', en: 'J-Innovation HUB, {selections}: {hub}' },
  'link.badge.symbol': {
    ja: 'シンボルは{site}のもので、経済産業省のロゴではありません。',
    en: 'The symbol is that of the {site}, not METI’s logo.',
  },
  'link.badge.alt': { ja: 'J-Innovation HUB {selections}', en: 'J-Innovation HUB, {selections}' },
  'link.card.alt': { ja: '{hub}。{selections}', en: '{hub}. {selections}' },
  'link.embed.title': { ja: '{hub}(J-Innovation HUB)', en: '{hub} (J-Innovation HUB)' },
  'link.embed.asOf': { ja: '{date}時点の記録', en: 'Records as of {date}' },
  'link.newTab': { ja: '新しいタブで開きます', en: 'opens in a new tab' },
  'link.title': { ja: 'このページへのリンク', en: 'Link to this page' },
  'link.anyone': {
    ja: 'このページへは、どなたでも許可なくリンクできます。',
    en: 'Anyone may link to this page without asking.',
  },
  'link.address': { ja: 'アドレス(変わりません)', en: 'Address (it will not change)' },
  'link.badge': { ja: 'バッジ', en: 'Badge' },
  'link.badge.truth': {
    ja: '示すのは類型、公募回、年度です。選抜期間の最終日は、出典がある間だけ添えます。',
    en: 'It states track, round and fiscal year, and the last day of the term only while a source supports one.',
  },
  'link.badge.notLogo': {
    ja: 'シンボルはこのサイトの仮のマークで、経済産業省のロゴではありません({logo})。',
    en: 'The symbol is this site’s placeholder mark, not METI’s logo ({logo}).',
  },
  'link.badge.logoPage': { ja: 'ロゴの使用ガイドライン', en: 'logo guidelines' },
  'link.variant': { ja: 'バッジの種類', en: 'Version of the badge' },
  'link.variant.normal': { ja: '標準', en: 'Standard' },
  'link.variant.dark': { ja: '暗い背景用', en: 'For dark backgrounds' },
  'link.variant.mono': { ja: '単色', en: 'One color' },
  'link.variant.byHand': {
    ja: '暗い背景用は、コードの「.svg」の前に「.dark」を、単色は「.mono」を加えます。',
    en: 'For dark backgrounds put “.dark” before “.svg” in the code, for one color “.mono”.',
  },
  'link.code.ja': { ja: '日本語のバッジのHTML', en: 'HTML of the Japanese badge' },
  'link.code.en': { ja: '英語のバッジのHTML', en: 'HTML of the English badge' },
  'link.embed': { ja: '埋め込みカード', en: 'Card to embed' },
  'link.embed.text': {
    ja: 'iframeで埋め込める小さなページです。スクリプトもCookieも使わず、幅280〜600ピクセルに合います。',
    en: 'A small page for an iframe: no script, no cookie, any width from 280 to 600 pixels.',
  },
  'link.embed.code': { ja: '埋め込みカードのHTML', en: 'HTML of the card' },
  'link.embed.show': { ja: '埋め込みカードを見る', en: 'See the card' },
  'link.copy': { ja: 'コピー', en: 'Copy' },
  'link.copied': { ja: 'コピーしました', en: 'Copied' },
  'link.failed': { ja: '選択しました。キー操作でコピーしてください', en: 'Selected: copy it with the keyboard' },
  'link.changes': { ja: '最終更新と変更の履歴', en: 'Last change and change log' },
} satisfies Record<string, Localized>;
