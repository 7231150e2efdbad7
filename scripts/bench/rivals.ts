/** Other engines over the same text, each as its documentation suggests for Japanese. They run in Node: the whole index is in memory. */
import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/japanese';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { brotliCompressSync } from 'node:zlib';
import { mentionedGroups, type HubSearchSource, type SynonymGroup } from '../../src/search/hub-document.ts';
import { foldText } from '../../src/search/fold-text.ts';

export interface Rival {
  name: string;
  /** Slugs, best first. */
  search: (query: string) => string[] | Promise<string[]>;
  /** The whole index as a browser would have to load it before the first answer, without the library. */
  indexBytes: number;
}

/** Builds every in-memory rival. All get text and queries with width, case and Latin marks already made equal. */
export async function createRivals(hubs: readonly HubSearchSource[], synonyms: readonly SynonymGroup[]): Promise<Rival[]> {
  const texts = hubs.map((hub) => ({ id: hub.slug, text: foldText(textsOf(hub).join('\n')) }));
  const widened = hubs.map((hub, index) => ({
    id: hub.slug,
    text: `${texts[index]?.text ?? ''}\n${foldText(synonymsOf(hub, synonyms).join('\n'))}`,
  }));
  return [
    miniSearch('MiniSearch, bigrams, OR', texts),
    miniSearch('MiniSearch with our synonyms', widened),
    flexSearch('FlexSearch, bigrams', texts),
    await orama('Orama, Japanese tokenizer', texts),
  ];
}

/** Every text of a hub; the fields our own index is made from. */
export function textsOf({ names, institutionNames, readings, keywords, places, labels, text }: HubSearchSource): string[] {
  return [names, institutionNames, readings, keywords, places, labels, text].flat();
}

interface Text {
  id: string;
  text: string;
}

function miniSearch(name: string, texts: Text[]): Rival {
  const isLatin = (term: string) => /^[a-z]{5,}$/.test(term);
  const index = new MiniSearch<Text>({ fields: ['text'], tokenize: bigrams, processTerm: (term) => term });
  index.addAll(texts);
  return {
    name,
    search: (query) =>
      index
        .search(foldText(query), { combineWith: 'OR', prefix: isLatin, fuzzy: (term) => (isLatin(term) ? 0.2 : false) })
        .map(({ id }) => String(id)),
    indexBytes: compressedSize(index.toJSON()),
  };
}

function flexSearch(name: string, texts: Text[]): Rival {
  const index = new Index({ tokenize: 'strict', encode: bigrams });
  texts.forEach(({ text }, at) => index.add(at, text));
  const parts: string[] = [];
  void index.export((_, data) => void parts.push(data));
  return {
    name,
    search: (query) =>
      (index.search(foldText(query), { suggest: true, limit: texts.length }) as number[]).flatMap((at) => texts[at]?.id ?? []),
    indexBytes: compressedSize(parts),
  };
}

async function orama(name: string, texts: Text[]): Promise<Rival> {
  const database = create({ schema: { id: 'string', text: 'string' } as const, components: { tokenizer: createTokenizer() } });
  await insertMultiple(database, texts);
  return {
    name,
    search: async (query) => {
      const { hits } = await searchOrama(database, { term: foldText(query), properties: ['text'], limit: texts.length });
      return hits.map(({ document }) => document.id);
    },
    indexBytes: compressedSize(save(database)),
  };
}

/** Words of Latin text, pairs of neighbouring characters of everything else; a single character stays one. */
function bigrams(text: string): string[] {
  return [...text.matchAll(/[a-z0-9]+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]+/gu)].flatMap(([run]) => {
    const signs = [...run];
    return /^[a-z0-9]/.test(run) || signs.length < 2 ? [run] : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
  });
}

function synonymsOf(hub: HubSearchSource, synonyms: readonly SynonymGroup[]): string[] {
  return mentionedGroups(synonyms, textsOf(hub)).flatMap(({ ja, en, kana }) => [...ja, ...en, ...kana]);
}

function compressedSize(index: unknown): number {
  return brotliCompressSync(JSON.stringify(index)).length;
}
