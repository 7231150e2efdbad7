import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/i18n/format.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { expectNoAxeViolations, openPage } from './support.ts';

const ready = 'logo-check[data-ready]';

describe.each(LOCALES)('"may this hub use the logo today?", in %s', (locale) => {
  const t = translator(locale);

  it('answers for the chosen hub, by keyboard, with its reason and the day', async () => {
    const page = await openPage({ path: '/logo/', locale, width: 360 });
    await page.locator('logo-check').scrollIntoViewIfNeeded();
    await page.locator(ready).waitFor();
    await page.getByLabel(t('logo.check.label')).focus();
    await page.locator('logo-check select').selectOption('osaka-f3d');
    const answer = page.locator('logo-check [role=status]');
    await expect.poll(() => answer.innerText()).toContain(t('logo.check.unknown'));
    expect(await answer.innerText()).toContain(t('hub.term.renewal-unknown', { date: formatDay(locale, '2023-03-31') }));
    expect(await answer.locator('a').getAttribute('href')).toMatch(/\/hubs\/osaka-f3d\/$/);
    await expectNoAxeViolations(page);
    await page.locator('logo-check select').selectOption('');
    await expect.poll(() => answer.innerText()).toBe('');
  });

  it('opens with a hub from the address, and answers by the day of reading', async () => {
    const page = await openPage({ path: '/logo/?hub=tottori-tnii#check', locale });
    const answer = page.locator('logo-check .logo-check-answer');
    for (const [instant, key] of [
      ['2027-03-31T23:59:00+09:00', 'logo.check.within'],
      ['2027-04-01T00:01:00+09:00', 'logo.check.unknown'],
    ] as const) {
      await page.clock.setFixedTime(new Date(instant));
      await page.reload();
      await expect.poll(() => answer.innerText()).toBe(t(key));
    }
  });

  it('says so when the hubs cannot be loaded', async () => {
    const page = await openPage({ path: '/', locale, expected: /hubs\.(ja|en)\.json|Failed to load/ });
    await page.route('**/logo/hubs.*.json', (route) => route.abort());
    await page.goto(new URL(locale === 'ja' ? '/logo/#check' : '/en/logo/#check', page.url()).href);
    await expect.poll(() => page.locator('logo-check [role=status]').innerText()).toBe(t('logo.check.failed'));
  });

  it('without JavaScript says where the term of each hub is', async () => {
    const page = await openPage({ path: '/logo/', locale, javaScript: false });
    expect(await page.getByText(t('logo.check.noScript')).isVisible()).toBe(true);
    expect(await page.locator('logo-check select').isVisible()).toBe(false);
  });
});
