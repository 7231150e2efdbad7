import { describe, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { expectPicture } from './compare-pictures.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { openPage } from './support.ts';

const SIZES = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 800 } } as const;
/** Pages of kinds that other tests hold through their neighbors, but that have a look of their own. */
const MORE = {
  'comparison of nothing': '/compare/',
  support: '/programme/support/',
  about: '/about/',
  terms: '/about/terms/',
  privacy: '/about/privacy/',
  embed: '/embed/kit-icc/',
} as const;
const PAGES = [...ALL_KINDS, ...Object.entries(MORE).map(([kind, path]) => ({ kind, path, status: 200 }))];
/** Half the size keeps the pictures small; days and edges of letters may differ, a block that moved may not. */
const SCALE = 0.5;
const SHARE = 0.02;

describe.each(LOCALES)('the first screen, in %s', (locale) => {
  it.each(PAGES.flatMap((kind) => Object.entries(SIZES).map(([size, view]) => ({ ...kind, size, view }))))(
    'of the $kind, $size, looks as it did',
    async ({ kind, path, status, size, view }) => {
      const context = { deviceScaleFactor: SCALE };
      const page = await settle(await openPage({ path, locale, status, ...view, reducedMotion: 'reduce', context }));
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      expectPicture(`look-${kind.replaceAll(' ', '-')}-${locale}-${size}`, await page.screenshot({ animations: 'disabled' }), SHARE);
    },
  );
});
