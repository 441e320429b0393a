import { describe, expect, test } from 'vitest';
import { flagship, saltholm } from '../../tests/support.ts';
import { hedger } from '../bots/hedger.ts';
import { type Order, openGame, replay, type Scenario, standing } from '../engine/index.ts';
import { type Match, matchOf, orderGiven, proceeded } from './machine.ts';
import { monthOf } from './month.ts';
import { beginPlay, type Play, went } from './play.ts';

function led(result: ReturnType<typeof orderGiven>): Match {
  if (!went(result)) throw new Error(result.code);
  return result;
}

/** The matches of a whole game in which a month's film has just begun. */
function films(scenario: Scenario, seed: number): readonly Match[] {
  const found: Match[] = [];
  let match = matchOf(beginPlay(scenario, { seed }));
  for (let decision = 0; match.stage.phase !== 'over'; decision++) {
    const { order } = hedger(scenario, match.play.view, seed, decision);
    const after = orderGiven(match, order);
    if (!went(after)) continue;
    match = after;
    if (order.kind !== 'end') continue;
    found.push(match);
    match = led(proceeded(led(proceeded(match))));
  }
  return found;
}

const told = (match: Match) => {
  const month = monthOf(match);
  if (!month) throw new Error('no month is told');
  return month;
};

describe('a month that is told', () => {
  test.each([
    ['the flagship', flagship, 20256],
    ['a made-up republic', saltholm, 7],
  ] as const)('of %s begins where its council began and ends where its adjudication ended', (_, of, seed) => {
    const scenario = of();
    const all = films(scenario, seed);
    expect(all.length).toBeGreaterThan(4);
    let moved = 0;
    for (const match of all) {
      const month = told(match);
      const { before } = match;
      if (!before) throw new Error('nothing before');
      const at = (play: Play['state']) => standing(openGame(scenario, play));
      expect(month.start).toMatchObject(at(before.council.state));
      expect(month.given).toEqual(at(before.state));
      const last = month.trail.at(-1)?.worth ?? month.given;
      expect(last.objectives).toEqual(month.end.objectives);
      const entries = month.trail.map(({ entry }) => entry);
      expect(entries).toEqual([...entries].sort((a, b) => a - b));
      for (const entry of entries) {
        expect(entry).toBeGreaterThanOrEqual(match.stage.film?.from ?? 0);
        expect(entry).toBeLessThan(match.stage.film?.to ?? 0);
      }
      for (const [id, sum] of Object.entries(month.end.parts))
        expect(sum.total).toBe(month.end.objectives[id]);
      moved += month.trail.length;
    }
    expect(moved).toBeGreaterThan(all.length);
    // After the last month there is no news: it has ended where the game has.
    const end = all.at(-1);
    expect(end && told(end).end).toMatchObject({
      objectives: end?.play.state.outcome?.objectives,
      score: end?.play.state.outcome?.score,
    });
  });

  test('is worked out once, and only for who may know', () => {
    const [match] = films(saltholm(), 7);
    if (!match) throw new Error('no month');
    expect(monthOf(match)).toBe(monthOf(match));
    expect(monthOf({ ...match, stage: { ...match.stage, seat: 'kongsvik' } })).toBeNull();
    expect(monthOf({ ...match, stage: { ...match.stage, phase: 'council' } })).toBeNull();
    expect(monthOf({ ...match, before: null })).toBeNull();
  });
});

describe('what its dice tell of its orders', () => {
  const scenario = flagship();
  const months = [3, 20256, 11].flatMap((seed) => films(scenario, seed));

  /** The dice of a month by key as they fall when the whole run is played from its beginning without one of its orders. */
  function diceWithout(
    match: Match,
    left: Order | null,
  ): ReadonlyMap<string, { chance: number; rolled: number }> {
    const { start, orders } = match.play;
    const turn = match.stage.film?.turn ?? 0;
    const log = orders.filter((order) => order !== left);
    const { ledger } = replay(scenario, start, log);
    const dice = new Map<string, { chance: number; rolled: number }>();
    for (const { cause, turn: of } of ledger)
      if (cause.kind === 'die' && of === turn) dice.set(cause.key, cause);
    return dice;
  }
  const came = (die: { chance: number; rolled: number } | undefined): boolean | null =>
    die === undefined ? null : die.rolled < die.chance;

  test('an order that turned a die did: without it the same die comes to the other answer', () => {
    let turned = 0;
    for (const match of months) {
      for (const found of told(match).findings()) {
        // A card that is not answered ends no month, so that a whole run cannot be played without it.
        if (found.kind !== 'turned' || found.order.kind === 'answer' || found.order.kind === 'contract')
          continue;
        const { fell, order, without } = found;
        const now = diceWithout(match, null).get(fell.key);
        expect(now).toMatchObject({ chance: fell.chance, rolled: fell.rolled });
        const then = diceWithout(match, order).get(fell.key);
        expect(then).toMatchObject({ chance: without, rolled: fell.rolled });
        expect(came(then)).toBe(!came(now));
        turned += 1;
      }
    }
    expect(turned).toBeGreaterThan(0);
  });

  test('what is called luck comes to the same without any single order, and tells the one that moved its chance most', () => {
    let moved = 0;
    for (const match of months.slice(0, 8)) {
      for (const found of told(match).findings()) {
        if (found.kind !== 'luck') continue;
        const { fell } = found;
        const own = match.play.orders.filter(
          (order) =>
            order.turn === match.stage.film?.turn && !['end', 'answer', 'contract'].includes(order.kind),
        );
        const chances = own.map((order) => diceWithout(match, order).get(fell.key) ?? fell);
        for (const chance of chances) expect(came(chance)).toBe(came(fell));
        const most = Math.max(0, ...chances.map(({ chance }) => Math.abs(chance - fell.chance)));
        const said = found.moved === null ? 0 : Math.abs(found.moved.without - fell.chance);
        expect(said).toBeGreaterThanOrEqual(most);
        if (found.moved) moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(0);
  });

  test('at most three are told, what an order turned before what was luck', () => {
    for (const match of months) {
      const kinds = told(match)
        .findings()
        .map(({ kind }) => kind);
      expect(kinds.length).toBeLessThanOrEqual(3);
      expect(kinds).toEqual([...kinds].sort().reverse());
      // A strike check falls every month.
      expect(kinds.length).toBeGreaterThan(0);
    }
  });
});
