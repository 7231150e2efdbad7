import { describe, expect, it } from 'vitest';
import type { CompareColumn } from '../../src/compare/column.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { query } from './finder-page.ts';
import { expectColumns, FOUR, openComparison, TWO } from './open-comparison.ts';

describe.each(LOCALES)('the columns of the comparison in %s', (locale) => {
  it('words the term by the day it is read, to the last hour of the term in Japan', async () => {
    const page = await openComparison(['tottori-tnii'], { locale });
    const term = page.locator('tr[data-row="term"] td');
    const date = locale === 'ja' ? /2027年3月31日/ : /March 31, 2027/;
    await page.clock.setFixedTime(new Date('2027-03-31T23:59:00+09:00'));
    await page.reload();
    await term.waitFor();
    const within = (await term.textContent()) ?? '';
    await page.clock.setFixedTime(new Date('2027-04-01T00:01:00+09:00'));
    await page.reload();
    await term.waitFor();
    const after = (await term.textContent()) ?? '';
    for (const text of [within, after]) expect(text).toMatch(date);
    expect(within).not.toContain(locale === 'ja' ? '未確認' : 'not confirmed');
    expect(after).toContain(locale === 'ja' ? '未確認' : 'not confirmed');
  });

  it.each([
    ['portrait', 680],
    ['landscape', 1008],
  ])('is printed whole on A4 %s, without the tools', async (orientation, width) => {
    const page = await openComparison(FOUR, { locale, media: 'print', width });
    const table = page.locator('[data-table]');
    expect(await table.isVisible()).toBe(true);
    for (const tool of ['[data-add-hub]', '[data-print]', '[data-remove-hub]', 'enquiry-kit', '.site-nav']) {
      expect(await page.locator(tool).first().isVisible(), tool).toBe(false);
    }
    expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
    expect((await page.pdf({ format: 'A4', landscape: orientation === 'landscape' })).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the columns of the comparison', () => {
  it('keeps the place of a hub that did not load, so that opening the page again brings it', async () => {
    const page = await openComparison(TWO, { expected: /status 503: .*osaka-rcnp\.ja\.json/ });
    await page.route('**/osaka-rcnp.ja.json', (route) => route.fulfill({ status: 503, body: '' }));
    await page.reload();
    await page.locator('[data-failed]').waitFor();
    await expectColumns(page, ['osaka-ile']);
    expect(query(page)).toBe(`?hubs=${TWO.join(',')}`);
    await page.unroute('**/osaka-rcnp.ja.json');
    await page.reload();
    await expectColumns(page, TWO);
  });

  it('shows hostile words as words', async () => {
    const attack = "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>";
    const page = await openComparison(['osaka-ile']);
    await page.route('**/compare/kit-icc.ja.json', async (route) => {
      const column = (await (await route.fetch()).json()) as CompareColumn;
      const lines = Object.fromEntries(Object.keys(column.rows).map((row) => [row, [{ text: attack, url: '/x', note: attack }]]));
      const names = { ja: attack, en: attack };
      await route.fulfill({
        json: {
          ...column,
          name: attack,
          institution: attack,
          rows: lines,
          addressee: { ...column.addressee, hub: names, institution: names },
        },
      });
    });
    await page.locator('[data-add-hub]').selectOption('kit-icc');
    await expectColumns(page, ['osaka-ile', 'kit-icc']);
    await page.locator('enquiry-kit summary').click();
    await page.locator('[data-addressee]').selectOption('kit-icc');
    expect(await page.locator('hub-compare').locator('img, table script').count()).toBe(0);
    expect(await page.locator('thead').textContent()).toContain(attack);
    expect(await page.locator('[data-letter="ja"]').textContent()).toContain(attack);
    expect(await page.title()).not.toBe('hacked');
  });
});
