/** The guide for editors is tried, not believed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hubSchema } from '../../src/schemas/hub.ts';
import { CONTENT, files } from './content.ts';

const guide = readFileSync(path.join(CONTENT, 'README.md'), 'utf8');
const scripts = (JSON.parse(readFileSync(path.join(CONTENT, '../package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;

describe('content/README.md', () => {
  const example: unknown = JSON.parse((/```jsonc\n([^]*?)```/.exec(guide)?.[1] ?? '').replace(/ \/\/ .*$/gm, ''));

  it('has an annotated record that is valid, has every field there is, and refers to records that exist', () => {
    const parsed = hubSchema.safeParse(example);
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(Object.keys(example as object).sort()).toEqual(Object.keys(hubSchema.shape).sort());
    const has = (kind: 'institutions' | 'rounds' | 'tracks' | 'topics' | 'offers' | 'prefectures', id: string | undefined) =>
      files[kind].some((entry) => entry.id === id);
    const { data } = parsed;
    expect([
      has('institutions', data?.institution),
      has('rounds', data?.selections[0]?.round),
      has('tracks', data?.selections[0]?.track),
      has('prefectures', data?.location.prefecture),
      has('topics', data?.topics[0]?.id),
      has('offers', data?.offers[0]?.id),
    ]).toEqual([true, true, true, true, true, true]);
  });

  it('explains every field of a hub', () => {
    for (const field of Object.keys(hubSchema.shape)) expect(guide).toContain(`\`${field}\``);
  });

  it('names only commands that exist', () => {
    const named = [...guide.matchAll(/npm run ([a-z]+(?::[a-z]+)?)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
