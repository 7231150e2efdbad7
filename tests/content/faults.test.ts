/** A command that is killed, or whose disk is full or read-only, leaves the records as they were or as they were to be. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRecords } from '../../src/records/check.ts';
import { settleWrites, writeRecords } from '../../src/records/write.ts';
import { flags, NEW_HUB, RENEWAL, runRecords, snapshot, TODAY } from '../fixtures/record-commands.ts';
import { CONTENT } from './content.ts';

const FAULT = path.resolve(import.meta.dirname, '../fixtures/fault.ts');
/** Each writes several files: a folder and an institution, or a hub, and the date of the data. */
const COMMANDS = [
  ['hub:new', flags(NEW_HUB)],
  ['hub:renew', ['kit-icc', ...flags(RENEWAL)]],
] as const;

let temporary: string;
let copies = 0;

function copyContent(): string {
  const folder = path.join(temporary, String((copies += 1)));
  fs.cpSync(CONTENT, folder, { recursive: true });
  return folder;
}

function runWithFault(command: (typeof COMMANDS)[number][0], folder: string, args: readonly string[], fault: string, countFile?: string) {
  const env = { FAULT: fault, ...(countFile === undefined ? {} : { FAULT_COUNT: countFile }) };
  return runRecords(command, folder, args, { env, nodeArgs: ['--import', FAULT] });
}

beforeAll(() => {
  temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-faults-'));
});

afterAll(() => {
  fs.rmSync(temporary, { recursive: true });
});

