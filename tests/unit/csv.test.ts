import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv, type Table } from '../../src/exports/csv.ts';
import { toHubTable } from '../../src/exports/hub-rows.ts';
import { makeHub, makeSelection, supported } from '../fixtures/records.ts';

const BOM = '\ufeff';

/** RFC 4180 read strictly and sign by sign; nothing of the writer is used. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length) throw new Error('a quote is not closed');
        if (text[at] === '"') at += 1;
        field += text[at];
      }
      at += 1;
    } else {
      for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at += 1) {
        if (text[at] === '"' || text[at] === '\n') throw new Error(`a bare sign in ${field}`);
        field += text[at];
      }
    }
    row.push(field);
    if (text[at] === ',') at += 1;
    else if (text.slice(at, at + 2) === '\r\n') {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`no end of the field at ${at}`);
    if (text[at - 1] === ',' && at === text.length) throw new Error('the last line has no end');
  }
  return rows;
}

const csv = (columns: string[], ...rows: Table['rows'][number][]) => toCsv({ columns, rows }).slice(BOM.length);
const first = (value: string) => readCsv(csv(['a'], [value]))[1]?.[0] ?? '';
const signs = fc.string({
  unit: fc.oneof(fc.constantFrom(...'",;\'\r\n\t =+-@複材'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
});
const texts = signs.filter((text) => !/(^|;)\s*[=+\-@＝＋－＠]/.test(text) && !/[\r\n\t]/.test(text));

describe('a CSV', () => {
  it('starts with a byte order mark and ends every line with CRLF, the last one too', () => {
    expect(toCsv({ columns: ['名称', 'n'], rows: [['拠点', 1]] })).toBe(`${BOM}名称,n\r\n拠点,1\r\n`);
    expect(toCsv({ columns: ['a'], rows: [] })).toBe(`${BOM}a\r\n`);
  });

  it('is read back as what was written', () => {
    const tables = fc.integer({ min: 1, max: 5 }).chain((width) => {
      const row = fc.array(fc.oneof(texts, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)), {
        minLength: width,
        maxLength: width,
      });
      return fc.record({ columns: fc.array(texts, { minLength: width, maxLength: width }), rows: fc.array(row, { maxLength: 5 }) });
    });
    fc.assert(
      fc.property(tables, ({ columns, rows }) => {
        const expected = [columns, ...rows.map((row) => row.map((value) => (value === null ? '' : String(value))))];
        expect(readCsv(toCsv({ columns, rows }).slice(BOM.length))).toEqual(expected);
      }),
    );
  });

  it('keeps quotes, commas and semicolons', () => {
    expect(csv(['a', 'b'], ['say "hi", all', 'x;y'])).toBe('a,b\r\n"say ""hi"", all",x;y\r\n');
  });

  it('puts a text of several lines into one', () => {
    expect(first('one\r\ntwo\tthree\n\nfour')).toBe('one two three four');
  });

  it('leaves an empty field for what is not known, and tells 0 from it', () => {
    expect(csv(['a', 'b', 'c'], [null, 0, ''])).toBe('a,b,c\r\n,0,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r\n=1', ' =cmd|"/c calc"!A0', '＝1+1', '＋1', '－1', '＠x', '="a","b"'])(
    'has no formula in it: %j',
    (text) => {
      expect(first(text)).toMatch(/^'/);
    },
  );

  it.each(['a;=cmd()', 'a; +1', 'a;b;-1', 'a;@x', 'a;＝1', ';=1', 'a;="b;=c"'])(
    'has none either where cells end at semicolons: %j',
    (text) => {
      const cells = csv(['a'], [text]).split(/[;\r\n]+/);
      expect(cells.filter((cell) => /^"?\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    },
  );

  it('never has a formula in it, and never more fields than columns, whatever a record says', () => {
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 4 }), (row) => {
        const [, read] = readCsv(csv(row.map(String), row));
        expect(read).toHaveLength(row.length);
        expect(read?.filter((field) => /^\s*[=+\-@＝＋－＠]/.test(field))).toEqual([]);
      }),
    );
  });

  it('leaves negative numbers alone', () => {
    expect(csv(['lat'], [-12.5])).toBe('lat\r\n-12.5\r\n');
  });
});

describe('the table of hubs', () => {
  const hub = makeHub('two', {
    selections: [makeSelection('1'), makeSelection('4', 'international', 2022)],
    topics: supported('materials', 'space'),
    offers: supported('testing'),
  });
  const { columns, rows } = toHubTable([makeHub('one'), hub], (slug) => `https://example.jp/hubs/${slug}/`);
  const cells = (row: number) => Object.fromEntries(columns.map((column, at) => [column, rows[row]?.[at]]));

  it('has a row for each selection, with as many cells as columns and the slug first', () => {
    expect(columns[0]).toBe('slug');
    expect(rows.map(([slug]) => slug)).toEqual(['one', 'two', 'two']);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('tells the selections of a hub apart', () => {
    expect([1, 2].map((row) => [cells(row).round, cells(row).track, cells(row).fiscal_year])).toEqual(
      hub.selections.map(({ round, track, fiscalYear }) => [round.id, track.id, fiscalYear]),
    );
  });

  it('joins several values and leaves out what is not known', () => {
    expect(cells(1)).toMatchObject({ topics: 'materials;space', offers: 'testing', profile: 'https://example.jp/hubs/two/' });
    expect(cells(0)).toMatchObject({ topics: '', announced: null, latitude: null, municipality_ja: null, website_ja: null });
  });
});
