import fs from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { AxeRun } from '../../scripts/accessibility/axe-run.ts';
import { published } from '../../src/accessibility/published.ts';
import { axeOutcomes, tallyRules } from '../../src/accessibility/result.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { localeOf } from '../../src/i18n/paths.ts';
import { EVERY_PAGE } from './every-page.ts';
import { runAxe, type AxeFindings } from './run-axe.ts';
import { openPage } from './support.ts';
import { inTabs } from './tabs.ts';

/** Where `npm run accessibility:result` wants what axe found; it writes the result anew instead of holding axe to it. */
const OUT = process.env.SHOWCASE_AXE_OUT;

describe('every built page, in both languages', () => {
  const found = new Map<string, AxeFindings>();
  let chromium = '';

  beforeAll(async () => {
    const first = await openPage({ path: '/' });
    chromium = first.context().browser()?.version() ?? '';
    await inTabs(first.context(), EVERY_PAGE, async (tab, address) => {
      await tab.goto(address, { waitUntil: 'domcontentloaded' });
      found.set(address, await runAxe(tab));
    });
    if (OUT !== undefined) fs.writeFileSync(OUT, JSON.stringify(toRun(found, chromium)));
  }, 600_000);

  it('has nothing that axe finds fault with', () => {
    expect(EVERY_PAGE.length).toBeGreaterThan(250);
    expect([...found].flatMap(([address, { violations }]) => violations.map((violation) => `${address}: ${violation}`))).toEqual([]);
  });

  it.skipIf(OUT !== undefined)('has been found by axe as the published result says, criterion by criterion', () => {
    const now = axeOutcomes(tallyRules([...found.values()].map(({ rules }) => rules)));
    const then = Object.fromEntries(published.criteria.map(({ id, axe }) => [id, axe]));
    expect(now, 'npm run accessibility:result, then commit src/accessibility/result.json').toEqual(then);
  });
});

/** What the command makes the result from. */
function toRun(found: ReadonlyMap<string, AxeFindings>, chromium: string): AxeRun {
  const paths = EVERY_PAGE.map((address) => new URL(address).pathname);
  const base = new URL(inject('siteUrl')).pathname;
  const undecided = new Map<string, { rule: string; pages: number; example: string }>();
  for (const [address, findings] of found) {
    for (const { rule, target } of findings.undecided) {
      const entry = undecided.get(rule) ?? { rule, pages: 0, example: `${new URL(address).pathname} ${target}` };
      undecided.set(rule, { ...entry, pages: entry.pages + 1 });
    }
  }
  return {
    axe: [...found.values()][0]?.version ?? '',
    chromium,
    pages: Object.fromEntries(
      LOCALES.map((locale) => [locale, paths.filter((path) => localeOf(path, base) === locale).length]),
    ) as AxeRun['pages'],
    pageList: paths,
    rules: tallyRules([...found.values()].map(({ rules }) => rules)),
    undecided: [...undecided.values()].sort((a, b) => a.rule.localeCompare(b.rule)),
  };
}
