/** Lighthouse's judgement of one address on its simulated phone. */
import net from 'node:net';
import lighthouse from 'lighthouse';
import { chromium, type Browser } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../browser.ts';
import { percentile } from './measures.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Judged {
  /** 0 to 100. */
  scores: Record<Category, number>;
  /** Of the categories below 100: what Lighthouse marks down, by the names of its audits. */
  lost: string[];
  /** Medians: largest contentful paint and total blocking time in milliseconds, cumulative layout shift without unit. */
  paint: number;
  blocking: number;
  shift: number;
}

export interface Judge {
  /** Judges an address `runs` times; scores of performance and times are medians, the other categories do not vary. */
  judge: (address: string, runs: number) => Promise<Judged>;
  close: () => Promise<void>;
}

/** Starts a browser for Lighthouse, which drives it through a port of its own. */
export async function startJudge(): Promise<Judge> {
  const port = await freePort();
  const executablePath = await findBrowser();
  const browser: Browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: ['--headless=new', `--remote-debugging-port=${port}`, ...BROWSER_ARGS],
  });
  return {
    judge: async (address, runs) => {
      const all = await run(address, port, CATEGORIES);
      const timed = [all];
      while (timed.length < runs) timed.push(await run(address, port, ['performance']));
      const median = (values: number[]) => percentile(values, 0.5);
      return {
        scores: { ...all.scores, performance: median(timed.map(({ scores }) => scores.performance)) },
        lost: all.lost,
        paint: median(timed.map(({ paint }) => paint)),
        blocking: median(timed.map(({ blocking }) => blocking)),
        shift: median(timed.map(({ shift }) => shift)),
      };
    },
    close: () => browser.close(),
  };
}

async function run(address: string, port: number, categories: readonly Category[]): Promise<Judged> {
  const result = await lighthouse(address, { port, onlyCategories: [...categories], logLevel: 'silent', output: 'json' });
  const report = result?.lhr;
  if (report === undefined || report.runtimeError !== undefined)
    throw new Error(`${address}: ${report?.runtimeError?.message ?? 'no report'}`);
  const score = (category: Category) => Math.round((report.categories[category]?.score ?? NaN) * 100);
  const value = (audit: string) => report.audits[audit]?.numericValue ?? NaN;
  return {
    scores: Object.fromEntries(CATEGORIES.map((category) => [category, score(category)])) as Judged['scores'],
    lost: categories
      .filter((category) => score(category) < 100)
      .flatMap((category) => report.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
    paint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
