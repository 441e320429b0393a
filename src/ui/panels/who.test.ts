import { expect, test } from 'vitest';
import { changed, game, saltholm } from '../../../tests/support.ts';
import type { Order } from '../../engine/index.ts';
import { finderOf } from '../../engine/vocabulary.ts';
import type { Sitting } from '../sitting.ts';
import { actorOf, actorOfSystem, seatOf } from './who.ts';

const scenario = changed(saltholm(), (copy) => {
  const [fish, south] = copy.channels;
  if (fish) fish.actor = 'northmark';
  if (south) south.actor = 'southreach';
});
const { state } = game(scenario);
const sitting = { scenario, state, names: finderOf(scenario) } as unknown as Sitting;
const seat = 'harbour-town';

test('behind a supplier stands its government; one at home is one’s own', () => {
  expect(actorOfSystem(sitting, 'coastal-gun')?.id).toBe('northmark');
  expect(actorOfSystem(sitting, 'watchtower')?.id).toBe('saltholm');
});

test.each<[Order, string | undefined]>([
  [{ kind: 'contract', seat, system: 'coastal-gun', number: 1, payment: 'silver' }, 'northmark'],
  [{ kind: 'contract', seat, system: 'watchtower', number: 1, payment: 'silver' }, 'saltholm'],
  [{ kind: 'expedite', seat, contract: 'c1' }, 'northmark'],
  [{ kind: 'cancel', seat, contract: 'c1' }, 'northmark'],
  [{ kind: 'cancel', seat, contract: 'gone' }, undefined],
  [{ kind: 'mission', seat, actor: 'southreach', aim: 'goodwill' }, 'southreach'],
  [{ kind: 'build', seat, project: 'northern-light' }, 'northmark'],
  [{ kind: 'build', seat, project: 'breakwater' }, 'saltholm'],
  [{ kind: 'export', seat, channel: 'fish-south', tenths: 1 }, 'southreach'],
  [{ kind: 'export', seat, channel: 'fish-north', tenths: 1 }, 'northmark'],
  [{ kind: 'answer', seat, card: 'gun-show', option: 'yawn' }, 'northmark'],
  [{ kind: 'answer', seat, card: 'bad-catch', option: 'wait' }, 'saltholm'],
  [{ kind: 'posture', seat, posture: 'calm' }, 'saltholm'],
  [{ kind: 'programme', seat, programme: 'drill' }, 'saltholm'],
])('the government that %o is about', (order, actor) => {
  expect(actorOf(sitting, order)?.id).toBe(actor);
});

test('a seat speaks for an actor, or none does', () => {
  expect(seatOf(scenario, 'northmark')).toBe('kongsvik');
  expect(seatOf(scenario, 'saltholm')).toBe('harbour-town');
  expect(seatOf(scenario, 'southreach')).toBeNull();
});
