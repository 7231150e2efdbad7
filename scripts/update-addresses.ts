/** `npm run addresses:update [-- --dir dist]`: adds the addresses of the built site to the list that no build may lose. Never removes one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isKept, readAddresses, writeAddresses } from './hosting/addresses.ts';
import { addressOfFile, filesIn } from './hosting/site-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { dir: { type: 'string' }, content: { type: 'string' } } });
const dir = path.resolve(root, values.dir ?? process.env.SHOWCASE_OUT ?? 'dist');
const content = path.resolve(root, values.content ?? 'content');
if (existsSync(path.join(dir, 'index.html'))) {
  const before = readAddresses(content);
  const listed = new Set(before);
  const added = filesIn(dir)
    .map(addressOfFile)
    .filter((address) => isKept(address) && !listed.has(address));
  if (added.length > 0) writeAddresses(content, [...before, ...added]);
  for (const address of added) console.log(`  + ${address}`);
  console.log(
    `content/addresses.txt: ${before.length + added.length}件(${added.length}件を追加) / ${before.length + added.length} addresses, ${added.length} added`,
  );
} else {
  console.error(
    `${dir} にサイトがありません。先に npm run build を実行してください。\nThere is no site in ${dir}. Run npm run build first.`,
  );
  process.exitCode = 1;
}
