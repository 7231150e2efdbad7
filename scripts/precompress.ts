/** `.br` and `.gz` beside the files of a built site, for servers that send them as they are. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf, isText } from './content-types.ts';
import { isServed } from './hosting/host-files.ts';
import { filesIn } from './hosting/site-files.ts';
import { sideBySide } from './side-by-side.ts';

/** Smaller files fit into one packet anyway. */
const SMALLEST = 1024;

/** As many at once as Node's pool for such work has threads. */
const AT_ONCE = Number(process.env.UV_THREADPOOL_SIZE ?? 4);

export interface Compression {
  files: number;
  bytes: number;
  brotliBytes: number;
}

/**
 * Compresses every text and WebAssembly file of a folder that gets smaller by it. The same file always gives the same bytes.
 * @param quality of brotli, 0 to 11. 10 by default: on this site 11 is under 2 % smaller and takes several times as long
 * @param reuse what an earlier release holds for a file that has not changed: true when both copies were taken from it
 */
export async function precompress(dir: string, quality = 10, reuse: (file: string) => boolean = () => false): Promise<Compression> {
  const total: Compression = { files: 0, bytes: 0, brotliBytes: 0 };
  const files = filesIn(dir).filter((file) => isCompressible(file) && !reuse(file));
  await sideBySide(files, AT_ONCE, (file) => compressFile(path.join(dir, file), quality, total));
  return total;
}

/** Whether a file is worth compressing by its kind; Pagefind's own files are compressed already. */
function isCompressible(file: string): boolean {
  const type = contentTypeOf(file);
  return isServed(file) && (isText(type) || type === 'application/wasm');
}

async function compressFile(file: string, quality: number, total: Compression): Promise<void> {
  const body = await readFile(file);
  if (body.length < SMALLEST) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [br, gz] = await Promise.all([brotli(body, { params }), zip(body, { level: 9 })]);
  // The byte that names the operating system would make the file differ between machines: 255 is "unknown".
  gz[9] = 255;
  if (br.length < body.length) await writeFile(`${file}.br`, br);
  if (gz.length < body.length) await writeFile(`${file}.gz`, gz);
  total.files += 1;
  total.bytes += body.length;
  total.brotliBytes += Math.min(br.length, body.length);
}

const brotli = promisify(brotliCompress);
const zip: (body: Buffer, options: { level: number }) => Promise<Buffer> = promisify(gzip);
