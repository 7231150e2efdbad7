/** `<logo-check>`: answers for the chosen hub, on the day of reading; `?hub=<slug>` chooses one in advance. */
import { make } from '../ui/make.client.ts';
import { fetchJson } from '../../loading/files.client.ts';
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
      this.#write(make('p', {}, [this.dataset.failed ?? '']));
    }
  }

  #answer(slug: string): void {
    const hub = this.#file?.hubs.find((other) => other.slug === slug);
    if (this.#file === undefined || hub === undefined) return this.#write();
    const { answers, next, terms, asOf, profile } = this.#file;
    const locale = localeOf(location.pathname);
    const today = japanDay(new Date());
    const { use, reasons } = logoUseOn(hub.selections, today);
    const head = make('p', { className: 'logo-check-answer' }, [answers[use]]);
    head.dataset.use = use;
    const lines = reasons.map(({ label, status, endedOn, validUntil }) => {
      const day = status === 'ended' ? endedOn : validUntil;
      const term = fill(terms[status], { date: day === null ? '' : formatDay(locale, day) });
      return make('li', {}, [`${label}: ${term}`]);
    });
    this.#write(
      head,
      make('p', {}, [make('a', { href: fill(profile, { slug }) }, [hub.name])]),
      make('ul', {}, lines),
      make('p', {}, [next[use]]),
      make('p', { className: 'small quiet' }, [fill(asOf, { date: formatDay(locale, today) })]),
    );
  }

  #write(...parts: HTMLElement[]): void {
    this.querySelector('[data-answer]')!.replaceChildren(...parts);
  }
}

customElements.define('logo-check', LogoCheckElement);
