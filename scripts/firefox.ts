/** Finds a Firefox for tests, or installs one where that can be done without asking, and starts it for WebDriver BiDi. */
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { starts } from './browser.ts';
import { aptInstall, isDebian } from './debian.ts';

/** What a browser for tests does without: nothing is asked of Mozilla, nothing is offered to anyone. */
const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.unified': false,
};

export interface RunningFirefox {
  /** Where a WebDriver BiDi session can be asked for. */
  socket: string;
  /** Ends it and removes its profile. */
  close: () => Promise<void>;
}

/** The path of a Firefox that starts; undefined where there is none and we may not install one. */
export function findFirefox(): string | undefined {
  const given = process.env.FIREFOX_PATH;
  if (given !== undefined && given !== '') {
    if (starts(given)) return given;
    throw new Error(`FIREFOX_PATH の「${given}」を起動できません。\nFIREFOX_PATH is "${given}", which does not start.`);
  }
  const found = usualPaths().find(starts);
  if (found !== undefined || !isDebian('debian')) return found;
  console.log('テスト用のブラウザー Firefox を入れます。\nInstalling Firefox, the second browser for the tests.');
  if (aptInstall(['firefox-esr'])) return usualPaths().find(starts);
  throw new Error(
    'Firefox を入れられませんでした。sudo apt-get install firefox-esr を試すか、その場所を FIREFOX_PATH に書いてください。\nFirefox could not be installed. Try sudo apt-get install firefox-esr, or put its path in FIREFOX_PATH.',
  );
}

/** Starts a headless Firefox with an empty profile. @throws Error when it does not listen within 30 s */
export async function startFirefox(file: string): Promise<RunningFirefox> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-firefox-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  fs.writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  // Port 0 lets it choose a free one, which it then tells.
  const child = spawn(file, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', TZ: 'Asia/Tokyo' },
  });
  const close = async () => {
    await ended(child);
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    return { socket: `${await listening(child)}/session`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      reject(new Error(`Firefox: ${said}`));
    }, 30_000);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`Firefox ended (${code ?? 'by a signal'}): ${said}`));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function usualPaths(): string[] {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
      folder === undefined ? [] : [path.join(folder, 'Mozilla Firefox/firefox.exe')],
    );
  }
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox/firefox'];
}
