/** The headers of the published site: the one definition behind the nginx configuration, `_headers` and the tests. */
import { EMBED_POLICY, PAGE_POLICY } from '../../src/layouts/policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** Headers of every answer, errors included. The site uses none of the features that are switched off; the clipboard stays allowed. */
export const COMMON_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // One year, this host only: whether the hosts below it speak https is not ours to promise. Browsers ignore it over plain http.
  'Strict-Transport-Security': 'max-age=31536000',
};

/** How long copies are kept. A page is asked for again after a minute, so that it never lives long without the files it names. */
export const CACHING = {
  page: 'public, max-age=60, must-revalidate',
  file: 'public, max-age=3600, must-revalidate',
  hashed: 'public, max-age=31536000, immutable',
} as const;

/** A part of the site with headers of its own, beside the common ones. */
interface Family {
  name: string;
  /** Addresses without base and without `/en`, as a regular expression both JavaScript and nginx (PCRE) read alike; `^/` only where an address begins. */
  pattern: string;
  headers: Headers;
}

const PAGE: Headers = {
  'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors 'none'`,
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': CACHING.page,
};

/** For files other sites show or read: pictures, data, feeds. */
const SHARED: Headers = {
  ...PAGE,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': CACHING.file,
};

/** The first that fits counts; what fits none is a page or belongs to one. */
const FAMILIES: readonly Family[] = [
  { name: 'hashed', pattern: '^/(_astro/|pagefind/index/)', headers: { ...PAGE, 'Cache-Control': CACHING.hashed } },
  { name: 'shared', pattern: '^/(badges|cards|data|logo/files)/', headers: SHARED },
  // Their feeds stand among pages, and `_headers` has too few rules to tell them apart: the pages are as public as the feeds.
  {
    name: 'lists with feeds',
    pattern: '^/(rounds|tracks)/',
    headers: { ...PAGE, 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' },
  },
  { name: 'shared', pattern: '^/feed\\.(xml|json)$|^/calendar\\.ics$|^/logo/guidelines\\.\\w+\\.pdf$', headers: SHARED },
  { name: 'picture', pattern: '^/(map/|logo/figures/|favicon\\.svg$)', headers: { ...PAGE, 'Cache-Control': CACHING.file } },
  {
    name: 'embed',
    pattern: '^/embed/',
    headers: {
      'Content-Security-Policy': `${EMBED_POLICY}; frame-ancestors *`,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': CACHING.page,
    },
  },
];

const LANGUAGE = /^\/en(?=\/)/;

/** The headers of an address (without base) beside the common ones. */
export function headersOf(address: string): Headers {
  const neutral = address.replace(LANGUAGE, '');
  return FAMILIES.find(({ pattern }) => new RegExp(pattern).test(neutral))?.headers ?? PAGE;
}

/** Whether an address names its content by a hash, so that copies of it never grow old. */
export function isHashed(address: string): boolean {
  return headersOf(address)['Cache-Control'] === CACHING.hashed;
}

/** Every header that differs between parts of the site: patterns with their values in order, and the value of the rest. */
export function headerTable(): { header: string; rules: { pattern: string; value: string }[]; otherwise: string }[] {
  const names = [...new Set([PAGE, ...FAMILIES.map(({ headers }) => headers)].flatMap((headers) => Object.keys(headers)))];
  return names.map((header) => ({
    header,
    rules: FAMILIES.map(({ pattern, headers }) => ({
      pattern: pattern.replaceAll('^/', '^(/en)?/'),
      value: headers[header] ?? '',
    })),
    otherwise: PAGE[header] ?? '',
  }));
}
