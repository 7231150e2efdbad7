import fs from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/exports/csv.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { eventually, listed, searchBox, settled } from './finder-page.ts';
import { openPage } from './support.ts';

interface Saved {
  name: string;
  text: string;
  header: string;
  /** The slug of each row. */
  slugs: string[];
}

async function save(page: Page): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-csv]').click()]);
  const text = await fs.readFile(await download.path(), 'utf8');
  const [header = '', ...rows] = text.slice(1).split('\r\n');
  return { name: download.suggestedFilename(), text, header, slugs: rows.slice(0, -1).map((row) => row.split(',')[0] ?? '') };
}

/** What is to be in the file: all rows of the hubs in the list, in the order of the list. */
async function expectedSlugs(page: Page): Promise<string[]> {
  const { rows } = (await (await page.request.get('hubs/rows.json')).json()) as Table;
  return (await listed(page)).flatMap((slug) => rows.filter(([of]) => of === slug).map(() => slug));
}

describe.each(LOCALES)('the list saved as CSV in %s', (locale) => {
  it('holds all hubs, one row for each selection, with a byte order mark and a header', async () => {
    const page = await openPage({ path: '/hubs/', locale });
    await settled(page);
    const { name, text, header, slugs } = await save(page);
    expect(name).toBe(translator(locale)('finder.csv.name'));
    expect(text.startsWith('\ufeffslug,name_ja,name_en,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(header.split(',')).toContain('valid_until');
    expect(slugs).toEqual(await expectedSlugs(page));
    expect(slugs).toHaveLength(40);
    expect(text).toContain('鳥取大学');
  });

  it('holds exactly the hubs that are filtered, in the order they are shown in', async () => {
    const page = await openPage({ path: '/hubs/?track=international,platform&sort=north', locale });
    await settled(page);
    const first = await save(page);
    expect(first.slugs).toEqual(await expectedSlugs(page));
    expect(new Set(first.slugs).size).toBeLessThan(39);
    await page.locator('[data-sort]').selectOption('round');
    await settled(page);
    const second = await save(page);
    expect(second.slugs).toEqual(await expectedSlugs(page));
    expect(second.slugs).not.toEqual(first.slugs);
    expect(second.slugs.toSorted()).toEqual(first.slugs.toSorted());
  });

  it('holds what was searched for, best first', async () => {
    const page = await openPage({ path: '/hubs/', locale });
    await settled(page);
    await searchBox(page).fill('CFRP');
    await eventually(async () => (await listed(page))[0]).toBe('kit-icc');
    await settled(page);
    expect((await save(page)).slugs).toEqual(await expectedSlugs(page));
  });

  it('is a header only when nothing is found', async () => {
    const page = await openPage({ path: '/hubs/?q=pizza', locale });
    await settled(page);
    expect((await save(page)).slugs).toEqual([]);
  });

  it('is not saved when its rows do not load, and the page says so', async () => {
    const page = await openPage({ path: '/hubs/', locale, expected: /status 503: .*rows\.json/ });
    await settled(page);
    await page.route('**/hubs/rows.json', (route) => route.fulfill({ status: 503, body: '' }));
    await page.locator('[data-csv]').click();
    await page.locator('[data-incomplete]').waitFor();
    await page.unroute('**/hubs/rows.json');
    expect((await save(page)).slugs).toHaveLength(40);
    expect(await page.locator('[data-incomplete]').isVisible()).toBe(false);
  });
});
