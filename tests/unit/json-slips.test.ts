import { describe, expect, it } from 'vitest';
import { findSlip } from '../../src/records/json-slips.ts';

const slipOf = (source: string) => {
  const slip = findSlip(source);
  return slip && [slip.code, slip.detail, slip.at];
};

describe('a slip in a JSON text', () => {
  it('is a sign of an input method or a word processor outside the texts', () => {
    expect(slipOf('{"a"\uff1a1}')).toEqual(['json-wide-sign', '\uff1a', 4]);
    expect(slipOf('{\u201ca\u201d: 1}')).toEqual(['json-wide-sign', '\u201c', 1]);
    expect(slipOf('{"a": 1\u3001"b": 2}')).toEqual(['json-wide-sign', '\u3001', 7]);
  });

  it('is a comma after the last item, over lines too', () => {
    expect(slipOf('{"a": [1, 2,\n  ]}')).toEqual(['json-comma-last', ',', 11]);
    expect(slipOf('{"a": 1,\n}\n')).toEqual(['json-comma-last', ',', 7]);
  });

  it('is what git leaves of two changes, before anything else', () => {
    expect(slipOf('{\n<<<<<<< HEAD\n"a": 1,\n=======\n"a": 2,\n>>>>>>> other\n}')).toEqual(['json-merge-mark', '<<<<<<< HEAD', 2]);
  });

  it('is none of what stands in a text', () => {
    expect(slipOf('{"a": "\u3001\u300c\uff1a, ] <<<<<<< \\" ,}"}')).toBeNull();
    expect(slipOf('{"a": 1 "b": 2}')).toBeNull();
  });
});
