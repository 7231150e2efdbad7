import { describe, expect, it } from 'vitest';
import { MOST_RULES, toHeaderFile } from '../../scripts/hosting/header-file.ts';
import { headersOf } from '../../scripts/hosting/headers.ts';
import { renderMovedPage } from '../../scripts/hosting/moved-page.ts';
import { toNginxConfig } from '../../scripts/hosting/nginx.ts';

const record = { from: '/hubs/a/', to: '/hubs/b/', since: '2027-04-01', reason: { ja: '<b>統合</b>', en: 'R&D "x"' } };
const site = { url: 'https://example.jp', name: { ja: '名前', en: 'Name' }, base: '/sub/' };

describe('_headers', () => {
  it('has addresses with the base, one rule for a folder where all is alike, and one per file where not', () => {
    const patterns = toHeaderFile(['index.html', 'hubs/index.html', 'hubs/a/index.html', 'logo/index.html', 'logo/files/a.svg'], '/sub/')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(patterns).toEqual(['/*', '/sub/hubs/*', '/sub/', '/sub/logo/files/*', '/sub/logo/']);
  });

  it('is refused when it has more rules than hosts read', () => {
    const files = Array.from({ length: MOST_RULES }, (_, index) => `page-${index}.html`);
    expect(() => toHeaderFile(files)).toThrow(/rules/);
  });
});

describe('headers', () => {
  it('forbid framing everywhere but of the cards for iframes, in both languages', () => {
    for (const address of ['/', '/en/', '/hubs/embed/', '/badges/a.svg', '/data/v1/hubs.json', '/embedded/'])
      expect(headersOf(address)).toMatchObject({
        'X-Frame-Options': 'DENY',
        'Content-Security-Policy': expect.stringContaining("frame-ancestors 'none'") as string,
      });
    for (const address of ['/embed/a/', '/en/embed/a/']) {
      expect(headersOf(address)['X-Frame-Options']).toBeUndefined();
      expect(headersOf(address)['Content-Security-Policy']).toContain('frame-ancestors *');
    }
  });

  it('let other sites read data and feeds, and not pages', () => {
    for (const address of ['/data/v1/hubs.csv', '/en/feed.json', '/calendar.ics', '/tracks/regional/feed.xml', '/logo/files/mark.svg'])
      expect(headersOf(address)['Access-Control-Allow-Origin'], address).toBe('*');
    for (const address of ['/', '/hubs/kit-icc/', '/logo/', '/embed/a/'])
      expect(headersOf(address)['Access-Control-Allow-Origin'], address).toBeUndefined();
  });

  it('keep for ever only what names its content by a hash', () => {
    expect(headersOf('/_astro/a.D6v1O6_m.css')['Cache-Control']).toContain('immutable');
    for (const address of ['/', '/pagefind/pagefind.js', '/pagefind/ids.json', '/data/v1/hubs.json', '/favicon.svg'])
      expect(headersOf(address)['Cache-Control'], address).toContain('must-revalidate');
  });
});

describe('the page at an old address', () => {
  it('leads on within the base, in the language of the address first, with every sign escaped', () => {
    const html = renderMovedPage({ from: '/en/hubs/a/', to: '/en/hubs/b/', record }, site);
    expect(html).toContain('<html lang="en" data-moved>');
    expect(html).toContain('content="0; url=/sub/en/hubs/b/"');
    expect(html).toContain('href="https://example.jp/sub/en/hubs/b/"');
    expect(html.indexOf('lang="en">\n<h1>')).toBeGreaterThan(0);
    expect(html).not.toMatch(/<b>|R&D|"x"/);
  });

  it('of what was withdrawn stays, and names the list of hubs in both languages', () => {
    const html = renderMovedPage({ from: '/hubs/a/', to: null, record }, site);
    expect(html).not.toMatch(/refresh|canonical/);
    expect(html).toContain('href="/sub/hubs/"');
    expect(html).toContain('href="/sub/en/hubs/"');
  });
});

describe('the nginx configuration', () => {
  it('takes no value that would end a directive', () => {
    const options = { root: '/srv/showcase/current', serverName: 'example.jp', brotli: true };
    expect(toNginxConfig(options)).toContain('root /srv/showcase/current;');
    for (const value of ['/srv; deny all', '/srv"', '/srv\n', '/srv$x', '/srv{'])
      expect(() => toNginxConfig({ ...options, root: value })).toThrow();
  });

  it('leaves brotli out where the module is missing, and takes http to https where there is a certificate', () => {
    const options = { root: '/srv', serverName: 'example.jp', brotli: false };
    expect(toNginxConfig(options)).not.toContain('brotli');
    expect(toNginxConfig(options)).not.toContain('ssl');
    const secure = toNginxConfig({ ...options, tls: { certificate: '/a.pem', key: '/a.key' } });
    expect(secure).toContain('return 301 https://$host$request_uri;');
    expect(secure).toContain('listen 443 ssl http2;');
  });
});
