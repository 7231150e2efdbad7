import { describe, expect, it } from 'vitest';
import { CITATION } from '../../src/records/check-hub.ts';
import { formatProblems } from '../../src/records/problem.ts';
import sourced from '../fixtures/selections.json' with { type: 'json' };
import { files, problems } from './content.ts';

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).sort();
const unique = (list: readonly string[]) => [...new Set(list)].sort();
const profilesOf = (slug: string) => files.profiles.filter(({ id }) => id.startsWith(`${slug}/`));
const citationsIn = (text: string) => [...text.matchAll(CITATION)].map((match) => match[1] ?? '');

describe('the records', () => {
  it('have no problem', () => {
    expect(problems.length === 0 ? '' : formatProblems(problems)).toBe('');
  });

  // What was compiled in 2026 stays; what its keepers add needs no change here.
  it('are at least 39 hubs with 40 selections, 31 institutions, 9 rounds and 3 tracks', () => {
    const selections = files.hubs.flatMap(({ data }) => data.selections);
    const least = [39, 40, 31, 9, 3];
    [files.hubs, selections, files.institutions, files.rounds, files.tracks].forEach(({ length }, index) => {
      expect(length).toBeGreaterThanOrEqual(least[index] ?? 0);
    });
    expect(ids(files.rounds)).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5', '6', '7', 'platform-2021', 'platform-2022']));
    expect(ids(files.tracks)).toEqual(['international', 'platform', 'regional']);
    expect(files.prefectures.map(({ data }) => data.code)).toEqual(
      Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
  });

  it('have a name of its own for every round in time', () => {
    const orders = files.rounds.map(({ data }) => data.order).sort((a, b) => a - b);
    expect(orders).toEqual(orders.map((_, index) => index + 1));
  });
});

describe('compared with what the sources say', () => {
  it('every selection has its round, track, fiscal year, date and degree of certainty', () => {
    const recorded = files.hubs.flatMap(({ id: slug, data }) =>
      data.selections.map(({ round, track, fiscalYear, announced, confidence }) => ({
        slug,
        round,
        track,
        fiscalYear,
        announced,
        confidence,
      })),
    );
    for (const selection of sourced.selections) expect(recorded).toContainEqual(selection);
  });

  it('every round has its year, tracks, date and numbers', () => {
    const recorded = files.rounds.map(({ id, data: { fiscalYear, tracks, announced, applications, selected } }) => ({
      id,
      fiscalYear,
      tracks,
      announced,
      applications,
      selected,
    }));
    for (const { announced, applications, selected, ...round } of sourced.rounds) {
      // A number or day nobody knew may be found; one that was sourced stays.
      const known = Object.fromEntries(Object.entries({ announced, applications, selected }).filter(([, value]) => value !== null));
      expect(recorded.find(({ id }) => id === round.id)).toMatchObject({ ...round, ...known });
    }
  });

  it('every fact keeps its source, in its order', () => {
    for (const [slug, sources] of Object.entries(sourced.factSources)) {
      const recorded = files.hubs.find(({ id }) => id === slug)?.data.facts.map(({ source }) => source) ?? [];
      expect(recorded.slice(0, sources.length), slug).toEqual(sources);
    }
  });

  it('no round has more hubs on record than METI selected, in total or by track', () => {
    for (const { id, data } of files.rounds) {
      const tracks = files.hubs.flatMap((hub) => hub.data.selections.filter(({ round }) => round === id).map(({ track }) => track));
      expect(tracks.length, id).toBeLessThanOrEqual(data.selected ?? Infinity);
      for (const [track, most] of Object.entries(data.selectedByTrack ?? {})) {
        expect(tracks.filter((other) => other === track).length, `${id} ${track}`).toBeLessThanOrEqual(most);
      }
    }
  });

  it('the one renewal that was sourced is on record', () => {
    const renewals = files.hubs.flatMap(({ id, data }) => data.renewals.map(({ round, validUntil }) => [id, round, validUntil]));
    expect(renewals).toContainEqual(['ryukoku-rec', '4', '2028-03-31']);
  });

  it('nothing is said to have been read or changed after the date of the data, or found online before it was read', () => {
    const date = files.site[0]?.data.dataDate ?? '';
    for (const { id, data } of files.hubs) {
      const days = [data.updatedOn, ...data.facts.map(({ readOn }) => readOn)];
      expect(
        days.filter((day) => day > date),
        id,
      ).toEqual([]);
      expect(
        data.facts.every(({ verifiedLive, readOn }) => verifiedLive === null || verifiedLive >= readOn),
        id,
      ).toBe(true);
    }
  });
});

describe('every record is used', () => {
  it('every institution runs a hub', () => {
    expect(unique(files.hubs.map(({ data }) => data.institution))).toEqual(ids(files.institutions));
  });

  it.each(['topics', 'offers'] as const)('every one of the %s has a hub', (kind) => {
    expect(unique(files.hubs.flatMap(({ data }) => data[kind].map(({ id }) => id)))).toEqual(ids(files[kind]));
  });

  it('every region has a prefecture', () => {
    expect(unique(files.prefectures.map(({ data }) => data.region))).toEqual(ids(files.regions));
  });
});

describe('every profile', () => {
  it.each(files.hubs.map(({ id, data }) => [id, data] as const))(
    'of %s is there in both languages and cites every fact, and nothing without one',
    (slug, data) => {
      expect(ids(profilesOf(slug))).toEqual([`${slug}/en`, `${slug}/ja`]);
      for (const { id, body } of profilesOf(slug)) {
        expect(unique(citationsIn(body)), id).toEqual(data.facts.map((fact) => fact.id).sort());
        const bare = body
          .trim()
          .split(/\r?\n\s*\r?\n/)
          .filter((paragraph) => citationsIn(paragraph).length === 0);
        expect(bare, id).toEqual([]);
      }
    },
  );
});

describe('every announcement', () => {
  it('says the same in both languages about its date, round, hubs and sources', () => {
    const facts = (locale: string) =>
      files.news
        .filter(({ id }) => id.endsWith(`/${locale}`))
        .map(({ id, data: { date, round, hubs, sources } }) => ({ slug: id.split('/')[0], date, round, hubs, sources }));
    expect(facts('en')).toEqual(facts('ja'));
    expect(facts('ja').length).toBeGreaterThanOrEqual(10);
  });
});
