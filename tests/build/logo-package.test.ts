import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { DIST, distFiles } from './dist.ts';

const zip = readFileSync(path.join(DIST, 'logo/files/jih-placeholder.zip'));
const inside = unzipSync(zip);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the package of the mark', () => {
  it('holds every file of the page, byte for byte, and nothing else but the licence notes', () => {
    const single = [...distFiles].filter((file) => /^logo\/files\/.*\.(svg|png)$/.test(file));
    const packed = Object.entries(inside).filter(([name]) => /\.(svg|png)$/.test(name));
    expect(single.length).toBe(36);
    expect(Object.fromEntries(packed.map(([name, bytes]) => [path.basename(name), hash(bytes)]))).toEqual(
      Object.fromEntries(single.map((file) => [path.basename(file), hash(readFileSync(path.join(DIST, file)))])),
    );
    expect(Object.keys(inside).filter((name) => !/(\.svg|\.png|\/)$/.test(name))).toEqual(
      LOCALES.map((locale) => `jih-placeholder/LICENSE.${locale}.txt`),
    );
  });

  it('says in both languages that the mark is not METI’s', () => {
    expect(strFromU8(inside['jih-placeholder/LICENSE.ja.txt']!)).toContain('経済産業省のロゴマークではありません');
    expect(strFromU8(inside['jih-placeholder/LICENSE.en.txt']!)).toContain("not METI's logo");
  });

  it('keeps no time of the build', () => {
    // Local file header: signature, version, flags, method, then DOS time and date; 1 January 1980, 0:00.
    const times: string[] = [];
    for (let at = zip.indexOf('PK\u0003\u0004'); at >= 0; at = zip.indexOf('PK\u0003\u0004', at + 4))
      times.push(zip.toString('hex', at + 10, at + 14));
    expect(times.length).toBeGreaterThanOrEqual(38);
    expect([...new Set(times)]).toEqual(['00002100']);
  });
});
