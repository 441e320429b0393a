import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../tests/support.ts';
import { groundOf } from './ground.ts';
import { windowOf } from './reading.ts';
import { fitted, toScreen } from './viewport.ts';

const shipped = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `scenarios/${name}`);

describe('the window of a scenario', () => {
  test.each([...shipped, 'tests/scenario/fixture'])('%s: has every place in sight', (folder) => {
    const ground = groundOf(scenarioNamed(folder));
    const { window, focus } = windowOf(ground);
    const view = fitted(window, focus, 800, 550);
    const out = [...ground.places].filter(([, at]) => {
      const [x, y] = toScreen(view, at);
      return x < 0 || y < 0 || x > 800 || y > 550;
    });
    expect(out.map(([id]) => id)).toEqual([]);
  });
});
