import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, hubsOfInstitution, relatedHubs } from '../../src/domain/related.ts';
import { JAPAN_BOUNDS } from '../../src/schemas/hub.ts';
import { makeHub, makeLocation, supported } from '../fixtures/records.ts';

const point = fc.record({
  lat: fc.double({ min: JAPAN_BOUNDS.south, max: JAPAN_BOUNDS.north, noNaN: true }),
  lng: fc.double({ min: JAPAN_BOUNDS.west, max: JAPAN_BOUNDS.east, noNaN: true }),
});

describe('the distance between two places', () => {
  it.each([
    ['Sapporo', { lat: 43.0621, lng: 141.3544 }, 831],
    ['Osaka', { lat: 34.6937, lng: 135.5023 }, 397],
    ['Naha', { lat: 26.2124, lng: 127.6809 }, 1554],
  ])('from Tokyo to %s is right to one percent', (_, place, kilometres) => {
    expect(distanceKm({ lat: 35.6895, lng: 139.6917 }, place) / kilometres).toBeCloseTo(1, 1.7);
  });

  it('is nothing from a place to itself, the same both ways, and no longer than a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6);
      }),
    );
  });
});

describe('related hubs', () => {
  const suita = makeLocation('osaka', 34.82, 135.52);
  const hub = makeHub('hub', { topics: supported('materials', 'digital'), location: suita });
  const stranger = { institution: 'beta', location: makeLocation('okinawa', 26.2, 127.7) };

  it('share a topic or the neighbourhood; others, and those of the same institution, are left out', () => {
    const all = [
      hub,
      makeHub('nothing', stranger),
      makeHub('topic', { ...stranger, topics: supported('digital') }),
      makeHub('house', { topics: supported('digital') }),
      makeHub('near', { ...stranger, location: makeLocation('shiga', 34.97, 135.92) }),
    ];
    const found = relatedHubs(hub, all);
    expect(found.map((related) => related.hub.slug)).toEqual(['topic', 'near']);
    expect(found[0]).toMatchObject({ topics: [{ id: 'digital' }] });
    expect(hubsOfInstitution(hub, all).map(({ slug }) => slug)).toEqual(['house']);
  });

  it('come with the most in common first, then the nearest, then by name', () => {
    const all = [
      makeHub('one-far', { ...stranger, topics: supported('digital') }),
      makeHub('one-unplaced', { institution: 'beta', topics: supported('digital') }),
      makeHub('two', { ...stranger, topics: supported('digital', 'materials') }),
      makeHub('one-b', { ...stranger, topics: supported('materials'), location: makeLocation('okinawa', 26.5, 128) }),
      makeHub('one-a', { ...stranger, topics: supported('materials'), location: makeLocation('okinawa', 26.5, 128) }),
    ];
    expect(relatedHubs(hub, all).map((related) => related.hub.slug)).toEqual(['two', 'one-a', 'one-b', 'one-far', 'one-unplaced']);
  });

  it('have no distance where a position is missing', () => {
    const unplaced = makeHub('unplaced', { institution: 'beta', topics: supported('digital') });
    expect(relatedHubs(hub, [unplaced])[0]?.distance).toBeNull();
    expect(relatedHubs(unplaced, [hub])[0]?.distance).toBeNull();
  });

  it('are never the hub itself and never more than asked for', () => {
    const all = Array.from({ length: 10 }, (_, index) => makeHub(`other-${index}`, { institution: 'beta', topics: supported('digital') }));
    expect(relatedHubs(hub, [hub, ...all])).toHaveLength(6);
    expect(relatedHubs(hub, [hub, ...all], 3)).toHaveLength(3);
    expect(relatedHubs(hub, [hub])).toEqual([]);
  });
});
