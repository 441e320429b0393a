import { expect, test } from 'vitest';
import { changed, flagship } from '../../tests/support.ts';
import type { Id, Sum } from '../engine/index.ts';
import type { Month, Worth } from '../store/month.ts';
import { headlinesOf } from './headlines.ts';

const scenario = flagship();
const EVEN = { security: 25, prosperity: 25, autonomy: 25, standing: 25 };
type Amounts = Readonly<Record<Id, Readonly<Record<Id, number>>>>;

/** Objectives with these amounts of their parts; each is held within 0 and 100. */
function worth(amounts: Amounts): Worth {
  const parts: Record<Id, Sum> = {};
  for (const { id } of scenario.objectives) {
    const own = Object.entries(amounts[id] ?? {}).map(([part, amount]) => ({
      id: part,
      label: part,
      amount,
      facts: [],
    }));
    const all = own.reduce((sum, { amount }) => sum + amount, 50);
    parts[id] = { total: Math.max(0, Math.min(100, all)), parts: own };
  }
  const objectives = Object.fromEntries(Object.entries(parts).map(([id, { total }]) => [id, total]));
  return { objectives, score: 0, hundredths: 0, parts };
}
const month = (start: Amounts, end: Amounts): Month => ({
  start: worth(start),
  end: worth(end),
  given: worth(start),
  trail: [],
  findings: () => [],
});

test('what moved the score most comes first, by the weights of the run and with the weakest counted once more', () => {
  const told = headlinesOf(
    scenario,
    { ...EVEN, security: 10, standing: 40 },
    month(
      { security: { 'air-defence': 0 }, standing: { name: 0 }, autonomy: { leverage: 0 } },
      { security: { 'air-defence': 8 }, standing: { name: -5 }, autonomy: { leverage: 1 } },
    ),
  );
  expect(told.map(({ part, by }) => [part.id, by])).toEqual([
    ['name', -5],
    ['air-defence', 8],
    ['leverage', 1],
  ]);
  // Standing stands lowest: three quarters of its weight of 40, and a quarter of the score by itself.
  expect(told[0]?.score).toBeCloseTo(-5 * (0.75 * 0.4 + 0.25));
  expect(told[1]?.score).toBeCloseTo(8 * 0.75 * 0.1);
});

test('parts that balance each other are both told; what comes to an end moves the score by what it still could', () => {
  const balanced = headlinesOf(
    scenario,
    EVEN,
    month({ security: { 'air-defence': 0, shown: 5 } }, { security: { 'air-defence': 5, shown: 0 } }),
  );
  expect(balanced.map(({ by }) => by).sort()).toEqual([-5, 5]);
  const ended = headlinesOf(
    scenario,
    EVEN,
    month({ prosperity: { patience: 45 } }, { prosperity: { patience: 65 } }),
  );
  expect(ended[0]?.score).toBeCloseTo(5 * 0.75 * 0.25);
  const stuck = headlinesOf(
    scenario,
    EVEN,
    month({ prosperity: { patience: 60 } }, { prosperity: { patience: 70 } }),
  );
  expect(stuck[0]).toMatchObject({ by: 10, score: 0 });
});

test('a month that moved nothing has none, and a scenario without a weakest counts by the weights alone', () => {
  expect(headlinesOf(scenario, EVEN, month({}, {}))).toEqual([]);
  const plain = changed(scenario, (copy) => {
    copy.weakest = 0;
  });
  const [only] = headlinesOf(plain, EVEN, month({ standing: { name: 0 } }, { standing: { name: -4 } }));
  expect(only?.score).toBeCloseTo(-1);
});
