/** The choices the finder offers, in both languages, from the records. */
import type { Store } from '../data/store.ts';
import { STATUSES } from '../domain/validity.ts';
import type { Localized } from '../i18n/locales.ts';
import { STRINGS } from '../i18n/strings/index.ts';
import { INSTITUTION_KINDS } from '../schemas/institution.ts';
import type { Facet } from './facets.ts';

export interface FacetOption {
  value: string;
  name: Localized;
}

export type FacetOptions = Record<Facet, FacetOption[]>;

/** Every value of every facet in the order of the page. */
export function facetOptions(store: Store): FacetOptions {
  const named = (list: readonly { id: string; name: Localized }[]) => list.map(({ id, name }) => ({ value: id, name }));
  const usedKinds = new Set(store.institutions.map(({ kind }) => kind));
  return {
    offer: named(store.offers),
    topic: named(store.topics),
    track: named(store.tracks),
    round: named(store.rounds),
    region: named(store.regions),
    prefecture: named(store.prefectures),
    status: STATUSES.map((status) => ({ value: status, name: STRINGS[`hub.status.${status}`] })),
    kind: INSTITUTION_KINDS.filter((kind) => usedKinds.has(kind)).map((kind) => ({ value: kind, name: STRINGS[`hub.kind.${kind}`] })),
  };
}
