/** What binds a hub to other records, and the parts of its record to each other. */
import { fiscalYearOf } from '../domain/fiscal-year.ts';
import { termOf } from '../domain/validity.ts';
import { checkContacts } from './check-contacts.ts';
import { lineFinder } from './json-index.ts';
import type { BrokenFiles, ContentFiles } from './read-files.ts';
import type { Need, Report } from './report.ts';

type HubFile = BrokenFiles['hubs'][number];
type PartialSelections = readonly (NonNullable<HubFile['data']['selections']>[number] | undefined)[];

/** Marks in a profile text that cite a fact: `[^f1]`. */
export const CITATION = /\[\^(f\d+)\]/g;

/** Checks one hub, as far as its record could be read, and its profiles. */
export function checkHub(hub: HubFile, files: ContentFiles, profiles: BrokenFiles['profiles'], need: Need, report: Report): void {
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
  const selections: PartialSelections = data.selections ?? [undefined];
  checkSelections(file, selections, files, need, report);
  checkTerms(hub, selections, report);
  for (const profile of profiles) checkCitations(profile, lacksFact, report);
  checkContacts(hub, profiles, report);

  function reportRepeated(ids: readonly (string | undefined)[], fieldOf: (index: number) => string): void {
    ids.forEach((id, index) => {
      if (id !== undefined && ids.indexOf(id) !== index) report(file, fieldOf(index), 'duplicate-id', { detail: id });
    });
  }
}

/** Selections name rounds that selected for their track, in the fiscal year they say. */
function checkSelections(file: string, selections: PartialSelections, files: ContentFiles, need: Need, report: Report): void {
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
}

/** Renewals and endings belong to a selection of the hub, and a renewed term ends after the first one. */
function checkTerms({ file, data }: HubFile, selections: PartialSelections, report: Report): void {
  const lacksSelection = (round: string | undefined) =>
    round !== undefined && selections.every((selection) => selection?.round !== undefined && selection.round !== round);
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
}

/** A profile cites facts, and only facts of its hub; each unknown one is reported where it first stands. */
function checkCitations(profile: BrokenFiles['profiles'][number], lacksFact: (id: string) => boolean, report: Report): void {
  const cited = new Map([...profile.body.matchAll(CITATION)].reverse().map((match) => [match[1] ?? '', match.index]));
  if (cited.size === 0) report(profile.file, '', 'citation-missing');
  const lineAt = lineFinder(profile.body);
  for (const [id, offset] of cited)
    if (lacksFact(id)) report(profile.file, '', 'citation-unknown', { detail: id, line: profile.bodyLine + lineAt(offset) - 1 });
}
