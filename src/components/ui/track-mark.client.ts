import { trackShape } from '../../graphics/track-shape.ts';

/** The small shape of a track, as `TrackMark.astro` draws it; decorative, as the track's name always stands beside it. */
export function trackMark(track: string): Element {
  const { color, svg } = trackShape(track);
  const template = document.createElement('template');
  template.innerHTML = `<svg class="track-mark" width="14" height="14" viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true"><g fill="${color}">${svg}</g></svg>`;
  return template.content.firstElementChild!;
}
