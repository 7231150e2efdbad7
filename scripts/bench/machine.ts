/** What figures were taken on: they mean little without it. */
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { findBrowser } from '../browser.ts';

export interface Machine {
  processor: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  browser: string;
}

export async function describeMachine(): Promise<Machine> {
  const cpus = os.cpus();
  return {
    processor: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release().replace(/^(\d+\.\d+).*/, '$1')}`,
    node: process.versions.node,
    browser: spawnSync(await findBrowser(), ['--version'], { encoding: 'utf8' }).stdout.trim(),
  };
}

export function machineLine({ processor, cores, memoryGiB, system, node, browser }: Machine): string {
  return `${cores} cores (${processor}), ${memoryGiB} GiB, ${system}, Node ${node}, ${browser}`;
}
