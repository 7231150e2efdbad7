/**
 * `npm run bench [-- --json FILE] [-- --only weight,lighthouse] [-- --hubs 40,500,2000]`: every figure of the project, one table of the limits,
 * all of it as JSON. Takes about an hour: each part is measured after the other, or they would slow each other down.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine, machineLine } from './machine.ts';
import type { Target } from './report.ts';
import { markdownTable } from './table.ts';

const PARTS = { weight: 'weight-command.ts', lighthouse: 'lighthouse.ts', search: 'search.ts', scale: 'scale.ts' } as const;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' }, hubs: { type: 'string' } } });
const only = values.only?.split(',') ?? NAMES;
const unknown = only.filter((name) => !NAMES.some((part) => part === name));
if (unknown.length > 0) throw new Error(`--only ${unknown.join(',')}: ${NAMES.join(', ')}`);

const machine = await describeMachine();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const results = NAMES.filter((part) => only.includes(part)).map((part) => ({ part, ...measure(part) }));
fs.rmSync(folder, { recursive: true });

console.log(`\n# All limits\n\n${machineLine(machine)}\n`);
console.log(
  markdownTable(
    ['part', 'figure', 'limit', 'value', 'met'],
    results.flatMap(({ part, targets }) =>
      targets.map(({ name, limit, value, met, isTime }) => [part, name, limit, value, met ? 'yes' : isTime ? 'no (time)' : 'NO']),
    ),
    2,
  ),
);
if (values.json !== undefined)
  fs.writeFileSync(path.resolve(values.json), `${JSON.stringify({ date: new Date().toISOString(), machine, results }, null, 2)}\n`);
process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;

/** Runs a part as its own command does, and reads back what it found; a part that broke off counts as failed. */
function measure(part: Part): { targets: Target[]; failed: boolean } {
  console.log(`\n# ${part}\n`);
  const json = path.join(folder, `${part}.json`);
  const more = part === 'scale' && values.hubs !== undefined ? ['--hubs', values.hubs] : [];
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, PARTS[part]), '--json', json, ...more], {
    stdio: 'inherit',
  });
  if (fs.existsSync(json)) return { ...(JSON.parse(fs.readFileSync(json, 'utf8')) as { targets: Target[] }), failed: status !== 0 };
  return { targets: [{ name: 'the whole part', value: 'broke off', limit: '', met: false, isTime: false }], failed: true };
}
