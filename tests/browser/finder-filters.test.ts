import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { hubs, openFinder, slugsWhere } from './open-finder.ts';

const inTrack = (track: string) => slugsWhere(({ selections }) => selections.some((selection) => selection.track === track));
const sorted = (slugs: string[]) => [...slugs].sort();

describe.each(LOCALES)('filters of the finder in %s', (locale) => {
  it('begin with all hubs and no condition', async () => {
    const finder = await openFinder('', { locale });
    expect(sorted(await finder.slugs())).toEqual(slugsWhere(() => true));
    expect(await finder.count.textContent()).toBe(finder.t('finder.count', { n: hubs.length }));
    expect(await finder.chips.count()).toBe(0);
    expect(finder.search).toBe('');
  });

  it('change list, count, chips and address with one choice', async () => {
    const finder = await openFinder('', { locale });
    const expected = inTrack('international');
    expect(await finder.countOf('track', 'international')).toBe(expected.length);
    await finder.choice('track', 'international').check();
    expect(sorted(await finder.slugs())).toEqual(expected);
    expect(await finder.count.textContent()).toBe(finder.t('finder.count.of', { n: expected.length, total: hubs.length }));
    expect(await finder.chips.count()).toBe(1);
    expect(finder.search).toBe('?track=international');
    await finder.chips.first().click();
    expect(await finder.slugs()).toHaveLength(hubs.length);
    expect(finder.search).toBe('');
    expect(await finder.choice('track', 'international').isChecked()).toBe(false);
  });

  it('show hubs with any of two values of one facet, written with a comma', async () => {
    const finder = await openFinder('', { locale });
    await finder.choice('topic', 'materials').check();
    await finder.slugs();
    await finder.choice('topic', 'space').check();
    expect(sorted(await finder.slugs())).toEqual(slugsWhere(({ topics }) => topics.includes('materials') || topics.includes('space')));
    expect(finder.search).toBe('?topic=materials,space');
  });

  it('show hubs with a value of every facet', async () => {
    const finder = await openFinder('?topic=materials&offer=equipment', { locale });
    expect(sorted(await finder.slugs())).toEqual(
      slugsWhere(({ topics, offers }) => topics.includes('materials') && offers.includes('equipment')),
    );
  });

  it('take track and round of one and the same selection', async () => {
    // tokushima-birc was selected in round 1 as regional and in the platform selection of 2021.
    for (const search of ['?track=platform&round=1', '?track=regional&round=platform-2021', '?track=international&round=1']) {
      const finder = await openFinder(search, { locale });
      expect(await finder.slugs(), search).not.toContain('tokushima-birc');
    }
    for (const search of ['?track=regional&round=1', '?track=platform&round=platform-2021']) {
      const finder = await openFinder(search, { locale });
      expect(await finder.slugs(), search).toContain('tokushima-birc');
    }
  });

  it('are all taken back by one button', async () => {
    const finder = await openFinder('?q=materials&track=international&region=kinki', { locale });
    expect(await finder.chips.count()).toBe(3);
    await finder.page.locator('[data-chips] [data-clear]').click();
    expect(await finder.slugs()).toHaveLength(hubs.length);
    expect(finder.search).toBe('');
    expect(await finder.page.locator('#finder-q').inputValue()).toBe('');
  });

  it('do not offer a choice without hubs, but leave one that is taken', async () => {
    const finder = await openFinder('?track=platform', { locale });
    expect(await finder.countOf('round', '5')).toBe(0);
    expect(await finder.choice('round', '5').isDisabled()).toBe(true);
    expect(await finder.choice('round', 'platform-2021').isDisabled()).toBe(false);
    const empty = await openFinder('?track=platform&round=5', { locale });
    expect(await empty.slugs()).toEqual([]);
    expect(await empty.choice('round', '5').isDisabled()).toBe(false);
    expect(await empty.choice('round', '5').isChecked()).toBe(true);
  });

  it('count what each further choice would show', async () => {
    const finder = await openFinder('?region=kinki', { locale });
    const announced = await finder.countOf('offer', 'equipment');
    await finder.choice('offer', 'equipment').check();
    expect(await finder.slugs()).toHaveLength(announced);
  });

  it('tell the state of the term', async () => {
    const finder = await openFinder('?status=term-unknown', { locale });
    expect(sorted(await finder.slugs())).toEqual(inTrack('platform'));
  });

  it('that nothing meets say how to widen them', async () => {
    const finder = await openFinder('?track=platform&round=5', { locale });
    const panel = finder.page.locator('[data-empty]');
    await panel.getByRole('button').first().click();
    expect((await finder.slugs()).length).toBeGreaterThan(0);
    expect(await panel.isVisible()).toBe(false);
  });
});
