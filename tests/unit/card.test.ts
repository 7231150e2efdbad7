import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fitLines, piecesOf } from '../../src/graphics/break-lines.ts';
import { hubCardAlt, hubCardContent, siteCardContent } from '../../src/graphics/card-content.ts';
import { cardKey, cardPng } from '../../src/graphics/card-files.node.ts';
import { drawHubCard, drawSiteCard } from '../../src/graphics/card.ts';
import { encodePng } from '../../src/graphics/png.node.ts';
import type { SetText } from '../../src/graphics/set-text.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { LIMITS } from '../../src/schemas/text-rules.ts';
import { makeHub, makeSelection } from '../fixtures/records.ts';

const SITE = {
  name: { ja: 'J-Innovation HUB サイト', en: 'J-Innovation HUB Site' },
  description: { ja: 'サイトの説明です。', en: 'What the site is for.' },
  official: false,
};
const folder = mkdtempSync(path.join(os.tmpdir(), 'cards-'));
afterAll(() => rmSync(folder, { recursive: true }));

const wide = (text: string, size: number) => [...text].length * size;
const squares: SetText = (text, { size }) => ({ path: `m0 0h${[...text].length}`, scale: 1, width: wide(text, size) * 0.9 });
const limits = { width: 1000, sizes: [100, 50], maxLines: 3 } as const;

describe('lines', () => {
  it('keep words, particles and brackets together', () => {
    expect(piecesOf('産学官連携機構(日立地域)', 'ja').filter((piece) => /^[)]|[(]$/.test(piece))).toEqual([]);
    expect(piecesOf('未来のセンター', 'ja')[0]).toBe('未来の');
    expect(piecesOf('Industry-Academia Center', 'en')).toEqual(['Industry-', 'Academia ', 'Center']);
    expect(piecesOf('J-Innovation', 'en')).toEqual(['J-Innovation']);
  });

  it('are few, even and as large as fits', () => {
    expect(fitLines('aaaa bb ccc', 'en', wide, limits)).toEqual({ size: 100, lines: ['aaaa', 'bb ccc'] });
    expect(fitLines('aaaa bbbb cccc dddd', 'en', wide, { ...limits, sizes: [100] }).lines).toEqual(['aaaa bbbb', 'cccc dddd']);
    expect(fitLines('a'.repeat(18), 'en', wide, limits)).toEqual({ size: 50, lines: ['a'.repeat(18)] });
    expect(fitLines('aaaa bbbb cccc', 'en', wide, { ...limits, height: 130 }).size).toBe(50);
  });

  it('end with an ellipsis where a text is too long for any size, however long it is', () => {
    const { lines } = fitLines('非常に長い名称'.repeat(200), 'ja', wide, limits);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(Math.max(...lines.map((line) => wide(line, 50)))).toBeLessThanOrEqual(1000);
  });
});

describe('a card', () => {
  it.each(LOCALES)('says in %s who was selected, where, and that the site is not METI’s', (locale) => {
    const said: string[] = [];
    drawHubCard(hubCardContent(makeHub('hub'), SITE, locale), (text, style) => (said.push(text), squares(text, style)));
    const all = said.join('|');
    const expected =
      locale === 'ja'
        ? [
            '第1回(令和2年度)選抜',
            'alpha(日本語)',
            'Hub(日本語)',
            'osaka(日本語)',
            'J-Innovation HUB サイト',
            '経済産業省の公式サイトではありません',
          ]
        : ['Selected in Round 1 (FY2020)', 'alpha', 'Hub', 'osaka', 'J-Innovation HUB Site', 'Not an official METI site'];
    expect(expected.filter((words) => !all.includes(words))).toEqual([]);
  });

  it('keeps every line above its foot and inside its column, whatever the names', () => {
    const long = 'Organization for Industry-Academia-Government Collaboration (Area Design Project Office) ';
    for (const count of [1, 2, 3]) {
      const hub = makeHub('hub', {
        name: { ja: '産学官連携機構推進室'.repeat(count * 3), en: long.repeat(count).slice(0, LIMITS.name).trim() },
        selections: [makeSelection(), makeSelection('p', 'platform', 2021)],
      });
      for (const locale of LOCALES) {
        const svg = drawHubCard(hubCardContent(hub, SITE, locale), squares);
        const lines = [...svg.matchAll(/<path transform="translate\(72 ([\d.]+)\) scale\([\d.]+\)" fill="#(?:1a1a1a|4d4d4d)"/g)].map(
          ([, y]) => Number(y),
        );
        expect(Math.max(...lines), `${locale} ${count}`).toBeLessThanOrEqual(512);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      }
    }
  });

  it('says nothing of METI once the site is METI’s', () => {
    expect(siteCardContent({ ...SITE, official: true }, 'en').notice).toBeNull();
    expect(drawSiteCard(siteCardContent({ ...SITE, official: true }, 'en'), squares)).not.toMatch(/NaN|undefined/);
  });

  it('names a university that is a hub itself once', () => {
    const hub = makeHub('hub', { name: { ja: 'alpha(日本語)', en: 'alpha' } });
    expect(hubCardContent(hub, SITE, 'en').institution).toBeNull();
    expect(hubCardAlt(hub, 'en')).toBe('alpha. regional category, Selected in Round 1 (FY2020)');
  });

  it('does not depend on the day', () => {
    expect(JSON.stringify(hubCardContent(makeHub('hub'), SITE, 'en'))).not.toMatch(/Term|until/);
  });
});

describe('a PNG', () => {
  it('reads back as it was drawn', () => {
    const pixels = Uint8Array.from([255, 0, 0, 255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 0, 0, 255, 1, 2, 3, 255, 255, 0, 0, 255]);
    const png = Buffer.from(encodePng(pixels, 3, 2));
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([3, 2, 8, 3]);
    const chunk = (type: string) => {
      const at = png.indexOf(type);
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    };
    const palette = chunk('PLTE');
    const rows = inflateSync(chunk('IDAT'));
    const colors = [1, 2, 3, 5, 6, 7].map((at) => [...palette.subarray((rows[at] ?? 0) * 3, (rows[at] ?? 0) * 3 + 3)]);
    expect(colors).toEqual([
      [255, 0, 0],
      [0, 0, 255],
      [0, 0, 255],
      [255, 0, 0],
      [1, 2, 3],
      [255, 0, 0],
    ]);
  });
});

describe('the cache of cards', () => {
  const content = hubCardContent(makeHub('hub'), SITE, 'en');

  it('draws a card once, and not again while nothing changes', async () => {
    const png = await cardPng(content, folder);
    expect([png.length > 5000, png.length < 60_000]).toEqual([true, true]);
    expect(readdirSync(folder)).toEqual([`${cardKey(content)}.png`]);
    expect(readFileSync(path.join(folder, `${cardKey(content)}.png`))).toEqual(Buffer.from(png));
    writeFileSync(path.join(folder, `${cardKey(content)}.png`), 'kept');
    expect(Buffer.from(await cardPng(content, folder)).toString()).toBe('kept');
  });

  it('knows a changed word', () => {
    expect(cardKey({ ...content, place: 'elsewhere' })).not.toBe(cardKey(content));
    expect(cardKey({ ...content })).toBe(cardKey(content));
  });

  it('is no reason to fail where it cannot be written', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    expect((await cardPng(content, path.join(file, 'cards'))).length).toBeGreaterThan(5000);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