describe.each(COMMANDS)('%s', (command, args) => {
  let before: Record<string, string>;
  let after: Record<string, string>;
  let calls: number;

  beforeAll(() => {
    const folder = copyContent();
    before = snapshot(folder);
    const countFile = path.join(temporary, `${command.replace(':', '-')}.count`);
    expect(runWithFault(command, folder, args, 'count', countFile).status).toBe(0);
    after = snapshot(folder, true);
    calls = Number(fs.readFileSync(countFile, 'utf8'));
    expect(Object.keys(after).length + Object.values(after).join('').length).toBeGreaterThan(Object.values(before).join('').length);
  });

  it('killed at any moment: the records of before, or the new ones, and they pass the check', { timeout: 300_000 }, () => {
    const states: string[] = [];
    for (let call = 1; call <= calls; call += 2) {
      const folder = copyContent();
      expect(runWithFault(command, folder, args, `kill@${call}`).signal).toBe('SIGKILL');
      // Readers see no half-written record even before anything is tidied up.
      expect(checkRecords(folder).problems, `call ${call}`).toEqual([]);
      if (call % 6 === 0) expect(runRecords('records:check', folder).status).toBe(0);
      else settleWrites(folder);
      const left = snapshot(folder, true);
      const state =
        JSON.stringify(left) === JSON.stringify(before) ? 'old' : JSON.stringify(left) === JSON.stringify(after) ? 'new' : 'mixed';
      expect(state, `call ${call}`).not.toBe('mixed');
      states.push(state);
      // The same command afterwards succeeds, or says that it is done already.
      if (call % 6 === 1) {
        runRecords(command, folder, args);
        expect(snapshot(folder, true)).toEqual(after);
      }
      fs.rmSync(folder, { recursive: true });
    }
    expect(calls).toBeGreaterThan(10);
    // One moment decides, and both sides of it were hit.
    expect(states.join(' ')).toMatch(/^(old )+(new ?)+$/);
  });

  it('killed from outside at many times: the same', { timeout: 120_000 }, async () => {
    for (let delay = 20; delay <= 500; delay += 40) {
      const folder = copyContent();
      const script = command === 'hub:new' ? ['scripts/records/new-hub.ts'] : ['scripts/records/amend-hub.ts', 'renew'];
      const child = spawn(process.execPath, [...script, ...args], {
        cwd: path.dirname(CONTENT),
        stdio: 'ignore',
        env: { ...process.env, SHOWCASE_CONTENT: folder, SHOWCASE_TODAY: TODAY },
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await sleep(delay);
      child.kill('SIGKILL');
      await ended;
      settleWrites(folder);
      expect(checkRecords(folder).problems).toEqual([]);
      expect([JSON.stringify(before), JSON.stringify(after)]).toContain(JSON.stringify(snapshot(folder, true)));
    }
  });

  it.each([
    ['ENOSPC', 'ディスクがいっぱい', 'The disk is full'],
    ['EROFS', '読み取り専用', 'read-only'],
    ['EACCES', '権限がありません', 'You may not write here'],
  ])('a disk that fails with %s at any moment: said in both languages, nothing lost', { timeout: 300_000 }, (code, ja, en) => {
    for (let call = 1; call <= calls; call += code === 'ENOSPC' ? 3 : 6) {
      const folder = copyContent();
      const { status, stderr } = runWithFault(command, folder, args, `${code}@${call}`);
      const said = [status, stderr.includes(ja), stderr.includes(en), / {4}at .*\.ts/.test(stderr)];
      // The last calls only remove what is no longer needed and do not fail on a full disk.
      if (status !== 0) expect(said, `call ${call}: ${stderr}`).toEqual([1, true, true, false]);
      else expect(call).toBeGreaterThan(calls - 3);
      const kept = stderr.includes('記録は元のままです');
      settleWrites(folder);
      expect(snapshot(folder, true), `call ${call}`).toEqual(kept ? before : after);
      fs.rmSync(folder, { recursive: true });
    }
  });
});

describe('a real disk', () => {
  /** A small disk of its own with the records on it, or the reason why there can be none. */
  function mount(size: string): { folder: string; unmount: () => void } | string {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root may mount a small disk for this';
    const disk = path.join(temporary, `disk-${(copies += 1)}`);
    fs.mkdirSync(disk);
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { encoding: 'utf8' });
    if (status !== 0) return `mount refuses: ${stderr}`;
    const folder = path.join(disk, 'content');
    fs.cpSync(CONTENT, folder, { recursive: true });
    return { folder, unmount: () => spawnSync('umount', [disk]) };
  }

  it('that is full keeps the records as they were', ({ skip }) => {
    const disk = mount('8m');
    if (typeof disk === 'string') return skip(disk);
    try {
      const filler = path.join(disk.folder, '../filler');
      expect(() => fs.writeFileSync(filler, Buffer.alloc(16_000_000))).toThrow('ENOSPC');
      const before = snapshot(disk.folder, true);
      for (const [command, args] of COMMANDS) {
        const { status, stderr } = runRecords(command, disk.folder, args);
        expect([status, stderr.includes('ディスクがいっぱい'), stderr.includes('The disk is full')]).toEqual([1, true, true]);
        expect(snapshot(disk.folder, true)).toEqual(before);
      }
      fs.rmSync(filler);
      expect(runRecords('hub:new', disk.folder, flags(NEW_HUB)).status).toBe(0);
    } finally {
      disk.unmount();
    }
  });

  it('that is read-only keeps the records as they were, and they can still be checked', ({ skip }) => {
    const disk = mount('8m');
    if (typeof disk === 'string') return skip(disk);
    try {
      expect(spawnSync('mount', ['-o', 'remount,ro', path.dirname(disk.folder)]).status).toBe(0);
      const before = snapshot(disk.folder, true);
      for (const [command, args] of COMMANDS) {
        const { status, stderr } = runRecords(command, disk.folder, args);
        expect([status, stderr.includes('読み取り専用'), stderr.includes('read-only')]).toEqual([1, true, true]);
      }
      expect(snapshot(disk.folder, true)).toEqual(before);
      expect(runRecords('records:check', disk.folder).status).toBe(0);
    } finally {
      disk.unmount();
    }
  });
});

describe('two people at once', () => {
  it('a file that someone else changed is not overwritten', () => {
    const folder = copyContent();
    const file = 'hubs/kit-icc/hub.json';
    const read = fs.readFileSync(path.join(folder, file), 'utf8');
    fs.writeFileSync(path.join(folder, file), `${read}\n`);
    expect(() => writeRecords(folder, { texts: new Map([[file, '{}']]), expected: new Map([[file, read]]) })).toThrow('changed meanwhile');
    expect(snapshot(folder, true)[file]).toBe(`${read}\n`);
    expect(() => writeRecords(folder, { texts: new Map([[file, '{}']]), expected: new Map([[file, null]]) })).toThrow('changed meanwhile');
  });

  it('what a run that is still at work has written so far is left alone', () => {
    const folder = copyContent();
    fs.mkdirSync(path.join(folder, `.writing-${process.ppid}`));
    expect(settleWrites(folder)).toEqual({ finished: 0, removed: 0 });
    expect(fs.readdirSync(folder)).toContain(`.writing-${process.ppid}`);
    expect(checkRecords(folder).problems).toEqual([]);
  });
});
