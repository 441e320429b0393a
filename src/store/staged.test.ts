import { describe, expect, test } from 'vitest';
import { changed, saltholm } from '../../tests/support.ts';
import { NOBODY, type State } from '../engine/index.ts';
import { beginPlay, type Play } from './play.ts';
import {
  behind,
  ended,
  hasSealed,
  nextToChoose,
  opening,
  ordersShown,
  peopleOf,
  type Stage,
  several,
  shownOf,
} from './stage.ts';

const scenario = saltholm();
const LEAD = scenario.lead;
const OTHER = 'kongsvik';
const alone = (): Play => beginPlay(scenario, { seed: 7 });
const shared = (): Play => beginPlay(scenario, { seed: 7, people: [OTHER] });
const at = (play: Play, state: Partial<State>): Play => ({ ...play, state: { ...play.state, ...state } });
/** The game after the other seat’s policy. */
const sealed = (play: Play): Play =>
  at(play, {
    policies: {
      ...play.state.policies,
      [OTHER]: { ...play.state.policies[OTHER], sealed: 'trade' } as never,
    },
    hand: [],
  });

test('the lead seat chooses last, and others only where persons hold them', () => {
  expect(peopleOf(alone())).toEqual([LEAD]);
  expect(peopleOf(shared())).toEqual([OTHER, LEAD]);
  expect([several(alone()), several(shared())]).toEqual([false, true]);
});

test('a seat has chosen when its policy is sealed, or where it has none to seal', () => {
  const play = at(shared(), { hand: [] });
  expect(hasSealed(play, OTHER)).toBe(false);
  expect(hasSealed(sealed(shared()), OTHER)).toBe(true);
  const free = changed(scenario, (copy) => {
    for (const seat of copy.seats) seat.policies = [];
  });
  expect(hasSealed(at(beginPlay(free, { seed: 7, people: [OTHER] }), { hand: [] }), OTHER)).toBe(true);
  expect(nextToChoose(shared())).toBe(OTHER);
  expect(nextToChoose(sealed(shared()))).toBe(LEAD);
  expect(nextToChoose(alone())).toBe(LEAD);
});

describe('a game opens', () => {
  test('at its council, at the curtain of who is to choose, or at its end', () => {
    expect(opening(alone())).toEqual({ phase: 'council', seat: LEAD, film: null });
    expect(opening(shared())).toEqual({ phase: 'curtain', seat: OTHER, film: null });
    expect(opening(sealed(shared()))).toEqual({ phase: 'curtain', seat: LEAD, film: null });
    expect(opening(shared(), true)).toEqual({ phase: 'curtain', seat: LEAD, film: null });
    const over = at(shared(), { outcome: { score: 1 } as never });
    expect(opening(over)).toEqual({ phase: 'over', seat: LEAD, film: null });
  });

  test('behind a curtain is the film, the council or a chamber', () => {
    const film = { from: 1, to: 2, turn: 1 };
    const raised = (seat: string) => behind(shared(), { phase: 'curtain', seat, film });
    expect(raised(NOBODY)).toEqual({ phase: 'playback', seat: NOBODY, film });
    expect(raised(LEAD)).toEqual({ phase: 'council', seat: LEAD, film });
    expect(raised(OTHER)).toEqual({ phase: 'chamber', seat: OTHER, film });
  });
});

test('a film spans what an end brought about, up to the news of the next month', () => {
  const entry = (id: number, turn: number) => ({ id, turn }) as never;
  const before = at(alone(), { entries: 10, turn: 2 });
  const after = (play: Play, ...news: readonly number[]): Play => ({
    ...at(play, { entries: 20 }),
    ledger: [entry(3, 1), entry(10, 2), entry(14, 2), ...news.map((id) => entry(id, 3))],
  });
  expect(ended(before, after(alone(), 15, 16))).toEqual({
    phase: 'playback',
    seat: LEAD,
    film: { from: 10, to: 15, turn: 2 },
  });
  expect(ended(before, after(alone())).film).toEqual({ from: 10, to: 20, turn: 2 });
  expect(ended(before, after(shared(), 15))).toMatchObject({ phase: 'curtain', seat: NOBODY });
});

describe('the orders that are shown', () => {
  const orders = [
    { turn: 1, kind: 'policy', seat: OTHER, policy: 'trade' },
    { turn: 1, kind: 'export', seat: LEAD, channel: 'fish-north', tenths: 4 },
    { turn: 1, kind: 'export', seat: LEAD, channel: 'fish-south', tenths: 1 },
  ] as Play['orders'];
  const shows = (
    play: Play,
    phase: 'council' | 'curtain' | 'chamber' | 'over' | 'review',
    seat: string,
    readOnly = false,
  ) => ordersShown({ ...play, orders }, { phase, seat, film: null }, readOnly);

  test('are all, where one plays or all is over; else those of the seat, and none behind a curtain', () => {
    expect(shows(alone(), 'council', LEAD)).toEqual({ shown: [0, 1, 2], open: [1, 2] });
    expect(shows(shared(), 'over', LEAD)).toEqual({ shown: [0, 1, 2], open: [] });
    expect(shows(shared(), 'council', LEAD)).toEqual({ shown: [1, 2], open: [0, 1] });
    expect(shows(shared(), 'chamber', OTHER)).toEqual({ shown: [0], open: [] });
    expect(shows(shared(), 'curtain', LEAD)).toEqual({ shown: [], open: [] });
  });

  test('can be taken back at the council alone, and not in a game that is only looked at', () => {
    expect(shows(alone(), 'review', LEAD).open).toEqual([]);
    expect(shows(alone(), 'council', LEAD, true)).toEqual({ shown: [0, 1, 2], open: [] });
  });
});

describe('what a page is shown', () => {
  const film = { from: 1, to: 2, turn: 4 };
  const shown = (play: Play, phase: Stage['phase'], seat: string) =>
    shownOf({ ...play, advised: [{ turn: 1, after: 0 }] }, { phase, seat, film }, play, false);

  test('is the seat’s own view, and behind the curtain nothing', () => {
    const play = shared();
    expect(shown(play, 'council', LEAD)).toMatchObject({
      view: play.view,
      history: play.history,
      advised: 1,
      turn: 4,
      seed: 7,
    });
    expect(shown(play, 'curtain', LEAD)).toMatchObject({
      view: null,
      ledger: [],
      history: [],
      advised: 0,
      orders: [],
    });
    const chamber = shown(play, 'chamber', OTHER);
    expect(chamber.view?.seat).toBe(OTHER);
    expect(chamber).toMatchObject({ advised: 0, seat: OTHER, people: [OTHER, LEAD] });
    expect(chamber.history).toHaveLength(1);
  });

  test('has its film while that is on or reviewed', () => {
    const on = (phase: 'council' | 'playback' | 'review' | 'over') => shown(alone(), phase, LEAD).film;
    expect([on('playback'), on('review'), on('council'), on('over')]).toEqual([film, film, null, null]);
  });

  test('has the whole ledger when the game is over, and what the seat may see before', () => {
    const play = alone();
    expect(shown(play, 'over', LEAD).ledger).toBe(play.ledger);
    expect(shown(play, 'council', LEAD).ledger.length).toBeLessThanOrEqual(play.ledger.length);
  });
});
