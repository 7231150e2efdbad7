/** What no schema can see: references between records, pairs of languages, terms that fit their rounds. */
import { fiscalYearOf } from '../domain/fiscal-year.ts';
import { termOf } from '../domain/validity.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Problem } from './problem.ts';
import { wordProblem, type ProblemCode } from './problem-texts.ts';
import type { ContentFiles, Entry, Kind } from './read-files.ts';

type Report = (file: string, field: string, code: ProblemCode, values?: { detail?: string; where?: string }) => void;

/** Marks in a profile text that cite a fact: `[^f1]`. */
export const CITATION = /\[\^(f\d+)\]/g;

/**
 * Checks what binds records together. A record that failed its own schema still counts as existing (`paths`),
 * so that one mistake is not reported twice.
 */
export function checkReferences(files: ContentFiles, paths: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, field, code, values) => problems.push({ file, field, ...wordProblem(code, values) });
  const exists = (kind: Kind, id: string) =>
    files[kind].some((entry) => entry.id === id) || paths.includes(`${kind}/${id}.json`) || (kind === 'hubs' && paths.includes(`hubs/${id}/hub.json`));

  for (const hub of files.hubs) checkHub(hub, files, exists, report);
  for (const { file, data } of files.rounds) {
    data.tracks.forEach((track, index) => requireRecord('tracks', track, file, `tracks[${index}]`));
    if (data.announced !== null && fiscalYearOf(data.announced) !== data.fiscalYear) {
      report(file, 'fiscalYear', 'fiscal-year-mismatch', { detail: `${data.announced} ≠ ${data.fiscalYear}` });
    }
  }
  for (const { file, data } of files.prefectures) requireRecord('regions', data.region, file, `${data.id}.region`);
  for (const { file, data } of files.news) {
    if (data.round !== undefined) requireRecord('rounds', data.round, file, 'round');
    data.hubs.forEach((hub, index) => requireRecord('hubs', hub, file, `hubs[${index}]`));
  }
  for (const kind of ['topics', 'offers', 'regions', 'prefectures', 'synonyms'] as const) checkUnique(files[kind], report);
  checkFolders(paths, report);
  return problems;

  function requireRecord(kind: Kind, id: string, file: string, field: string): void {
    if (!exists(kind, id)) report(file, field, 'reference-dangling', { detail: id, where: whereIs(kind) });
  }
}

function checkHub(hub: Entry<'hubs'>, files: ContentFiles, exists: (kind: Kind, id: string) => boolean, report: Report): void {
  const { file, data } = hub;
  const need = (kind: Kind, id: string, field: string) => {
    if (!exists(kind, id)) report(file, field, 'reference-dangling', { detail: id, where: whereIs(kind) });
  };
  const factIds = data.facts.map((fact) => fact.id);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(hub.id)) report(file, '', 'slug-form');
  need('institutions', data.institution, 'institution');
  need('prefectures', data.location.prefecture, 'location.prefecture');
  factIds.forEach((id, index) => {
    if (factIds.indexOf(id) !== index) report(file, `facts[${index}].id`, 'duplicate-id', { detail: id });
  });
  for (const kind of ['topics', 'offers'] as const) {
    data[kind].forEach(({ id, facts }, index) => {
      need(kind, id, `${kind}[${index}].id`);
      facts.forEach((fact, at) => {
        if (!factIds.includes(fact)) report(file, `${kind}[${index}].facts[${at}]`, 'reference-dangling', { detail: fact, where: 'facts' });
      });
      if (data[kind].findIndex((other) => other.id === id) !== index) report(file, `${kind}[${index}].id`, 'duplicate-id', { detail: id });
    });
  }
  data.selections.forEach((selection, index) => {
    need('rounds', selection.round, `selections[${index}].round`);
    need('tracks', selection.track, `selections[${index}].track`);
    const round = files.rounds.find((entry) => entry.id === selection.round)?.data;
    if (round === undefined) return;
    if (exists('tracks', selection.track) && !round.tracks.includes(selection.track)) {
      report(file, `selections[${index}].track`, 'track-not-in-round', { detail: selection.track, where: selection.round });
    }
    const expected = selection.announced === null ? round.fiscalYear : fiscalYearOf(selection.announced);
    if (selection.fiscalYear !== expected) report(file, `selections[${index}].fiscalYear`, 'fiscal-year-mismatch', { detail: `${selection.fiscalYear} ≠ ${expected}` });
  });
  data.renewals.forEach((renewal, index) => {
    const selection = data.selections.find(({ round }) => round === renewal.round);
    if (selection === undefined) return report(file, `renewals[${index}].round`, 'reference-dangling', { detail: renewal.round, where: 'selections' });
    const { firstUntil } = termOf(selection, { renewals: [], endings: [] });
    if (firstUntil !== null && renewal.validUntil <= firstUntil) report(file, `renewals[${index}].validUntil`, 'renewal-before-term');
  });
  data.endings.forEach((ending, index) => {
    if (!data.selections.some(({ round }) => round === ending.round)) report(file, `endings[${index}].round`, 'reference-dangling', { detail: ending.round, where: 'selections' });
  });
  for (const profile of files.profiles.filter(({ id }) => id.startsWith(`${hub.id}/`))) {
    const cited = [...profile.body.matchAll(CITATION)].map((match) => match[1] ?? '');
    if (cited.length === 0) report(profile.file, '', 'citation-missing');
    for (const id of new Set(cited)) if (!factIds.includes(id)) report(profile.file, '', 'citation-unknown', { detail: id });
  }
}

/** Every folder of a hub, a page or a news item is complete in every language. */
function checkFolders(paths: readonly string[], report: Report): void {
  const hubFolders = [...new Set(paths.flatMap((path) => /^hubs\/[^/]+/.exec(path)?.[0] ?? []))];
  for (const folder of hubFolders) if (!paths.includes(`${folder}/hub.json`)) report(`${folder}/hub.json`, '', 'file-missing', { detail: 'hub.json' });
  const twice = Map.groupBy(hubFolders, (folder) => folder.toLowerCase());
  for (const folders of twice.values()) if (folders.length > 1) report(`${folders[1]}/hub.json`, '', 'slug-twice', { detail: folders.join(', ') });
  const expected = new Set([
    ...hubFolders.flatMap((folder) => LOCALES.map((locale) => `${folder}/${locale}.md`)),
    ...paths.flatMap((path) => {
      const page = /^pages\/(?:ja|en)\/([^/]+\.mdx)$/.exec(path)?.[1];
      const news = /^(news\/[^/]+)\/(?:ja|en)\.md$/.exec(path)?.[1];
      return LOCALES.flatMap((locale) => [...(page ? [`pages/${locale}/${page}`] : []), ...(news ? [`${news}/${locale}.md`] : [])]);
    }),
  ]);
  for (const path of expected) if (!paths.includes(path)) report(path, '', 'translation-missing', { detail: path.split('/').slice(-2).join('/') });
}

function checkUnique(entries: readonly { id: string; file: string }[], report: Report): void {
  entries.forEach(({ id, file }, index) => {
    if (entries.findIndex((entry) => entry.id === id) !== index) report(file, `[${index}].id`, 'duplicate-id', { detail: id });
  });
}

function whereIs(kind: Kind): string {
  return ['topics', 'offers', 'regions', 'prefectures'].includes(kind) ? `content/vocabulary/${kind}.json` : `content/${kind}/`;
}
