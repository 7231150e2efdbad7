/** What is not wrong with the records, only poor: it stops nothing, and tells the editors where work is left. */
import type { Day } from '../domain/fiscal-year.ts';
import { addDays, freshUntil, NOTICE_DAYS } from '../domain/upkeep.ts';
import { statusOn, termOf } from '../domain/validity.ts';
import type { Localized } from '../i18n/locales.ts';
import type { Problem } from './problem.ts';
import type { ContentFiles } from './read-files.ts';

/** What each kind of warning says; `{detail}` is filled in. */
const WARNING_TEXTS = {
  'date-ahead': {
    title: { ja: '先の日付', en: 'date in the future' },
    reason: { ja: '{detail}は、まだ来ていない日です。', en: '{detail} has not come yet.' },
    remedy: { ja: '年と月を確かめ、出典を読んだ日にしてください。', en: 'check year and month, and give the day the source was read.' },
  },
  'term-ending': {
    title: { ja: '選抜期間の終わりが90日以内', en: 'term ends within 90 days' },
    reason: { ja: '選抜期間が{detail}に終わります。', en: 'The term ends on {detail}.' },
    remedy: {
      ja: '継続審査の結果が出たら「npm run hub:renew」、終了の公表があれば「npm run hub:retire」で記録してください。',
      en: 'record the result of the renewal review with “npm run hub:renew”, an announced end with “npm run hub:retire”.',
    },
  },
  'data-date-behind': {
    title: { ja: 'データの日付が古い', en: 'date of the data is behind' },
    reason: {
      ja: '{detail}に変わった記録があるのに、データの日付はそれより前です。',
      en: 'A record was changed on {detail}, after the date of the data.',
    },
    remedy: { ja: 'site.jsonのdataDateを新しくしてください。', en: 'set dataDate in site.json to that day or later.' },
  },
  'institution-unused': {
    title: { ja: 'どの拠点も使わない機関', en: 'institution of no hub' },
    reason: { ja: 'この機関の拠点がありません。', en: 'No hub belongs to this institution.' },
    remedy: { ja: '拠点を加えるか、ファイルを取り除いてください。', en: 'add its hub, or remove the file.' },
  },
  'english-name-unsourced': {
    title: { ja: '英語名の出典なし', en: 'English name without source' },
    reason: { ja: '英語名に出典がありません。', en: 'The English name has no source.' },
    remedy: {
      ja: '公式の英語名が載るページを探し、nameEnのsourceとstatusに書いてください。',
      en: 'find a page with the official English name and give it in source and status of nameEn.',
    },
  },
  'contact-missing': {
    title: { ja: '問い合わせ先なし', en: 'no contact' },
    reason: { ja: '拠点自身の問い合わせページが分かっていません。', en: 'No contact page of the hub itself is known.' },
    remedy: { ja: '見つけたらcontactに書いてください。', en: 'when you find one, give it in contact.' },
  },
  'fact-old': {
    title: { ja: '2年より前に読んだ事実', en: 'fact read over two years ago' },
    reason: { ja: '最後に読んだのは{detail}です。', en: 'It was last read on {detail}.' },
    remedy: {
      ja: '出典をもう一度読み、readOnを読んだ日に変えてください。内容が変わっていれば文も直します。',
      en: 'read the source again and set readOn to that day; change the text if the source has changed.',
    },
  },
  'not-verified-live': {
    title: { ja: '公開ページで未確認の事実', en: 'fact not checked on the live page' },
    reason: { ja: '出典の公開ページでは、まだ確かめていません。', en: 'The fact has not been checked on the live page.' },
    remedy: {
      ja: 'ページを開いて確かめ、verifiedLiveにその日を書いてください。',
      en: 'open the page, compare, and give the day in verifiedLive.',
    },
  },
} as const satisfies Record<string, { title: Localized; reason: Localized; remedy: Localized }>;

export type WarningKind = keyof typeof WARNING_TEXTS;

/** Kinds in the order they are listed: what is urgent first. */
export const WARNING_KINDS = Object.keys(WARNING_TEXTS) as WarningKind[];

/** A weak spot of one record. */
export interface Warning extends Problem {
  kind: WarningKind;
}

/** The name of a kind of warning, for counts. */
export function warningTitle(kind: WarningKind): Localized {
  return WARNING_TEXTS[kind].title;
}

/** Every weak spot of the valid records as of a day; lines are added by `withLines`. */
export function findWarnings(files: ContentFiles, asOf: Day): Warning[] {
  const warnings: Warning[] = [];
  const warn = (kind: WarningKind, file: string, field: string, detail = '') => {
    const fill = (text: Localized) => ({ ja: text.ja.replace('{detail}', detail), en: text.en.replace('{detail}', detail) });
    warnings.push({ kind, file, field, reason: fill(WARNING_TEXTS[kind].reason), remedy: fill(WARNING_TEXTS[kind].remedy) });
  };
  for (const { file, data } of files.hubs) {
    data.selections.forEach((selection, index) => {
      const term = termOf(selection, data);
      const until = term.endedOn ?? term.validUntil;
      // An end that a source has announced needs nobody's attention.
      if (term.endedOn !== null || until === null || statusOn(term, asOf) !== 'valid') return;
      if (until <= addDays(asOf, NOTICE_DAYS)) warn('term-ending', file, `selections[${index}]`, until);
    });
    if (data.nameEn.source === null) warn('english-name-unsourced', file, 'nameEn.source');
    if ((data.contact?.ja ?? data.contact?.en ?? null) === null) warn('contact-missing', file, 'contact');
    data.facts.forEach((fact, index) => {
      for (const field of ['readOn', 'verifiedLive'] as const) {
        const read = fact[field];
        if (read !== null && read > asOf) warn('date-ahead', file, `facts[${index}].${field}`, read);
      }
      if (freshUntil(fact) < asOf) warn('fact-old', file, `facts[${index}].readOn`, fact.readOn);
      if (fact.verifiedLive === null) warn('not-verified-live', file, `facts[${index}].verifiedLive`);
    });
  }
  const used = new Set(files.hubs.map(({ data }) => data.institution));
  for (const { file, id } of files.institutions) if (!used.has(id)) warn('institution-unused', file, '');
  const newest =
    files.hubs
      .map(({ data }) => data.updatedOn)
      .sort()
      .at(-1) ?? '';
  for (const { file, data } of files.site) if (data.dataDate < newest) warn('data-date-behind', file, 'dataDate', newest);
  return warnings.sort((a, b) => WARNING_KINDS.indexOf(a.kind) - WARNING_KINDS.indexOf(b.kind));
}
