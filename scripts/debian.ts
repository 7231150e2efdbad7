/** What tests need of Debian and its descendants, installed without asking where we may. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

export const isRoot = process.getuid?.() === 0;

/** Whether we are root on Debian or one of its descendants, or on the one named. */
export function isDebian(id?: string): boolean {
  if (!isRoot || !fs.existsSync('/usr/bin/apt-get')) return false;
  const release = fs.existsSync('/etc/os-release') ? fs.readFileSync('/etc/os-release', 'utf8') : '';
  return id === undefined || new RegExp(`^ID="?${id}"?$`, 'm').test(release);
}

/** Installs packages; needs root. */
export function aptInstall(packages: string[]): boolean {
  return run('apt-get', ['update'], 'inherit') && run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 'inherit');
}

/** Whether a command ended well; one whose output nobody sees has 30 seconds. */
export function run(file: string, args: string[], stdio: 'inherit' | 'pipe'): boolean {
  const timeout = stdio === 'pipe' ? 30_000 : undefined;
  return spawnSync(file, args, { stdio, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout }).status === 0;
}
