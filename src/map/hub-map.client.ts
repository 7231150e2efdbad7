/** `<hub-map>`: filters and marks the static map, and loads the one that moves when asked. */
import { fetchJson, withinPatience } from '../components/ui/patience.client.ts';
import type { LiveMap } from './leaflet-map.ts';
import type { MapData, MapPlace } from './map-data.ts';
import { markerOf, onlyVisible } from './marker.ts';

/** The map of the finder. Fires `hub-map:highlight` with `{ slugs }` when a marker is pointed at or focused, and with none when left. */
export class HubMapElement extends HTMLElement {
  #abort = new AbortController();
  #data: MapData = { places: [], words: { marker: '', group: '', separator: '', list: '', link: 'hub' } };
  #staticMarkers: { link: SVGAElement; places: MapPlace[] }[] = [];
  #visible: ReadonlySet<string> | null = null;
  #marked: string | null = null;
  #told = '';
  #live: LiveMap | null = null;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#data = JSON.parse(this.querySelector('[data-map-data]')?.textContent ?? '{}') as MapData;
    this.#staticMarkers = [...this.querySelectorAll<SVGAElement>('a.map-marker')].map((link) => ({
      link,
      places: onlyVisible(this.#data.places, new Set(link.dataset.hubs?.split(' '))),
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
    this.#visible = slugs;
    this.#drawStatic();
    this.#live?.show(onlyVisible(this.#data.places, slugs));
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

  async #goLive(): Promise<void> {
    const button = this.#explore;
    const canvas = this.querySelector('.map-canvas');
    if (button === null || canvas === null || this.dataset.state === 'loading') return;
    this.#say('loading');
    const stage = this.#clone('[data-map-stage]');
    const toolbar = this.#clone('[data-map-toolbar]');
    try {
      const [{ createLiveMap, loadStyle }, topology] = await Promise.all([
        withinPatience(import('./leaflet-map.ts')),
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
        words: this.#data.words,
        places: onlyVisible(this.#data.places, this.#visible),
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

  /** The state in words, once; and for CSS, which shows the live map from `ready` on. */
  #say(state: 'loading' | 'ready' | 'failed'): void {
    const status = this.querySelector<HTMLElement>('[data-map-status]');
    this.dataset.state = state;
    if (status !== null) status.textContent = status.dataset[state] ?? '';
  }

  #drawStatic(): void {
    for (const { link, places } of this.#staticMarkers) {
      const shown = onlyVisible(places, this.#visible);
      link.toggleAttribute('hidden', shown.length === 0);
      // Of its own accord a browser hides no part of a drawing, only a style sheet does.
      link.setAttribute('display', shown.length === 0 ? 'none' : 'inline');
      const { slugs, label, href, svg } = markerOf(shown, this.#data.words);
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
