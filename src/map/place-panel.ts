/** The dialog that lists the hubs of a marker; it lies over the map without blocking it. */
import { trackShape } from '../graphics/track-shape.ts';
import type { MapHub, MapPlace } from './map-data.ts';

/** What the panel does besides listing. */
interface PanelActions {
  /** Closed by Escape, its button or after zooming: give the focus back. */
  onClose: () => void;
  /** Comes closer, so that the places are drawn apart; absent for a single place. */
  onZoom?: () => void;
}

/** Wraps the panel's markup; takes the focus when opened and gives it back when closed by its user. */
export class PlacePanel {
  readonly #panel: HTMLElement;
  #actions: PanelActions | null = null;

  constructor(stage: HTMLElement, signal: AbortSignal) {
    this.#panel = stage.querySelector<HTMLElement>('[data-map-panel]')!;
    const dismiss = () => this.#leave();
    this.#find('[data-panel-close]').addEventListener('click', dismiss, { signal });
    this.#find('[data-panel-zoom]').addEventListener('click', () => {
      this.#actions?.onZoom?.();
      dismiss();
    }, { signal });
    stage.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#panel.hidden) return;
      event.stopPropagation();
      dismiss();
    }, { signal });
    // Focus that moves on to the map must not be covered by the panel.
    this.#panel.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.#panel.contains(relatedTarget)) this.close();
    }, { signal });
  }

  /** How much of the map it covers from below, in pixels. */
  get height(): number {
    return this.#panel.offsetHeight;
  }

  /** Lists the hubs and moves the focus to the first. */
  open(title: string, places: readonly MapPlace[], actions: PanelActions): void {
    this.#actions = actions;
    const hubs = places.flatMap((place) => place.hubs);
    this.#find('[data-panel-title]').textContent = hubs.length > 1 ? title : (hubs[0]?.place ?? '');
    const list = this.#find('[data-panel-list]');
    list.replaceChildren(...hubs.map(toItem));
    this.#find('[data-panel-zoom]').hidden = actions.onZoom === undefined;
    this.#panel.hidden = false;
    list.scrollTop = 0;
    list.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Closes it without moving the focus. */
  close(): void {
    this.#panel.hidden = true;
    this.#actions = null;
  }

  #leave(): void {
    const actions = this.#actions;
    this.close();
    actions?.onClose();
  }

  #find(selector: string): HTMLElement {
    return this.#panel.querySelector<HTMLElement>(selector)!;
  }
}

function toItem({ name, institution, href, selections }: MapHub): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  item.append(paragraph(institution), link, ...selections.map(({ track, text }) => {
    const line = paragraph(text);
    const { color, svg } = trackShape(track);
    line.insertAdjacentHTML('afterbegin', `<svg class="track-mark" viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true"><g fill="${color}">${svg}</g></svg> `);
    return line;
  }));
  return item;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
