/** `_headers`, which Netlify and Cloudflare Pages read. */
import { contentTypeOf } from '../content-types.ts';
import { COMMON_HEADERS, headersOf, type Headers } from './headers.ts';

/** Cloudflare Pages reads so many rules and no more. */
export const MOST_RULES = 100;

/**
 * The text of `_headers` for the files of a built site (`hubs/index.html`). Both hosts join the values of two rules that set one header,
 * which would break a policy; so no header is set for one address twice: a folder has one rule where all in it are alike, and is taken
 * apart where they are not.
 * @param base where the site is mounted, with slashes at both ends
 * @throws Error when there are more rules than a host reads
 */
export function toHeaderFile(files: readonly string[], base = '/'): string {
  const rules: [string, Headers][] = [['/*', COMMON_HEADERS], ...partition(files.map((file) => `/${file}`).sort(), '/', base)];
  // Not every host knows these endings; no rule above sets this header.
  const typed = files.filter((file) => file.endsWith('.geojson')).sort();
  for (const file of typed) rules.push([base + file, { 'Content-Type': contentTypeOf(file) }]);
  if (rules.length > MOST_RULES) throw new Error(`_headers: ${rules.length} > ${MOST_RULES} rules; mend scripts/hosting/headers.ts`);
  return rules
    .map(([pattern, headers]) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].map((line) => `${line}\n`).join(''),
    )
    .join('\n');
}

function partition(files: readonly string[], folder: string, base: string): [string, Headers][] {
  const rules: [string, Headers][] = [];
  const below = Map.groupBy(files, (file) => {
    const rest = file.slice(folder.length);
    return rest.includes('/') ? `${rest.split('/')[0] ?? ''}/` : rest;
  });
  for (const [name, inside] of below) {
    const address = `${folder}${name}`;
    const all = Map.groupBy(inside, (file) => JSON.stringify(headersOf(addressOf(file))));
    const [first] = all.keys();
    if (!name.endsWith('/')) rules.push([base + addressOf(address).slice(1), headersOf(addressOf(address))]);
    else if (all.size === 1 && first !== undefined && name !== 'en/')
      rules.push([`${base}${address.slice(1)}*`, JSON.parse(first) as Headers]);
    else rules.push(...partition(inside, address, base));
  }
  return rules;
}

function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}
