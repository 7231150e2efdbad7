/** The files of a hub that is new to the records. Everything they say comes from the answers; what nobody gave is absent. */
import type { Day } from '../domain/fiscal-year.ts';
import { formatDayWithEra, formatFiscalYear } from '../i18n/format.ts';
import type { Localized } from '../i18n/locales.ts';

/** A page something was read from. */
export interface SourceAnswers {
  url: string;
  /** Null: it has no English title. */
  title: { ja: string; en: string | null };
  /** Day it was read. */
  readOn: Day;
}

/** What must be known of a hub before it has a record. Null: not known. */
export interface NewHubAnswers {
  slug: string;
  institution: string;
  name: Localized;
  nameKana: string;
  nameEn: { status: 'official' | 'working'; source: string | null };
  shortNames: readonly string[];
  selection: { round: string; track: string; fiscalYear: number; announced: Day | null };
  source: SourceAnswers;
  prefecture: string;
  website: { ja: string | null; en: string | null; kind: 'own' | 'page' } | null;
  contact: { ja: string | null; en: string | null } | null;
}

/** Names of the records the hub refers to. */
interface Names {
  institution: Localized;
  round: Localized;
  track: Localized;
}

const PROGRAM: Localized = { ja: '地域オープンイノベーション拠点選抜制度(J-Innovation HUB)', en: 'J-Innovation HUB program' };

/** The three files of a hub folder; the one fact they hold is its selection, with the source given for it. */
export function newHubFiles(answers: NewHubAnswers, names: Names, today: Day): Map<string, string> {
  const { slug, selection, source } = answers;
  const record = {
    institution: answers.institution,
    name: answers.name,
    nameKana: answers.nameKana,
    nameEn: answers.nameEn,
    nameConfirmed: true,
    shortNames: answers.shortNames,
    selections: [{ ...selection, confidence: 'stated', sources: [source.url] }],
    renewals: [],
    location: { prefecture: answers.prefecture, municipality: null, address: null, position: null, source: null },
    website: answers.website,
    contact: answers.contact,
    summary: summaryOf(answers, names),
    keywords: [],
    topics: [],
    offers: [],
    facts: [{ id: 'f1', ...factOf(answers, names), source: source.url, readOn: source.readOn, verifiedLive: null }],
    notes: [],
    editorNotes: [
      `Made with hub:new. f1 is from 「${source.title.ja}」. To add from sources: facts, topics, offers, keywords, address, position; then rewrite summary, ja.md and en.md.`,
    ],
    updatedOn: today,
    changes: [
      {
        date: today,
        ja: `この記録を作りました。出典は${nameSource(source, 'ja')}です。`,
        en: `Record made, from ${nameSource(source, 'en')}.`,
      },
    ],
  };
  const profile = profileOf(answers, names);
  return new Map([
    [`hubs/${slug}/hub.json`, `${JSON.stringify(record, null, 2)}\n`],
    [`hubs/${slug}/ja.md`, `${profile.ja}\n`],
    [`hubs/${slug}/en.md`, `${profile.en}\n`],
  ]);
}

/** A source in the words of the change log; a page without an English title is named by its host, as English pages hold no Japanese. */
export function nameSource({ url, title }: Omit<SourceAnswers, 'readOn'>, locale: 'ja' | 'en'): string {
  if (locale === 'ja') return `「${title.ja}」`;
  return title.en === null ? `a page on ${new URL(url).host}` : `“${title.en}”`;
}

function factOf({ selection }: NewHubAnswers, { round, track }: Names): Localized {
  const { announced, fiscalYear } = selection;
  const year = { ja: formatFiscalYear('ja', fiscalYear), en: formatFiscalYear('en', fiscalYear) };
  return {
    ja: `${PROGRAM.ja}の${round.ja}(${year.ja})で、${track.ja}の拠点に選抜された${announced === null ? '' : `。公表は${formatDayWithEra('ja', announced)}`}。`,
    en: `Selected under METI's ${PROGRAM.en} in ${lower(round.en)} (${year.en}), ${lower(track.en)}${announced === null ? '' : `; announced on ${formatDayWithEra('en', announced)}`}.`,
  };
}

function summaryOf({ selection }: NewHubAnswers, { institution, round, track }: Names): Localized {
  return {
    ja: `${institution.ja}の産学連携拠点。${PROGRAM.ja}の${round.ja}で、${track.ja}に選抜された。`,
    en: `A university-industry hub of ${institution.en}, selected in ${lower(round.en)} (FY${selection.fiscalYear}) of METI's ${PROGRAM.en} (${lower(track.en)}).`,
  };
}

function profileOf({ name, selection }: NewHubAnswers, { institution, round, track }: Names): Localized {
  const { announced, fiscalYear } = selection;
  return {
    ja: `${institution.ja}の「${name.ja}」は、${announced === null ? formatFiscalYear('ja', fiscalYear) : formatDayWithEra('ja', announced)}に公表された${PROGRAM.ja}の${round.ja}で、${track.ja}の拠点に選抜されました。[^f1]`,
    en: `${name.en} is a hub of ${institution.en}. It was selected in ${lower(round.en)} of METI's ${PROGRAM.en} (${lower(track.en)}), announced ${announced === null ? `in ${formatFiscalYear('en', fiscalYear)}` : `on ${formatDayWithEra('en', announced)}`}.[^f1]`,
  };
}

/** “Round 8” and “Regional contribution category” inside a sentence. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
