/** Results as text, and what must hold of them. */
import fs from 'node:fs';
import path from 'node:path';
import { FIRST_QUERY } from './first-query.ts';
import type { Questions } from './questions.ts';
import type { Measured } from './subjects.ts';
import { markdownTable } from './table.ts';

export interface Target {
  name: string;
  value: string;
  limit: string;
  met: boolean;
  /** Depends on the machine, so missing it is no failure of the command. */
  isTime: boolean;
}

/** The targets on the real records; the first row is the real page, the others are its rivals. */
export function targetsOf([own, ...rivals]: readonly Measured[], { open, unknown }: Questions): Target[] {
  if (own === undefined) return [];
  const best = (key: 'recall' | 'mrr') => Math.max(...rivals.map((rival) => rival.open[key]));
  const atLeast = (name: string, value: number, least: number): Target => ({
    name,
    value: value.toFixed(3),
    limit: `≥ ${least.toFixed(3)}`,
    met: value >= least - 1e-9,
    isTime: false,
  });
  return [
    atLeast('recall@5, open queries', own.open.recall, 0.98),
    atLeast('MRR, open queries', own.open.mrr, 0.97),
    atLeast('recall@5, at most one query behind the best rival', own.open.recall, best('recall') - 1 / open.length),
    atLeast('MRR, at most one query behind the best rival', own.open.mrr, best('mrr') - 1 / open.length),
    {
      name: 'unknown words that are offered a hub',
      value: `${own.falseHits.strict.length} of ${unknown.strict.length}`,
      limit: '0',
      met: own.falseHits.strict.length === 0 && unknown.strict.length >= 20,
      isTime: false,
    },
    {
      name: 'most bytes of a first query',
      value: kB(own.bytes.firstMost),
      limit: `≤ ${kB(FIRST_QUERY)}`,
      met: own.bytes.firstMost <= FIRST_QUERY,
      isTime: false,
    },
  ];
}

export function targetLines(targets: readonly Target[]): string {
  return targets
    .map(
      ({ name, value, limit, met, isTime }) =>
        `${met ? 'PASS' : 'FAIL'}  ${name}: ${value} (${limit})${isTime ? ', depends on the machine' : ''}`,
    )
    .join('\n');
}

/** Prints the targets, writes the figures as JSON where asked for, and fails the command when a target other than time is missed. */
export function finish(result: object, targets: readonly Target[], json: string | undefined): void {
  console.log(`\n${targetLines(targets)}`);
  if (json !== undefined) fs.writeFileSync(path.resolve(json), `${JSON.stringify({ ...result, targets }, null, 2)}\n`);
  process.exitCode = targets.some(({ met, isTime }) => !met && !isTime) ? 1 : 0;
}

/** One line per engine, as Markdown. */
export function table(rows: readonly Measured[], { open, heldOut, unknown }: Questions, hubs: number): string {
  const lines = rows.map(({ name, open, heldOut, falseHits, ms, bytes }) => [
    name,
    open.recall.toFixed(3),
    open.mrr.toFixed(3),
    String(open.zero),
    heldOut.recall.toFixed(3),
    heldOut.mrr.toFixed(3),
    String(falseHits.strict.length),
    String(falseHits.wide.length),
    ms.median.toFixed(1),
    ms.p95.toFixed(1),
    kB(bytes.first),
    kB(bytes.firstMost),
    kB(bytes.later),
  ]);
  const head = [
    'engine',
    'recall@5',
    'MRR',
    'zero hits',
    'held-out recall@5',
    'held-out MRR',
    `false hits of ${unknown.strict.length}`,
    `of ${unknown.wide.length} more`,
    'ms median',
    'ms p95',
    'first query',
    'at most',
    'later query',
  ];
  const pause = rows[0]?.pause;
  return [
    `\n${hubs} hubs; ${open.length} open queries, ${heldOut.length} held-out queries, ${unknown.strict.length + unknown.wide.length} unknown words\n`,
    markdownTable(head, lines),
    '\nTime: after the first load. The real page: from the start of the search to the list on the screen (a frame is up to 17 ms); the others: the engine alone.',
    pause === undefined
      ? ''
      : `The page waits for a pause in typing before that: median ${pause.median.toFixed(0)} ms, p95 ${pause.p95.toFixed(0)} ms; none on Enter.`,
    'First query: bytes after the page itself; engines in memory need their whole index (given without the library).',
  ].join('\n');
}

/** Queries below the best possible, and false hits. */
export function details(rows: readonly Measured[]): string {
  return rows
    .map(({ name, open, heldOut, falseHits }) =>
      [
        `\n${name}`,
        ...[...open.below, ...heldOut.below].map(
          ({ query, recall, mrr, found }) => `  ${recall.toFixed(2)} ${mrr.toFixed(2)}  ${query}: ${found.join(' ')}`,
        ),
        ...(falseHits.strict.length + falseHits.wide.length === 0
          ? []
          : [
              `  false hits: ${[...falseHits.strict, ...falseHits.wide]
                .slice(0, 40)
                .map(({ word, found }) => `${word} (${found[0] ?? ''})`)
                .join(', ')}`,
            ]),
      ].join('\n'),
    )
    .join('\n');
}

/** Bytes as kilobytes of 1,000. */
export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}
