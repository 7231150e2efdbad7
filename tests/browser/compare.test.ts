import { describe, expect, it } from 'vitest';
import type { CompareColumn, CompareLine } from '../../src/compare/column.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { eventually, expectQuery, holdBack, markButton, settled, stored } from './finder-page.ts';
import { expectColumns, FOUR, openComparison, readColumns, removeButton, TWO } from './open-comparison.ts';
import { openPage } from './support.ts';

describe.each(LOCALES)('the comparison in %s', (locale) => {
  const t = translator(locale);

  it('opens from the finder with the hubs marked there', async () => {
    const page = await openPage({ path: '/hubs/', locale });
    await settled(page);
    const bar = page.locator('shortlist-bar');
    expect(await bar.isVisible()).toBe(false);
    for (const slug of TWO) await markButton(page, slug).press('Enter');
    expect(await markButton(page, 'osaka-ile').getAttribute('aria-pressed')).toBe('true');
    expect(await bar.locator('a').textContent()).toBe(t('shortlist.open', { n: 2, limit: 4 }));
    await bar.locator('a').click();
    await expectColumns(page, TWO);
    await expectQuery(page, `?hubs=${TWO.join(',')}`);
    for (const { name } of await readColumns(page, locale, TWO)) expect(await page.getByRole('columnheader', { name }).count()).toBe(1);
  });

  it('marks the rows in which all say the same, and can show the others only', async () => {
    const page = await openComparison(TWO, { locale });
    const [one, other] = await readColumns(page, locale, TWO);
    const key = (lines: readonly CompareLine[]) => JSON.stringify(lines.map(({ text, url }) => `${text} ${url ?? ''}`).toSorted());
    const rows = Object.keys(one!.rows) as (keyof CompareColumn['rows'])[];
    const same = rows.filter((row) => row !== 'term' && one!.rows[row].length > 0 && key(one!.rows[row]) === key(other!.rows[row]));
    expect(same).toContain('institution');
    const marked = await page
      .locator('tr:has(.compare-same)')
      .evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset.row));
    expect(marked.filter((row) => row !== 'term')).toEqual(same);
    await page.locator('[data-differences]').press('Space');
    for (const row of same) expect(await page.locator(`tr[data-row="${row}"]`).count()).toBe(0);
    expect(await page.locator('tr[data-row="facts"]').isVisible()).toBe(true);
    await page.locator('[data-differences]').press('Space');
    expect(await page.locator('tr[data-row="institution"]').isVisible()).toBe(true);
  });

  it('takes hubs in and out, four at most, and the address follows', async () => {
    const page = await openComparison(TWO, { locale });
    const select = page.locator('[data-add-hub]');
    // The second is chosen while the first is still on its way.
    const arrive = await holdBack(page, '**/compare/kit-icc.*.json');
    await select.selectOption('kit-icc');
    await select.selectOption('tottori-tnii');
    arrive();
    await expectColumns(page, FOUR);
    await expectQuery(page, `?hubs=${FOUR.join(',')}`);
    expect(await select.locator('option:not(:disabled)').allTextContents()).toEqual([t('shortlist.full')]);
    await removeButton(page, 'osaka-rcnp').press('Enter');
    const three = FOUR.filter((slug) => slug !== 'osaka-rcnp');
    await expectColumns(page, three);
    expect(await select.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await select.locator('option[value="osaka-rcnp"]').isDisabled()).toBe(false);
    expect(await select.locator('option[value="kit-icc"]').isDisabled()).toBe(true);
    expect(await page.locator('hub-compare > [data-status]').textContent()).toBe(t('compare.loaded', { n: 3 }));
    await page.goBack();
    await expectColumns(page, FOUR);
  });

  it('says what to do when there is nothing to compare', async () => {
    const page = await openPage({ path: '/compare/', locale });
    expect(await page.locator('[data-empty]').isVisible()).toBe(true);
    expect(await page.locator('[data-kit]').isVisible()).toBe(false);
    await page.locator('[data-add-hub]').selectOption('kit-icc');
    await expectColumns(page, ['kit-icc']);
    await removeButton(page, 'kit-icc').click();
    expect(await page.locator('[data-empty]').isVisible()).toBe(true);
    await expectQuery(page, '');
  });

  it('opens the same table elsewhere from its address, and leaves the list of that browser alone', async () => {
    const page = await openComparison(FOUR, { locale });
    expect(await stored(page)).toEqual([]);
  });

  it('leaves out hubs it does not know, and says so', async () => {
    const page = await openPage({ path: '/compare/?hubs=kit-icc,no-such-hub,%3Cb%3E', locale });
    await expectColumns(page, ['kit-icc']);
    expect(await page.locator('[data-failed]').isVisible()).toBe(true);
    await expectQuery(page, '?hubs=kit-icc');
  });

  it('can be read in a window of 360 px: the table scrolls, the page does not', async () => {
    const page = await openComparison(FOUR, { locale, width: 360 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const table = page.getByRole('region', { name: t('compare.title') });
    await table.focus();
    await table.press('ArrowRight');
    await eventually(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  });
});
