/** What no schema can see: references between records, pairs of languages, terms that fit their rounds. */
import { fiscalYearOf } from '../domain/fiscal-year.ts';
import { finalTarget } from '../domain/redirects.ts';
import { termOf } from '../domain/validity.ts';
import { LOCALES } from '../i18n/locales.ts';
import { lineFinder } from './json-index.ts';
import { slug } from '../schemas/common.ts';
import type { Problem } from './problem.ts';
import { isProblemCode, wordProblem, type ProblemCode } from './problem-texts.ts';
import type { BrokenFiles, ContentFiles, Kind } from './read-files.ts';
import type { RedirectRecord } from '../schemas/redirect.ts';

type Need = (kind: Kind, id: string | undefined, file: string, field: string) => void;
type Report = (file: string, field: string, code: ProblemCode, values?: { detail?: string; where?: string; line?: number }) => void;

/** Marks in a profile text that cite a fact: `[^f1]`. */
export const CITATION = /\[\^(f\d+)\]/g;

/** Kinds of record that share one file. */
const VOCABULARIES = ['topics', 'offers', 'regions', 'prefectures'] as const satisfies Kind[];

/** Files the site cannot do without. */
const REQUIRED = ['site.json', 'data-changes.json', ...[...VOCABULARIES, 'synonyms'].map((name) => `vocabulary/${name}.json`)];

/**
 * Checks what binds records together. A record that failed its own schema still counts as existing (`paths`), and what is left
 * of it is checked too: one mistake is reported once, and none hides another.
 */
export function checkReferences(files: ContentFiles, broken: BrokenFiles, paths: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, field, code, values) =>
    problems.push({ file, field, ...(values?.line === undefined ? {} : { line: values.line }), ...wordProblem(code, values) });
  const known = new Set([...paths, ...VOCABULARIES.flatMap((kind) => all(kind).map(({ id }) => `${kind}/${id}`))]);
  const exists = (kind: Kind, id: string) =>
    // A vocabulary that cannot be read at all is reported as such, not once more at every id taken from it.
    isVocabulary(kind)
      ? all(kind).length === 0 || known.has(`${kind}/${id}`)
      : known.has(`${kind}/${id}${kind === 'hubs' ? '/hub' : ''}.json`);
  const need: Need = (kind, id, file, field) => {
    if (id !== undefined && !exists(kind, id)) report(file, field, 'reference-dangling', { detail: id, where: whereIs(kind) });
  };

  const profiles = Map.groupBy(all('profiles'), ({ id }) => id.split('/')[0] ?? '');
  for (const hub of all('hubs')) checkHub(hub, files, profiles.get(hub.id) ?? [], need, report);
  for (const { file, data } of all('rounds')) {
    data.tracks?.forEach((track, index) => need('tracks', track, file, `tracks[${index}]`));
    if (data.announced && data.fiscalYear !== undefined && fiscalYearOf(data.announced) !== data.fiscalYear) {
      report(file, 'fiscalYear', 'fiscal-year-mismatch', { detail: `${data.announced} ≠ ${data.fiscalYear}` });
    }
  }
  for (const { file, data, index } of all('prefectures')) need('regions', data.region, file, `[${index}].region`);
  for (const { file, data } of all('news')) {
    need('rounds', data.round, file, 'round');
    data.hubs?.forEach((hub, index) => need('hubs', hub, file, `hubs[${index}]`));
  }
  checkRedirects(all('redirects'), need, report);
  for (const kind of VOCABULARIES) checkUnique(all(kind), report);
  for (const path of paths) checkName(path, report);
  checkFolders(paths, report);
  return problems;

  function all<K extends Kind>(kind: K): BrokenFiles[K] {
    return [...files[kind], ...broken[kind]] as BrokenFiles[K];
  }
}

