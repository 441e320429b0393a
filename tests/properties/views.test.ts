import { expect, test } from 'vitest';
import { hedger } from '../../src/bots/hedger.ts';
import { random } from '../../src/bots/random.ts';
import {
  CHANGES,
  type ChangeKind,
  forecast,
  give,
  hashOf,
  imagine,
  NOBODY,
  type Order,
  reported,
  viewOf,
  visible,
} from '../../src/engine/index.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { sayEntry } from '../../src/text/index.ts';
import { changed, flagship, game, saltholm } from '../support.ts';

test('a view holds neither the seed nor an exact hidden number nor a sealed choice of another seat', () => {
  const scenario = flagship();
  for (let seed = 1; seed <= 40; seed++) {
    const { state, ledger } = game(scenario, {}, { seed });
    const view = viewOf(scenario, state, scenario.lead);
    expect(view.state.seed).toBe(0);
    for (const [seat, policy] of Object.entries(view.state.policies))
      if (seat !== scenario.lead) expect(policy.sealed).toBeNull();
    for (const track of scenario.tracks.filter((one) => one.hidden)) {
      const band = view.bands[track.id];
      expect(band).toBeDefined();
      expect(state.tracks[track.id]).toBeGreaterThanOrEqual(band?.low ?? Infinity);
      expect(state.tracks[track.id]).toBeLessThanOrEqual(band?.high ?? -Infinity);
    }
    for (const { change } of visible(ledger, scenario.lead)) {
      const moved = change.kind === 'track-moved' ? change.track : null;
      expect(scenario.tracks.find((track) => track.id === moved)?.hidden ?? false).toBe(false);
      expect(['policy-sealed', 'answer-sealed']).not.toContain(change.kind);
    }
  }
});

test('two states that a seat cannot tell apart give it the same forecast', () => {
  const scenario = flagship();
  const { state } = game(scenario, {}, { seed: 11 });
  const view = viewOf(scenario, state, scenario.lead);
  const [id, band] = Object.entries(view.bands).find(([, { low, high }]) => high > low) ?? [];
  if (!id || !band) throw new Error('nothing is hidden');
  // Another world: what a seat does not see is elsewhere in its band, others chose otherwise, more cards wait for them.
  const other = structuredClone(state);
  other.tracks[id] = other.tracks[id] === band.low ? band.high : band.low;
  for (const { id: seat, policies } of scenario.seats) {
    const own = other.policies[seat];
    if (seat !== scenario.lead && own) own.sealed = policies.find((one) => one.id !== own.sealed)?.id ?? null;
  }
  other.agenda.push({
    turn: 2,
    key: scenario.cards[0]?.id ?? '',
    kind: 'card',
    target: null,
    percent: 100,
    chance: 100,
    step: 'policies',
    entry: 0,
  });
  expect(hashOf(other)).not.toBe(hashOf(state));
  const same = viewOf(scenario, other, scenario.lead);
  expect(same).toEqual(view);
  expect(forecast(scenario, same, [], 8)).toEqual(forecast(scenario, view, [], 8));
});

test('what is imagined fits what is seen, and imagining changes nothing', () => {
  const scenario = flagship();
  const { state } = game(scenario, {}, { seed: 3 });
  const before = hashOf(state);
  const view = viewOf(scenario, state, scenario.lead);
  for (let world = 0; world < 20; world++) {
    const imagined = imagine(view, world);
    for (const [id, band] of Object.entries(view.bands)) {
      expect(imagined.tracks[id]).toBeGreaterThanOrEqual(band.low);
      expect(imagined.tracks[id]).toBeLessThanOrEqual(band.high);
    }
  }
  forecast(scenario, view, [{ seat: scenario.lead, kind: 'end' }], 4);
  expect(hashOf(state)).toBe(before);
});

test('with better early warning the bands are narrower', () => {
  const scenario = flagship();
  const width = (sight: number): number => {
    const { state } = game(scenario);
    if (scenario.sight) state.tracks[scenario.sight] = sight;
    const { bands } = viewOf(scenario, state, scenario.lead);
    return Object.values(bands).reduce((sum, band) => sum + band.high - band.low, 0);
  };
  expect(width(90)).toBeLessThan(width(10));
});

const OTHERS = ['moscow', 'beijing', 'washington', 'jerusalem'] as const;

/** Orders that the lead seat gives without the world noticing, and the one other seat that each of them involves. */
const QUIET: readonly (readonly [Order, (typeof OTHERS)[number] | null])[] = [
  [{ seat: 'tehran', kind: 'contract', system: 'hq-battery', number: 1, payment: 'yuan' }, 'beijing'],
  [{ seat: 'tehran', kind: 'contract', system: 's-400', number: 1, payment: 'cash' }, 'moscow'],
  [{ seat: 'tehran', kind: 'mission', actor: 'china', aim: 'goodwill' }, 'beijing'],
  [{ seat: 'tehran', kind: 'programme', programme: 'dispersal' }, null],
];

test('nobody’s view holds what every seat may see, and no hidden number exactly', () => {
  const scenario = flagship();
  const { state } = game(scenario, {}, { seed: 9, people: ['moscow'] });
  const { bands, state: seen, unknown } = viewOf(scenario, state, NOBODY);
  const hidden = scenario.tracks.filter((track) => track.hidden).map((track) => track.id);
  expect(Object.keys(bands).sort()).toEqual([...hidden].sort());
  expect(seen.hand).toEqual([]);
  expect(Object.values(seen.policies).every((own) => own.sealed === null)).toBe(true);
  expect(unknown).toEqual(['cash', 'yuan', 'autonomy', 'bite', 'obligations']);
  expect(viewOf(scenario, state, 'moscow').unknown).toEqual(unknown);
  expect(viewOf(scenario, state, scenario.lead).unknown).toEqual([]);
});

