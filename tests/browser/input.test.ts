import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { settle } from './kinds.ts';
import { openPage } from './support.ts';

/** Pages on which something can be typed or chosen. */
const PAGES = ['/', '/hubs/', '/hubs/kit-icc/', '/compare/?hubs=kit-icc,kuas', '/logo/'] as const;

describe.each(LOCALES)('choosing and typing in %s', (locale) => {
  it.each(PAGES)('opens nothing and moves nobody, on %s', async (path) => {
    const page = await settle(await openPage({ path, locale }));
    await page.evaluate(() => {
      Object.assign(window, { same: true });
      document.querySelectorAll('details').forEach((part) => (part.open = true));
    });
    const address = new URL(page.url()).pathname;
    const fields = await page.locator('main :is(input, select, textarea):visible:enabled').all();
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields.slice(0, 12)) {
      if (!(await field.isVisible()) || !(await field.isEnabled())) continue;
      const handle = await field.elementHandle();
      await field.focus();
      const kind = await field.evaluate((element) =>
        element instanceof HTMLSelectElement ? 'select' : (element as HTMLInputElement).type,
      );
      if (kind === 'select') await page.keyboard.press('ArrowDown');
      else if (kind === 'checkbox' || kind === 'radio') await page.keyboard.press('Space');
      else if (!(await field.evaluate((element) => (element as HTMLInputElement).readOnly))) await page.keyboard.type('a');
      await settle(page);
      expect(await page.evaluate(() => 'same' in window)).toBe(true);
      expect(new URL(page.url()).pathname).toBe(address);
      expect(await page.locator('dialog[open]').count()).toBe(0);
      expect(
        await handle?.evaluate((element) => element === document.activeElement),
        await handle?.evaluate((e) => (e as Element).outerHTML.slice(0, 120)),
      ).toBe(true);
    }
    expect(page.context().pages()).toHaveLength(1);
  });
});

describe.each(LOCALES)('fields and buttons in %s', (locale) => {
  it.each(PAGES)('have an edge that stands out by 3 to 1, on %s', async (path) => {
    const page = await settle(await openPage({ path, locale }));
    const faint = await page.evaluate(() => {
      type Color = [number, number, number];
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const read = (color: string, under: Color): Color => {
        canvas.fillStyle = `rgb(${under.join(' ')})`;
        canvas.fillRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b];
      };
      const behind = (element: Element | null): Color =>
        element === null ? [255, 255, 255] : read(getComputedStyle(element).backgroundColor, behind(element.parentElement));
      const light = (color: Color) => {
        const [r = 0, g = 0, b = 0] = color.map((part) =>
          part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      const contrast = (a: Color, b: Color) => Math.max(light(a), light(b)) / Math.min(light(a), light(b));
      return [...document.querySelectorAll('input, select, textarea, button')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'))
        .filter((control) => {
          const style = getComputedStyle(control);
          // The browser draws its own boxes; a button that looks like a link is its text.
          if (style.appearance !== 'none' && control.matches('[type="checkbox"], [type="radio"]')) return false;
          const around = behind(control.parentElement);
          const edge = ['Top', 'Bottom'].some(
            (side) =>
              parseFloat(style[`border${side}Width` as 'borderTopWidth']) > 0 &&
              contrast(read(style[`border${side}Color` as 'borderTopColor'], around), around) >= 3,
          );
          const filled = contrast(behind(control), around) >= 3;
          const isText =
            control.matches('button') && style.color !== '' && contrast(read(style.color, behind(control)), behind(control)) >= 4.5;
          return !edge && !filled && !isText;
        })
        .map((control) => control.outerHTML.slice(0, 120));
    });
    expect(faint).toEqual([]);
  });
});
