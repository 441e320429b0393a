import { expect, test } from 'vitest';
import { changed, flagship, saltholm, scenarioNamed } from '../../tests/support.ts';
import { sweptOf } from './asked.ts';
import { playerNames, playersFor } from './players.ts';
import { usefulParameters } from './useful.ts';

test.each(['the-year-after', 'first-moves', 'tests/scenario/fixture'])(
  'every parameter proposed for %s can be swept, over what it is now among others',
  (name) => {
    const scenario = scenarioNamed(name);
    const useful = usefulParameters(scenario);
    expect(new Set(useful.map((one) => one.path)).size).toBe(useful.length);
    for (const { path, now, values } of useful) {
      expect(values).toContain(now);
      const [swept] = sweptOf(scenario, [`${path}=${values.join(',')}`], 'a sweep');
      expect(swept).toEqual({ path, values });
    }
    expect(useful.filter((one) => one.values.length > 1).length).toBeGreaterThan(useful.length / 2);
  },
);

test('players of one road are offered where there is somebody on that road to buy from', () => {
  expect(playersFor(flagship()).map((one) => one.name)).toEqual(playerNames());
  const only = playersFor(flagship()).flatMap(({ name, only }) => (only === null ? [] : [[name, only]]));
  expect(only).toEqual([
    ['moscow-only', 'russia'],
    ['beijing-only', 'china'],
  ]);
  const alone = changed(saltholm(), (copy) => {
    const [first] = copy.suppliers.filter((one) => one.actor !== null);
    for (const supplier of copy.suppliers) if (supplier.actor !== first?.actor) supplier.actor = null;
  });
  const names = playersFor(alone).map((one) => one.name);
  expect(names).toContain('moscow-only');
  expect(names).not.toContain('beijing-only');
});