test('where a change rests on what a seat does not see, its cause is not told either', () => {
  const scenario = flagship();
  for (const seed of [3, 5]) {
    const { ledger, state } = playOne({ scenario, seed, player: hedger, ledger: true });
    for (const seat of [NOBODY, ...OTHERS]) {
      const view = viewOf(scenario, state, seat);
      const told = reported(ledger, view);
      const ids = new Set(told.map((entry) => entry.id));
      const secret = told.filter(({ because }) => because.some((id) => !ids.has(id)));
      expect(secret.length).toBeGreaterThan(0);
      for (const { cause, change } of secret)
        if (CHANGES[change.kind].unexplained !== 'whole')
          expect(cause).toEqual({ kind: 'rule', rule: 'unknown', of: '' });
      for (const { derived } of told)
        for (const id of Object.keys(derived ?? {})) expect(view.unknown).not.toContain(id);
    }
  }
});

test('a deniable deal of which no lot was seen is named to nobody but the two who made it', () => {
  const scenario = flagship();
  let deals = 0;
  for (const seed of [3, 5]) {
    const { ledger, state } = playOne({ scenario, seed, player: hedger, ledger: true });
    const quiet = scenario.systems.filter(
      ({ id, openness }) =>
        openness !== 'open' &&
        state.seen[id] === undefined &&
        state.contracts.some((one) => one.system === id),
    );
    deals += quiet.length;
    for (const seat of [NOBODY, 'washington', 'jerusalem']) {
      const view = viewOf(scenario, state, seat);
      const told = reported(ledger, view);
      // That a line is shut is said in public, whether or not anything of it was ever bought.
      const lines = told.filter(({ change }) => change.kind !== 'line-shut');
      const text = lines.map((entry) => sayEntry(scenario, entry)).join('\n');
      for (const { name } of quiet) expect(text, `${seat}, seed ${seed}`).not.toContain(name);
    }
  }
  expect(deals).toBeGreaterThan(0);
});

test.each(QUIET)('other seats cannot tell whether %j was given', (order, party) => {
  const scenario = flagship();
  for (const seat of [NOBODY, ...OTHERS]) {
    const one = game(scenario, {}, { seed: 5 });
    const other = structuredClone(one.state);
    const ledger = [...one.ledger];
    expect(give(scenario, other, order, { ledger })).toBeNull();
    const without = viewOf(scenario, one.state, seat);
    const withIt = viewOf(scenario, other, seat);
    const told = visible(ledger, seat).length - visible(one.ledger, seat).length;
    const same = (view: typeof withIt) => ({ ...view, state: { ...view.state, entries: 0 } });
    if (seat === party) {
      expect(told).toBeGreaterThan(0);
      continue;
    }
    expect(told, `${seat} reads of it`).toBe(0);
    expect(same(withIt)).toEqual(same(without));
  }
});

/** What the lead seat alone may know of, whatever it deals in. */
const OWN: readonly ChangeKind[] = ['directives-moved', 'books-kept', 'programme-run', 'card-scheduled'];

test('over whole runs no other seat reads of a purse, a directive or an intent, nor of a deal with somebody else', () => {
  const scenario = flagship();
  const purses = scenario.tracks.filter((track) => track.group === 'purse').map((track) => track.id);
  for (let seed = 1; seed <= 6; seed++) {
    const { ledger, state } = playOne({ scenario, seed, player: random, ledger: true });
    for (const seat of OTHERS) {
      const view = viewOf(scenario, state, seat);
      const read = visible(ledger, seat);
      for (const purse of purses) {
        expect(view.state.tracks[purse]).toBe(scenario.tracks.find((track) => track.id === purse)?.start);
        expect(read.some(({ change }) => change.kind === 'track-moved' && change.track === purse)).toBe(
          false,
        );
      }
      expect(read.filter(({ change }) => OWN.includes(change.kind))).toEqual([]);
      expect(view.state.intent).toEqual({});
    }
  }
});

test('another seat seals its answer: no number moves before adjudication', () => {
  const scenario = changed(saltholm(), (copy) => {
    for (const card of copy.cards) card.seat = 'kongsvik';
  });
  const card = scenario.cards.find(({ options }) =>
    options.some((option) => option.block.effects.length > 0),
  );
  const option = card?.options.find(({ block }) => block.effects.length > 0);
  if (!card || !option) throw new Error('no card of the fixture does anything');
  const { state, ledger } = game(scenario, {}, { seed: 1, people: [card.seat] });
  state.hand.push({ card: card.id, option: null, sealed: null, entry: 0 });
  const before = { ...state.tracks };
  const order: Order = { seat: card.seat, kind: 'answer', card: card.id, option: option.id };
  expect(give(scenario, state, order, { ledger })).toBeNull();
  expect(state.tracks).toEqual(before);
  expect(viewOf(scenario, state, scenario.lead).state.hand.some((one) => one.card === card.id)).toBe(false);
  expect(
    visible(ledger, scenario.lead).some(({ change }) => 'card' in change && change.card === card.id),
  ).toBe(false);
});
