// Makes title.svg, the engraved map of the title page, out of the map's own outlines.
//
//   node assets/pictures/build.mjs
//
// Run it again when assets/map/world.json changes. The picture has no lettering and no styles: names are set by the page in
// its own fonts, and the page's policy allows no inline styles. The three ways drawn on it follow no scenario.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const world = JSON.parse(readFileSync(join(here, '../map/world.json'), 'utf8'));
const HOME = 'iran';
/** What the page shows at most (a broad window less of its height): x, y, width, height in the map’s units; src/ui/parts/plate.tsx uses the same. */
const [X, Y, W, H] = [560, 100, 2860, 2420];
const MARGIN = 120;
/** Outlines lie on a grid of so many units, less than a pixel where the plate is shown: a third of the file less. */
const GRID = 3;

/** As in src/map/geo/projection.ts. */
const project = (lon, lat) => [
  Math.round((lon + 18 * Math.tanh((lon - 55) / 14) + 8) * 24),
  Math.round((93 - 1.12 * lat - 10 * Math.tanh((lat - 34) / 12)) * 24),
];

const inside = (x, y) => x > X - MARGIN && x < X + W + MARGIN && y > Y - MARGIN && y < Y + H + MARGIN;

/** Points of an encoded line; where it leaves the picture only its coarse course is kept. */
function decode(steps) {
  const points = [];
  let [x, y] = [0, 0];
  let skipped = 0;
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    const corner = Math.abs(steps[i]) + Math.abs(steps[i + 1]) > 90;
    if (inside(x, y) || corner || ++skipped % 6 === 0) points.push([x, y]);
  }
  return points;
}

const seen = (points) => points.some(([x, y]) => inside(x, y));

/** A line on the grid, in the grid's own units. Neighbours share their borders' points, so that no gap opens. */
function onGrid(points) {
  const kept = [];
  for (const [x, y] of points.map((point) => point.map((n) => Math.round(n / GRID)))) {
    const [b, a] = [kept.at(-1), kept.at(-2)];
    if (b && b[0] === x && b[1] === y) continue;
    if (a && (b[0] - a[0]) * (y - b[1]) === (b[1] - a[1]) * (x - b[0])) kept.pop(); // straight on, or back
    kept.push([x, y]);
  }
  return kept;
}

