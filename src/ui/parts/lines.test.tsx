// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { putAlone, the } from '../../../tests/panels.tsx';
import { Chart } from './chart.tsx';
import { Gauge } from './gauge.tsx';
import { Mark } from './mark.tsx';
import { Sparkline } from './sparkline.tsx';

/** What an element says in some of its attributes. */
const attributes = (selector: string, ...names: string[]): (string | null)[] =>
  names.map((name) => the(selector).getAttribute(name));
const points = (): string | null => the('polyline').getAttribute('points');

test('a chart draws its values from the left edge to the right, low at the foot and high at the head', async () => {
  await putAlone(<Chart values={[0, 25, 100]} low={0} high={100} colour="teal" />);
  expect(points()).toBe('4.0,52.0 120.0,40.0 236.0,4.0');
  expect(attributes('polyline', 'stroke', 'fill')).toEqual(['teal', 'none']);
  expect(attributes('svg', 'viewBox', 'aria-hidden')).toEqual(['0 0 240 56', 'true']);
  expect(attributes('.chart-grid', 'd')).toEqual(['M0 4H240M0 28H240M0 52H240']);
  expect(document.querySelector('.chart-struck, .chart-seen')).toBeNull();
});

test('its last value has a dot', async () => {
  await putAlone(<Chart values={[10, 60]} low={10} high={110} colour="teal" />);
  expect(attributes('circle', 'cx', 'cy', 'fill')).toEqual(['236.0', '28.0', 'teal']);
});

test('a single value stands at the left edge, and none at the foot', async () => {
  await putAlone(<Chart values={[50]} low={0} high={100} colour="teal" />);
  expect(points()).toBe('4.0,28.0');
  await putAlone(<Chart values={[]} low={20} high={100} colour="teal" />);
  expect(points()).toBe('');
  expect(attributes('circle', 'cy')).toEqual(['52.0']);
});

test('a scale without a span does not divide by nothing', async () => {
  await putAlone(<Chart values={[5, 5]} low={5} high={5} colour="teal" />);
  expect(points()).toBe('4.0,52.0 236.0,52.0');
});

test('months with a strike are struck through, and what was only seen is dotted', async () => {
  await putAlone(
    <Chart values={[0, 50, 100]} seen={[100, 0]} struck={[0, 2]} low={0} high={100} colour="teal" />,
  );
  const struck = [...document.querySelectorAll('.chart-struck')].map((one) => one.getAttribute('d'));
  expect(struck).toEqual(['M4.0 0V56', 'M236.0 0V56']);
  const seen = [...document.querySelectorAll('.chart-seen')].map((one) => [
    one.getAttribute('cx'),
    one.getAttribute('cy'),
  ]);
  expect(seen).toEqual([
    ['4.0', '4.0'],
    ['120.0', '52.0'],
  ]);
});

test('a small line is drawn between its own least and most', async () => {
  await putAlone(<Sparkline values={[20, 30, 40]} colour="navy" />);
  expect(points()).toBe('0.0,14.5 26.0,8.0 52.0,1.5');
  expect(attributes('polyline', 'stroke', 'fill')).toEqual(['navy', 'none']);
  expect(attributes('svg', 'width', 'height', 'viewBox')).toEqual(['4rem', '1.23077rem', '0 0 52 16']);
});

test('a small line of what never moved, or of one value, lies level in the middle', async () => {
  await putAlone(<Sparkline values={[7, 7, 7]} colour="navy" />);
  expect(points()).toBe('0.0,8.0 26.0,8.0 52.0,8.0');
  await putAlone(<Sparkline values={[7]} colour="navy" />);
  expect(points()).toBe('0.0,8.0 52.0,8.0');
});

/** Where the filled part of a bar begins and how long it is. */
const filled = (): string[] => {
  const { style } = the('.gauge > span');
  return [style.getPropertyValue('inset-inline-start'), style.getPropertyValue('inline-size')];
};

test('a bar is filled as far as its value goes, and never beyond its ends', async () => {
  for (const [value, size] of [
    [-5, '0%'],
    [0, '0%'],
    [37, '37%'],
    [100, '100%'],
    [130, '100%'],
  ] as const) {
    await putAlone(<Gauge value={value} />);
    expect(filled()).toEqual(['', size]);
    expect(the('.gauge > span').className).toBe('gauge-fill');
  }
  expect(the('.gauge').style.getPropertyValue('--gauge')).toBe('var(--tehran)');
  await putAlone(<Gauge value={1} colour="navy" />);
  expect(the('.gauge').style.getPropertyValue('--gauge')).toBe('navy');
});

test('a bar of what is hidden is filled between the least and the most, wide enough to be seen', async () => {
  await putAlone(<Gauge value={99} range={[30, 45]} />);
  expect(filled()).toEqual(['30%', '15%']);
  expect(the('.gauge > span').className).toBe('gauge-range');
  await putAlone(<Gauge value={99} range={[30, 30]} />);
  expect(filled()).toEqual(['30%', '2%']);
  await putAlone(<Gauge value={99} range={[-10, 200]} />);
  expect(filled()).toEqual(['0%', '100%']);
});

test('each government has a shape of its own, in its colour and of the size that is wished', async () => {
  const shapes = ['diamond', 'square', 'circle', 'triangle', 'hexagon', 'dot'] as const;
  const drawn = new Set<string | null>();
  for (const mark of shapes) {
    await putAlone(<Mark mark={mark} colour="olive" />);
    drawn.add(the('path').getAttribute('d'));
    expect(attributes('path', 'fill')).toEqual(['olive']);
    expect(attributes('svg', 'width', 'aria-hidden')).toEqual(['0.92308rem', 'true']);
  }
  expect(drawn.size).toBe(shapes.length);
  for (const path of drawn) expect(path).toMatch(/^M.+Z$/);
  await putAlone(<Mark mark="square" colour="olive" size={26} />);
  expect(attributes('svg', 'width', 'height')).toEqual(['2rem', '2rem']);
  expect(attributes('path', 'd')).toEqual(['M.8.8H11.2V11.2H.8Z']);
});
