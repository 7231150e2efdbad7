import { japanDay } from '../../domain/fiscal-year.ts';
import { statusOn } from '../../domain/validity.ts';
import { formatDay } from '../../i18n/format.ts';
import { localeOf } from '../../i18n/paths.ts';

/** Names the hubs whose term holds today in Japan, and counts the others. Fills its templates by hand: `translate.ts` would bring every string along. */
class LogoTermListElement extends HTMLElement {
  connectedCallback(): void {
    const today = japanDay(new Date());
    const rows = [...this.querySelectorAll<HTMLElement>('[data-until]')];
    for (const row of rows) row.hidden = statusOn({ validUntil: row.dataset.until ?? null, endedOn: null }, today) !== 'valid';
    const inside = rows.filter((row) => !row.hidden).length;
    this.#show('some', inside > 0);
    this.#show('none', inside === 0);
    this.#write('heading', this.dataset.heading?.replace('{date}', formatDay(localeOf(location.pathname), today)));
    this.#write('others', this.dataset.others?.replace('{n}', String(Number(this.dataset.total) - inside)));
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  #show(name: string, shown: boolean): void {
    const part = this.#part(name);
    if (part) part.hidden = !shown;
  }

  #write(name: string, text: string | undefined): void {
    const part = this.#part(name);
    if (part && text !== undefined) part.textContent = text;
  }
}

customElements.define('logo-term-list', LogoTermListElement);
