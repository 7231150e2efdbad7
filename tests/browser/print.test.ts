import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, otherLocale } from '../../src/i18n/locales.ts';
import type { HubRecord } from '../../src/schemas/hub.ts';
import { openPage } from './support.ts';

const HUBS = path.resolve(import.meta.dirname, '../../content/hubs');
const hubs = readdirSync(HUBS).map((slug) => {
  const read = (file: string) => readFileSync(path.join(HUBS, slug, file), 'utf8');
  const record = JSON.parse(read('hub.json')) as HubRecord;
  return { slug, record, length: read('ja.md').length * 2 + read('en.md').length + JSON.stringify(record.notes).length };
});
/** The ones most likely to run over. */
const longest = hubs.sort((a, b) => b.length - a.length).slice(0, 6);

describe.each(LOCALES)('a printed profile, in %s', (locale) => {
  it.each(longest.map(({ slug, record }) => [slug, record] as const))('%s fits on one sheet of A4', async (slug, record) => {
    const page = await openPage({ path: `/hubs/${slug}/`, locale });
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    const twin = page.locator('.printed-twin');
    expect(await twin.isVisible()).toBe(true);
    expect(await twin.innerText()).toContain(record.name[otherLocale(locale)]);
    expect(await page.locator('h1').innerText()).toContain(record.name[locale].slice(0, 10));
  });

  it('shows its second language on paper only', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale });
    expect(await page.locator('.printed-twin').isVisible()).toBe(false);
  });
});
