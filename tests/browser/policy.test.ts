/** Every page that is built, opened in Chromium: nothing is refused by its content security policy, and no script fails. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { openPage } from './support.ts';
import { inTabs } from './tabs.ts';

const DIST = path.resolve(import.meta.dirname, '../..', process.env.SHOWCASE_OUT ?? 'dist');
const addresses = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html') && !/^(en\/)?hubs\/cards\//.test(file))
  .map((file) => new URL(file.replace(/(^|\/)index\.html$/, '$1'), inject('siteUrl')).href)
  .sort();

declare global {
  interface Window {
    /** Tells the test of a violation. */
    tellViolation: (violation: string) => Promise<void>;
  }
}

describe('every built page', () => {
  it('keeps its own policy, and its scripts run without an error', { timeout: 300_000 }, async () => {
    expect(addresses.length).toBeGreaterThan(250);
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
    await inTabs(context, addresses, async (tab, address) => {
      // Scripts of modules have run by then, styles and pictures have been judged by the policy.
      const response = await tab.goto(address, { waitUntil: 'domcontentloaded' });
      const isRead = await tab.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null);
      if (response?.status() !== 200 || !isRead) unread.push(address);
    });
    expect(unread).toEqual([]);
    expect(violations).toEqual([]);
  });
});
