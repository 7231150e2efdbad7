import { describe, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { expectNoAxeViolations, openPage } from './support.ts';

describe.each(LOCALES)('accessibility in %s', (locale) => {
  it.each(ALL_KINDS)('axe finds nothing on the $kind, wide or narrow', async ({ path, status }) => {
    const page = await settle(await openPage({ path, locale, status, width: 1280 }));
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoAxeViolations(page);
  });

  it('axe finds nothing in the open menu of a narrow screen', async () => {
    const page = await openPage({ path: '/programme/', locale, width: 360 });
    await page.locator('[data-site-menu] summary').click();
    await expectNoAxeViolations(page);
  });

  it('axe finds nothing in the open filters of a narrow screen', async () => {
    const page = await settle(await openPage({ path: '/hubs/?track=international', locale, width: 360 }));
    await page.locator('[data-open-filters]').click();
    await page.getByRole('dialog').waitFor();
    await expectNoAxeViolations(page);
  });

  it('axe finds nothing on the map that moves and its panel', async () => {
    const page = await settle(await openPage({ path: '/hubs/', locale }));
    await page.locator('[data-map-explore]').click();
    await page.locator('.map-pin').first().press('Enter');
    await page.locator('[data-map-panel]').waitFor();
    await expectNoAxeViolations(page);
  });
});
