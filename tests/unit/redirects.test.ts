import { describe, expect, it } from 'vitest';
import { brokenRedirects, expandRedirects, finalTarget } from '../../src/domain/redirects.ts';
import type { RedirectRecord } from '../../src/schemas/redirect.ts';

const rule = (from: string, to: string | null): RedirectRecord => ({ from, to, since: '2027-04-01', reason: { ja: '理由', en: 'Reason' } });
const hub = (slug: string) => [
  `/hubs/${slug}/`,
  `/en/hubs/${slug}/`,
  `/embed/${slug}/`,
  `/en/embed/${slug}/`,
  `/badges/${slug}.ja.svg`,
  `/badges/${slug}.en.mono.svg`,
  `/cards/${slug}.en.png`,
  `/data/v1/hubs/${slug}.json`,
];
const built = new Set([...hub('new'), '/hubs/', '/en/hubs/', '/rounds/2/', '/en/rounds/2/', '/rounds/2/feed.xml', '/data/v1/hubs.json']);
const expand = (records: RedirectRecord[], published: string[] = []) =>
  Object.fromEntries(expandRedirects(records, published, built).map(({ from, to }) => [from, to]));

describe('a redirect of a hub', () => {
  it('takes all its published files along, each to its counterpart', () => {
    const moves = expand([rule('/hubs/old/', '/hubs/new/')], hub('old'));
    expect(moves).toEqual(Object.fromEntries(hub('old').map((address, index) => [address, hub('new')[index]])));
  });

  it('covers both languages of the page even when the list of addresses is empty', () => {
    expect(expand([rule('/hubs/old/', '/hubs/new/')])).toEqual({ '/hubs/old/': '/hubs/new/', '/en/hubs/old/': '/en/hubs/new/' });
  });

  it('touches no other hub, however alike its name', () => {
    expect(expand([rule('/hubs/old/', '/hubs/new/')], [...hub('old-2'), ...hub('older')])).not.toHaveProperty('/hubs/old-2/');
    expect(Object.keys(expand([rule('/hubs/old/', '/hubs/new/')], hub('old-2')))).toHaveLength(2);
  });

  it('to a list leaves its pages a way on, and ends its badges and data', () => {
    const moves = expand([rule('/hubs/old/', '/hubs/')], hub('old'));
    expect(moves).toMatchObject({ '/hubs/old/': '/hubs/', '/en/hubs/old/': '/en/hubs/', '/badges/old.ja.svg': null, '/embed/old/': null });
  });

  it('to nothing answers for every address of it', () => {
    const moves = expand([rule('/hubs/old/', null)], hub('old'));
    expect(Object.keys(moves).sort()).toEqual(hub('old').sort());
    expect(new Set(Object.values(moves))).toEqual(new Set([null]));
  });
});

describe('a redirect', () => {
  it('of a page takes along what lies below it, where the new one has it', () => {
    const moves = expand([rule('/rounds/1/', '/rounds/2/')], ['/rounds/1/feed.xml', '/rounds/1/feed.json', '/rounds/10/']);
    expect(moves).toEqual({
      '/rounds/1/': '/rounds/2/',
      '/en/rounds/1/': '/en/rounds/2/',
      '/rounds/1/feed.xml': '/rounds/2/feed.xml',
      '/rounds/1/feed.json': null,
    });
  });

  it('of a file is the same in both languages', () => {
    expect(expand([rule('/data/v1/all.json', '/data/v1/hubs.json')], ['/data/v1/all.json'])['/data/v1/all.json']).toBe(
      '/data/v1/hubs.json',
    );
  });

  it('leaves alone what is still built, and goes to the end of a chain at once', () => {
    const records = [rule('/hubs/a/', '/hubs/b/'), rule('/hubs/b/', '/hubs/new/'), rule('/hubs/', '/rounds/2/')];
    const moves = expand(records, [...hub('new'), ...hub('a')]);
    expect(moves['/hubs/a/']).toBe('/hubs/new/');
    expect(moves['/badges/a.ja.svg']).toBe('/badges/new.ja.svg');
    expect(moves).not.toHaveProperty('/hubs/new/');
    expect(moves).not.toHaveProperty('/hubs/');
  });

  it('that never arrives is a loop, of one or of several', () => {
    const circle = [rule('/a/', '/b/'), rule('/b/', '/c/'), rule('/c/', '/b/')];
    expect(circle.map((record) => finalTarget(record, circle))).toEqual(['loop', 'loop', 'loop']);
    const own = rule('/a/', '/a/');
    expect(finalTarget(own, [own])).toBe('loop');
    expect(expand(circle, ['/a/'])).toEqual({});
  });

  it('is broken when its target is not built or its own address still is', () => {
    const records = [rule('/x/', '/nowhere/'), rule('/rounds/2/', '/hubs/'), rule('/y/', null), rule('/z/', '/data/v1/hubs.json')];
    expect(brokenRedirects(records, built).map(({ index, wrong }) => [index, wrong])).toEqual([
      [0, 'to'],
      [1, 'from'],
    ]);
  });
});
