/** The dialog that lists the hubs of a marker; it stands below the map, so that it covers nothing. */
import { make } from '../components/ui/make.client.ts';
import { trackMark } from '../components/ui/track-mark.client.ts';
import type { MapHub, MapPlace } from './map-data.ts';

/** What the panel does besides listing. */
interface PanelActions {
  /** Closed in any way. */
  onClose: () => void;
  /** Closed by Escape, its button or after zooming: the focus goes back to the marker. */
  onLeave: () => void;
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
    this.#find('[data-panel-zoom]').addEventListener(
      'click',
      () => {
        this.#actions?.onZoom?.();
        dismiss();
      },
      { signal },
    );
    stage.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || this.#panel.hidden) return;
        event.stopPropagation();
        dismiss();
      },
      { signal },
    );
  }

  /** Lists the hubs and moves the focus to the first. */
  open(title: string, places: readonly MapPlace[], actions: PanelActions): void {
    this.close();
    this.#actions = actions;
    const hubs = places.flatMap((place) => place.hubs);
    this.#find('[data-panel-title]').textContent = hubs.length > 1 ? title : (hubs[0]?.place ?? '');
    const list = this.#find('[data-panel-list]');
    list.replaceChildren(...hubs.map(toItem));
    this.#find('[data-panel-zoom]').hidden = actions.onZoom === undefined;
    this.#panel.hidden = false;
    list.scrollTop = 0;
    list.querySelector('a')?.focus();
  }

  /** Closes it without moving the focus. */
  close(): void {
    this.#panel.hidden = true;
    this.#actions?.onClose();
    this.#actions = null;
  }

  #leave(): void {
    const actions = this.#actions;
    this.close();
    actions?.onLeave();
  }

  #find(selector: string): HTMLElement {
    return this.#panel.querySelector<HTMLElement>(selector)!;
  }
}

function toItem({ name, institution, href, selections }: MapHub): HTMLElement {
  const lines = selections.map(({ track, name: trackName, text }) =>
    make('p', { className: 'map-panel-selection' }, [trackMark(track), make('span', {}, [trackName]), ' ', make('span', {}, [text])]),
  );
  const link = make('a', { href }, [name]);
  return make('li', {}, [...(institution === name ? [] : [make('p', {}, [institution])]), link, ...lines]);
}
