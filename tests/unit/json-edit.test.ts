import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendItem, setField, type JsonValue } from '../../src/records/json-edit.ts';
import { indexJson } from '../../src/records/json-index.ts';

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe('the index of a JSON text', () => {
  it('finds every value: its line, and exactly its characters', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2), (json, indent) => {
        const value: unknown = JSON.parse(json);
        const source = JSON.stringify(value, null, indent);
        const { places, brokenAt } = indexJson(source);
        expect(brokenAt).toBeNull();
        const whole = places.get('');
        expect(source.slice(whole?.start, whole?.end)).toBe(source);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
          for (const [key, inner] of Object.entries(value)) {
            if (/[.[\]]/.test(key) || key === '') continue;
            const place = places.get(key);
            expect(JSON.parse(source.slice(place?.start, place?.end))).toEqual(inner);
          }
      }),
    );
  });

  it('agrees with JSON.parse on what is JSON', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', 'x', '\\', '-', '\u0001', '01'),
        (json, at, extra) => {
          const source = json.slice(0, at % (json.length + 1)) + extra + json.slice((at + 1) % (json.length + 1));
          let valid = true;
          try {
            JSON.parse(source);
          } catch {
            valid = false;
          }
          expect(indexJson(source).brokenAt === null).toBe(valid);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('says in which line the text breaks, and which keys stand twice', () => {
    expect(indexJson('{\n  "a": 1,\n  "b" 2\n}').brokenAt).toBe(3);
    expect(indexJson('{\n  "a": [1,\n').brokenAt).toBe(2);
    expect(indexJson('{\n  "a": 1,\n  "b": { "c": 1, "c": 2 },\n  "a": 3\n}').repeated).toEqual([
      { field: 'b.c', key: 'c', line: 3 },
      { field: 'a', key: 'a', line: 4 },
    ]);
  });

  it('is not brought down by depth', () => {
    expect(indexJson('['.repeat(100_000)).brokenAt).toBe(1);
  });
});

describe('a change of one place', () => {
  it('adds to a list, empty, full or absent, as a formatter would have written it', () => {
    for (const list of [[], [{ ja: 'い' }], undefined]) {
      const before = { a: { b: 'x', list }, z: 1 };
      const after = { a: { b: 'x', list: [...(list ?? []), { ja: 'ろ', facts: ['f1'] }] }, z: 1 };
      expect(appendItem(pretty(before), ['a', 'list'], { ja: 'ろ', facts: ['f1'] })).toBe(pretty(after));
    }
  });

  it('sets a field in its place, and a new one at the end', () => {
    expect(setField(pretty({ a: 1, b: 2 }), ['a'], { c: [] })).toBe(pretty({ a: { c: [] }, b: 2 }));
    expect(setField(pretty({ a: 1 }), ['b'], null)).toBe(pretty({ a: 1, b: null }));
  });

  it('leaves every other character alone: spaces, order, line ends', () => {
    const source = '{ "url": "x",  "z": [1,2],\r\n  "dataDate": "2026-11-23" }\r\n';
    expect(setField(source, ['dataDate'], '2027-01-01')).toBe('{ "url": "x",  "z": [1,2],\r\n  "dataDate": "2027-01-01" }\r\n');
    expect(appendItem(source, ['changes'], 'x')).toContain('"z": [1,2],\r\n  "dataDate": "2026-11-23",\r\n  "changes": [\r\n');
  });

  it('keeps meaning whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(appendItem(pretty({ list: [1] }), ['list'], value as JsonValue))).toEqual({
          list: [1, JSON.parse(JSON.stringify(value))],
        });
      }),
    );
  });

  it('refuses a text that is not JSON, and a place that is no list', () => {
    expect(() => setField('{', ['a'], 1)).toThrow();
    expect(() => appendItem('{"a": {}}', ['a'], 1)).toThrow('no list');
  });
});
