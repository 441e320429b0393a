import { expect, test } from 'vitest';
import { hedger } from '../../src/bots/hedger.ts';
import { type Id, NOBODY, type Scenario, type Track } from '../../src/engine/index.ts';
import { openDesk } from '../../src/store/desk.ts';
import { beginPlay, type Play, playOrder, went } from '../../src/store/play.ts';
import { ended, shownOf } from '../../src/store/stage.ts';
import { causesToShow, trackCauses, trackLines } from '../../src/text/index.ts';
import { changeEntries, filmValues, sinceFilm } from '../../src/ui/film-values.ts';
import { whyChanges } from '../../src/ui/why-changes.ts';
import { flagship } from '../support.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

/** Every month of a game: the table before its end was ordered, and after. */
function* months(scenario: Scenario, seed: number): Generator<readonly [Play, Play]> {
  let play = beginPlay(scenario, { seed });
  for (let decision = 0; !play.state.outcome; decision++) {
    const { order } = hedger(scenario, play.view, seed, decision);
    const next = playOrder(play, order);
    if (!went(next)) continue;
    if (order.kind === 'end') yield [play, next];
    play = next;
  }
}

const sum = (amounts: readonly { readonly delta: number }[]): number =>
  amounts.reduce((all, { delta }) => all + delta, 0);

/** The page of a review: its table, the changes beside the numbers, and what is asked of them. */
function reviewed(scenario: Scenario, before: Play, after: Play, seat: Id) {
  const { film } = ended(before, after);
  const now = shownOf(after, { phase: 'review', seat, film }, before, false);
  const { view, ledger, history } = now;
  if (!view || !film) throw new Error('no review');
  const shown = filmValues(sinceFilm(now), film.to - 1);
  const desk = openDesk(scenario, view, ledger);
  const watched = scenario.tracks.filter(
    ({ id, group, hidden }) => !hidden && group !== 'inner' && !view.unknown.includes(id),
  );
  const entries = changeEntries(now);
  return {
    watched,
    desk,
    lines: trackLines(scenario, entries),
    account: (track: Track) => trackCauses(scenario, entries, track.id),
    beside: ({ id }: Track): number =>
      (shown.get(id) ?? desk.value(id)) - (history.at(-2)?.[id] ?? Number.NaN),
  };
}

test.each(SEEDS)('fortune %i: the causes in the review add up to the change beside the number', (seed) => {
  const scenario = flagship();
  let derived = 0;
  let folded = 0;
  for (const [before, after] of months(scenario, seed)) {
    for (const seat of [scenario.lead, NOBODY]) {
      const { watched, lines, beside, account } = reviewed(scenario, before, after, seat);
      for (const track of watched) {
        const line = lines.find((one) => one.track === track.id);
        expect(line?.delta ?? 0, `${track.id}, turn ${before.state.turn}`).toBe(beside(track));
        expect(sum(account(track))).toBe(beside(track));
        if (!line) continue;
        const causes = causesToShow(scenario, line);
        expect(causes.length).toBeLessThanOrEqual(3);
        expect(sum(causes)).toBe(line.delta);
        const named = causes.filter((cause) => line.causes.includes(cause));
        expect(named.some(({ delta }) => Math.sign(delta) === Math.sign(line.delta))).toBe(true);
        if (track.derive !== null) derived += 1;
        if (named.length < causes.length) folded += 1;
      }
    }
  }
  expect(derived).toBeGreaterThan(5);
  expect(folded).toBeGreaterThan(5);
});

test.each(SEEDS)('fortune %i: the changes in “why?” add up to where the number stands', (seed) => {
  const scenario = flagship();
  for (const [before, after] of months(scenario, seed)) {
    const { watched, desk } = reviewed(scenario, before, after, scenario.lead);
    for (const { id } of watched) {
      const entries = desk.why({ kind: 'track', track: id });
      const { listed, older } = whyChanges(entries, id);
      const moves = listed.map(({ move }) => move);
      expect(moves).not.toContain(null);
      const first = whyChanges(entries.slice(-1), id).listed[0]?.move?.from ?? desk.value(id);
      const by = moves.reduce((all, move) => all + (move ? move.to - move.from : 0), older.by);
      expect(by, id).toBe(desk.value(id) - first);
      expect(older.count).toBe(entries.length - listed.length);
    }
  }
});
