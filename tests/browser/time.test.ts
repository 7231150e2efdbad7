import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fiscalYearOf, japanDay } from '../../src/domain/fiscal-year.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { openFinder } from './open-finder.ts';
import { settle } from './kinds.ts';
import { openPage } from './support.ts';

/** The first term of tottori-tnii, selected in fiscal year 2024, has its last day on 31 March 2027. */
const LAST_DAY = '2027-03-31';
const LAST_MINUTE = '2027-03-31T23:59:00+09:00';
const FIRST_MINUTE_AFTER = '2027-04-01T00:01:00+09:00';

/** Visits the page again at another time. */
async function at(page: Page, instant: string): Promise<void> {
  await page.clock.setFixedTime(new Date(instant));
  await page.reload();
  await settle(page);
}

// A site built after that day has the later wording only, as it should.
describe.skipIf(fiscalYearOf(japanDay(new Date())) > 2026).each(LOCALES)('a term on and after its last day, in %s', (locale) => {
  const t = translator(locale);
  const date = formatDay(locale, LAST_DAY);
  const wordings = { valid: t('hub.term.valid', { date }), over: t('hub.term.renewal-unknown', { date }) };

  it.each([
    ['its profile', '/hubs/tottori-tnii/', '.history hub-term'],
    ['its card in the finder', '/hubs/', '[data-hub="tottori-tnii"] hub-term'],
    ['its card in a list', '/rounds/6/', '[data-hub="tottori-tnii"] hub-term'],
  ] as const)('is worded on %s by the day of reading, without a new build', async (_place, path, selector) => {
    const page = await openPage({ path, locale });
    const words = () => page.locator(selector).first().innerText();
    await at(page, LAST_MINUTE);
    expect(await words()).toBe(wordings.valid);
    await at(page, FIRST_MINUTE_AFTER);
    expect(await words()).toBe(wordings.over);
  });

  it('is counted by the filters by the day of reading', async () => {
    const finder = await openFinder('?status=valid', { locale });
    await at(finder.page, LAST_MINUTE);
    const before = await finder.slugs();
    const counts = [await finder.countOf('status', 'valid'), await finder.countOf('status', 'renewal-unknown')];
    expect(before).toContain('tottori-tnii');
    await at(finder.page, FIRST_MINUTE_AFTER);
    expect(await finder.slugs()).toEqual(before.filter((slug) => slug !== 'tottori-tnii'));
    expect([await finder.countOf('status', 'valid'), await finder.countOf('status', 'renewal-unknown')]).toEqual([
      counts[0]! - 1,
      counts[1]! + 1,
    ]);
  });

  it('follows the day in Japan, wherever the reader is', async () => {
    const page = await openPage({ path: '/hubs/tottori-tnii/', locale, context: { timezoneId: 'America/Los_Angeles' } });
    await at(page, LAST_MINUTE);
    expect(await page.locator('.history hub-term').innerText()).toBe(wordings.valid);
    await at(page, FIRST_MINUTE_AFTER);
    expect(await page.locator('.history hub-term').innerText()).toBe(wordings.over);
  });

  it('is named on the page about the logo while it lasts', async () => {
    const page = await openPage({ path: '/logo/', locale });
    const named = () => page.locator('logo-term-list a[href$="/hubs/tottori-tnii/"]:visible').count();
    await at(page, LAST_MINUTE);
    expect(await named()).toBe(1);
    await at(page, FIRST_MINUTE_AFTER);
    expect(await named()).toBe(0);
  });
});
