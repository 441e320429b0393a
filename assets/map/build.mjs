// Makes world.json, the outlines the map is drawn from, out of Natural Earth's 1:50m countries.
//
//   npm exec --yes --package world-atlas@2.0.2 --package mapshaper@0.7.70 -- node assets/map/build.mjs
//
// The two packages are not dependencies of the game: world.json is committed, and this script is run only when
// the outlines, the labels or the projection change. What it does:
//   1. closes the outlines that run over the 180th meridian and cuts Natural Earth to a generous rectangle of degrees;
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

const { project, worldExtent } = await loadProjection();
const [width, height] = worldExtent;

const near = ['Iran', 'Iraq', 'Kuwait', 'Qatar', 'Bahrain', 'United Arab Emirates', 'Oman', 'Azerbaijan', 'Armenia', 'Turkmenistan'];
const middle = ['Saudi Arabia', 'Pakistan', 'Afghanistan', 'Uzbekistan', 'Tajikistan', 'Kyrgyzstan', 'Kazakhstan', 'Georgia', 'Turkey',
  'Syria', 'Israel', 'Palestine', 'Lebanon', 'Jordan', 'Yemen', 'India', 'Sri Lanka', 'Ukraine', 'Mongolia'];
/** The share of its points a country keeps; a common border keeps what the more detailed neighbour asks for. */
const keep = (name) => (near.includes(name) ? '38%' : middle.includes(name) ? '20%' : '11%');

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
  return ring.map(([lon, lat], index) => {
    const before = ring[index - 1]?.[0] ?? lon;
    if (Math.abs(lon - before) > 180) turn += lon < before ? 360 : -360;
    return [lon + turn, lat];
  });
}

const world = JSON.parse(readFileSync(whole, 'utf8'));
for (const feature of world.features) {
  const coordinates = polygonsOf(feature).map((rings) => rings.map(unwrap));
  feature.geometry = feature.geometry && { type: 'MultiPolygon', coordinates };
}
writeFileSync(whole, JSON.stringify(world));
mapshaper(whole, '-clip', 'bbox=8,-4,142,75.5', '-o', cut, 'format=geojson', 'id-field=iso');

const geo = JSON.parse(readFileSync(cut, 'utf8'));
for (const feature of geo.features) {
  feature.properties = { name: feature.properties.name, iso: feature.id ?? '', keep: keep(feature.properties.name) };
  const polygons = polygonsOf(feature);
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
mapshaper(flat, '-clip', `bbox=0,${-height},${width},0`,
  '-simplify', 'weighted', 'variable', 'percentage=keep', 'keep-shapes', 'planar',
  '-filter-islands', 'min-area=30', '-o', done, 'format=geojson', 'precision=1');

const kebab = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');
const at = ([lon, lat]) => project(lon, lat);

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
  countries.push({
    size: rings.reduce((sum, ring) => sum + area(ring), 0),
    entry: {
      id,
      iso: feature.properties.iso,
      name,
      ...(label && { label: at(label.at), rank: label.rank, ...(label.text && { text: label.text }) }),
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
const text = JSON.stringify({ extent: [width, height], countries: countries.map((c) => c.entry), seas, ranges })
  .replaceAll('{"id"', '\n{"id"') + '\n';
writeFileSync(join(here, 'world.json'), text);
rmSync(work, { recursive: true });
const points = countries.reduce((n, c) => n + c.entry.rings.reduce((m, r) => m + r.length / 2, 0), 0);
console.log(`world.json: ${countries.length} countries, ${points} points, ${holes} holes dropped, ${text.length} bytes`);
