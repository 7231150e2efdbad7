/** `<hub-map>`: filters and marks the static map, and loads the one that moves when asked. */
import { fetchJson, withinPatience } from '../loading/files.client.ts';
import { retryable } from '../loading/retryable.ts';
import type { LiveMap } from './leaflet-map.ts';
import type { MapData } from './map-data.ts';

type Drawn = Pick<typeof import('./marker.ts'), 'markerOf' | 'onlyVisible'> & MapData;

/** The map of the finder. Fires `hub-map:highlight` with `{ slugs }` when a marker is pointed at or focused, and with none when left. */
export class HubMapElement extends HTMLElement {
  #abort = new AbortController();
  /** Places, words and how to draw them, fetched when they are first needed. */
  readonly #load = retryable(async (): Promise<Drawn> => {
    const [places, { markerOf, onlyVisible }] = await Promise.all([
      fetchJson<MapData>(this.dataset.places ?? ''),
      withinPatience(import('./marker.ts')),
    ]);
    return { ...places, markerOf, onlyVisible };
  });
  /** The markers of the drawing, with the hubs each stands for. */
  #markers: { link: SVGAElement; hubs: ReadonlySet<string> }[] = [];
  #visible: ReadonlySet<string> | null = null;
  #marked: string | null = null;
  #told = '';
  #live: LiveMap | null = null;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#markers = [...this.querySelectorAll<SVGAElement>('a.map-marker')].map((link) => ({
      link,
      hubs: new Set(link.dataset.hubs?.split(' ')),
    }));
    this.#explore?.addEventListener('click', () => void this.#goLive(), { signal });
    for (const type of ['pointerover', 'focusin'] as const)
      this.addEventListener(type, (event) => this.#tell(event.target as Element), { signal });
    for (const type of ['pointerout', 'focusout'] as const) this.addEventListener(type, () => this.#tell(null), { signal });
    this.addEventListener('click', keepConditions, { signal });
    this.#takeEarlyProperty();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  /** Slugs of the hubs to show; null shows all. */
  get visibleHubs(): ReadonlySet<string> | null {
    return this.#visible;
  }

  set visibleHubs(slugs: ReadonlySet<string> | null) {
    // As the page brought it, the drawing shows all.
    const isShown = slugs === null && this.#visible === null;
    this.#visible = slugs;
    if (!isShown) void this.#showVisible();
  }

  /** Marks the marker that holds a hub; null marks none. */
  highlight(slug: string | null): void {
    this.#marked = slug;
    for (const marker of this.querySelectorAll<HTMLElement | SVGElement>('[data-hubs]')) {
      marker.toggleAttribute('data-marked', slug !== null && marker.dataset.hubs!.split(' ').includes(slug));
    }
  }

  get #explore(): HTMLButtonElement | null {
    return this.querySelector('[data-map-explore]');
  }

  async #showVisible(): Promise<void> {
    const visible = this.#visible;
    try {
      const data = await this.#load();
      if (visible !== this.#visible) return;
      if (this.dataset.state === 'failed') this.#say(null);
      this.#drawStatic(data);
      this.#live?.show(data.onlyVisible(data.places, visible));
    } catch {
      // The page says so; a page that is being left has nobody to tell.
      this.#say('failed');
    }
  }

  async #goLive(): Promise<void> {
    const button = this.#explore;
    const canvas = this.querySelector('.map-canvas');
    if (button === null || canvas === null || this.dataset.state === 'loading') return;
    this.#say('loading');
    const stage = this.#clone('[data-map-stage]');
    const toolbar = this.#clone('[data-map-toolbar]');
    try {
      const [{ createLiveMap, loadStyle }, { places, words, onlyVisible }, topology] = await Promise.all([
        withinPatience(import('./leaflet-map.ts')),
        this.#load(),
        fetchJson(this.dataset.topology ?? ''),
      ]);
      await withinPatience(loadStyle());
      const hadFocus = document.activeElement === button;
      canvas.after(stage);
      this.#say('ready');
      this.#live = createLiveMap({
        stage,
        toolbar,
        topology,
        words,
        places: onlyVisible(places, this.#visible),
        signal: this.#abort.signal,
        onDraw: () => this.highlight(this.#marked),
      });
      button.replaceWith(toolbar);
      if (hadFocus) this.#live.focus();
    } catch (error) {
      console.error(error);
      stage.remove();
      this.#say('failed');
    }
  }

  /** The state in words, once; and for CSS, which shows the live map from `ready` on. Null: nothing to say. */
  #say(state: 'loading' | 'ready' | 'failed' | null): void {
    const status = this.querySelector<HTMLElement>('[data-map-status]');
    if (state === null) delete this.dataset.state;
    else this.dataset.state = state;
    if (status !== null) status.textContent = (state && status.dataset[state]) ?? '';
  }

  #drawStatic({ places, words, markerOf, onlyVisible }: Drawn): void {
    const visible = onlyVisible(places, this.#visible);
    for (const { link, hubs } of this.#markers) {
      const shown = onlyVisible(visible, hubs);
      link.toggleAttribute('hidden', shown.length === 0);
      // Of its own accord a browser hides no part of a drawing, only a style sheet does.
      link.setAttribute('display', shown.length === 0 ? 'none' : 'inline');
      const { slugs, label, href, svg } = markerOf(shown, words);
      link.dataset.hubs = slugs.join(' ');
      link.setAttribute('aria-label', label);
      link.setAttribute('href', href);
      link.querySelector('title')!.textContent = label;
      link.querySelector('[data-marker-shapes]')!.innerHTML = svg;
    }
    const unplaced = [...this.querySelectorAll<HTMLElement>('[data-unplaced]')];
    for (const item of unplaced) item.hidden = this.#visible !== null && !this.#visible.has(item.dataset.unplaced!);
    this.querySelector('.map-unplaced')?.toggleAttribute(
      'hidden',
      unplaced.every(({ hidden }) => hidden),
    );
    this.highlight(this.#marked);
  }

  #tell(target: Element | null): void {
    const slugs = target?.closest<HTMLElement | SVGElement>('[data-hubs]')?.dataset.hubs ?? '';
    if (slugs === this.#told) return;
    this.#told = slugs;
    this.dispatchEvent(new CustomEvent('hub-map:highlight', { bubbles: true, detail: { slugs: slugs === '' ? [] : slugs.split(' ') } }));
  }

  #clone(selector: string): HTMLElement {
    return this.querySelector<HTMLTemplateElement>(`template${selector}`)!.content.firstElementChild!.cloneNode(true) as HTMLElement;
  }

  /** A value set before this class was loaded hides the accessor; hand it over. */
  #takeEarlyProperty(): void {
    if (!Object.hasOwn(this, 'visibleHubs')) return;
    const early = this.visibleHubs;
    delete (this as { visibleHubs?: unknown }).visibleHubs;
    this.visibleHubs = early;
  }
}

/** On the finder itself, the list of a place keeps the other conditions that are in the address. */
function keepConditions(event: MouseEvent): void {
  const link = (event.target as Element).closest('a.map-marker');
  const target = new URL(link?.getAttribute('href') ?? '', location.href);
  const prefectures = target.searchParams.get('prefecture');
  if (link === null || prefectures === null || target.pathname !== location.pathname) return;
  const query = new URLSearchParams(location.search);
  query.set('prefecture', prefectures);
  link.setAttribute('href', `${target.pathname}?${query.toString().replaceAll('%2C', ',')}`);
}

customElements.define('hub-map', HubMapElement);

declare global {
  interface HTMLElementTagNameMap {
    'hub-map': HubMapElement;
  }
}
