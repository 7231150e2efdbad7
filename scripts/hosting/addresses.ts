/** The kept list of published addresses (content/addresses.txt): what once stood there never disappears. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../replace-file.ts';

/** The name of the list in the folder of the records. */
const ADDRESS_FILE = 'addresses.txt';

/** Families of files that are parts of pages: their names may change with any build, nobody keeps a link to them. */
const PARTS = [
  /^\/(_astro|pagefind|search|map|_hosting)\//,
  /^(\/en)?\/hubs\/(page|cards)\//,
  /^\/hubs\/(finder|rows)\.json$/,
  /^\/compare\/[^/]+\.json$/,
  /^\/logo\/figures\//,
  /^(\/en)?\/404\.html$/,
  /^\/sitemap-\d+\.xml$/,
  /^\/_(headers|redirects)$/,
  /\.(br|gz)$/,
];

const HEAD = [
  '# 公開したアドレスの一覧です。1行に1件。消さないでください。加えるには npm run addresses:update。',
  '# Every address ever published, one a line. Do not remove any. To add the new ones: npm run addresses:update.',
];

/** Whether an address is one people and programs may keep. */
export function isKept(address: string): boolean {
  return !PARTS.some((pattern) => pattern.test(address));
}

/** The list in a folder of records; empty where there is none yet. */
export function readAddresses(contentDir: string): string[] {
  const file = path.join(contentDir, ADDRESS_FILE);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.startsWith('/'))
    .map((line) => line.trim());
}

/** Writes the list: sorted, each address once. */
export function writeAddresses(contentDir: string, addresses: Iterable<string>): void {
  const sorted = [...new Set(addresses)].sort();
  replaceFile(path.join(contentDir, ADDRESS_FILE), [...HEAD, ...sorted].map((line) => `${line}\n`).join(''));
}

/** The message for addresses that would disappear, each named, with the ways to mend it. */
export function wordLostAddresses(lost: readonly string[]): string {
  const example = lost.find((address) => /^\/hubs\/[^/]+\/$/.test(address)) ?? lost[0] ?? '/';
  const record = (to: string) => `  { "from": "${example}", "to": ${to}, "since": "2027-04-01", "reason": { "ja": "…", "en": "…" } }`;
  return [
    `公開したアドレスのうち${lost.length}件が、作ったサイトにありません。`,
    `${lost.length} published address${lost.length === 1 ? ' is' : 'es are'} missing from the site that was built:`,
    '',
    ...lost.map((address) => `  ✗ ${address}`),
    '',
    '直し方(どれか一つ):',
    '  1. 消えた記録やページを元に戻す。拠点の選抜が終わったときは、消さずにhub.jsonのendingsに書きます。',
    '  2. 移ったのなら、content/redirects.jsonに移った先を書く(拠点なら、バッジ・カード・埋め込み・データも一緒に移ります)。',
    '  3. 公開をやめるのなら、同じファイルに "to": null で書く。もとのアドレスには、理由を示す短いページが残ります。',
    'How to mend it (any one of):',
    '  1. Bring back the record or page. A hub whose selection has ended stays: write it into endings of its hub.json.',
    '  2. If it moved, write where to in content/redirects.json (with a hub go its badges, cards, embed and data).',
    '  3. If it is withdrawn, write it there with "to": null; a short page that says why stays at the old address.',
    '',
    record('"/hubs/…/"'),
    record('null'),
  ].join('\n');
}
