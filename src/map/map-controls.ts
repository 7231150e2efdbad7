/** Buttons in place of gestures, and the wheel that does not catch a page being scrolled. */
import type { LatLngBoundsExpression, Map as LeafletMap } from 'leaflet';

/** The share of the map a pan button moves it by. */
const PAN_SHARE = 0.3;

const DIRECTIONS: Record<string, readonly [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** Wires the buttons of the toolbar: `data-map-zoom`, `data-map-pan`, `data-map-view` (a name in `views`). */
export function wireControls(
  map: LeafletMap,
  toolbar: HTMLElement,
  views: Record<string, LatLngBoundsExpression>,
  signal: AbortSignal,
): void {
  const animate = () => !matchMedia('(prefers-reduced-motion: reduce)').matches;
  toolbar.addEventListener(
    'click',
    (event) => {
      const { mapZoom, mapPan = '', mapView = '' } = (event.target as Element).closest('button')?.dataset ?? {};
      const [x, y] = DIRECTIONS[mapPan] ?? [0, 0];
      const size = map.getSize();
      if (mapZoom !== undefined) map.setZoom(map.getZoom() + Number(mapZoom), { animate: animate() });
      else if (mapPan !== '') map.panBy([x * size.x * PAN_SHARE, y * size.y * PAN_SHARE], { animate: animate() });
      else if (views[mapView] !== undefined) map.fitBounds(views[mapView], { animate: false });
    },
    { signal },
  );
  const showLimits = () => {
    const limits: Record<string, boolean> = { '1': map.getZoom() >= map.getMaxZoom(), '-1': map.getZoom() <= map.getMinZoom() };
    // Not `disabled`: a button that stops working under the keyboard would lose its focus.
    for (const button of toolbar.querySelectorAll<HTMLElement>('[data-map-zoom]'))
      button.setAttribute('aria-disabled', String(limits[button.dataset.mapZoom ?? '']));
  };
  map.on('zoomend', showLimits);
  showLimits();
}

/** Lets the wheel zoom only after the map was clicked or used by keyboard, and until the pointer or the focus leaves it. */
export function wireWheel(map: LeafletMap, signal: AbortSignal): void {
  const container = map.getContainer();
  for (const type of ['pointerdown', 'keydown'] as const) container.addEventListener(type, () => map.scrollWheelZoom.enable(), { signal });
  for (const type of ['pointerleave', 'focusout'] as const)
    container.addEventListener(type, () => map.scrollWheelZoom.disable(), { signal });
}
