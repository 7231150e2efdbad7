/** Dates of calls, announcements and sourced terms as a calendar. Only days a source gives. */
import type { OpenDataSource } from '../data/open-data.ts';
import type { Hub, Round } from '../domain/hub.ts';
import { formatDay } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import type { StringKey } from '../i18n/strings/index.ts';
import { translator } from '../i18n/translate.ts';
import { addressesOf } from './addresses.ts';
import type { Calendar, CalendarEvent } from './ics.ts';
import { nameUuid } from './name-uuid.ts';

/** The calendar in one language, oldest date first. */
export function toCalendar({ site, store }: OpenDataSource, locale: Locale): Calendar {
  const { page } = addressesOf(site.url);
  const events = [
    ...store.rounds.flatMap((round) =>
      [...roundEvents(round, locale), ...termEvents(round, store.hubs, locale)].map(at(`/rounds/${round.id}/`)),
    ),
    ...store.hubs.flatMap((hub) => renewalEvents(hub, locale).map(at(`/hubs/${hub.slug}/`))),
  ];
  return {
    productId: `-//${new URL(site.url).hostname}//J-Innovation HUB Showcase//${locale.toUpperCase()}`,
    name: translator(locale)('calendar.title'),
    locale,
    source: page(locale, '/calendar.ics'),
    dataDate: site.dataDate,
    events: events.sort((a, b) => (a.at === b.at ? (a.uid < b.uid ? -1 : 1) : a.at < b.at ? -1 : 1)),
  };

  function at(path: `/${string}`) {
    const url = page(locale, path);
    return ({ name, texts, ...event }: Draft): CalendarEvent => ({
      ...event,
      uid: nameUuid(`calendar/${name}/${locale}`),
      description: [
        ...texts,
        translator(locale)('calendar.source', { url }),
        ...(site.official ? [] : [translator(locale)('site.unofficial')]),
      ].join('\n'),
      url,
    });
  }
}

/** An event before it has an address; `name` never changes, so that calendars recognize it. */
interface Draft {
  name: string;
  at: string;
  summary: string;
  texts: string[];
}

function roundEvents({ id, name, call, briefing, announced }: Round, locale: Locale): Draft[] {
  const t = translator(locale);
  const event = (kind: 'opened' | 'closed' | 'briefing' | 'announced', day: string | null | undefined, texts: string[] = []): Draft[] =>
    day === null || day === undefined
      ? []
      : [{ name: `rounds/${id}/${kind}`, at: day, summary: t(`calendar.${kind}` satisfies StringKey, { round: name[locale] }), texts }];
  const until = briefing?.registrationUntil;
  return [
    ...event('opened', call.opened),
    ...event('closed', call.closed, call.closed?.includes('T') ? [t('calendar.closed.time', { time: timeOf(call.closed) })] : []),
    ...event(
      'briefing',
      briefing?.startsAt,
      until?.includes('T') ? [t('calendar.briefing.registration', { date: formatDay(locale, until), time: timeOf(until) })] : [],
    ),
    ...event('announced', announced),
  ];
}

/** The last day of a round's first term, once for all its hubs; nothing where no rule of the term is sourced. */
function termEvents({ id, name }: Round, hubs: readonly Hub[], locale: Locale): Draft[] {
  const t = translator(locale);
  const days = hubs.flatMap(({ selections }) =>
    selections.filter(({ round }) => round.id === id).flatMap(({ term }) => term.firstUntil ?? []),
  );
  return [...Map.groupBy(days, (day) => day)].map(([day, { length: n }]) => ({
    name: `rounds/${id}/first-term/${day}`,
    at: day,
    summary: t('calendar.term', { round: name[locale] }),
    texts: [t('calendar.term.text', { n })],
  }));
}

function renewalEvents(hub: Hub, locale: Locale): Draft[] {
  const t = translator(locale);
  return hub.renewals.map(({ round: id, validUntil }) => {
    const round = hub.selections.find((selection) => selection.round.id === id)?.round.name[locale] ?? id;
    return {
      name: `hubs/${hub.slug}/rounds/${id}/renewed-until/${validUntil}`,
      at: validUntil,
      summary: t('calendar.renewal', { hub: hub.name[locale], institution: hub.institution.name[locale], round }),
      texts: [t('calendar.renewal.text')],
    };
  });
}

function timeOf(moment: string): string {
  return moment.slice(11, 16);
}
