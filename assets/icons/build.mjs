// Makes the icons of this folder, and index.json, out of the game-icons collection and our own drawings below.
//
//   npm exec --yes --package @iconify-json/game-icons@1.2.4 -- node assets/icons/build.mjs
//
// Every icon is one colour, `currentColor`. Pictures have a 512 view box, interface icons (ui-…) are 24 px strokes.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
/** `npm exec` puts the packages' programs on the path; the packages lie beside. */
const pack = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => folder.endsWith('.bin'))
  .map((folder) => join(folder, '../@iconify-json/game-icons/icons.json'))
  .find((file) => existsSync(file));
if (!pack)
  throw new Error(
    '@iconify-json/game-icons not found: run this through npm exec, as the head of the file says',
  );
const source = JSON.parse(readFileSync(pack, 'utf8')).icons;

const D = 'Delapouite';
const L = 'Lorc';
const S = 'Skoll';
const B = 'Sbed';

/** Our id, the collection's name, its author. */
const chosen = {
  track: [
    ['air-defence', 'missile-launcher', D],
    ['air-power', 'jet-fighter', D],
    ['missiles', 'missile-swarm', L],
    ['missiles-shown', 'rocket', L],
    ['early-warning', 'radar-dish', L],
    ['cash', 'two-coins', D],
    ['pressure', 'clamp', D],
    ['tension', 'lightning-storm', L],
    ['exposure', 'spyglass', L],
    ['home-front', 'family-house', D],
    ['autonomy', 'flying-flag', L],
    ['leverage', 'lever', L],
    ['restraint', 'halt', S],
    ['harm', 'broken-heart-zone', L],
  ],
  cargo: [
    ['cargo-crude', 'oil-drum', S],
    ['cargo-arms', 'ammo-box', B],
    ['cargo-dual-use', 'erlenmeyer', L],
    ['cargo-civil', 'cardboard-box-closed', D],
  ],
  carrier: [
    ['carrier-train', 'coal-wagon', D],
    ['carrier-ship', 'cargo-ship', D],
    ['carrier-lorry', 'truck', D],
    ['carrier-plane', 'commercial-airplane', D],
  ],
  order: [
    ['order-contract', 'scroll-quill', D],
    ['order-expedite', 'fast-forward-button', D],
    ['order-cancel', 'cancel', B],
    ['order-build', 'crane', D],
    ['order-mission', 'briefcase', D],
    ['order-programme', 'gears', L],
    ['order-route', 'path-distance', D],
    ['order-export', 'cargo-crate', D],
    ['order-posture', 'chess-rook', S],
    ['order-exchange', 'trade', L],
  ],
  emblem: [
    ['anchor', 'anchor', L],
    ['bank', 'bank', D],
    ['barbed-wire', 'barbed-wire', L],
    ['bear', 'bear-head', D],
    ['border', 'barrier', D],
    ['bread', 'sliced-bread', L],
    ['bridge', 'stone-bridge', D],
    ['broken-chain', 'breaking-chain', S],
    ['broken-shield', 'broken-shield', L],
    ['candle', 'candle-holder', L],
    ['chains', 'crossed-chains', L],
    ['chess-king', 'chess-king', S],
    ['chess-knight', 'chess-knight', S],
    ['circuits', 'circuitry', L],
    ['city', 'modern-city', D],
    ['coins', 'coins', D],
    ['crossroads', 'direction-signs', D],
    ['crowd', 'three-friends', D],
    ['dome', 'indian-palace', D],
    ['dove', 'peace-dove', D],
    ['dragon', 'dragon-head', L],
    ['drone', 'delivery-drone', D],
    ['eagle', 'eagle-head', D],
    ['envelope', 'envelope', L],
    ['explosion', 'bright-explosion', L],
    ['factory', 'factory', D],
    ['fire', 'fire', B],
    ['fist', 'fist', S],
    ['flood', 'flood', D],
    ['fuel', 'gas-pump', D],
    ['gavel', 'gavel', L],
    ['generator', 'power-generator', D],
    ['globe', 'globe', L],
    ['gold', 'gold-bar', 'Willdabeast'],
    ['government', 'capitol', L],
    ['handcuffs', 'handcuffed', D],
    ['handshake', 'shaking-hands', D],
    ['hospital', 'hospital', D],
    ['hourglass', 'hourglass', L],
    ['iceberg', 'iceberg', D],
    ['lamp', 'light-bulb', L],
    ['launch', 'rocket-flight', L],
    ['level-crossing', 'level-crossing', D],
    ['lighthouse', 'lighthouse', D],
    ['lion', 'lion', L],
    ['locomotive', 'steam-locomotive', D],
    ['map', 'treasure-map', L],
    ['medicine', 'medical-pack', B],
    ['megaphone', 'megaphone', D],
    ['microscope', 'microscope', 'Lord Berandas'],
    ['minefield', 'minefield', S],
    ['money', 'money-stack', D],
    ['mountain-road', 'mountain-road', D],
    ['newspaper', 'newspaper', D],
    ['oil-pump', 'oil-pump', D],
    ['oil-rig', 'oil-rig', D],
    ['padlock', 'padlock', L],
    ['parliament', 'greek-temple', D],
    ['passport', 'passport', D],
    ['podium', 'public-speaker', D],
    ['port', 'harbor-dock', D],
    ['radar', 'radar-sweep', L],
    ['round-table', 'round-table', D],
    ['sandstorm', 'sandstorm', D],
    ['satellite', 'satellite-communication', D],
    ['scales', 'scales', L],
    ['seal', 'stamper', D],
    ['servers', 'server-rack', D],
    ['shield', 'checked-shield', L],
    ['snow', 'snowing', L],
    ['spy', 'spy', D],
    ['submarine', 'submarine', D],
    ['talks', 'discussion', D],
    ['telephone', 'rotary-phone', 'Caro Asercion'],
    ['toolbox', 'toolbox', D],
    ['treaty', 'tied-scroll', L],
    ['village', 'village', D],
    ['wheat', 'wheat', L],
  ],
};