/** A path of relative steps, the shortest way to write it. */
function path(points, closed) {
  const [first, ...rest] = points;
  let [px, py] = first;
  const steps = rest.map(([x, y]) => {
    const step = `${x - px} ${y - py}`;
    [px, py] = [x, y];
    return step;
  });
  return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`;
}

const rings = (country) =>
  country.rings
    .map(decode)
    .filter(seen)
    .map(onGrid)
    .filter((ring) => ring.length > 2);
const shape = (country) =>
  rings(country)
    .map((ring) => path(ring, true))
    .join('');
const shapes = world.countries.map((country) => [country.id, shape(country)]).filter(([, d]) => d !== '');

/** A number from 0 to 1 that looks random and is always the same. */
function noise(a, b) {
  let h = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return ((h ^ (h >>> 13)) >>> 0) / 0xffffffff;
}

/** Where the last stroke ended. */
let pen = [0, 0];

/** Mountains as short strokes that fall from their crest, of few lengths, each written from where the last one ended. */
function hatching({ line, width }) {
  const crest = decode(line);
  const strokes = [];
  for (let i = 0; i + 1 < crest.length; i++) {
    const [ax, ay] = crest[i];
    const [bx, by] = crest[i + 1];
    const count = Math.max(1, Math.round(Math.hypot(bx - ax, by - ay) / 11));
    for (let n = 0; n < count; n++) {
      const part = n / count;
      const up = width * (0.15 + 0.3 * noise(i, n));
      const down = width * (0.4 + 0.45 * noise(n, i));
      const long = 4 * Math.round((up + down) / 4);
      const [x, y] = [ax + (bx - ax) * part + 0.5 * up, ay + (by - ay) * part - 0.86 * up].map(Math.round);
      const [dx, dy] = [-0.5 * long, 0.86 * long].map(Math.round);
      strokes.push(`m${x - pen[0]} ${y - pen[1]}l${dx} ${dy}`);
      pen = [x + dx, y + dy];
    }
  }
  return strokes.join('').replaceAll(' -', '-');
}

/** Degrees as an atlas rules them, every ten. */
function graticule() {
  const lines = [];
  for (let lon = 20; lon <= 140; lon += 10) {
    lines.push(
      path(
        Array.from({ length: 14 }, (_, i) => project(lon, i * 5)),
        false,
      ),
    );
  }
  for (let lat = 0; lat <= 60; lat += 10) {
    lines.push(
      path(
        Array.from({ length: 25 }, (_, i) => project(15 + i * 5, lat)),
        false,
      ),
    );
  }
  return lines.join('');
}

/** A soft curve through the towns. */
function course(towns) {
  const points = towns.map(([lon, lat]) => project(lon, lat));
  const at = (i) => points[Math.max(0, Math.min(points.length - 1, i))];
  let d = `M${points[0].join(' ')}`;
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const one = b.map((n, k) => Math.round(n + (c[k] - a[k]) / 6));
    const two = c.map((n, k) => Math.round(n - (e[k] - b[k]) / 6));
    d += `C${one.join(' ')} ${two.join(' ')} ${c.join(' ')}`;
  }
  return d;
}

const rail = course([
  [51.4, 35.7],
  [56, 36.2],
  [61.2, 36.5],
  [63.6, 39.1],
  [66.9, 39.8],
  [69.2, 41.3],
  [72.5, 42.8],
  [76.9, 43.2],
  [80.4, 44.2],
  [87.6, 43.8],
  [94, 42.6],
  [98.5, 39.7],
  [103.8, 36.1],
  [108.9, 34.3],
]);
const volga = course([
  [51.4, 35.7],
  [49.6, 37.4],
  [50.2, 40.5],
  [48.9, 44],
  [48, 46.3],
  [45.5, 48.5],
  [41.5, 52],
  [37.6, 55.75],
]);
const sea = course([
  [51.4, 35.7],
  [54, 31],
  [56.3, 27.2],
  [56.9, 26.2],
  [58.6, 25.2],
  [62, 22.5],
  [68, 15],
  [73, 8.5],
  [79.5, 5.2],
  [88, 5.6],
  [95, 6.2],
  [100, 3.5],
]);

/** Rhumb lines of the compass rose, as on a sea chart. */
const [CX, CY] = [1625, 2045];
const rhumbs = Array.from({ length: 32 }, (_, i) => {
  const angle = (i * Math.PI) / 16;
  const from = i % 2 === 0 ? 150 : 176;
  return `M${Math.round(CX + from * Math.cos(angle))} ${Math.round(CY + from * Math.sin(angle))}L${Math.round(CX + 3200 * Math.cos(angle))} ${Math.round(CY + 3200 * Math.sin(angle))}`;
}).join('');

/** One point of the rose: a dark and a light half. */
function point(angle, long, wide) {
  const turn = `rotate(${angle} ${CX} ${CY})`;
  return `<g transform="${turn}"><path d="M${CX} ${CY}L${CX} ${CY - long}L${CX + wide} ${CY - wide}z" fill="#1D2A33"/><path d="M${CX} ${CY}L${CX} ${CY - long}L${CX - wide} ${CY - wide}z" fill="#F5F0E4" stroke="#1D2A33" stroke-width="2"/></g>`;
}

/** The point that the game is named after. */
const east = `<path d="M${CX} ${CY}L${CX + 210} ${CY}L${CX + 34} ${CY + 34}z" fill="#13736E"/><path d="M${CX} ${CY}L${CX + 210} ${CY}L${CX + 34} ${CY - 34}z" fill="#F5F0E4" stroke="#13736E" stroke-width="3"/>`;

const land = shapes.map(([, d]) => d).join('');
const home = shapes.find(([id]) => id === HOME)[1];
/** A stroke's width in the grid's units. */
const thin = (width) => Math.round((100 * width) / GRID) / 100;
/** Waterlines: the coast drawn wider and wider under the land, dark and pale by turns. */
const shores = [
  [64, '#BDD0D0'],
  [60, '#C6D6D6'],
  [44, '#B2C9C9'],
  [40, '#C6D6D6'],
  [26, '#A4BFBF'],
  [22, '#C6D6D6'],
  [11, '#93B2B3'],
  [8, '#D3DFDD'],
]
  .map(([width, colour]) => `<use href="#l" fill="none" stroke="${colour}" stroke-width="${thin(width)}"/>`)
  .join('');

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${X} ${Y} ${W} ${H}" preserveAspectRatio="xMidYMid slice">
<title>From Tehran to the north, the east and the sea</title>
<defs><path id="l" transform="scale(${GRID})" d="${land}" stroke-linejoin="round"/></defs>
<rect x="${X - 400}" y="${Y - 400}" width="${W + 800}" height="${H + 800}" fill="#C6D6D6"/>
${shores}
<use href="#l" fill="#ECE3CE"/>
<path transform="scale(${GRID})" d="${home}" fill="#E7CF97"/>
<path d="${graticule()}" fill="none" stroke="#8C9C95" stroke-opacity=".35" stroke-width="1.6"/>
<path d="${rhumbs}" fill="none" stroke="#4A5A6A" stroke-opacity=".17" stroke-width="1.5"/>
<path d="${world.ranges.map(hatching).join('')}" fill="none" stroke="#8B7C58" stroke-opacity=".55" stroke-width="2"/>
<use href="#l" fill="none" stroke="#9C8F70" stroke-width="${thin(1.6)}"/>
<path transform="scale(${GRID})" d="${home}" fill="none" stroke="#8A6A1E" stroke-width="${thin(3.4)}"/>
<g fill="none" stroke-linecap="round" stroke-linejoin="round">
<path d="${sea}" stroke="#F5F0E4" stroke-opacity=".75" stroke-width="11"/><path d="${sea}" stroke="#13736E" stroke-width="6" stroke-dasharray="22 14"/>
<path d="${volga}" stroke="#F5F0E4" stroke-opacity=".75" stroke-width="11"/><path d="${volga}" stroke="#2B5A92" stroke-width="6" stroke-dasharray="22 14"/>
<path d="${rail}" stroke="#F5F0E4" stroke-opacity=".75" stroke-width="15"/><path d="${rail}" stroke="#B5402B" stroke-width="5"/><path d="${rail}" stroke="#B5402B" stroke-width="14" stroke-linecap="butt" stroke-dasharray="3 13"/>
</g>
<circle cx="${CX}" cy="${CY}" r="150" fill="#F5F0E4" fill-opacity=".55" stroke="#1D2A33" stroke-width="2.4"/><circle cx="${CX}" cy="${CY}" r="139" fill="none" stroke="#1D2A33" stroke-width="1.4"/>
<circle cx="${CX}" cy="${CY}" r="144.5" fill="none" stroke="#1D2A33" stroke-width="11" pathLength="720" stroke-dasharray="1.6 8.4" stroke-dashoffset=".8"/>
${[45, 135, 225, 315].map((angle) => point(angle, 112, 22)).join('')}
${[0, 180, 270].map((angle) => point(angle, 178, 31)).join('')}
${east}
<circle cx="${CX}" cy="${CY}" r="11" fill="#F5F0E4" stroke="#1D2A33" stroke-width="3"/>
</svg>
`;
writeFileSync(join(here, 'title.svg'), svg);
