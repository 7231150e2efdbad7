/** Finds an nginx for the tests, or unpacks Debian's below .cache/ without installing it, so that no service is started. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRoot, run } from './debian.ts';

export interface Nginx {
  /** The program. */
  file: string;
  /** The module that sends `.br` files; undefined where there is none. */
  brotli: string | undefined;
}

const CACHE = fileURLToPath(new URL('../.cache/nginx', import.meta.url));
const MODULE = 'ngx_http_brotli_static_module.so';
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];

/** An nginx that starts, or undefined where none can be had; `NGINX_PATH` names another one. */
export function findNginx(): Nginx | undefined {
  const given = process.env.NGINX_PATH;
  const found = [...(given === undefined ? [] : [given]), '/usr/sbin/nginx', path.join(CACHE, 'usr/sbin/nginx')].map(tryNginx);
  return found.find((nginx) => nginx !== undefined) ?? (unpack() ? tryNginx(path.join(CACHE, 'usr/sbin/nginx')) : undefined);
}

function tryNginx(file: string): Nginx | undefined {
  if (!fs.existsSync(file) || !run(file, ['-v'], 'pipe')) return undefined;
  const modules = [path.resolve(path.dirname(file), '../lib/nginx/modules'), '/usr/lib/nginx/modules'].map((dir) => path.join(dir, MODULE));
  return { file, brotli: modules.find((module) => fs.existsSync(module)) };
}

/** A module fits only the nginx it was built for: both come from one run of apt. */
function unpack(): boolean {
  if (process.platform !== 'linux' || !fs.existsSync('/usr/bin/apt-get')) return false;
  console.log('テスト用の nginx を .cache/ に用意します。\nUnpacking nginx for the tests into .cache/.');
  fs.mkdirSync(CACHE, { recursive: true });
  if (isRoot) run('apt-get', ['update'], 'inherit');
  for (const name of PACKAGES) {
    // As root, apt would fetch as another user, who may not write here.
    const download = ['-o', 'APT::Sandbox::User=root', 'download', name];
    if (spawnSync('apt-get', download, { cwd: CACHE, stdio: 'inherit' }).status !== 0) continue;
    for (const file of fs.readdirSync(CACHE).filter((entry) => entry.startsWith(`${name}_`) && entry.endsWith('.deb')))
      run('dpkg', ['-x', path.join(CACHE, file), CACHE], 'inherit');
  }
  return fs.existsSync(path.join(CACHE, 'usr/sbin/nginx'));
}
