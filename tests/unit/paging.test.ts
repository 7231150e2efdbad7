import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_CHUNK, PAGE_SIZE, pieceCount, pieceOf } from '../../src/finder/paging.ts';

const sizes = fc.integer({ min: 1, max: 25 });

describe('the pieces of a list', () => {
  it('make up the list again, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), sizes, (list, size) => {
        const pieces = [...Array(pieceCount(list, size)).keys()].map((n) => pieceOf(list, n, size));
        expect(pieces.flat()).toEqual(list);
      }),
    );
  });

  it('are all full but the last, and none is empty', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), sizes, (list, size) => {
        const lengths = [...Array(pieceCount(list, size)).keys()].map((n) => pieceOf(list, n, size).length);
        expect(lengths.slice(0, -1).every((length) => length === size)).toBe(true);
        expect(lengths.every((length) => length > 0)).toBe(true);
      }),
    );
  });

  it('hold a hub where its place in the list says', () => {
    const list = [...Array(130).keys()];
    for (const place of list) expect(pieceOf(list, Math.floor(place / CARD_CHUNK), CARD_CHUNK)).toContain(place);
  });

  it('are one page for 60 hubs and two for 61', () => {
    expect([0, 1, 60, 61, 120, 121, 130].map((length) => pieceCount(Array(length).fill(0), PAGE_SIZE))).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(pieceOf([1, 2, 3], 5, 2)).toEqual([]);
  });

  it('divide a page evenly, so that a page of cards takes whole files', () => {
    expect(PAGE_SIZE % CARD_CHUNK).toBe(0);
  });
});
