/** Which names a new record may have: they become addresses and names of files, for ever. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug as slugSchema } from '../schemas/common.ts';
import { isReserved } from '../schemas/text-rules.ts';
import { listFolder } from './disk.ts';
import { isProblemCode, wordProblem } from './problem-texts.ts';

type Words = ReturnType<typeof wordProblem>;

/** Longer ones make addresses that break in mails. */
const LONGEST = 50;

/** What is wrong with a name for a new hub (`hubs`) or round (`rounds`), or null: it is free. */
export function checkNewSlug(contentDir: string, kind: 'hubs' | 'rounds' | 'institutions', slug: string): Words | null {
  const form = slugSchema.safeParse(slug).error?.issues[0]?.message ?? '';
  if (isProblemCode(form)) return wordProblem(form);
  if (slug.length > LONGEST) return wordProblem('slug-too-long', { detail: String(LONGEST) });
  if (isReserved(slug)) return wordProblem('slug-reserved', { detail: slug });
  const taken = listFolder(join(contentDir, kind)).some(
    ({ path }) => (path.split('/')[0] ?? '').replace(/\.json$/, '').toLowerCase() === slug,
  );
  if (taken) return wordProblem('slug-taken', { detail: `content/${kind}/${slug}` });
  return kind === 'hubs' && wasPublished(contentDir, slug) ? wordProblem('slug-published', { detail: `/hubs/${slug}/` }) : null;
}

/** An address that leads elsewhere today must not lead to another hub tomorrow. */
function wasPublished(contentDir: string, slug: string): boolean {
  return listFolder(contentDir)
    .filter(({ path, kind }) => kind === 'file' && /^[^/]+\.(json|txt)$/.test(path))
    .some(({ path }) => readFileSync(join(contentDir, path), 'utf8').includes(`/hubs/${slug}/`));
}
