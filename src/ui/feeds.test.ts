import { expect, test } from 'vitest';
import { flagship, saltholm } from '../../tests/support.ts';
import { feedsOf } from '../engine/vocabulary.ts';
import { layOut } from './feeds.ts';

test.each([
  ['the flagship', flagship],
  ['a made-up republic', saltholm],
] as const)(
  'in the picture of %s nothing lies over anything else, and lines run to the right',
  (_, scenarioOf) => {
    const scenario = scenarioOf();
    const { boxes, lines, width, height } = layOut(scenario);
    for (const [index, one] of boxes.entries()) {
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      expect(one.y + one.height).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.x + one.width < other.x ||
          other.x + other.width < one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(apart, `${one.key} / ${other.key}`).toBe(true);
      }
    }
    for (const { path } of lines) {
      const [from = 0, to = 0] = [/^M([\d.]+)/, /([\d.]+) [\d.]+$/].map((at) => Number(at.exec(path)?.[1]));
      expect(to).toBeGreaterThan(from);
    }
    const labels = (column: string): string[] =>
      boxes.filter((box) => box.column === column).map(({ label }) => label);
    expect(labels('aim')).toEqual(scenario.objectives.map(({ label }) => label));
    const fed = feedsOf(scenario).objectives.flatMap(({ parts }) =>
      parts.filter(({ inputs }) => inputs.tracks.length + inputs.others.length > 0),
    );
    expect(labels('part')).toEqual(fed.map(({ part }) => part.label));
  },
);

test('a derived number has what it is worked out from at its left, and many stances are one box', () => {
  const { boxes, lines } = layOut(flagship());
  const labels = boxes.map(({ label }) => label);
  expect(labels).toContain('What others think of you (13)');
  expect(labels).not.toContain('Stance of Russia');
  expect(lines.map(({ key }) => key)).toContain('below pressure > number bite');
});
