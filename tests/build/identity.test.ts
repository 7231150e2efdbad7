import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse, ELEMENT_NODE } from 'ultrahtml';
import { describe, expect, it } from 'vitest';
import { BADGE_KINDS, badgePath } from '../../src/graphics/badge-files.ts';
import { cardPath, SITE_CARD } from '../../src/graphics/card-content.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { BASE, distFiles, fileAt, find, pageAt, pages, readDist, textOf } from './dist.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DIST = path.resolve(ROOT, process.env.SHOWCASE_OUT ?? 'dist');
const site = JSON.parse(readFileSync(path.join(ROOT, 'content/site.json'), 'utf8')) as { url: string; official: boolean };
const hubs = readdirSync(path.join(ROOT, 'content/hubs'));

const badges = hubs.flatMap((slug) => BADGE_KINDS.map((kind) => ({ slug, ...kind, file: badgePath(slug, kind).slice(1) })));
const cards = [SITE_CARD, ...hubs].flatMap((name) => LOCALES.map((locale) => cardPath(name, locale).slice(1)));
const embeds = hubs.flatMap((slug) =>
  LOCALES.map((locale) => ({ slug, locale, file: `${localePath(locale, `/embed/${slug}/`, '/').slice(1)}index.html` })),
);
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The elements of a piece of HTML with their attributes. */
function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const visit = (node: { type: number; name?: string; attributes?: Record<string, string>; children?: never[] }): void => {
    if (node.type === ELEMENT_NODE) found.push({ name: node.name ?? '', attributes: node.attributes ?? {} });
    for (const child of node.children ?? []) visit(child);
  };
  visit(parse(html) as never);
  return found;
}

/** The file of the site behind an absolute address. */
function fileBehind(address: string | undefined): string | undefined {
  const url = new URL(address ?? '', 'https://nowhere.invalid');
  return url.origin === site.url && url.pathname.startsWith(BASE) ? fileAt(`/${url.pathname.slice(BASE.length)}`) : undefined;
}

