/** Opens pages of the built site in Firefox, and fails a test whose page did anything wrong. */
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { startFirefox, type RunningFirefox } from '../../scripts/firefox.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { isSettled } from '../browser/kinds.ts';
import { Bidi } from './bidi.ts';

const siteUrl = new URL(inject('siteUrl'));
/** WebDriver's sign for a key without a letter. */
const KEYS = { Enter: '\ue007', Escape: '\ue00c' } as const;
const VIOLATIONS = 'violations';

let firefox: RunningFirefox;
let bidi: Bidi;
let problems: string[] = [];
let open: Tab[] = [];

/** A page in a tab of its own. */
export class Tab {
  readonly #context: string;

  constructor(context: string) {
    this.#context = context;
  }

  /** Opens an address and waits until its scripts have done what it asks for. */
  async goto(locale: Locale, path: `/${string}`): Promise<void> {
    const url = new URL(localePath(locale, path, siteUrl.pathname), siteUrl).href;
    await bidi.send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
    await this.until(isSettled);
  }

  /** Runs a function in the page; it may use nothing but its argument. The result travels as JSON. */
  async run<T>(job: (argument: string) => T | Promise<T>, argument = ''): Promise<T> {
    const answer = await bidi.send('script.callFunction', {
      functionDeclaration: `async (argument) => JSON.stringify((await (${job.toString()})(argument)) ?? null)`,
      awaitPromise: true,
      target: { context: this.#context },
      arguments: [{ type: 'string', value: argument }],
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(String(answer.result.value)) as T;
  }

  /** Waits until a function of the page says so. */
  async until(test: (argument: string) => boolean, argument = ''): Promise<void> {
    await expect.poll(() => this.run(test, argument), { timeout: 15_000 }).toBe(true);
  }

  /** Clicks in the middle of an element, as a pointer does. */
  async click(selector: string): Promise<void> {
    const [x = 0, y = 0] = await this.run((selector) => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`no ${selector}`);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    }, selector);
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await bidi.send('input.performActions', { context: this.#context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.#keys([...text]);
  }

  /** Presses a key. */
  async press(key: keyof typeof KEYS): Promise<void> {
    await this.#keys([KEYS[key]]);
  }

  async close(): Promise<void> {
    await bidi.send('browsingContext.close', { context: this.#context });
  }

  async #keys(keys: string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await bidi.send('input.performActions', { context: this.#context, actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

/** A new tab, closed after the test. */
export async function openTab(): Promise<Tab> {
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
  await bidi.send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 800 } });
  const tab = new Tab(context);
  open.push(tab);
  return tab;
}

/** What has gone wrong so far, which then no longer fails the test. */
export function takeProblems(): string[] {
  const found = problems;
  problems = [];
  return found;
}

/** Says that an address is expected to be missing. */
export function expectMissing(path: string): void {
  expectedMissing = path;
}

let expectedMissing: string | undefined;

beforeAll(async () => {
  firefox = await startFirefox(inject('firefoxPath'));
  bidi = await Bidi.connect(firefox.socket);
  await watch();
});

afterEach(async () => {
  const found = problems;
  const tabs = open;
  problems = [];
  open = [];
  expectedMissing = undefined;
  await Promise.all(tabs.map((tab) => tab.close()));
  if (found.length > 0) throw new Error(`The page had ${found.length} problem(s):\n${[...new Set(found)].join('\n')}`);
});

afterAll(async () => {
  await bidi.end();
  await firefox.close();
});

/** Collects errors, failed requests, requests to elsewhere, dialogs and violations of the content security policy. */
async function watch(): Promise<void> {
  const isOurs = (url: string) => url.startsWith(siteUrl.origin);
  await bidi.on('log.entryAdded', ({ level, text }) => {
    if (level === 'error') problems.push(`console: ${text ?? ''}`);
  });
  await bidi.on('network.beforeRequestSent', ({ context, request }) => {
    // Requests without a page are the browser's own; data: and blob: leave nothing.
    if (context !== null && /^https?:/.test(request.url) && !isOurs(request.url))
      problems.push(`request to another origin: ${request.url}`);
  });
  await bidi.on('network.responseCompleted', ({ request, response }) => {
    const { pathname } = new URL(request.url);
    if (isOurs(request.url) && response.status >= 400 && !(expectedMissing !== undefined && pathname.endsWith(expectedMissing)))
      problems.push(`status ${response.status}: ${request.url}`);
  });
  await bidi.on('browsingContext.userPromptOpened', ({ message }) => problems.push(`dialog: ${message}`));
  // Firefox tells violations of the policy to the page alone.
  await bidi.on('script.message', ({ channel, data }) => {
    if (channel === VIOLATIONS) problems.push(`content security policy: ${String(data.value)}`);
  });
  await bidi.send('script.addPreloadScript', {
    functionDeclaration: `(tell) => document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => tell(effectiveDirective + ' ' + blockedURI))`,
    arguments: [{ type: 'channel', value: { channel: VIOLATIONS } }],
  });
}
