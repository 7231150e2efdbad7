/** `npm run serve [-- --port 4321 --base /sub/ --dir dist]`: serves the built site on this machine only, as a static host would. */
import fs from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf, isText } from './content-types.ts';
import { localeOf, localePath } from '../src/i18n/paths.ts';

export interface ServerOptions {
  /** The folder to serve. */
  dir: string;
  /** The first port to try, then the ones after it; any free port when absent. */
  port?: number;
  /** Where the site is mounted: `/` or `/sub/`. */
  base?: string;
}

export interface RunningServer {
  /** The address of the home page, with a slash at its end. */
  url: string;
  close: () => Promise<void>;
}

/** Starts a static server on 127.0.0.1. */
export async function startServer({ dir, port = 0, base = '/' }: ServerOptions): Promise<RunningServer> {
  const root = path.resolve(dir);
  const mount = `/${base
    .split('/')
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join('')}`;
  const server = createServer((request, response) => {
    answer(root, mount, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const address = await listen(server, port);
  return {
    url: `http://127.0.0.1:${address.port}${mount}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const PORTS_TO_TRY = 50;

async function listen(server: Server, port: number): Promise<AddressInfo> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', () => {
          server.off('error', reject);
          resolve(server.address() as AddressInfo);
        });
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate - port >= PORTS_TO_TRY) throw error;
    }
  }
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const url = URL.canParse(`http://localhost${request.url ?? ''}`) ? new URL(`http://localhost${request.url ?? ''}`) : undefined;
  const pathname = url === undefined ? undefined : decode(url.pathname);
  if (url === undefined || pathname === undefined) {
    response.writeHead(400).end();
    return;
  }
  const outside = !`${pathname}/`.startsWith(base);
  const segments = pathname.slice(base.length).split('/').filter(Boolean);
  const file = path.join(root, ...segments);
  const kind = outside || (file !== root && !file.startsWith(root + path.sep)) ? undefined : kindOf(file);
  if (kind === 'folder' && !pathname.endsWith('/')) {
    // Composed from the parts, so that `//elsewhere` can never become an address of another site.
    const location = `${base}${segments.map((segment) => `${encodeURIComponent(segment)}/`).join('')}${url.search}`;
    response.writeHead(308, { location }).end();
    return;
  }
  const found = kind === 'folder' ? path.join(file, 'index.html') : file;
  if (kind !== undefined && !(kind === 'file' && pathname.endsWith('/')) && kindOf(found) === 'file') {
    await send(found, 200, request, response);
    return;
  }
  const pages = [localePath(localeOf(pathname, base), '/404.html', '/'), '/404.html'].map((page) => path.join(root, page));
  const page = pages.find((candidate) => kindOf(candidate) === 'file');
  if (page === undefined) response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
  else await send(page, 404, request, response);
}

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };

async function send(file: string, status: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { mtimeMs, size } = fs.statSync(file);
  const type = contentTypeOf(file);
  const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('content-type', type);
  if (isText(type)) response.setHeader('vary', 'accept-encoding');
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  let body: Buffer = await fs.promises.readFile(file);
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = isText(type) ? (['br', 'gzip'] as const).find((name) => accepted.includes(name)) : undefined;
  if (encoding === 'br') body = await compressors.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  if (encoding === 'gzip') body = await compressors.gzip(body);
  if (encoding !== undefined) response.setHeader('content-encoding', encoding);
  response.writeHead(status, { 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A request's path as text; undefined when no honest browser would send it. */
function decode(pathname: string): string | undefined {
  try {
    const text = decodeURIComponent(pathname);
    return /[\0\\]|(^|\/)\.\.(\/|$)/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function kindOf(file: string): 'file' | 'folder' | undefined {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile()) return 'file';
  return stat?.isDirectory() ? 'folder' : undefined;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, base: { type: 'string' }, dir: { type: 'string' } } });
  const dir = path.resolve(fileURLToPath(new URL('..', import.meta.url)), values.dir ?? process.env.SHOWCASE_OUT ?? 'dist');
  const port = Number(values.port ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port ?? ''}: 0–65535`);
  if (kindOf(path.join(dir, 'index.html')) !== 'file')
    throw new Error(
      `${dir} にサイトがありません。先に npm run build を実行してください。\nThere is no site in ${dir}. Run npm run build first.`,
    );
  const server = await startServer({ dir, port, base: values.base ?? process.env.SHOWCASE_BASE ?? '/' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void server.close());
  console.log(
    `\nサイトを公開しました（このコンピューターの中だけ）。終了: Ctrl+C\nThe site is up, on this computer only. Stop it with Ctrl+C.\n日本語 / English: ${server.url}  ${server.url}en/`,
  );
}

if (process.argv[1] !== undefined && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
