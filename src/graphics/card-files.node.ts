/** Share cards as files, kept from build to build: a card whose words and drawing have not changed is not drawn again. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { HubCardContent, SiteCardContent } from './card.ts';
import { drawHubCard, drawSiteCard } from './card.ts';
import { setText } from './outline-text.node.ts';
import { encodePng } from './png.node.ts';

const require = createRequire(import.meta.url);
const PACKAGES = ['@fontsource/noto-sans-jp', '@resvg/resvg-js', 'opentype.js'];
/** Everything that draws: a change in any of it makes every card new, so nobody has to remember to say so. */
const SOURCES = import.meta.glob<string>(['./*.ts', './*.json'], { query: '?raw', import: 'default', eager: true });

let drawing: string | undefined;

/** The PNG of a card, from the cache in `folder` where it is there. */
export async function cardPng(content: HubCardContent | SiteCardContent, folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(folder, `${cardKey(content)}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) return new Uint8Array(kept);
  const png = renderCard(content);
  await keep(file, png);
  return png;
}

/** A card drawn anew. */
function renderCard(content: HubCardContent | SiteCardContent): Uint8Array<ArrayBuffer> {
  const svg = 'description' in content ? drawSiteCard(content, setText) : drawHubCard(content, setText);
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return encodePng(pixels, width, height);
}

/** What a card depends on, as a short name: its words, the code that draws it, the versions of the packages that help. */
export function cardKey(content: HubCardContent | SiteCardContent): string {
  drawing ??= JSON.stringify([SOURCES, PACKAGES.map((name) => (require(`${name}/package.json`) as { version: string }).version)]);
  return createHash('sha256').update(drawing).update(JSON.stringify(content)).digest('hex').slice(0, 32);
}

/** Written beside and renamed, so that a build that is stopped leaves no half card. A folder that cannot be written costs time, not the build. */
async function keep(file: string, png: Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(part, png);
    await rename(part, file);
  } catch (error) {
    console.warn(error);
  }
}
