// Makes world.json, the outlines the map is drawn from, out of Natural Earth's 1:50m countries.
//
//   npm exec --yes --package world-atlas@2.0.2 --package mapshaper@0.7.70 -- node assets/map/build.mjs
//
// The two packages are not dependencies of the game: world.json is committed, and this script is run only when
// the outlines, the labels or the projection change. What it does:
//   1. turns the outlines so that they run over the 180th meridian and are cut in the Bering Strait instead;
//   2. projects it with src/map/geo/projection.ts (the game places its towns with the same function, and
//      projection.test.ts checks that the two still agree);
//   3. cuts to the extent, drops small islands and simplifies: after projecting, so that the middle of the map,
//      which the projection enlarges, keeps more detail than its edge;
//   4. writes integers, each ring as a start and steps, countries from the largest to the smallest.
// Holes are dropped: enclaves come later in the list and are painted over what surrounds them.
// Node 22.18 and later read the projection as it is; older ones get it with its types stripped here.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { countries as countryLabels, names, ranges as rangeLines, seas as seaLabels } from './labels.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'look-east-map-'));

/** The projection is one TypeScript file with plain annotations; strip them so that any Node can import it. */
async function loadProjection() {
  const source = readFileSync(join(here, '../../src/map/geo/projection.ts'), 'utf8');
  const plain = source
    .replace(/ as const/g, '')
    .replace(/: readonly \[[^\]]*\]/g, '')
    .replace(/(\w+): number/g, '$1')
    .replace(/\): number/g, ')');
  const file = join(work, 'projection.mjs');
  writeFileSync(file, plain);
  return import(pathToFileURL(file).href);
}

/** `npm exec` puts the packages' programs on the path; their data lies beside. */
function findAtlas() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, '../world-atlas/countries-50m.json');
    if (folder.endsWith('.bin') && existsSync(file)) return file;
  }
  throw new Error('world-atlas not found: run this through npm exec, as the head of the file says');
}

const mapshaper = (...args) => execFileSync('mapshaper', args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });

const { project, world: box, seam, homeView } = await loadProjection();
const [left, top, right, bottom] = box;

const near = ['Iran', 'Iraq', 'Kuwait', 'Qatar', 'Bahrain', 'United Arab Emirates', 'Oman', 'Azerbaijan', 'Armenia', 'Turkmenistan'];
const middle = ['Saudi Arabia', 'Pakistan', 'Afghanistan', 'Uzbekistan', 'Tajikistan', 'Kyrgyzstan', 'Kazakhstan', 'Georgia', 'Turkey',
  'Syria', 'Israel', 'Palestine', 'Lebanon', 'Jordan', 'Yemen', 'India', 'Sri Lanka', 'Ukraine', 'Mongolia'];
/** The part with outlines for a large scale, and what of it the flagship shows. */
const HOME = [0, 0, 4000, 2528];
const SHOWN = [homeView[0], homeView[1], homeView[0] + homeView[2], homeView[1] + homeView[3]];
const within = ([x, y], [west, north, east, south]) => x >= west && x <= east && y >= north && y <= south;
/** The share of its points a country keeps; a common border keeps what the more detailed neighbour asks for. */
const keep = (name, far) => (near.includes(name) ? '38%' : middle.includes(name) ? '20%' : far ? '5%' : '11%');

const whole = join(work, 'whole.json');
const cut = join(work, 'cut.json');
const flat = join(work, 'flat.json');
const done = join(work, 'done.json');
mapshaper(findAtlas(), '-drop', 'target=land', '-o', whole, 'format=geojson', 'id-field=iso');

const polygonsOf = ({ geometry }) => {
  if (!geometry) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
};

/** Goes on counting degrees past 180, where Russia's outline would otherwise jump to the other edge of the world. */
function unwrap(ring) {
  let turn = 0;
  const unwrapped = ring.map(([lon, lat], index) => {
    const before = ring[index - 1]?.[0] ?? lon;
    if (Math.abs(lon - before) > 180) turn += lon < before ? 360 : -360;
    return [lon + turn, lat];
  });
  // Islands west of the seam belong to the right edge.
  const middle = unwrapped.reduce((sum, [lon]) => sum + lon, 0) / unwrapped.length;
  const turns = Math.floor((middle - seam) / 360) * 360;
  return unwrapped.map(([lon, lat]) => [lon - turns, lat]);
}

const world = JSON.parse(readFileSync(whole, 'utf8'));
// Antarctica lies beyond the map.
world.features = world.features.filter(({ properties }) => properties.name !== 'Antarctica');
for (const feature of world.features) {
  const coordinates = polygonsOf(feature).map((rings) => rings.map(unwrap));
  feature.geometry = feature.geometry && { type: 'MultiPolygon', coordinates };
}
writeFileSync(whole, JSON.stringify(world));
mapshaper(whole, '-clip', `bbox=${seam},-60,${seam + 360},84`, '-o', cut, 'format=geojson', 'id-field=iso');

