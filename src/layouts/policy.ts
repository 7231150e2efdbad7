/**
 * What pages may load, as their Content-Security-Policy. The pages carry it in a meta element, so that it holds on every host;
 * `scripts/hosting/headers.ts` gives hosts the same as a header, with what only a header can say: who may frame a page.
 */
export const PAGE_POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'";

/** The policy of cards for iframes on other sites: no script at all. */
export const EMBED_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The policy of pages that only lead to another: they load nothing. */
export const MOVED_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";
