import { describe, it } from 'vitest';
import { fiscalYearOf, japanDay } from '../../src/domain/fiscal-year.ts';
import { CARD_SIZE } from '../../src/graphics/card.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { expectPicture } from './compare-pictures.ts';
import { openPage } from './support.ts';

/** A long name and a short one; and, until it has ended, a term that holds. */
const SLUGS = ['shinshu-fii', 'kobe-ebrc', ...(fiscalYearOf(japanDay(new Date())) > 2026 ? [] : ['tottori-tnii'])];
const VARIANTS = { normal: '', dark: '.dark', mono: '.mono' } as const;
/** Outlines, not fonts: nothing but the edges of shapes may differ from one Chromium to the next. */
const SHARE = 0.002;

describe.each(LOCALES)('pictures of hubs, in %s', (locale) => {
  it.each(SLUGS.flatMap((slug) => Object.entries(VARIANTS).map(([name, suffix]) => [slug, name, suffix] as const)))(
    'the badge of %s, %s, looks as it did',
    async (slug, name, suffix) => {
      const page = await openPage({ path: `/hubs/${slug}/`, locale, width: 400, height: 200 });
      const file = new URL(`/badges/${slug}.${locale}${suffix}.svg`, page.url()).href;
      await page.goto(file);
      expectPicture(`badge-${slug}-${locale}-${name}`, await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 104 } }), SHARE);
    },
  );

  it.each([...SLUGS, 'site'])('the share card of %s looks as it did', async (slug) => {
    const page = await openPage({ path: '/', locale });
    const response = await page.request.get(new URL(`/cards/${slug}.${locale}.png`, page.url()).href);
    const shrunk = await page.evaluate(
      async ([base64, width, height]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
        return canvas.toDataURL('image/png').split(',')[1] ?? '';
      },
      [(await response.body()).toString('base64'), CARD_SIZE.width / 2, CARD_SIZE.height / 2] as const,
    );
    expectPicture(`card-${slug}-${locale}`, Buffer.from(shrunk, 'base64'), SHARE);
  });
});
