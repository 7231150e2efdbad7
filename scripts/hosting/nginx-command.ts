/**
 * `npm run hosting:nginx -- --root /srv/showcase/current [--server-name …] [--listen 127.0.0.1:8080] [--tls-cert … --tls-key …] [--no-brotli]`:
 * prints an nginx configuration. See scripts/hosting/README.md.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isPlain, toNginxConfig } from './nginx.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string' },
    'server-name': { type: 'string' },
    listen: { type: 'string' },
    'tls-cert': { type: 'string' },
    'tls-key': { type: 'string' },
    brotli: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const { url } = JSON.parse(readFileSync(new URL('../../content/site.json', import.meta.url), 'utf8')) as { url: string };
const { root, listen } = values;
const odd = Object.values(values).some((value) => typeof value === 'string' && !isPlain(value));
if (odd || root === undefined || !root.startsWith('/') || (values['tls-cert'] === undefined) !== (values['tls-key'] === undefined)) {
  console.error(
    [
      '--root に、公開するフォルダ(npm run publish が作る current)の絶対パスを書いてください。--tls-cert と --tls-key は必ず両方です。値に使えるのは英数字と . / : - _ だけです。',
      'Give the absolute path of the published folder (current, made by npm run publish) as --root; --tls-cert and --tls-key go together. Values hold letters, digits and . / : - _ only.',
    ].join('\n'),
  );
  process.exitCode = 1;
} else {
  const tls =
    values['tls-cert'] !== undefined && values['tls-key'] !== undefined
      ? { certificate: values['tls-cert'], key: values['tls-key'] }
      : undefined;
  process.stdout.write(
    toNginxConfig({ root, serverName: values['server-name'] ?? new URL(url).hostname, listen, tls, brotli: values.brotli }),
  );
}
