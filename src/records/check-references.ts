/** What no schema can see: references between records, pairs of languages, terms that fit their rounds. */
import { fiscalYearOf } from '../domain/fiscal-year.ts';
import { finalTarget } from '../domain/redirects.ts';
import type { RedirectRecord } from '../schemas/redirect.ts';
import { checkHub } from './check-hub.ts';
import { checkPaths } from './check-paths.ts';
import type { Problem } from './problem.ts';
import { wordProblem } from './problem-texts.ts';
import type { BrokenFiles, ContentFiles, Kind } from './read-files.ts';
import type { Need, Report } from './report.ts';

/** Kinds of record that share one file. */
const VOCABULARIES = ['topics', 'offers', 'regions', 'prefectures'] as const satisfies Kind[];

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
  checkPaths(paths, report);
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
