import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadShortlist, parseShortlist, saveShortlist, SHORTLIST_LIMIT, shortlistSearch, toggled } from '../../src/compare/shortlist.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}$/);
const lists = fc.uniqueArray(slug, { maxLength: SHORTLIST_LIMIT });
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(slug, fc.string()), { maxLength: 8 }).map((parts) => parts.join(',')),
);

describe('marking a hub', () => {
  it('twice changes nothing, unless the list is full', () => {
    fc.assert(
      fc.property(lists, slug, (list, one) => {
        const twice = toggled(toggled(list, one), one);
        if (list.includes(one)) expect(new Set(twice)).toEqual(new Set(list));
        else expect(twice).toEqual(list);
      }),
    );
  });

  it('adds it at the end of a list that has room, and changes a full one in nothing', () => {
    fc.assert(
      fc.property(lists, slug, (list, one) => {
        fc.pre(!list.includes(one));
        expect(toggled(list, one)).toEqual(list.length < SHORTLIST_LIMIT ? [...list, one] : list);
      }),
    );
  });

  it('leaves the list it was given alone', () => {
    const list = Object.freeze(['a', 'b']);
    expect(toggled(list, 'c')).toEqual(['a', 'b', 'c']);
    expect(toggled(list, 'a')).toEqual(['b']);
  });
});

describe('the list in the address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(parseShortlist(new URLSearchParams(shortlistSearch(list)).get('hubs'))).toEqual(list);
      }),
    );
  });

  it('is clean whatever somebody writes into it: slugs only, each once, at most four', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const list = parseShortlist(value);
        expect(list.length).toBeLessThanOrEqual(SHORTLIST_LIMIT);
        expect(new Set(list).size).toBe(list.length);
        expect(list.every((one) => /^[a-z0-9-]+$/.test(one))).toBe(true);
        expect(parseShortlist(list.join(','))).toEqual(list);
      }),
    );
  });

  it('drops what is no slug', () => {
    expect(parseShortlist('kit-icc,,../x,KIT,<b>,kit-icc, oist-tdic,-a,a-,a--b,tut-riti')).toEqual(['kit-icc', 'tut-riti']);
    expect(parseShortlist(null)).toEqual([]);
    expect(parseShortlist('')).toEqual([]);
    expect(shortlistSearch([])).toBe('');
  });
});

describe('the list in the browser', () => {
  afterEach(() => vi.unstubAllGlobals());

  function stubBrowser(storage: unknown): CustomEvent<string[]>[] {
    const told: CustomEvent<string[]>[] = [];
    vi.stubGlobal('window', { dispatchEvent: (event: CustomEvent<string[]>) => told.push(event) });
    vi.stubGlobal('localStorage', storage);
    return told;
  }

  it('is remembered, told, and leaves nothing behind when empty', () => {
    const kept = new Map<string, string>();
    const told = stubBrowser({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    saveShortlist(['kit-icc', 'oist-tdic']);
    expect(loadShortlist()).toEqual(['kit-icc', 'oist-tdic']);
    saveShortlist([]);
    expect(kept.size).toBe(0);
    expect(told.map(({ type, detail }) => [type, detail])).toEqual([
      ['shortlist:change', ['kit-icc', 'oist-tdic']],
      ['shortlist:change', []],
    ]);
  });

  it('lasts as long as the page where storage is switched off', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const told = stubBrowser({ getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(loadShortlist()).toEqual([]);
    saveShortlist(['kit-icc']);
    expect(told[0]?.detail).toEqual(['kit-icc']);
  });
});
