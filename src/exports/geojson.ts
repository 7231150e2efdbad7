/** Hubs as GeoJSON (RFC 7946): one point per hub whose position is known. */
import type { Hub } from '../domain/hub.ts';
import { latestSelection } from '../domain/hub.ts';
import type { SiteRecord } from '../schemas/site.ts';
import { addressesOf } from './addresses.ts';
import { both, toEnvelope } from './envelope.ts';

type Position = [longitude: number, latitude: number];

/** A feature collection with the envelope as foreign members; hubs without position are named in `omitted`. */
export function toGeoJson(site: SiteRecord, hubs: readonly Hub[]): Record<string, unknown> {
  const sorted = [...hubs].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const features = sorted.flatMap((hub) => {
    const { position } = hub.location;
    return position === null
      ? []
      : [
          {
            type: 'Feature',
            id: hub.slug,
            geometry: { type: 'Point', coordinates: [position.lng, position.lat] as Position },
            properties: toProperties(hub, position.precision, site.url),
          },
        ];
  });
  return {
    type: 'FeatureCollection',
    ...(features.length > 0 && { bbox: boundsOf(features.map(({ geometry }) => geometry.coordinates)) }),
    ...toEnvelope(site),
    precision: both('data.geojson.precision'),
    omittedNote: both('data.geojson.omitted'),
    omitted: sorted.filter(({ location }) => location.position === null).map(({ slug }) => slug),
    features,
  };
}

/** Flat properties, as map programs show them in a table; names as in hubs.csv, of the latest selection. */
function toProperties(hub: Hub, precision: string, origin: string): Record<string, unknown> {
  const { round, track, fiscalYear, announced, inferred, term } = latestSelection(hub);
  const { prefecture, region, municipality } = hub.location;
  const profile = addressesOf(origin).pages(`/hubs/${hub.slug}/`);
  return {
    slug: hub.slug,
    name_ja: hub.name.ja,
    name_en: hub.name.en,
    name_en_status: hub.nameEn.status,
    institution_id: hub.institution.id,
    institution_ja: hub.institution.name.ja,
    institution_en: hub.institution.name.en,
    round: round.id,
    track: track.id,
    fiscal_year: fiscalYear,
    announced,
    selection_basis: inferred ? 'inferred' : 'stated',
    selections: hub.selections.length,
    first_until: term.firstUntil,
    valid_until: term.validUntil,
    ended_on: term.endedOn,
    prefecture_code: prefecture.code,
    prefecture_ja: prefecture.name.ja,
    prefecture_en: prefecture.name.en,
    region: region.id,
    municipality_ja: municipality?.ja ?? null,
    municipality_en: municipality?.en ?? null,
    position_precision: precision,
    profile_ja: profile.ja,
    profile_en: profile.en,
    updated_on: hub.updatedOn,
  };
}

function boundsOf(positions: readonly Position[]): [number, number, number, number] {
  const [longitudes, latitudes] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
