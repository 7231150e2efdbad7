import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { localeOf, localePath } from '../../src/i18n/paths.ts';
import { BASE, fileAt, find, pages, type Element, type Page } from './dist.ts';

/** Whatever in a page names another file: links, pictures, scripts, forms. */
interface Link {
  page: Page;
  element: Element;
  written: string;
  url: URL;
}

const ORIGIN = 'https://site.invalid';
const ATTRIBUTES = ['href', 'src', 'srcset', 'action', 'poster', 'data-topology'] as const;

const links: Link[] = pages.flatMap((page) =>
  page.elements.flatMap((element) =>
    ATTRIBUTES.flatMap((attribute) => {
      const value = element.attributes[attribute];
      if (value === undefined || (element.name === 'link' && isAbout(element))) return [];
      const addresses = attribute === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
      return addresses.map((written) => ({ page, element, written, url: new URL(written, ORIGIN + BASE + page.address.slice(1)) }));
    }),
  ),
);
const internal = links.filter(({ url }) => url.origin === ORIGIN);
const idsOf = new Map(pages.map((page) => [page.file, new Set(page.elements.flatMap(({ attributes }) => attributes.id ?? []))]));

/** The canonical and alternate addresses are absolute; html.test.ts holds them to their pages. */
function isAbout({ attributes }: Element): boolean {
  return attributes.rel === 'canonical' || attributes.hreflang !== undefined;
}

/** The address behind a link, without base; undefined for what is outside of the base. */
function addressOf({ url }: Link): string | undefined {
  return url.pathname.startsWith(BASE) ? `/${url.pathname.slice(BASE.length)}` : undefined;
}

function fileOf(link: Link): string | undefined {
  const address = addressOf(link);
  return address === undefined ? undefined : fileAt(address);
}

/** The programme's desk has an e-mail address in the call; it stands on the page about the calls and nowhere else. */
function isDesk({ url, page }: Link): boolean {
  return url.protocol === 'mailto:' && page.neutral === '/programme/apply/';
}

/** Each wrong link once, with one page it is on and how many more have it. */
function list(wrong: readonly Link[]): string[] {
  const by = Map.groupBy(wrong, ({ written, page }) => `${page.locale}: ${written}`);
  return [...by].map(
    ([what, found]) => `${what} on ${found[0]?.page.address ?? ''}${found.length > 1 ? ` and ${found.length - 1} more` : ''}`,
  );
}

describe('links', () => {
  it('lead to a file of the site', () => {
    expect(internal.length).toBeGreaterThan(10_000);
    expect(list(internal.filter((link) => fileOf(link) === undefined))).toEqual([]);
  });

  it('with an anchor lead to an element that is there', () => {
    const anchored = internal.filter(({ url }) => url.hash !== '');
    expect(anchored.length).toBeGreaterThan(100);
    const dead = anchored.filter((link) => {
      const ids = idsOf.get(fileOf(link) ?? '');
      return ids !== undefined && !ids.has(decodeURIComponent(link.url.hash.slice(1)));
    });
    expect(list(dead)).toEqual([]);
  });

  it('stay in the language of their page, but for the language link', () => {
    const astray = internal.filter((link) => {
      const address = addressOf(link) ?? '/';
      const isPage = ['a', 'form'].includes(link.element.name) && (fileAt(address)?.endsWith('.html') ?? false);
      return isPage && link.element.attributes['data-language-link'] === undefined && localeOf(address, '/') !== link.page.locale;
    });
    expect(list(astray)).toEqual([]);
  });

  it('to the other language lead from each page to its counterpart, named and marked in that language', () => {
    const wrong = pages.flatMap((page) => {
      const other = LOCALES.find((locale) => locale !== page.locale)!;
      const target = localePath(other, page.neutral as `/${string}`, BASE);
      const [link, ...more] = find(page, 'a', 'data-language-link');
      const { href, hreflang } = link?.attributes ?? {};
      const [words] = link?.children.filter((child) => typeof child !== 'string') ?? [];
      return more.length === 0 && href === target && hreflang === other && words?.attributes.lang === other
        ? []
        : [`${page.address}: ${href ?? 'none'} instead of ${target}`];
    });
    expect(wrong).toEqual([]);
  });

  it('out of the site are http or https and say so in rel', () => {
    const external = links.filter(({ url, element }) => url.origin !== ORIGIN && element.name === 'a');
    expect(external.length).toBeGreaterThan(100);
    const rel = ({ element }: Link) => (element.attributes.rel ?? '').split(' ');
    expect(list(external.filter((link) => !/^https?:$/.test(link.url.protocol) && !isDesk(link)))).toEqual([]);
    expect(
      list(external.filter((link) => !isDesk(link) && !rel(link).some((token) => token === 'noopener' || token === 'external'))),
    ).toEqual([]);
    expect(list(external.filter(({ url }) => url.username !== '' || /\s/.test(url.href)))).toEqual([]);
  });

  it('are written from the root or as an anchor, never relative to a folder', () => {
    expect(list(internal.filter(({ written }) => !/^[/#?]/.test(written)))).toEqual([]);
  });

  it('have words or a name', () => {
    const nameless = pages.flatMap((page) =>
      find(page, 'a', 'href')
        .filter((link) => !named(link))
        .map((link) => `${page.address}: ${link.attributes.href ?? ''}`),
    );
    expect(nameless).toEqual([]);
  });
});

function named(element: Element): boolean {
  if ((element.attributes['aria-label'] ?? element.attributes.alt ?? '').trim() !== '') return true;
  return element.children.some((child) =>
    typeof child === 'string' ? child.trim() !== '' : child.attributes['aria-hidden'] !== 'true' && named(child),
  );
}
