/**
 * `npm run publish -- <folder> [--dir dist] [--keep 3] [--no-compress]`: copies the built site into `<folder>/releases/<hash>/`, with `.br`
 * and `.gz`, then turns the link `<folder>/current` to it in one step. A server that serves `current` shows the old site or the new one.
 */
import { parseArgs } from 'node:util';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publish } from './publish/release.ts';

const { values, positionals } = parseArgs({
  options: { dir: { type: 'string' }, keep: { type: 'string', default: '3' }, compress: { type: 'boolean', default: true } },
  allowNegative: true,
  allowPositionals: true,
});
const [folder] = positionals;
const keep = Number(values.keep);
try {
  if (folder === undefined || positionals.length > 1 || !Number.isInteger(keep) || keep < 1)
    throw new Error(
      '公開先のフォルダを1つ書いてください: npm run publish -- /srv/showcase (--keep は1以上の整数)\nName one folder to publish to: npm run publish -- /srv/showcase (--keep: a whole number from 1)',
    );
  const dist = path.resolve(fileURLToPath(new URL('..', import.meta.url)), values.dir ?? process.env.SHOWCASE_OUT ?? 'dist');
  const { release, files, unchanged } = await publish({ dist, folder: path.resolve(folder), keep, compress: values.compress });
  console.log(`${release}: ${files}ファイル(${unchanged}は前のまま)を公開しました / ${files} files published, ${unchanged} unchanged`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('\n公開は変わっていません。 What is published has not changed.');
  process.exitCode = 1;
}
