import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { heaviestOfKinds, missedBudgets } from '../../scripts/bench/budgets.ts';
import { weighPages } from '../../scripts/bench/weight.ts';
import { BASE, DIST, distFiles } from './dist.ts';

const pages = weighPages(DIST, BASE);
const compressed = (file: string) => brotliCompressSync(readFileSync(path.join(DIST, file))).length;

describe('weight', () => {
  it('of every page is within its limits', () => {
    expect(pages.length).toBeGreaterThan(200);
    expect(pages.flatMap(missedBudgets)).toEqual([]);
  });

  it('is really measured: pages have styles, the finder has scripts and a map', () => {
    expect(pages.filter(({ css, html }) => css < 500 || html < 300).map(({ address }) => address)).toEqual([]);
    const finder = pages.find(({ address }) => address === '/hubs/');
    expect(finder?.js).toBeGreaterThan(5_000);
    expect(finder?.images).toBeGreaterThan(5_000);
    expect(heaviestOfKinds(pages).length).toBeLessThan(60);
  });

  it('over a limit is reported with the page and the figure', () => {
    const page = {
      ...pages.find(({ address }) => address === '/about/')!,
      firstFlight: 14_601,
      largestScript: 2_001,
      thirdParties: ['//x'],
    };
    expect(missedBudgets(page)).toHaveLength(3);
    expect(missedBudgets(page)[0]).toContain('/about/: first flight 14601');
  });

  it('of maps, badges and cards is within theirs', () => {
    expect(compressed('map/japan.svg')).toBeLessThanOrEqual(25_000);
    const badges = [...distFiles].filter((file) => /^badges\/.*\.svg$/.test(file));
    const cards = [...distFiles].filter((file) => /^cards\/.*\.png$/.test(file));
    expect(Math.min(badges.length, cards.length)).toBeGreaterThan(70);
    expect(badges.filter((file) => compressed(file) > 8_000)).toEqual([]);
    expect(cards.filter((file) => statSync(path.join(DIST, file)).size > 60_000)).toEqual([]);
  });
});
