import { expect, test } from 'vitest';
import { cargoIcon, carrier, ICONS, markPath } from './icons.ts';
import { ringRadius, tightness } from './ring.ts';
import { COLOURS, mixed, toNumber } from './style.ts';

test.each([
  [0, 0, 20],
  [40, 0.5, 14],
  [80, 1, 8],
  [95, 1, 8],
  [-5, 0, 20],
] as const)('a risk of %i %% draws its ring this tight', (risk, tight, radius) => {
  expect(tightness(risk)).toBe(tight);
  expect(ringRadius(risk)).toBe(radius);
});

test('colours are mixed channel by channel', () => {
  expect(mixed('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mixed('#000000', '#ffffff', 1)).toBe('#ffffff');
  expect(mixed('#102030', '#30405f', 0.5)).toBe('#203048');
  expect(mixed('#ff0000', '#00000a', 0.9)).toBe('#1a0009');
  expect(toNumber('#0a0B0c')).toBe(0x0a0b0c);
});

/** How light a colour is, as the rules for legible pages reckon it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [16, 8, 0]
    .map((by) => ((toNumber(colour) >> by) & 255) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

test.each(['ink', 'quiet', 'homeName', 'warningText', 'struck'] as const)(
  'text in %s can be read on land',
  (name) => expect(contrast(COLOURS[name], COLOURS.land)).toBeGreaterThanOrEqual(4.5),
);

test.each(['ink', 'own', 'struck', 'neutral'] as const)('marks in %s are seen on land and sea', (name) => {
  expect(contrast(COLOURS[name], COLOURS.land)).toBeGreaterThanOrEqual(3);
  expect(contrast(COLOURS[name], COLOURS.sea)).toBeGreaterThanOrEqual(3);
});

test('every way has its own carrier, oil its drum and all else the crate', () => {
  const modes = ['rail', 'road', 'sea', 'air'] as const;
  expect(new Set(modes.map((mode) => ICONS[carrier(mode)])).size).toBe(4);
  for (const path of Object.values(ICONS)) expect(path).toMatch(/^[Mm][\d\s.,-]/);
  expect(cargoIcon('cargo-crude')).toBe('crude');
  expect(cargoIcon('crude-barrels')).toBe('goods');
  expect(cargoIcon('grain')).toBe('goods');
});

test.each([
  ['diamond', 'M0 -5L5 0L0 5L-5 0Z', 4],
  ['square', 'M-4 -4H4V4H-4Z', 4],
  ['triangle', 'M0 -12L11.5 9H-11.5Z', 10],
  ['hexagon', 'M-115 0L-58 -100H58L115 0L58 100H-58Z', 100],
  ['dot', 'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z', 4],
  ['circle', 'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z', 4],
] as const)('the mark of a %s is drawn about the origin', (mark, path, r) => {
  const short = markPath(mark, r).replace(/-?\d+\.\d+/g, (n) => String(Math.round(Number(n) * 100) / 100));
  expect(short).toBe(path);
});
