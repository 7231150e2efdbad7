/** `<link-kit>`: copies a snippet and says so; the HTML of the badges follows the chosen variant. */
import { copyText } from '../ui/copy-text.client.ts';

class LinkKitElement extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => void this.#copy((event.target as Element).closest('[data-copy]')), { signal });
    this.addEventListener('change', (event) => this.#choose((event.target as HTMLInputElement).value), { signal });
    // A browser that comes back to the page may remember another choice than the HTML has.
    this.#choose(this.querySelector<HTMLInputElement>('input:checked')?.value ?? 'normal');
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  #choose(variant: string): void {
    const suffix = variant === 'normal' ? '' : `.${variant}`;
    for (const code of this.querySelectorAll('[data-badge]')) {
      code.textContent = (code.textContent ?? '').replace(/(\/badges\/[\w-]+\.\w+)(?:\.\w+)?\.svg/, `$1${suffix}.svg`);
    }
  }

  async #copy(button: Element | null): Promise<void> {
    const part = button?.closest('.copy-code');
    const code = part?.querySelector('[data-code]');
    if (!part || !code) return;
    // Emptied first: the same words again would be no change, and not be read out.
    for (const status of this.querySelectorAll('[role=status]')) status.textContent = '';
    const copied = await copyText(code.textContent ?? '');
    if (!copied) getSelection()?.selectAllChildren(code);
    part.querySelector('[role=status]')!.textContent = (copied ? this.dataset.copied : this.dataset.failed) ?? '';
  }
}

customElements.define('link-kit', LinkKitElement);
