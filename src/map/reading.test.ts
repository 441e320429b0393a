import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changed, saltholm, scenarioNamed } from '../../tests/support.ts';
import type { TableState } from '../store/types.ts';
import { project } from './geo/projection.ts';
import { groundOf } from './ground.ts';
import { beforeOf, windowOf } from './reading.ts';
import { fitted, toScreen, worldBox } from './viewport.ts';

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

  test('is centred on the capital of home, else on its own middle', () => {
    const at = (kind: 'capital' | 'port', actor: string) =>
      windowOf(
        groundOf(
          changed(saltholm(), (copy) => {
            for (const node of copy.nodes)
              if (node.id === 'harbour-town') Object.assign(node, { kind, actor });
          }),
        ),
      );
    const { window, focus } = at('capital', 'saltholm');
    expect(focus).toEqual(project(0, 54));
    expect(window).toEqual(worldBox([-12, 48, 12, 62]));
    const middle = [(window[0] + window[2]) / 2, (window[1] + window[3]) / 2];
    expect(at('port', 'saltholm').focus).toEqual(middle);
    expect(at('capital', 'northmark').focus).toEqual(middle);
  });
});

test('a film begins with the lots as they were, or with none where that is not known', () => {
  expect(beforeOf(null)).toEqual({ shipments: [] });
  expect(beforeOf({ view: null } as TableState)).toEqual({ shipments: [] });
  const shipments = [{ id: 's1' }];
  expect(beforeOf({ view: { state: { shipments } } } as unknown as TableState).shipments).toBe(shipments);
});
