/** `<shortlist-toggle>` marks a hub, `<shortlist-bar>` leads to the comparison. */
import { fill } from '../i18n/fill.ts';
import { loadShortlist, parseShortlist, saveShortlist, SHORTLIST_LIMIT, shortlistSearch, toggled } from './shortlist.ts';

let list = loadShortlist();

/** Cards come and go by the dozen with each answer of the finder: what they have to listen to, the page listens to for them. */
class ShortlistToggleElement extends HTMLElement {
  connectedCallback(): void {
    this.show();
  }

  /** Says whether the hub is marked, and whether it can be. */
  show(): void {
    const button = this.querySelector('button');
    const marked = list.includes(this.dataset.slug ?? '');
    if (button === null) return;
    button.setAttribute('aria-pressed', String(marked));
    button.disabled = !marked && list.length >= SHORTLIST_LIMIT;
    const text = button.querySelector('[data-text]');
    const said = (marked ? this.dataset.marked : button.disabled ? this.dataset.full : this.dataset.add) ?? '';
    // Only what has changed: a card comes and goes with each answer of the finder.
    if (text !== null && text.textContent !== said) text.textContent = said;
  }
}

class ShortlistBarElement extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.querySelector('[data-clear-shortlist]')?.addEventListener(
      'click',
      () => {
        saveShortlist([]);
        // The button goes away with the bar, and must not take the focus along.
        document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
      },
      { signal },
    );
    window.addEventListener('shortlist:change', () => this.#show(), { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  #show(): void {
    this.hidden = list.length === 0;
    const link = this.querySelector('a');
    if (link === null) return;
    link.search = shortlistSearch(list);
    link.textContent = fill(this.dataset.text ?? '', { n: list.length, limit: SHORTLIST_LIMIT });
  }
}

window.addEventListener('shortlist:change', (event) => (list = [...(event as CustomEvent<readonly string[]>).detail]), { capture: true });
window.addEventListener('storage', (event) => {
  if (event.key === 'shortlist') window.dispatchEvent(new CustomEvent('shortlist:change', { detail: parseShortlist(event.newValue) }));
});

// A page that comes back from memory has missed what happened since.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.dispatchEvent(new CustomEvent('shortlist:change', { detail: loadShortlist() }));
});

document.addEventListener('click', ({ target }) => {
  const toggle = (target as Element).closest('shortlist-toggle button')?.closest('shortlist-toggle');
  if (toggle instanceof ShortlistToggleElement) saveShortlist(toggled(list, toggle.dataset.slug ?? ''));
});
window.addEventListener('shortlist:change', () => {
  for (const toggle of document.querySelectorAll<ShortlistToggleElement>('shortlist-toggle')) toggle.show();
});

customElements.define('shortlist-toggle', ShortlistToggleElement);
customElements.define('shortlist-bar', ShortlistBarElement);
