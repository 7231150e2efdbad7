import { describe, expect, it } from 'vitest';
import { EVERY_PAGE } from './every-page.ts';
import { axeViolations, openPage } from './support.ts';
import { inTabs } from './tabs.ts';

describe('every built page, in both languages', () => {
  it('has nothing that axe finds fault with', { timeout: 600_000 }, async () => {
    expect(EVERY_PAGE.length).toBeGreaterThan(250);
    const first = await openPage({ path: '/' });
    const found: string[] = [];
    await inTabs(first.context(), EVERY_PAGE, async (tab, address) => {
      await tab.goto(address, { waitUntil: 'domcontentloaded' });
      found.push(...(await axeViolations(tab)).map((violation) => `${address}: ${violation}`));
    });
    expect(found).toEqual([]);
  });
});
