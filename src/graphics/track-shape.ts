/** Shape and colour of a track, always shown together with its name. A track without a shape of its own gets the ring. */

export interface TrackShape {
  color: string;
  /** The colour on a dark ground. */
  onDark: string;
  /** SVG of the shape, centred on 0,0 and about 2 units across; `fill` is inherited. */
  svg: string;
}

const SHAPES: Record<string, TrackShape> = {
  international: { color: '#0017c1', onDark: '#9db7f9', svg: '<circle r="1"/>' },
  regional: { color: '#197a4b', onDark: '#71c598', svg: '<path d="M-.9-.9H.9V.9H-.9Z"/>' },
  platform: { color: '#927200', onDark: '#ffd43d', svg: '<path d="M0-1.2 1.2 0 0 1.2-1.2 0Z"/>' },
};

const OTHER: TrackShape = {
  color: '#333333',
  onDark: '#e6e6e6',
  svg: '<path d="M0-1A1 1 0 1 1 0 1 1 1 0 1 1 0-1ZM0-.5A.5.5 0 1 0 0 .5.5.5 0 1 0 0-.5Z"/>',
};

/** The shape of a track by its id. */
export function trackShape(trackId: string): TrackShape {
  // Own keys only: a track may be called `constructor`.
  return (Object.hasOwn(SHAPES, trackId) ? SHAPES[trackId] : undefined) ?? OTHER;
}