describe('badges', () => {
  it('are there for every hub, in both languages and every version, and no others', () => {
    expect([...distFiles].filter((file) => file.startsWith('badges/')).sort()).toEqual(badges.map(({ file }) => file).sort());
  });

  it('weigh no more than 8 kB over the wire', () => {
    // Quality 9 is what hosts use for what they compress as it is asked for; the best one makes them smaller still.
    const heavy = badges
      .map(({ file }) => [file, brotliCompressSync(readDist(file), { params: { 1: 9 } }).length] as const)
      .filter(([, size]) => size > 8000);
    expect(heavy).toEqual([]);
  });

  it('say in their language what they show, and that the symbol is no logo of METI’s', () => {
    const wrong = badges.filter(({ file, locale }) => {
      const [, title = ''] = /role="img"><title>([^<]+)<\/title>/.exec(readDist(file)) ?? [];
      return locale === 'ja'
        ? !/選抜.*経済産業省のロゴではありません/.test(title)
        : !/Selected in .*not METI’s logo/.test(title) || !/^J-Innovation HUB/.test(title);
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('carry neither fonts nor styles, and never call a selection valid', () => {
    expect(badges.filter(({ file }) => /<text|<style|font|href|valid\b|有効/i.test(readDist(file))).map(({ file }) => file)).toEqual([]);
  });
});

describe('share cards', () => {
  it('are there for every hub and for the site, in both languages, and no others', () => {
    expect([...distFiles].filter((file) => file.startsWith('cards/')).sort()).toEqual(cards.toSorted());
  });

  it('are PNG of 1200 by 630 below 60 kB', () => {
    const wrong = cards.flatMap((file) => {
      const png = readFileSync(path.join(DIST, file));
      const size = [png.readUInt32BE(16), png.readUInt32BE(20)].join('×');
      return png.subarray(1, 4).toString() === 'PNG' && size === '1200×630' && png.length < 60_000 ? [] : [`${file} ${size} ${png.length}`];
    });
    expect(wrong).toEqual([]);
  });

  it('stand for every page, its own card for a hub, with a text in the language of the page', () => {
    const meta = (page: (typeof pages)[number], name: string) =>
      find(page, 'meta')
        .filter(({ attributes }) => [attributes.property, attributes.name].includes(name))
        .map(({ attributes }) => attributes.content ?? '');
    const wrong = pages.flatMap((page) => {
      const slug = /^\/hubs\/([\w-]+)\/$/.exec(page.neutral)?.[1];
      const [image = ''] = meta(page, 'og:image');
      const [alt = ''] = meta(page, 'og:image:alt');
      const right = new URL(image).pathname.endsWith(cardPath(slug ?? SITE_CARD, page.locale)) && fileBehind(image) !== undefined;
      const size =
        meta(page, 'og:image:width').join() === '1200' &&
        meta(page, 'og:image:height').join() === '630' &&
        meta(page, 'twitter:card').join() === 'summary_large_image';
      const spoken = page.locale === 'ja' ? japanese.test(alt) : alt.length > 20 && !japanese.test(alt);
      return right && size && spoken ? [] : [`${page.address}: ${image} ${alt}`];
    });
    expect(wrong).toEqual([]);
  });

  it('are kept for the next build', () => {
    expect(readdirSync(path.join(ROOT, '.cache/cards')).filter((file) => file.endsWith('.png')).length).toBeGreaterThanOrEqual(
      cards.length,
    );
    expect(readdirSync(path.join(ROOT, '.cache/cards')).filter((file) => file.endsWith('.part'))).toEqual([]);
  });
});

describe('cards for iframes', () => {
  it('are there for every hub in both languages', () => {
    expect(embeds.filter(({ file }) => !distFiles.has(file))).toEqual([]);
  });

  it('hold no script, load nothing from elsewhere and weigh no more than 4 kB', () => {
    const wrong = embeds.filter(({ file }) => {
      const html = readDist(file);
      return (
        /<script|\sstyle=|\son\w+=|src="https?:/.test(html) ||
        statSync(path.join(DIST, file)).size > 12_000 ||
        brotliCompressSync(html).length > 4000
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('are in no search engine and name the profile as the page they are a part of', () => {
    const wrong = embeds.filter(({ slug, locale, file }) => {
      const elements = elementsOf(readDist(file));
      const canonical = elements.find(({ name, attributes }) => name === 'link' && attributes.rel === 'canonical')?.attributes.href;
      const robots = elements.find(({ name, attributes }) => name === 'meta' && attributes.name === 'robots')?.attributes.content;
      return robots !== 'noindex' || fileBehind(canonical) !== pageAt(`/hubs/${slug}/`, locale).file;
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
    expect([...distFiles].filter((file) => /^sitemap/.test(file) && readDist(file).includes('/embed/'))).toEqual([]);
  });

  it('speak their language and open their links beside the site they stand in', () => {
    const wrong = embeds.filter(({ slug, locale, file }) => {
      const elements = elementsOf(readDist(file));
      const links = elements.filter(({ name }) => name === 'a');
      const lang = elements.find(({ name }) => name === 'html')?.attributes.lang;
      const leads = links[0]?.attributes.href === localePath(locale, `/hubs/${slug}/`, BASE);
      return lang !== locale || !leads || links.some(({ attributes }) => attributes.target !== '_blank' || attributes.rel !== 'noopener');
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
    expect(embeds.filter(({ locale, file }) => locale === 'en' && japanese.test(readDist(file))).map(({ file }) => file)).toEqual([]);
  });

  it.skipIf(site.official)('say that the site is not METI’s', () => {
    expect(
      embeds
        .filter(({ file }) => !/経済産業省の公式サイトではありません|Not an official METI site/.test(readDist(file)))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

describe('the HTML to copy', () => {
  const profiles = hubs.flatMap((slug) => LOCALES.map((locale) => ({ slug, locale, page: pageAt(`/hubs/${slug}/`, locale) })));
  const codes = profiles.flatMap(({ slug, locale, page }) =>
    find(page, 'pre', 'data-code').map((pre) => ({
      slug,
      locale,
      pre,
      elements: elementsOf(pre.children.filter((child) => typeof child === 'string').join('')),
    })),
  );

  it('is on every profile: the address, a badge in each language and the card', () => {
    expect(codes).toHaveLength(profiles.length * 4);
    const addresses = profiles.filter(({ page }) => fileBehind(textOf(find(page, 'pre', 'data-code')[0]!)) !== page.file);
    expect(addresses.map(({ page }) => page.address)).toEqual([]);
  });

  it('names only files that are there, by their whole addresses', () => {
    const named = codes.flatMap(({ elements }) =>
      elements.flatMap(({ attributes }) => [attributes.href, attributes.src].filter((address) => address !== undefined)),
    );
    expect(named.length).toBe(profiles.length * 5);
    expect([...new Set(named.filter((address) => fileBehind(address) === undefined))]).toEqual([]);
  });

  it('has a text for the picture in the language of the badge, and the size of the picture', () => {
    const wrong = codes.flatMap(({ slug, pre, elements }) => {
      const picture = elements.find(({ name }) => name === 'img')?.attributes;
      if (picture === undefined) return [];
      const svg = readDist(fileBehind(picture.src) ?? '');
      const inEnglish = pre.attributes.lang === 'en';
      const right =
        japanese.test(picture.alt ?? '') !== inEnglish &&
        svg.includes(`width="${picture.width ?? ''}" height="${picture.height ?? ''}"`) &&
        picture.src?.includes(inEnglish ? '.en.svg' : '.ja.svg');
      return right ? [] : [slug];
    });
    expect(wrong).toEqual([]);
  });

  it('has a title for the frame', () => {
    const frames = codes.flatMap(({ elements }) => elements.filter(({ name }) => name === 'iframe'));
    expect(frames).toHaveLength(profiles.length);
    expect(frames.filter(({ attributes }) => !/J-Innovation HUB/.test(attributes.title ?? ''))).toEqual([]);
  });
});

describe('the data of a hub', () => {
  it('is named on its profile as the same in JSON', () => {
    const wrong = hubs
      .flatMap((slug) => LOCALES.map((locale) => pageAt(`/hubs/${slug}/`, locale)))
      .filter((page) => {
        const links = find(page, 'link').filter(
          ({ attributes }) => attributes.rel === 'alternate' && attributes.type === 'application/json',
        );
        return links.length !== 1 || !links[0]?.attributes.href?.endsWith(`/data/v1${page.neutral.slice(0, -1)}.json`);
      });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
});
