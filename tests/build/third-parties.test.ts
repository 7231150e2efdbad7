import { describe, expect, it } from 'vitest';
import { distFiles, find, isCode, pages, readDist } from './dist.ts';

const elsewhere = (address: string) => /^(https?:)?\/\//i.test(address.trim());
const styles = [...distFiles].filter((file) => file.endsWith('.css'));
const scripts = [...distFiles].filter((file) => file.endsWith('.js'));

describe('third parties', () => {
  it('are asked for nothing by any page', () => {
    const loading = 'script img iframe source video audio embed object track input image use form';
    const asked = pages.flatMap((page) => [
      ...find(page, loading).flatMap(({ name, attributes }) =>
        ['src', 'srcset', 'data', 'poster', 'href', 'xlink:href', 'action'].flatMap((key) => {
          const value = attributes[key];
          return value !== undefined && elsewhere(value) ? [`${page.address}: <${name} ${key}="${value}">`] : [];
        }),
      ),
      ...find(page, 'link', 'href')
        .filter(({ attributes }) => elsewhere(attributes.href ?? '') && !['canonical', 'alternate'].includes(attributes.rel ?? ''))
        .map(({ attributes }) => `${page.address}: <link rel="${attributes.rel ?? ''}" href="${attributes.href ?? ''}">`),
    ]);
    expect(asked).toEqual([]);
  });

  it('are asked for nothing by any style', () => {
    expect(styles.length).toBeGreaterThan(0);
    const asked = styles.flatMap((file) =>
      [...readDist(file).matchAll(/(?:@import\s+|url\()\s*["']?([^"')\s]+)/g)].map(([, url = '']) => url).filter(elsewhere),
    );
    expect(asked).toEqual([]);
  });

  it('are asked for nothing by any script of ours', () => {
    expect(scripts.length).toBeGreaterThan(0);
    // A link to a project's page (Leaflet names itself on the map), an XML namespace and Pagefind's base for taking addresses apart load nothing.
    const harmless = /^https?:\/\/(leafletjs\.com\/?|www\.w3\.org\/.*|example\.com\$\{.*)$/;
    const named = scripts.flatMap((file) =>
      [...readDist(file).matchAll(/["'`(](https?:\/\/[\w.-]+[^"'`)\s]*)/g)].map(([, url = '']) => `${file}: ${url}`),
    );
    expect(named.filter((line) => !harmless.test(line.split(': ')[1] ?? ''))).toEqual([]);
  });
});

describe('content security policy', () => {
  it('stands in every page before anything is loaded, and allows nothing inline', () => {
    const wrong = pages.flatMap((page) => {
      const policies = page.elements.filter(
        ({ name, attributes }) => name === 'meta' && attributes['http-equiv'] === 'Content-Security-Policy',
      );
      const content = policies[0]?.attributes.content ?? '';
      const loads = page.elements.findIndex(
        ({ name, attributes }) => (name === 'link' && attributes.rel === 'stylesheet') || (name === 'script' && 'src' in attributes),
      );
      const first = policies[0] !== undefined && (loads === -1 || page.elements.indexOf(policies[0]) < loads);
      const strict =
        /default-src 'self'/.test(content) &&
        /object-src 'none'/.test(content) &&
        /base-uri 'self'/.test(content) &&
        !/unsafe-inline|'unsafe-eval'|\*|https?:/.test(content);
      return policies.length === 1 && first && strict ? [] : [`${page.address}: ${content}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has nothing to stop: no inline style, script or handler on any page', () => {
    const inline = pages.flatMap((page) =>
      page.elements.flatMap((element) => {
        const { name, attributes } = element;
        const data = name === 'script' && ['application/json', 'application/ld+json'].includes(attributes.type ?? '');
        const written = isCode(element) && !data && !('src' in attributes);
        const wrong = ['style', ...Object.keys(attributes).filter((key) => /^on[a-z]/.test(key))].filter((key) => key in attributes);
        return [...(written ? [`<${name}>`] : []), ...wrong.map((key) => `<${name} ${key}>`)].map((what) => `${page.address}: ${what}`);
      }),
    );
    expect(inline).toEqual([]);
  });

  it('has no address that runs a script', () => {
    const running = pages.flatMap((page) =>
      page.elements.flatMap(({ attributes }) =>
        ['href', 'src', 'action', 'formaction']
          .filter((key) => /^\s*(javascript|data|vbscript):/i.test(attributes[key] ?? ''))
          .map(() => page.address),
      ),
    );
    expect(running).toEqual([]);
  });
});
