/** The work of others that reaches visitors, with the licenses it comes under. What only builds the site is not in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Packages parts of which are in the built files, and which parts. `tests/build/licenses.test.ts` holds the list to the lock file. */
const SHIPPED = [
  { name: 'leaflet', what: 'The map that moves / 動く地図' },
  { name: 'topojson-client', what: 'Reading the base map in the browser / ブラウザーでの白地図の読み込み' },
  { name: 'pagefind', what: 'The search program and its WebAssembly / 検索のプログラム' },
  { name: 'astro', what: 'The loader of scripts, where a page has any / スクリプトの読み込み' },
  { name: 'vite', what: 'The loader of scripts that are fetched when needed / 必要なときに読むスクリプトの読み込み' },
  { name: 'tailwindcss', what: 'Base rules and utilities of the style sheets / スタイルシートの基礎' },
  { name: '@digital-go-jp/tailwind-theme-plugin', what: 'Colors and sizes of the style sheets / 色と寸法' },
  { name: '@digital-go-jp/design-tokens', what: 'Colors and sizes of the style sheets / 色と寸法' },
  {
    name: '@fontsource/noto-sans-jp',
    what: 'Outlines of letters in badges, cards and the mark; no font / バッジ、カード、マークの文字の輪郭(フォントは含まない)',
  },
] as const;

const require = createRequire(import.meta.url);

/** All licenses as one text, in the order of the list, then notices of what is no package. @throws Error when a package has no license file */
export function toLicenseText(notices: readonly string[]): string {
  const parts = SHIPPED.map(({ name, what }) => {
    const folder = folderOf(name);
    const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license: string;
    };
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE/LICENSE'].map((each) => path.join(folder, each)).find(isThere);
    if (file === undefined) throw new Error(`${name} has no license file.`);
    // Vite lists the licenses of what it builds with; none of that is in what it writes.
    const text = readFileSync(file, 'utf8').split('\n# Licenses of bundled dependencies')[0] ?? '';
    return `${name} ${version} (${license})\n${what}\n\n${text.trim()}`;
  });
  return `${[HEAD, ...parts, ...notices.map((notice) => notice.trim())].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const HEAD =
  'このサイトが利用者に届けるもののうち、ほかの人の著作物とその利用条件です。\nThe work of others that this site sends to its visitors, and the licenses it comes under.';

/** The folder of a package, whether or not it lets its package.json be imported. */
function folderOf(name: string): string {
  const folder = (require.resolve.paths(name) ?? [])
    .map((dir) => path.join(dir, name))
    .find((dir) => isThere(path.join(dir, 'package.json')));
  if (folder === undefined) throw new Error(`${name} is not installed.`);
  return folder;
}

function isThere(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