const stroke = (width, d) =>
  `<path fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${d}"/>`;

/** Our own pictures, 512 by 512. */
const drawn = {
  track: {
    yuan: `<path fill="currentColor" fill-rule="evenodd" d="M256 32a224 224 0 1 0 0 448a224 224 0 0 0 0-448zm0 40a184 184 0 1 1 0 368a184 184 0 0 1 0-368z"/>${stroke(36, 'M170 138l86 118 86-118M256 256v132M178 268h156M178 326h156')}`,
  },
  emblem: {
    tanker:
      '<path fill="currentColor" fill-rule="evenodd" d="M20 292h70V176h24v-52h52v52h24v116h302l-40 104H60zm86-94v24h24v-24zm44 0v24h24v-24zm-44 44v24h24v-24zm44 0v24h24v-24zm-94 82l10 26h380l10-26z"/>' +
      '<path fill="currentColor" d="M214 258h226v16H214zM232 228h20v30h-20zM292 228h20v30h-20zM352 228h20v30h-20zM412 216h14v42h-14zM266 168h12v90h-12z"/>' +
      `${stroke(10, 'M272 172l54 50M272 172l-46 50')}${stroke(18, 'M24 440q29-26 58 0t58 0 58 0 58 0 58 0 58 0 58 0 58 0')}`,
    pipeline:
      '<path fill="currentColor" fill-rule="evenodd" d="M24 176h124v-20h40v20h136v-20h40v20h124v88H364v20h-40v-20H188v20h-40v-20H24zm0 22v14h124v-14zm164 0v14h136v-14zm176 0v14h124v-14z"/>' +
      '<path fill="currentColor" d="M244 92h24v64h-24zM196 76h120v24H196zM92 276h28v120H92zM392 276h28v120h-28zM60 396h92v24H60zM360 396h92v24h-92z"/>',
  },
};

/** Interface icons, 24 by 24, drawn as 2 px strokes. */
const lines = {
  'arrow-right': 'M4 12h16M14 6l6 6-6 6',
  back: 'M20 12H4M10 6l-6 6 6 6',
  check: 'M4 12.5l5.5 5.5L20 7',
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-left': 'M15 6l-6 6 6 6',
  'chevron-right': 'M9 6l6 6-6 6',
  'chevron-up': 'M6 15l6-6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  download: 'M12 4v11M7 10l5 5 5-5M4 20h16',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  external: 'M13 5h6v6M19 5l-9 9M15 14v5H5V9h5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  help: 'M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1.1-1.4 2.1M12 17.5v.01M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z',
  history: 'M4 5v4.5h4.5M4.6 9.5A8.5 8.5 0 1 1 3.5 13M12 8v4.5l3 2',
  info: 'M12 11v5.5M12 7.5v.01M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M5 12h14',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 4.5v15L19.5 12z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  redo: 'M19 5v5h-5M18.5 10A7.5 7.5 0 1 0 19 14.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4',
  share: 'M12 15V4M8 8l4-4 4 4M6 12H5v8h14v-8h-1',
  skip: 'M5 5v14l8.5-7zM13.5 5v14l7-7z',
  'sound-off': 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5',
  'sound-on': 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  undo: 'M5 5v5h5M5.5 10A7.5 7.5 0 1 1 5 14.5',
  upload: 'M12 15V4M7 9l5-5 5 5M4 20h16',
  warning: 'M12 3.5L2.5 20h19zM12 10v4.5M12 17.3v.01',
  'zoom-in': 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21M10.5 7.5v6M7.5 10.5h6',
  'zoom-out': 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21M7.5 10.5h6',
};

for (const file of readdirSync(here)) if (file.endsWith('.svg')) rmSync(join(here, file));
const svg = (size, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" aria-hidden="true">${body}</svg>\n`;
const index = [];
function add(entry, text) {
  if (index.some(({ id }) => id === entry.id)) throw new Error(`twice: ${entry.id}`);
  writeFileSync(join(here, `${entry.id}.svg`), text);
  index.push(entry);
}
for (const [group, icons] of Object.entries(chosen)) {
  for (const [id, name, author] of icons) {
    const icon = source[name];
    if (!icon) throw new Error(`not in the collection: ${name}`);
    add({ id, group, author, source: `game-icons/${name}`, licence: 'CC-BY-3.0' }, svg(512, icon.body));
  }
  for (const [id, body] of Object.entries(drawn[group] ?? {})) {
    add({ id, group, author: 'Look East', source: 'own', licence: 'project' }, svg(512, body));
  }
}
for (const [id, d] of Object.entries(lines)) {
  add(
    { id: `ui-${id}`, group: 'ui', author: 'Look East', source: 'own', licence: 'project' },
    svg(24, stroke(2, d)),
  );
}
writeFileSync(join(here, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
console.log(`${index.length} icons`);