/** Redirects lead somewhere; whether the target is built, only the build can tell for what is not a record. */
function checkRedirects(redirects: BrokenFiles['redirects'], need: Need, report: Report): void {
  const whole = redirects.flatMap(({ data }) => (data.from !== undefined && data.to !== undefined ? [data as RedirectRecord] : []));
  for (const { file, data, index } of redirects) {
    const { from, to } = data;
    if (from === undefined || to === undefined) continue;
    if (redirects.some((other) => other.data.from === from && other.index < index))
      report(file, `[${index}].from`, 'duplicate-id', { detail: from });
    else if (finalTarget(data as RedirectRecord, whole) === 'loop') report(file, `[${index}].to`, 'redirect-loop', { detail: from });
    else if (to !== null && !whole.some((other) => other.from === to)) {
      for (const [kind, id] of recordOf(to)) need(kind, id, file, `[${index}].to`);
    }
  }
}

/** The record behind an address of a page, where it is the page of one. */
function recordOf(address: string): [Kind, string][] {
  const [, kind, id] = /^\/(hubs|rounds|tracks|topics|offers|regions)\/([^/]+)\/$/.exec(address) ?? [];
  return kind === undefined || id === undefined ? [] : [[kind as Kind, id]];
}

function checkHub(
  hub: BrokenFiles['hubs'][number],
  files: ContentFiles,
  profiles: BrokenFiles['profiles'],
  need: Need,
  report: Report,
): void {
  const { file, data } = hub;
  const factIds = data.facts?.map((fact) => fact?.id) ?? [undefined];
  // Where a fact has lost its number, nobody can say which citation is wrong.
  const lacksFact = (id: string | undefined) => id !== undefined && !factIds.includes(undefined) && !factIds.includes(id);
  need('institutions', data.institution, file, 'institution');
  need('prefectures', data.location?.prefecture, file, 'location.prefecture');
  reportRepeated(factIds, (index) => `facts[${index}].id`);
  for (const kind of ['topics', 'offers'] as const) {
    data[kind]?.forEach((item, index) => {
      need(kind, item?.id, file, `${kind}[${index}].id`);
      item?.facts?.forEach((fact, at) => {
        if (lacksFact(fact)) report(file, `${kind}[${index}].facts[${at}]`, 'reference-dangling', { detail: fact ?? '', where: 'facts' });
      });
    });
    reportRepeated(data[kind]?.map((item) => item?.id) ?? [], (index) => `${kind}[${index}].id`);
  }
  const selections = data.selections ?? [undefined];
  const lacksSelection = (round: string | undefined) =>
    round !== undefined && selections.every((selection) => selection?.round !== undefined && selection.round !== round);
  selections.forEach((selection, index) => {
    need('rounds', selection?.round, file, `selections[${index}].round`);
    need('tracks', selection?.track, file, `selections[${index}].track`);
    const round = files.rounds.find((entry) => entry.id === selection?.round)?.data;
    if (selection === undefined || round === undefined) return;
    const { track, fiscalYear, announced } = selection;
    if (track !== undefined && files.tracks.some(({ id }) => id === track) && !round.tracks.includes(track)) {
      report(file, `selections[${index}].track`, 'track-not-in-round', { detail: track, where: selection.round ?? '' });
    }
    const expected = announced === null ? round.fiscalYear : announced && fiscalYearOf(announced);
    if (fiscalYear && expected && fiscalYear !== expected)
      report(file, `selections[${index}].fiscalYear`, 'fiscal-year-mismatch', { detail: `${fiscalYear} ≠ ${expected}` });
  });
  data.renewals?.forEach((renewal, index) => {
    if (lacksSelection(renewal?.round))
      return report(file, `renewals[${index}].round`, 'reference-dangling', { detail: renewal?.round ?? '', where: 'selections' });
    const { round, track, fiscalYear } =
      selections.find((selection) => selection?.round !== undefined && selection.round === renewal?.round) ?? {};
    if (!round || !track || !fiscalYear || !renewal?.validUntil) return;
    const { firstUntil } = termOf({ round, track, fiscalYear }, { renewals: [], endings: [] });
    if (firstUntil !== null && renewal.validUntil <= firstUntil) report(file, `renewals[${index}].validUntil`, 'renewal-before-term');
  });
  data.endings?.forEach((ending, index) => {
    if (lacksSelection(ending?.round))
      report(file, `endings[${index}].round`, 'reference-dangling', { detail: ending?.round ?? '', where: 'selections' });
  });
  for (const profile of profiles) {
    const cited = new Map([...profile.body.matchAll(CITATION)].reverse().map((match) => [match[1] ?? '', match.index]));
    if (cited.size === 0) report(profile.file, '', 'citation-missing');
    const lineAt = lineFinder(profile.body);
    for (const [id, offset] of cited)
      if (lacksFact(id)) report(profile.file, '', 'citation-unknown', { detail: id, line: profile.bodyLine + lineAt(offset) - 1 });
  }

  function reportRepeated(ids: readonly (string | undefined)[], fieldOf: (index: number) => string): void {
    ids.forEach((id, index) => {
      if (id !== undefined && ids.indexOf(id) !== index) report(file, fieldOf(index), 'duplicate-id', { detail: id });
    });
  }
}

