// Makes the font files and fonts.css.
//
//   npm exec --yes --package subset-font@2.9.0 --package inter-ui@4.1.1 \
//     --package @fontsource/source-serif-4@5.3.1 --package @fontsource-variable/vazirmatn@5.3.0 \
//     -- node assets/fonts/build.mjs
//
// Inter and Vazirmatn are cut down to the characters, weights and features in use. Source Serif 4 has a reserved font
// name, so its files are taken over unchanged, as its packagers split them: the two weights of a page of text, since one
// file with all weights is heavier than both. Text outside these ranges falls back to the reader's own fonts.

import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
/** `npm exec` puts the packages' programs on the path; the packages lie beside. */
const modules = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => folder.endsWith('.bin'))
  .map((folder) => join(folder, '..'))
  .find((folder) => existsSync(join(folder, 'subset-font')) && existsSync(join(folder, 'inter-ui')));
if (!modules) throw new Error('packages not found: run this through npm exec, as the head of the file says');
const subset = createRequire(join(modules, 'x.js'))('subset-font');

// English text and the marks that stand in nearly every sentence of the interface.
const latin =
  'U+0020-007E,U+00A0,U+00B0,U+00B7,U+00D7,U+2009,U+2011,U+2013-2014,U+2018-2019,U+201C-201D,U+2026,U+202F,' +
  'U+2190,U+2192,U+2212';
// Letters with accents, and what else the interface draws as text: arrows, triangles, fractions of numbers, ≤ and ≥.
const latinMore =
  'U+00A1-00AF,U+00B1-00B6,U+00B8-00D6,U+00D8-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+200A,U+2010,U+2012,U+2015,' +
  'U+201A,U+201E,U+2020-2022,U+2030,U+2032-2033,U+2039-203A,U+2044,U+2070,U+2074-2079,U+2080-2089,U+20AC,U+2122,' +
  'U+2191,U+2193,U+2196-2199,U+2215,U+2248,U+2260,U+2264-2265,U+25A0-25A1,U+25B2-25B3,U+25B6,U+25BC-25BD,' +
  'U+25C0,U+25C6-25C7,U+25CB,U+25CF,U+2713,U+2717';
// Turkish, Azerbaijani, Pinyin, and the transliteration of Persian, Arabic and Russian.
const latinExt =
  'U+0100-0130,U+0132-0151,U+0154-017F,U+018F,U+01CD-01DC,U+01E6-01E7,U+0218-021B,U+0259,U+02B9-02BF,U+02C7,' +
  'U+02D8-02D9,U+0304,U+0306-0308,U+030C,U+0323,U+1E0C-1E0D,U+1E24-1E25,U+1E2A-1E2B,U+1E62-1E63,U+1E6C-1E6D,U+1E92-1E97';
// Russian, Ukrainian, and the Cyrillic of Central Asia and Mongolia.
const cyrillic =
  'U+0301,U+0400-045F,U+0490-0493,U+0496-049B,U+04A0-04A3,U+04AE-04B3,U+04B6-04BB,U+04D8-04D9,U+04E2-04E3,' +
  'U+04E8-04E9,U+04EE-04EF,U+20B8,U+20BD,U+2116';
const persian = 'U+0600-06FF,U+200B-200F,U+2010-2011,U+204F,U+FDFC';
const serifLatin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,' +
  'U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const serifLatinExt =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,' +
  'U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF';
const serifCyrillic = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';

const features = ['kern', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum'];
/** What joins Arabic letters. */
const joining = ['liga', 'calt', 'rlig', 'init', 'medi', 'fina', 'isol', 'curs'];
const weight = { min: 400, max: 700, default: 400 };
const inter = {
  from: 'inter-ui/variable/InterVariable.woff2',
  family: 'Inter',
  weights: '400 700',
  axes: { opsz: 14, wght: weight },
};
const serif = (part, range, weights = '400', style = 'normal') => ({
  from: `@fontsource/source-serif-4/files/source-serif-4-${part}-${weights}-${style}.woff2`,
  file: `source-serif-4-${part}-${weights}${style === 'normal' ? '' : `-${style}`}`,
  family: 'Source Serif 4',
  weights,
  style,
  range,
});

const fonts = [
  { ...inter, file: 'inter-latin', range: latin },
  { ...inter, file: 'inter-latin-more', range: latinMore },
  { ...inter, file: 'inter-latin-ext', range: latinExt },
  { ...inter, file: 'inter-cyrillic', range: cyrillic },
  serif('latin', serifLatin),
  serif('latin', serifLatin, '700'),
  serif('latin', serifLatin, '400', 'italic'),
  serif('latin-ext', serifLatinExt),
  serif('latin-ext', serifLatinExt, '700'),
  serif('cyrillic', serifCyrillic),
  serif('cyrillic', serifCyrillic, '700'),
  serif('cyrillic', serifCyrillic, '400', 'italic'),
  {
    from: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    file: 'vazirmatn-persian',
    family: 'Vazirmatn',
    weights: '400 700',
    axes: { wght: weight },
    range: persian,
    more: joining,
  },
];

function characters(range) {
  let text = '';
  for (const part of range.split(',')) {
    const [from, to = from] = part
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    for (let code = from; code <= to; code++) text += String.fromCodePoint(code);
  }
  return text;
}

let css = `/* Made by build.mjs. Licences: assets/LICENSES.md. A file is fetched only when its range is on the page. */

/* Stands in until Inter has come, as wide and as high, so that nothing jumps. */
@font-face {
  font-family: "Inter Fallback";
  src: local("Arial");
  ascent-override: 90.4%;
  descent-override: 22.5%;
  line-gap-override: 0%;
  size-adjust: 107.1%;
}
`;
for (const { from, file, family, weights, style = 'normal', axes, range, more = [] } of fonts) {
  const spaced = range.replaceAll(',', ', ');
  const source = join(modules, from);
  const target = join(here, `${file}.woff2`);
  if (axes) {
    const options = {
      targetFormat: 'woff2',
      keepFeatures: [...features, ...more],
      preserveNameIds: [0, 7, 13, 14],
      variationAxes: axes,
    };
    writeFileSync(target, await subset(readFileSync(source), characters(range), options));
  } else {
    copyFileSync(source, target);
  }
  css += `
@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-weight: ${weights};
  font-display: swap;
  src: url("./${file}.woff2") format("woff2");
  unicode-range:${spaced.length > 90 ? '\n    ' : ' '}${spaced};
}
`;
  console.log(`${file}.woff2 ${statSync(target).size}`);
}
writeFileSync(join(here, 'fonts.css'), css);
copyFileSync(join(modules, 'inter-ui/LICENSE.txt'), join(here, 'OFL-Inter.txt'));
for (const [name, owner, copyright] of [
  [
    '@fontsource/source-serif-4',
    'Source-Serif-4',
    'Copyright 2014-2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name ‘Source’.',
  ],
  [
    '@fontsource-variable/vazirmatn',
    'Vazirmatn',
    'Copyright 2015 The Vazirmatn Project Authors (https://github.com/rastikerdar/vazirmatn)',
  ],
]) {
  const text = readFileSync(join(modules, `${name}/LICENSE`), 'utf8');
  writeFileSync(join(here, `OFL-${owner}.txt`), `${copyright}\n${text.slice(text.indexOf('\n') + 1)}`);
}
