/** What changes in the coming days, so that the keepers of the records are not surprised by it. */
import type { Day } from '../domain/fiscal-year.ts';
import { addDays, freshUntil } from '../domain/upkeep.ts';
import { termOf } from '../domain/validity.ts';
import type { Localized } from '../i18n/locales.ts';
import type { ContentFiles } from './read-files.ts';

/** Something that will happen, or be over, on a day in Japan. */
export interface DueItem {
  day: Day;
  kind: 'call-closing' | 'registration-closing' | 'announcement-planned' | 'term-ending' | 'facts-old';
  /** The record it is about, below the content folder. */
  file: string;
  text: Localized;
}

/** Everything due from a day on, through `days` days later, in order of the days. */
export function dueWithin(files: ContentFiles, asOf: Day, days: number): DueItem[] {
  const last = addDays(asOf, days);
  const items = [...files.rounds.flatMap(dueOfRound), ...files.hubs.flatMap((hub) => dueOfHub(hub, files))];
  return items
    .filter(({ day }) => day >= asOf && day <= last)
    .sort((a, b) => a.day.localeCompare(b.day) || a.kind.localeCompare(b.kind) || a.file.localeCompare(b.file));
}

function dueOfRound({ file, data }: ContentFiles['rounds'][number]): DueItem[] {
  const { name, call, briefing, announcementPlanned, announced } = data;
  const items: DueItem[] = [];
  const add = (kind: DueItem['kind'], moment: string, ja: string, en: string) =>
    items.push({ kind, file, day: moment.slice(0, 10), text: { ja, en } });
  // Moments carry the offset of Japan, so that their first ten characters are the day there.
  const time = (moment: string) => (moment.length > 10 ? moment.slice(11, 16) : '');
  if (call.closed !== null)
    add(
      'call-closing',
      call.closed,
      `${name.ja}の公募の締切 ${time(call.closed)}`.trim(),
      `${name.en}: the call closes ${time(call.closed)}`.trim(),
    );
  if (briefing !== null)
    add(
      'registration-closing',
      briefing.registrationUntil,
      `${name.ja}の説明会の申込締切 ${time(briefing.registrationUntil)}`.trim(),
      `${name.en}: registration for the briefing closes ${time(briefing.registrationUntil)}`.trim(),
    );
  if (announcementPlanned !== null && announced === null)
    add(
      'announcement-planned',
      announcementPlanned.to,
      `${name.ja}の結果公表予定の最終日(${announcementPlanned.text.ja})`,
      `${name.en}: last day planned for the announcement (${announcementPlanned.text.en})`,
    );
  return items;
}

function dueOfHub({ file, data }: ContentFiles['hubs'][number], files: ContentFiles): DueItem[] {
  const institution = files.institutions.find(({ id }) => id === data.institution)?.data.name ?? { ja: '', en: '' };
  const name = { ja: `${institution.ja} ${data.name.ja}`.trim(), en: `${data.name.en}, ${institution.en}`.replace(/, $/, '') };
  const terms = data.selections.flatMap((selection): DueItem[] => {
    const { endedOn, validUntil } = termOf(selection, data);
    const day = endedOn ?? validUntil;
    const round = files.rounds.find(({ id }) => id === selection.round)?.data.name ?? { ja: selection.round, en: selection.round };
    return day === null
      ? []
      : [
          {
            kind: 'term-ending',
            day,
            file,
            text: { ja: `${name.ja}:${round.ja}の選抜期間の最終日`, en: `${name.en}: last day of the term from ${round.en}` },
          },
        ];
  });
  const facts = Map.groupBy(data.facts, (fact) => addDays(freshUntil(fact), 1));
  return [
    ...terms,
    ...[...facts].map(([day, list]): DueItem => {
      const ids = list.map(({ id }) => id).join(', ');
      return {
        kind: 'facts-old',
        day,
        file,
        text: {
          ja: `${name.ja}:読んでから2年を過ぎる事実(${ids})`,
          en: `${name.en}: facts read over two years ago from this day (${ids})`,
        },
      };
    }),
  ];
}