/** Every folder of a hub, a page or a news item is complete in every language. */
function checkFolders(paths: readonly string[], report: Report): void {
  const present = new Set(paths);
  for (const file of REQUIRED) if (!present.has(file)) report(file, '', 'file-missing', { detail: file });
  const hubFolders = [...new Set(paths.flatMap((path) => /^hubs\/[^/]+(?=\/)/.exec(path)?.[0] ?? []))];
  for (const folder of hubFolders)
    if (!present.has(`${folder}/hub.json`)) report(`${folder}/hub.json`, '', 'file-missing', { detail: 'hub.json' });
  const twice = Map.groupBy(hubFolders, (folder) => folder.toLowerCase());
  for (const folders of twice.values())
    if (folders.length > 1) report(`${folders[1]}/hub.json`, '', 'slug-twice', { detail: folders.join(', ') });
  const expected = new Set([
    ...hubFolders.flatMap((folder) => LOCALES.map((locale) => `${folder}/${locale}.md`)),
    ...paths.flatMap((path) => {
      const page = /^pages\/(?:ja|en)\/([^/]+\.mdx)$/.exec(path)?.[1];
      const news = /^(news\/[^/]+)\/(?:ja|en)\.md$/.exec(path)?.[1];
      return LOCALES.flatMap((locale) => [...(page ? [`pages/${locale}/${page}`] : []), ...(news ? [`${news}/${locale}.md`] : [])]);
    }),
  ]);
  for (const path of expected)
    if (!present.has(path)) report(path, '', 'translation-missing', { detail: path.split('/').slice(-2).join('/') });
}

/** Names of files and folders become addresses: they are ids like any other. */
function checkName(path: string, report: Report): void {
  const name =
    /^(?:hubs\/([^/]+)\/hub\.json|news\/([^/]+)\/[^/]+|(?:institutions|rounds|tracks)\/([^/]+)\.json|pages\/[^/]+\/([^/]+)\.mdx)$/s
      .exec(path)
      ?.slice(1)
      .find((group) => group !== undefined);
  if (name === undefined) return;
  for (const { message } of slug.safeParse(name).error?.issues ?? [])
    if (isProblemCode(message)) report(path, '', message, { detail: name });
}

function checkUnique(entries: readonly { id: string; file: string; index: number }[], report: Report): void {
  for (const { id, file, index } of entries) {
    if (entries.some((other) => other.id === id && other.index < index)) report(file, `[${index}].id`, 'duplicate-id', { detail: id });
  }
}

function whereIs(kind: Kind): string {
  return isVocabulary(kind) ? `content/vocabulary/${kind}.json` : `content/${kind}/`;
}

function isVocabulary(kind: Kind): boolean {
  return VOCABULARIES.some((name) => name === kind);
}
