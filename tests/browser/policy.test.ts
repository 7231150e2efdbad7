/** Every page that is built, opened in Chromium: nothing is refused by its content security policy, and no script fails. */
import { describe, expect, it } from 'vitest';
import { EVERY_PAGE } from './every-page.ts';
import { openPage } from './support.ts';
import { inTabs } from './tabs.ts';

declare global {
  interface Window {
    /** Tells the test of a violation. */
    tellViolation: (violation: string) => Promise<void>;
  }
}

describe('every built page', () => {
  it('keeps its own policy, and its scripts run without an error', { timeout: 300_000 }, async () => {
    expect(EVERY_PAGE.length).toBeGreaterThan(250);
    const first = await openPage({ path: '/' });
    const context = first.context();
    const violations: string[] = [];
    await context.exposeFunction('tellViolation', (violation: string) => violations.push(violation));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ documentURI, effectiveDirective, blockedURI }) => {
        void window.tellViolation(`${documentURI}: ${effectiveDirective} ${blockedURI}`);
      });
    });
    const unread: string[] = [];
    await inTabs(context, EVERY_PAGE, async (tab, address) => {
      // Scripts of modules have run by then, styles and pictures have been judged by the policy.
      const response = await tab.goto(address, { waitUntil: 'domcontentloaded' });
      const isRead = await tab.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null);
      if (response?.status() !== 200 || !isRead) unread.push(address);
    });
    expect(unread).toEqual([]);
    expect(violations).toEqual([]);
  });
});