const geo = JSON.parse(readFileSync(cut, 'utf8'));
for (const feature of geo.features) {
  const polygons = polygonsOf(feature);
  const far = !polygons.some((rings) => rings[0]?.some(([lon, lat]) => within(project(lon, lat), HOME)));
  feature.properties = { name: feature.properties.name, iso: feature.id ?? '', keep: keep(feature.properties.name, far) };
  feature.geometry = {
    type: 'MultiPolygon',
    // mapshaper wants y upwards to tell outer rings from holes: the sign is turned back at the end.
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => {
      const [x, y] = project(lon, lat, false);
      return [x, -y];
    }))),
  };
}
writeFileSync(flat, JSON.stringify(geo));
mapshaper(flat, '-clip', `bbox=${left},${-bottom},${right},${-top}`,
  '-simplify', 'weighted', 'variable', 'percentage=keep', 'keep-shapes', 'planar',
  '-filter-islands', 'min-area=30', '-o', done, 'format=geojson', 'precision=1');

const kebab = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');
const at = ([lon, lat]) => project(lon, lat);

/** From how many square units on a country beyond the flagship's map is large, small, or named only when near. */
const RANKS = [[30000, 2], [6000, 3], [500, 4]];
/** Steps of the search for a ring's middle. */
const GRID = 40;

/** How far a point is from a ring's line, in units; negative outside. */
function depth(ring, [x, y]) {
  let odd = false;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ring.length; i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[(i + 1) % ring.length];
    if (by > y !== ay > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) odd = !odd;
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    // A name is wider than high: room at its sides counts more.
    best = Math.min(best, Math.hypot((x - ax - t * dx) / 2, y - ay - t * dy));
  }
  return odd ? best : -best;
}

/** The point of a ring that has the most land about it. */
function middleOf(ring) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x0, Math.max(...ys) - y0];
  let best = [x0 + width / 2, y0 + height / 2];
  let deepest = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < GRID; i++)
    for (let j = 1; j < GRID; j++) {
      const point = [x0 + (width * i) / GRID, y0 + (height * j) / GRID];
      const found = depth(ring, point);
      if (found > deepest) [best, deepest] = [point, found];
    }
  return best.map(Math.round);
}

/** The name of a country that the flagship does not show; none for specks. */
function farLabel(rings, size) {
  const label = middleOf(rings[0]);
  const rank = RANKS.find(([least]) => size >= least)?.[1];
  return rank !== undefined && !within(label, SHOWN) ? { label, rank } : {};
}

function area(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x1, y1] = ring[i];
    const [x2, y2] = ring[(i + 1) % ring.length];
    sum += x1 * y2 - x2 * y1;
  }
  return Math.abs(sum) / 2;
}

function steps(ring) {
  const out = [];
  let [px, py] = [0, 0];
  for (const [x, y] of ring) {
    if (out.length > 0 && x === px && y === py) continue;
    out.push(x - px, y - py);
    [px, py] = [x, y];
  }
  return out;
}

const countries = [];
let holes = 0;
for (const feature of JSON.parse(readFileSync(done, 'utf8')).features) {
  if (!feature.geometry) continue;
  const polygons = polygonsOf(feature);
  const rings = polygons
    .map(([outer, ...inner]) => {
      holes += inner.length;
      return outer.slice(0, -1).map(([x, y]) => [x, -y]);
    })
    .filter((ring) => ring.length > 2 && area(ring) > 0)
    .sort((a, b) => area(b) - area(a));
  if (rings.length === 0) continue;
  const name = names[feature.properties.name] ?? feature.properties.name;
  const id = kebab(name);
  const label = countryLabels[id];
  const size = rings.reduce((sum, ring) => sum + area(ring), 0);
  countries.push({
    size,
    entry: {
      id,
      iso: feature.properties.iso,
      name,
      ...(label ? { label: at(label.at), rank: label.rank, ...(label.text && { text: label.text }) } : farLabel(rings, size)),
      rings: rings.map(steps),
    },
  });
}
countries.sort((a, b) => b.size - a.size || (a.entry.id < b.entry.id ? -1 : 1));

const seas = seaLabels.map(({ id, name, at: where, angle = 0, rank }) => ({ id, name, label: at(where), angle, rank }));
const ranges = rangeLines.map(({ id, name, width: breadth, line }) => ({ id, name, width: breadth, line: steps(line.map(at)) }));

for (const id of Object.keys(countryLabels)) {
  if (!countries.some((c) => c.entry.id === id)) throw new Error(`label for an unknown country: ${id}`);
}
const text = JSON.stringify({ countries: countries.map((c) => c.entry), seas, ranges })
  .replaceAll('{"id"', '\n{"id"') + '\n';
writeFileSync(join(here, 'world.json'), text);
rmSync(work, { recursive: true });
const points = countries.reduce((n, c) => n + c.entry.rings.reduce((m, r) => m + r.length / 2, 0), 0);
console.log(`world.json: ${countries.length} countries, ${points} points, ${holes} holes dropped, ${text.length} bytes`);
