/** On every page, and small: the menu opens by itself where there is room, the language link keeps the query, and words for who has no scripts go. */
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

// Style sheets hide these words already, but not where they did not arrive. Where the script they speak of failed, they stay.
for (const words of document.querySelectorAll<HTMLElement>('.no-script-only')) words.hidden = words.closest(':not(:defined)') === null;
