import type { Localized } from '../locales.ts';

/** Atom and JSON feeds, and the calendar of calls and terms. */
export const feedStrings = {
  'feed.site.title': { ja: '{site}: お知らせ', en: '{site}: news' },
  'feed.site.description': {
    ja: 'J-Innovation HUBの公募、選抜、継続審査のお知らせ',
    en: 'Calls, selections and renewal results of the J-Innovation HUB program',
  },
  'feed.track.title': { ja: '{site}: {name}の選抜', en: '{site}: {name}' },
  'feed.track.description': {
    ja: '{name}に選抜された拠点と、関係する公募回のお知らせ',
    en: 'Hubs selected in the {name}, and news of its rounds',
  },
  'feed.round.title': { ja: '{site}: {name}の選抜', en: '{site}: {name}' },
  'feed.round.description': { ja: '{name}に選抜された拠点とお知らせ', en: 'Hubs selected in {name}, and its news' },
  'feed.selection.title': {
    ja: '{institution}「{hub}」: {round}({year})の{track}に選抜',
    en: '{hub}, {institution}: selected in {round} ({year}), {track}',
  },
  'feed.selection.title.ofTrack': { ja: '{institution}「{hub}」: {round}に選抜', en: '{hub}, {institution}: selected in {round}' },
  'feed.selection.announced': { ja: '公表日は{date}です。', en: 'Announced on {date}.' },
  'feed.selection.announced.unknown': {
    ja: '公表日は情報源で確認できていません。公表の年度は{year}です。',
    en: 'The day of the announcement is not confirmed in our sources (fiscal year of the announcement: {year}).',
  },
  'feed.selection.inferred': { ja: 'この選抜は、複数の情報源からの推定です。', en: 'This selection is inferred from several sources.' },
  'feed.news.partial': { ja: '日付: {date}(日は確認できていません)', en: 'Date: {date} (the day is not confirmed)' },
  'feed.link.atom': { ja: 'Atomフィード: {name}', en: 'Atom feed: {name}' },
  'feed.link.json': { ja: 'JSONフィード: {name}', en: 'JSON feed: {name}' },
  'calendar.title': { ja: 'J-Innovation HUB 公募と選抜期間', en: 'J-Innovation HUB: calls and terms' },
  'calendar.opened': { ja: '{round}の公募開始', en: '{round}: call opens' },
  'calendar.closed': { ja: '{round}の公募締切', en: '{round}: call closes' },
  'calendar.closed.time': { ja: '締切は日本時間{time}です。', en: 'The deadline is {time}, Japan time.' },
  'calendar.briefing': { ja: '{round}の公募説明会', en: '{round}: briefing on the call' },
  'calendar.briefing.registration': {
    ja: '参加申し込みの締切は{date} {time}(日本時間)です。',
    en: 'Registration closes on {date} at {time}, Japan time.',
  },
  'calendar.announced': { ja: '{round}の選抜結果の公表', en: '{round}: selection announced' },
  'calendar.term': { ja: '{round}の当初の選抜期間の最終日', en: '{round}: last day of the first term' },
  'calendar.term.text': {
    ja: '対象は記録にある{n}件の選抜です。この日より後に選抜が続いているかどうかは、継続審査の結果に情報源があるものを除き、確認できていません。選抜が終わるという意味ではありません。',
    en: 'This concerns {n} {n|selection|selections} on record. Whether a selection continues after this day is not confirmed, except where a renewal result is sourced. It does not mean that the selections end.',
  },
  'calendar.renewal': {
    ja: '{institution}「{hub}」: 継続した選抜期間の最終日({round})',
    en: '{hub}, {institution}: last day of the renewed term ({round})',
  },
  'calendar.renewal.text': {
    ja: '情報源のある継続審査の結果による期間です。この日より後の継続審査の結果は確認できていません。',
    en: 'The term follows from a sourced renewal result. The result of any later renewal review is not confirmed.',
  },
  'calendar.source': { ja: '出典と詳細: {url}', en: 'Sources and details: {url}' },
} satisfies Record<string, Localized>;
