/** The limits of weight (DESIGN: speed and weight), one list for the command and for the test. Bytes, compressed with brotli. */
import type { PageWeight } from './weight.ts';

/** The first answer of a server, ten packets of 1,460 bytes. */
export const FIRST_FLIGHT = 14_600;
export const FIRST_FLIGHT_OF_LISTS = 30_000;
export const SCRIPT_OF_TEXT_PAGES = 2_000;
export const SCRIPTS_OF_FINDER = 15_000;

/** Pages with the whole list or the map on them. */
const isList = (address: string): boolean => /^\/(en\/)?(hubs\/(page\/\d+\/)?)?$/.test(address);
/** Pages that are tools rather than texts; their scripts are of the finder or of their own. */
const isTool = (address: string): boolean => isList(address) || /^\/(en\/)?compare\/$/.test(address);

/** Every limit a page misses, in words. */
export function missedBudgets(page: PageWeight): string[] {
  const limit = isList(page.address) ? FIRST_FLIGHT_OF_LISTS : FIRST_FLIGHT;
  return [
    ...(page.firstFlight > limit ? [`${page.address}: first flight ${page.firstFlight} > ${limit} bytes`] : []),
    ...(!isTool(page.address) && page.largestScript > SCRIPT_OF_TEXT_PAGES
      ? [`${page.address}: a script of ${page.largestScript} > ${SCRIPT_OF_TEXT_PAGES} bytes`]
      : []),
    ...(isTool(page.address) && page.js > SCRIPTS_OF_FINDER ? [`${page.address}: scripts ${page.js} > ${SCRIPTS_OF_FINDER} bytes`] : []),
    ...page.thirdParties.map((address) => `${page.address}: asks another host for ${address}`),
  ];
}

/** The heaviest page of each kind and language. */
export function heaviestOfKinds(pages: readonly PageWeight[]): PageWeight[] {
  const byKind = Map.groupBy(pages, ({ address }) =>
    address.replace(/(hubs|rounds|topics|offers|regions|tracks|news|embed|hubs\/cards|hubs\/page)\/[^/]+\/$/, '$1/…/'),
  );
  return [...byKind.values()].map((list) => list.reduce((heaviest, page) => (page.firstFlight > heaviest.firstFlight ? page : heaviest)));
}
