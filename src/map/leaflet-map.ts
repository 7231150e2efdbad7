/** The map that moves. The only module that imports Leaflet; loaded when a visitor asks for it. */
import {
  divIcon,
  geoJSON,
  latLngBounds,
  layerGroup,
  map as createMap,
  marker as createMarker,
  type LatLngBoundsExpression,
  type Map as LeafletMap,
} from 'leaflet';
import { feature, mesh } from 'topojson-client';
import type { JapanTopology } from './base-map-svg.ts';
import { arrange } from './cluster.ts';
import stylesheet from './leaflet-map.css?url';
import type { MapPlace, MapWords } from './map-data.ts';
import { wireControls, wireWheel } from './map-controls.ts';
import { MARKER_DISTANCE, markerOf, type Marker } from './marker.ts';
import { makeButton, pinDrawing } from './pin.ts';
import { PlacePanel } from './place-panel.ts';

/** What the map is built from; `stage` and `toolbar` come from the page's templates. */
export interface LiveMapOptions {
  /** In the page already, as Leaflet needs its size. */
  stage: HTMLElement;
  toolbar: HTMLElement;
  /** The content of japan.topo.json. */
  topology: unknown;
  places: MapPlace[];
  words: MapWords;
  signal: AbortSignal;
  /** Called after markers were drawn anew. */
  onDraw: () => void;
}

/** The map as the element sees it. */
export interface LiveMap {
  /** Shows these places instead of those before. */
  show: (places: MapPlace[]) => void;
  focus: () => void;
}

/** The main islands and Okinawa: what the map opens with. */
const JAPAN: LatLngBoundsExpression = [
  [25.9, 127.2],
  [45.7, 146.2],
];
const OKINAWA: LatLngBoundsExpression = [
  [24.0, 122.8],
  [27.2, 128.7],
];
const BOUNDS: LatLngBoundsExpression = [
  [20, 119],
  [50, 154],
];
const LOWEST_ZOOM = 4.5;
const HIGHEST_ZOOM = 12;
/** How close the map comes by itself when it shows the hubs that are left. */
const OWN_ZOOM = 7;

/** Loads the map's style; as an address, since Astro would put a plain import into the head of the page. */
export async function loadStyle(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = stylesheet;
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(stylesheet)));
    document.head.append(link);
  });
}

/** Builds the map into the stage. */
export function createLiveMap({ stage, toolbar, topology, words, signal, onDraw, ...start }: LiveMapOptions): LiveMap {
  const container = stage.querySelector<HTMLElement>('[data-map-live]')!;
  const map = createBaseMap(container, topology as JapanTopology);
  const markers = layerGroup().addTo(map);
  const panel = new PlacePanel(stage, signal);
  let places = start.places;
  let drawn = '';

  let selected = '';

  const markerElement = (slug: string) =>
    [...container.querySelectorAll<HTMLElement>('[data-hubs]')].find(({ dataset }) => dataset.hubs!.split(' ').includes(slug));
  const focusMarker = (slug: string) => (markerElement(slug) ?? container).focus();
  const select = (slug: string) => {
    markerElement(selected)?.removeAttribute('data-open');
    markerElement(slug)?.setAttribute('data-open', '');
    selected = slug;
  };

  const open = (together: MapPlace[], { label, slugs: [slug = ''] }: Marker) => {
    panel.open(label, together, {
      onClose: () => select(''),
      onLeave: () => focusMarker(slug),
      ...(together.length > 1 && {
        onZoom: () => map.fitBounds(boundsOf(together), { animate: false, maxZoom: HIGHEST_ZOOM, padding: [40, 40] }),
      }),
    });
    select(slug);
  };

  const draw = () => {
    const zoom = map.getZoom();
    const spots = places.map((place) => ({ ...pixel(map, place, zoom), weight: place.hubs.length, prefecture: place.prefecture, place }));
    const clusters = arrange(spots, MARKER_DISTANCE).sort((a, b) => a.y - b.y);
    const wanted = clusters
      .map(({ spots: together }) => together.map(({ place }) => place.hubs.map(({ slug }) => slug).join(' ')).join(' '))
      .join('|');
    if (wanted === drawn) return;
    drawn = wanted;
    const focused = container.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.hubs?.split(' ')[0]
      : undefined;
    markers.clearLayers();
    for (const { x, y, spots: together } of clusters) {
      const here = together.map(({ place }) => place);
      const { lat, lng } = map.unproject([x, y], zoom);
      addMarker(markers, [lat, lng], markerOf(here, words), (marker) => open(here, marker));
    }
    select(selected);
    if (focused !== undefined) focusMarker(focused);
    onDraw();
  };

  map.on('zoomend', draw);
  map.on('click', () => panel.close());
  wireControls(map, toolbar, { japan: JAPAN, okinawa: OKINAWA }, signal);
  wireWheel(map, signal);
  const resized = new ResizeObserver(() => map.invalidateSize({ pan: false }));
  resized.observe(container);
  signal.addEventListener('abort', () => (resized.disconnect(), map.remove()));
  draw();

  return {
    show: (next) => {
      places = next;
      panel.close();
      draw();
      if (places.length > 0 && !places.some((place) => map.getBounds().contains(place))) {
        map.fitBounds(boundsOf(places), { animate: false, maxZoom: OWN_ZOOM, padding: [40, 40] });
      }
    },
    focus: () => container.focus({ preventScroll: true }),
  };
}

/** Whether the visitor asked for less motion. */
const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const boundsOf = (places: readonly MapPlace[]) => latLngBounds(places.map(({ lat, lng }) => [lat, lng]));

const pixel = (map: LeafletMap, { lat, lng }: MapPlace, zoom: number): { x: number; y: number } => {
  const { x, y } = map.project([lat, lng], zoom);
  return { x, y };
};

function createBaseMap(container: HTMLElement, topology: JapanTopology): LeafletMap {
  const moves = !isStill();
  const map = createMap(container, {
    zoomControl: false,
    zoomSnap: 0.25,
    maxZoom: HIGHEST_ZOOM,
    maxBounds: BOUNDS,
    maxBoundsViscosity: 1,
    scrollWheelZoom: false,
    zoomAnimation: moves,
    fadeAnimation: false,
    inertia: moves,
  });
  map.attributionControl
    .setPrefix('<a href="https://leafletjs.com/" rel="external noopener">Leaflet</a>')
    .addAttribution(container.dataset.credit ?? '');
  map.fitBounds(JAPAN, { animate: false });
  map.setMinZoom(Math.min(LOWEST_ZOOM, map.getZoom()));
  const { neighbours, prefectures } = topology.objects;
  const layers = [
    [feature(topology, neighbours), 'map-land-neighbour'],
    [feature(topology, prefectures), 'map-land'],
    [mesh(topology, prefectures, (a, b) => a !== b), 'map-border'],
  ] as const;
  for (const [data, className] of layers) geoJSON(data, { interactive: false, style: { className } }).addTo(map);
  return map;
}

function addMarker(layer: ReturnType<typeof layerGroup>, at: [number, number], marker: Marker, onSelect: (marker: Marker) => void): void {
  const icon = divIcon({ html: pinDrawing(marker), className: 'map-pin', iconSize: [24, 24] });
  const pin = createMarker(at, { icon, autoPanOnFocus: true })
    .addTo(layer)
    .on('click', () => onSelect(marker));
  makeButton(pin.getElement()!, marker, () => onSelect(marker));
}
