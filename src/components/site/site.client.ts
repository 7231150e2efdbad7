/** On every page, and small: the menu opens by itself where there is room, and the language link keeps the query. */
const menu = document.querySelector<HTMLDetailsElement>('[data-site-menu]');
const wide = matchMedia('(width >= 64rem)');

if (menu !== null) {
  const fit = () => (menu.open = wide.matches);
  wide.addEventListener('change', fit);
  fit();
}

const languageLink = document.querySelector<HTMLAnchorElement>('[data-language-link]');
languageLink?.addEventListener('click', () => {
  languageLink.search = location.search;
  languageLink.hash = location.hash;
});
