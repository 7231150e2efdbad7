/** Facets that have a static list of their own, and the folder of its address. */
export const FACET_FOLDERS = { track: 'tracks', round: 'rounds', region: 'regions', topic: 'topics', offer: 'offers' } as const;

export type ListFacet = keyof typeof FACET_FOLDERS;
