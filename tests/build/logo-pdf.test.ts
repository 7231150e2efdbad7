import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aptInstall, isDebian } from '../../scripts/debian.ts';
import { guidelinesHash } from '../../scripts/logo/guidelines-page.ts';
import guidelines from '../../src/graphics/guidelines.json';
import { LOCALES } from '../../src/i18n/locales.ts';
import { BASE, DIST } from './dist.ts';

/** Poppler, another reader than the one that wrote the files. */
function poppler(tool: 'pdfinfo' | 'pdftotext', args: string[]): string {
  const { status, stdout, error } = spawnSync(tool, args, { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${tool} ${args.join(' ')}: ${status}`);
  return stdout;
}

const hasPoppler = () => spawnSync('pdfinfo', ['-v']).status === 0;

describe.each(LOCALES)('the guidelines as a PDF, in %s', (locale) => {
  const file = path.join(DIST, `logo/guidelines.${locale}.pdf`);

  it('are not older than their page', () => {
    expect(guidelines[locale].page, 'The page has changed: npm run build && npm run logo:pdf, commit, build again').toBe(
      guidelinesHash(DIST, locale, BASE),
    );
    expect(readFileSync(file).length).toBe(guidelines[locale].bytes);
  });

  it('name their language', () => {
    expect(readFileSync(file).toString('latin1')).toMatch(new RegExp(`/Type /Catalog[^]{0,400}/Lang \\(${locale}\\)`));
  });

  describe.skipIf(!hasPoppler() && !isDebian())('read by another program', () => {
    beforeAll(() => hasPoppler() || aptInstall(['poppler-utils']));

    it('open, with a title, tags and A4 pages', () => {
      const info = poppler('pdfinfo', [file]);
      const title = /<h1>([^<]+)<\/h1>/.exec(readFileSync(path.join(DIST, locale === 'ja' ? '' : locale, 'logo/index.html'), 'utf8'))?.[1];
      expect(title).toBeTruthy();
      expect(info).toMatch(new RegExp(`^Title: +${title!.replace(/[()]/g, '\\$&')}`, 'm'));
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^Page size: .*A4/m);
    });

    it('have every heading of the page as a heading, in its order', () => {
      const html = readFileSync(path.join(DIST, locale === 'ja' ? '' : locale, 'logo/index.html'), 'utf8');
      const wanted = [...html.matchAll(/<h2 id="[^"]+">([^<]+)<\/h2>/g)].map(([, text = '']) => text.replace(/\s/g, ''));
      const tags = poppler('pdfinfo', ['-struct-text', file]).split('\n');
      const found = tags.flatMap((line, at) => (/^\s*H2 \(block\)/.test(line) ? [textUnder(tags, at)] : []));
      expect(wanted.length).toBeGreaterThan(10);
      expect(found.filter((text) => wanted.includes(text))).toEqual(wanted);
    });

    it('hold the text of their language', () => {
      const text = poppler('pdftotext', ['-enc', 'UTF-8', file, '-']);
      // Radicals that look like characters: such a text cannot be searched.
      expect(text).not.toMatch(/[\u2E80-\u2FDF]/u);
      const japanese = text.match(/[ぁ-んァ-ヶ一-龠]/g)?.length ?? 0;
      expect(text).toContain(locale === 'ja' ? '経済産業省' : 'METI');
      if (locale === 'ja') expect(japanese).toBeGreaterThan(text.length / 3);
      else expect(japanese).toBeLessThan(text.length / 10);
    });
  });
});

/** The words in quotation marks that are nested below a line of the structure. */
function textUnder(lines: readonly string[], at: number): string {
  const depth = lines[at]!.search(/\S/);
  const below = lines.slice(at + 1);
  const end = below.findIndex((line) => line.trim() !== '' && line.search(/\S/) <= depth);
  return [
    ...below
      .slice(0, end < 0 ? undefined : end)
      .join('')
      .matchAll(/"([^"]*)"/g),
  ]
    .map(([, words = '']) => words)
    .join('')
    .replace(/\s/g, '');
}
