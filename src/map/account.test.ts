import { expect, test } from 'vitest';
import { flagship, game } from '../../tests/support.ts';
import { type State, viewOf } from '../engine/index.ts';
import { openDesk } from '../store/desk.ts';
import type { TableState } from '../store/types.ts';
import { accountOf } from './account.ts';
import { groundOf } from './ground.ts';
import { pictureOf } from './model.ts';

const scenario = flagship();
const shipment = { id: 's1', contract: null, count: 2, seen: false, held: 0, since: 1, entry: 0 };

function account(over: Partial<State> = {}) {
  const { state, ledger } = game(scenario, over);
  const view = viewOf(scenario, state, scenario.lead);
  const now = { phase: 'council', scenario, view, ledger, selection: null } as unknown as TableState;
  const picture = pictureOf(groundOf(scenario), now, openDesk(scenario, view, ledger));
  const told = new Map(accountOf(scenario, picture).map(({ title, lines }) => [title, lines]));
  return { told, picture };
}

test('every narrow place is told with its risk, and every badge of trade with its share', () => {
  const { told, picture } = account();
  const narrow = picture.nodes.filter(({ choke }) => choke !== null);
  expect(narrow.length).toBeGreaterThan(1);
  expect(told.get('Narrows and their risk')).toEqual(
    narrow.map(({ name, choke }) => `${name} · risk ${choke} %`),
  );
  expect(told.get('Regular trade')).toHaveLength(picture.flows.length);
  expect(told.get('Struck lately')).toBeUndefined();
});

test('a lot under way is told with its number, its days and where it is', () => {
  const shipments = [{ ...shipment, system: 'radar-repair', route: 'rail-xian', leg: 0, days: 2 }];
  const { told, picture } = account({ shipments });
  const [lot] = picture.tokens;
  expect(told.get('Arms under way')).toEqual([`${lot?.name} × 2 · ${lot?.days} days: Xi'an – Ürümqi`]);
});

test('a place that is shut is told among what cannot be passed, and its legs with it', () => {
  const before = account().told.get('Cannot be passed') ?? [];
  const { told } = account({ closed: { hormuz: 0 } });
  const barred = told.get('Cannot be passed') ?? [];
  const hormuz = scenario.nodes.find(({ id }) => id === 'hormuz')?.name;
  expect(barred).toContain(`${hormuz} · closed`);
  expect(barred.length).toBeGreaterThan(before.length + 1);
});
