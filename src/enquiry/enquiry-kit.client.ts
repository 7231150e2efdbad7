/** `<enquiry-kit>`: fills the letters with the visitor's need and copies them. */
import { copyText } from '../components/ui/copy-text.client.ts';
import { fill } from '../i18n/fill.ts';
import type { Locale, Localized } from '../i18n/locales.ts';
import type { Addressee } from './letters.ts';

interface Config {
  letters: Localized;
  placeholder: Localized;
  addressees: Addressee[];
  copied: string;
  failed: string;
}

class EnquiryKitElement extends HTMLElement {
  #abort: AbortController | undefined;
  #config!: Config;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#config = JSON.parse(this.querySelector('[data-config]')?.textContent ?? '{}') as Config;
    this.addEventListener('input', () => this.#write(), { signal });
    this.addEventListener('click', (event) => void this.#copy((event.target as Element).closest<HTMLElement>('[data-copy]')), { signal });
    document.addEventListener('enquiry-kit:addressees', (event) => this.#offer((event as CustomEvent<Addressee[]>).detail), { signal });
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  /** On the compare page: the hubs of the table can be chosen. */
  #offer(addressees: Addressee[]): void {
    const select = this.querySelector('select');
    if (select === null) return;
    const locale = document.documentElement.lang as Locale;
    const chosen = select.value;
    this.#config.addressees = addressees;
    select.replaceChildren(...addressees.map(({ slug, hub }) => new Option(hub[locale], slug, false, slug === chosen)));
    this.#write();
  }

  #write(): void {
    const { letters, placeholder, addressees } = this.#config;
    const slug = this.querySelector('select')?.value;
    const addressee = addressees.find((one) => one.slug === slug) ?? addressees[0];
    const need = this.querySelector('textarea')?.value.trim() ?? '';
    for (const letter of this.querySelectorAll<HTMLElement>('[data-letter]')) {
      const locale = letter.dataset.letter as Locale;
      letter.textContent = fill(letters[locale], {
        hub: addressee?.hub[locale] ?? '',
        institution: addressee?.institution[locale] ?? '',
        need: need === '' ? placeholder[locale] : need,
      });
    }
  }

  async #copy(button: HTMLElement | null): Promise<void> {
    if (button === null) return;
    const text = this.querySelector(`[data-letter="${button.dataset.copy}"]`)?.textContent ?? '';
    const status = this.querySelector<HTMLElement>('[data-status]')!;
    status.textContent = (await copyText(text)) ? this.#config.copied : this.#config.failed;
  }
}

customElements.define('enquiry-kit', EnquiryKitElement);
