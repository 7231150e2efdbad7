/** `<logo-check>`: answers for the chosen hub, on the day of reading; `?hub=<slug>` chooses one in advance. */
import { fetchJson } from '../ui/patience.client.ts';
import { japanDay } from '../../domain/fiscal-year.ts';
import { logoUseOn } from '../../domain/logo-use.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay } from '../../i18n/format.ts';
import { localeOf } from '../../i18n/paths.ts';
import type { LogoCheckFile } from './logo-check-hubs.ts';

class LogoCheckElement extends HTMLElement {
  #abort: AbortController | undefined;
  #file: LogoCheckFile | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const select = this.querySelector('select')!;
    select.addEventListener('change', () => this.#answer(select.value), { signal });
    const nearby = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        nearby.disconnect();
        void this.#load(select);
      },
      { rootMargin: '1000px 0px' },
    );
    nearby.observe(this);
    signal.addEventListener('abort', () => nearby.disconnect());
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  async #load(select: HTMLSelectElement): Promise<void> {
    try {
      this.#file = await fetchJson<LogoCheckFile>(this.dataset.file ?? '');
      select.append(...this.#file.hubs.map(({ slug, name, institution }) => new Option(`${institution} ${name}`, slug)));
      select.value = new URLSearchParams(location.search).get('hub') ?? '';
      if (select.selectedIndex < 0) select.value = '';
      if (select.value !== '') this.#answer(select.value);
      this.dataset.ready = '';
    } catch {
      this.#write(textElement('p', this.dataset.failed ?? ''));
    }
  }

  #answer(slug: string): void {
    const hub = this.#file?.hubs.find((other) => other.slug === slug);
    if (this.#file === undefined || hub === undefined) return this.#write();
    const { answers, next, terms, asOf, profile } = this.#file;
    const locale = localeOf(location.pathname);
    const today = japanDay(new Date());
    const { use, reasons } = logoUseOn(hub.selections, today);
    const link = textElement('a', hub.name) as HTMLAnchorElement;
    link.href = fill(profile, { slug });
    const head = textElement('p', answers[use], 'logo-check-answer');
    head.dataset.use = use;
    const list = document.createElement('ul');
    for (const { label, status, endedOn, validUntil } of reasons) {
      const day = status === 'ended' ? endedOn : validUntil;
      const term = fill(terms[status], { date: day === null ? '' : formatDay(locale, day) });
      list.append(textElement('li', `${label}: ${term}`));
    }
    const hubName = document.createElement('p');
    hubName.append(link);
    this.#write(
      head,
      hubName,
      list,
      textElement('p', next[use]),
      textElement('p', fill(asOf, { date: formatDay(locale, today) }), 'small quiet'),
    );
  }

  #write(...parts: HTMLElement[]): void {
    this.querySelector('[data-answer]')!.replaceChildren(...parts);
  }
}

function textElement(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

customElements.define('logo-check', LogoCheckElement);
