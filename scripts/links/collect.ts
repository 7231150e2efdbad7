/** Every address of another site that the records name. */
import type { ContentFiles } from '../../src/records/read-files.ts';

/** An address with the places that name it: `hubs/kit-icc/hub.json facts[0].source`. */
export type Links = ReadonlyMap<string, readonly string[]>;

/** The addresses of the records and of their texts, each once, in order; not those of the site itself. */
export function collectLinks(files: ContentFiles): Links {
  const links = new Map<string, string[]>();
  const own = files.site.map(({ data }) => data.url);
  const add = (text: string, place: string) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || own.includes(url.origin)) return;
    // What follows # is for browsers: no server ever sees it.
    url.hash = '';
    links.set(url.href, [...(links.get(url.href) ?? []), place]);
  };
  for (const entries of Object.values<ContentFiles[keyof ContentFiles]>(files))
    for (const { file, data, body } of entries) {
      visit(data, '', (text, field) => {
        if (/^https?:\/\//.test(text)) add(text, `${file} ${field}`);
      });
      for (const [, url = ''] of body.matchAll(/\]\(<?(https?:\/\/[^\s)>]+)/g)) add(url, file);
      for (const [, url = ''] of body.matchAll(/href="(https?:\/\/[^"]+)"/g)) add(url, file);
    }
  return new Map([...links].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function visit(value: unknown, field: string, see: (text: string, field: string) => void): void {
  if (typeof value === 'string') see(value, field);
  else if (Array.isArray(value)) value.forEach((item, index) => visit(item, `${field}[${index}]`, see));
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) visit(inner, field === '' ? key : `${field}.${key}`, see);
}
