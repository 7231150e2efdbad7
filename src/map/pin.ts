/** The element of a marker on the map that moves. */
import type { Marker } from './marker.ts';

/** The drawing of a marker, with its name as a tooltip. */
export function pinDrawing({ label, svg }: Marker): HTMLElement {
  const drawing = document.createElement('div');
  drawing.innerHTML = `<svg viewBox="-14 -14 28 28" aria-hidden="true"><title></title>${svg}</svg>`;
  drawing.querySelector('title')!.textContent = label;
  return drawing;
}

/** Completes what Leaflet leaves out: it gives the element the role of a button, but no name and no keys. */
export function makeButton(element: HTMLElement, { label, slugs }: Marker, onSelect: () => void): void {
  element.setAttribute('aria-label', label);
  element.setAttribute('aria-haspopup', 'dialog');
  element.dataset.hubs = slugs.join(' ');
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect();
  });
}
