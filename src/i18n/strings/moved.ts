import type { Localized } from '../locales.ts';

/** Words of the small pages that stand at an address that moved or was withdrawn. */
export const movedStrings = {
  'moved.title': { ja: 'ページの場所が変わりました', en: 'This page has moved' },
  'moved.to': { ja: '新しいページ', en: 'New page' },
  'moved.gone': { ja: 'このページの公開は終わりました', en: 'This page has been withdrawn' },
  'moved.since': { ja: '{date}から', en: 'Since {date}' },
  'moved.hubs': { ja: '拠点を探す', en: 'Find a hub' },
} satisfies Record<string, Localized>;
