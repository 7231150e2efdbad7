/** Opens pages of the built site in Chromium, closes them after each test, and fails a test whose page did anything wrong. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { DEFAULT_LOCALE, type Locale } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { runAxe, type AxeExceptions } from './run-axe.ts';

export interface PageOptions {
  /** The path in either language, without the base: `/hubs/?round=1`. */
  path: `/${string}`;
  locale?: Locale;
  width?: number;
  height?: number;
  javaScript?: boolean;
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
  media?: 'screen' | 'print';
  /** The size of text a visitor has set in the browser, in CSS px; 16 unless told. */
  textSize?: number;
  /** The status the page itself is expected to have. */
  status?: number;
  /** Another site than the one under test: the address of its home page. */
  site?: string;
  /** Problems that the test causes itself. */
  expected?: RegExp;
  /** Makes the circumstances before the page opens: files that fail or wait, a browser that forbids something. */
  arrange?: (context: BrowserContext) => Promise<unknown>;
  /** What of the page to wait for; everything it loads when absent. */
  waitUntil?: 'load' | 'domcontentloaded' | 'commit';
  /** Anything else a browser context can be given. */
  context?: BrowserContextOptions;
}

const siteUrl = new URL(inject('siteUrl'));
const opened = new Map<BrowserContext, string[]>();
const expectedProblems = new WeakMap<BrowserContext, RegExp | undefined>();
/** Browsers by the size of text they are set to. */
const browsers = new Map<number, Promise<Browser>>();

/** Opens a page, in Japan's time zone; it is closed after the test. */
export async function openPage(options: PageOptions): Promise<Page> {
  const { locale = DEFAULT_LOCALE, width = 1280, height = 800, javaScript = true, media, status = 200 } = options;
  const home = options.site === undefined ? siteUrl : new URL(options.site);
  const browser = await browserFor(options.textSize ?? 16);
  const context = await browser.newContext({
    baseURL: home.href,
    locale: locale === 'ja' ? 'ja-JP' : 'en-US',
    timezoneId: 'Asia/Tokyo',
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    forcedColors: options.forcedColors ?? 'none',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    ...options.context,
  });
  const address = new URL(localePath(locale, options.path, home.pathname), home).href;
  opened.set(context, await watch(context, home.origin, status === 200 ? undefined : address));
  expectedProblems.set(context, options.expected);
  await options.arrange?.(context);
  const page = await context.newPage();
  if (media !== undefined) await page.emulateMedia({ media });
  const response = await page.goto(address, { waitUntil: options.waitUntil ?? 'load' });
  expect(response?.status(), address).toBe(status);
  return page;
}

/** Fails with every accessibility problem axe finds on the page as it is now. */
export async function expectNoAxeViolations(page: Page, exceptions?: AxeExceptions): Promise<void> {
  expect((await runAxe(page, exceptions)).violations.join('\n'), page.url()).toBe('');
}

afterEach(async () => {
  const problems = [...opened].flatMap(([context, all]) => all.filter((problem) => expectedProblems.get(context)?.test(problem) !== true));
  const contexts = [...opened.keys()];
  opened.clear();
  await Promise.all(contexts.map((context) => context.close()));
  if (problems.length > 0) throw new Error(`The page had ${problems.length} problem(s):\n${[...new Set(problems)].join('\n')}`);
});

afterAll(async () => {
  await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
});

function browserFor(textSize: number): Promise<Browser> {
  const found = browsers.get(textSize) ?? launchBrowser(inject('browserPath'), [`--blink-settings=defaultFontSize=${textSize}`]);
  browsers.set(textSize, found);
  return found;
}

/** Collects what goes wrong in a context: errors, failed requests, violations of the content security policy (which Chromium reports as errors), other origins. */
async function watch(context: BrowserContext, origin: string, missing: string | undefined): Promise<string[]> {
  const problems: string[] = [];
  // Nothing leaves this machine: a request to elsewhere is stopped and told.
  await context.route(
    (url) => url.protocol.startsWith('http') && url.origin !== origin,
    async (route) => {
      problems.push(`request to another origin: ${route.request().url()}`);
      await route.abort('blockedbyclient');
    },
  );
  context.on('console', (message) => {
    // A file that did not load is told below, with its status.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`script: ${error.error().stack ?? error.error().message}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // ERR_ABORTED is a page or a script that changed its mind.
    if (!/ERR_ABORTED|ERR_BLOCKED_BY_CLIENT/.test(reason)) problems.push(`request failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== missing) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  return problems;
}
