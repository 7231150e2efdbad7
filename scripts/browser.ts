/** Finds a Chromium for tests and screenshots, or installs one where that can be done without asking. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { aptInstall, isDebian, isRoot, run } from './debian.ts';

/** Arguments that keep Chromium from doing anything but show our pages; as root it has no sandbox. */
export const BROWSER_ARGS: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium that starts. Installs one, and Japanese fonts, when there is none and we may. */
export function findBrowser(): Promise<string> {
  found ??= Promise.resolve().then(() => {
    ensureJapaneseFonts();
    return installed() ?? install();
  });
  return found;
}

/** Starts a headless Chromium with an empty profile, and with further arguments where there are any. */
export async function launchBrowser(executablePath?: string, more: readonly string[] = []): Promise<Browser> {
  const file = executablePath ?? (await findBrowser());
  const launch = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({ executablePath: file, headless: true, chromiumSandbox, args: ['--headless=new', ...BROWSER_ARGS, ...more] });
  if (isRoot) return launch(false);
  // Containers and recent Ubuntu often forbid the sandbox; without it we still only open our own pages.
  return launch(true).catch(() => launch(false));
}

let found: Promise<string> | undefined;

/** A Chromium that is already there. */
function installed(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (starts(given)) return given;
    throw new Error(`CHROMIUM_PATH の「${given}」を起動できません。\nCHROMIUM_PATH is "${given}", which does not start.`);
  }
  return [...usualPaths(), chromium.executablePath()].find(starts);
}

function usualPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((file) =>
      folders.map((folder) => path.join(folder, file)),
    );
  }
  return ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'].map((name) => `/usr/bin/${name}`);
}

/** Whether a file is a browser: on Ubuntu `chromium-browser` may be a note that asks for a snap. */
export function starts(file: string): boolean {
  if (!fs.existsSync(file)) return false;
  // Chrome for Windows opens a window instead of printing its version.
  return process.platform === 'win32' || run(file, ['--version'], 'pipe');
}

function install(): string {
  console.log('テスト用のブラウザー Chromium を入れます。\nInstalling Chromium, the browser for the tests.');
  // Ubuntu's own package is only a pointer to a snap, so there Playwright's browser is taken.
  if (isDebian('debian') && aptInstall(['chromium', 'fonts-noto-cjk'])) {
    const browser = installed();
    if (browser !== undefined) return browser;
  }
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
  run(process.execPath, [cli, 'install', ...(isDebian() ? ['--with-deps'] : []), 'chromium'], 'inherit');
  const browser = installed();
  if (browser !== undefined) return browser;
  throw new Error(
    [
      'Chromium が見つからず、入れることもできませんでした。Chrome か Chromium を入れるか（Debian: sudo apt-get install chromium fonts-noto-cjk、ほか: npx playwright-core install --with-deps chromium）、その場所を CHROMIUM_PATH に書いてください。',
      'There is no Chromium and it could not be installed. Install Chrome or Chromium (Debian: sudo apt-get install chromium fonts-noto-cjk; elsewhere: npx playwright-core install --with-deps chromium), or put its path in CHROMIUM_PATH.',
    ].join('\n'),
  );
}

/** Without Japanese fonts the pages are tested and pictured with empty boxes. */
function ensureJapaneseFonts(): void {
  if (process.platform !== 'linux') return;
  const fonts = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  if (fonts.status === 0 && fonts.stdout.trim() !== '') return;
  if (isDebian() && aptInstall(['fontconfig', 'fonts-noto-cjk'])) return;
  console.warn(
    '日本語フォントがありません（Debian と Ubuntu では fonts-noto-cjk）。画面の写しの文字が欠けます。\nThere are no Japanese fonts (fonts-noto-cjk on Debian and Ubuntu): screenshots will lack characters.',
  );
}
