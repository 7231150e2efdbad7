/** Where the site is built to be mounted (`SHOWCASE_BASE`), with slashes at both ends. */
export const BASE_OF_BUILD = `/${(process.env.SHOWCASE_BASE ?? '/')
  .split('/')
  .filter(Boolean)
  .map((part) => `${part}/`)
  .join('')}`;
