import { japanDay } from '../../domain/fiscal-year.ts';
import { statusOn } from '../../domain/validity.ts';

/** Shows the wording of a term that holds today in Japan. */
class HubTermElement extends HTMLElement {
  connectedCallback(): void {
    const status = statusOn({ validUntil: this.dataset.until ?? null, endedOn: null }, japanDay(new Date()));
    for (const wording of this.querySelectorAll<HTMLElement>('[data-when]')) wording.hidden = wording.dataset.when !== status;
  }
}

customElements.define('hub-term', HubTermElement);
