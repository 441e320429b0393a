import { summary } from '../statistics.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import type { Measured } from './measure.ts';

/** How long a person takes (rulebook section 15): words read in a minute, and seconds a click. */
const PACE = { words: 180, click: 4 };
/** Clicks that an order takes: to open, to choose, to read its forecast, to give; and a month: to end it, its film, its review. */
const CLICKS = { order: 4, turn: 6 };
/** New words of a month beside its cards, at most (rulebook section 4). */
const REVIEW = 150;

const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * Minutes that a person needs, reckoned from what the hedger reads and does. Nobody's watch was looked at: the line
 * catches a game that has grown too long, and a class has to tell the rest.
 */
export function minutesLine({ scenario, runs }: Measured): Line {
  const least = Math.round(scenario.minutes * 0.75);
  const most = Math.round(scenario.minutes * 1.125);
  const what = 'minutes for a person, reckoned from words, orders and turns of the hedger';
  const spec: Spec = { id: 'minutes', what, unit: 'min', need: `${least} to ${most}` };
  const its = runs.get('hedger') ?? [];
  if (its.length === 0) return unmeasured(spec, 'there is no player hedger');
  const length = new Map(
    scenario.cards.map(({ id, headline, text, options }) => [
      id,
      words([headline, text, ...options.map((option) => option.label)].join(' ')),
    ]),
  );
  const minutes = its.map(({ run }) => {
    const read = run.hands.flat().reduce((sum, card) => sum + (length.get(card) ?? 0), 0);
    const orders = Object.values(run.orders).reduce((sum, times) => sum + times, 0) - run.turns;
    const briefing = words(scenario.briefing.join(' '));
    const clicks = orders * CLICKS.order + run.turns * CLICKS.turn;
    return (read + briefing + run.turns * REVIEW) / PACE.words + (clicks * PACE.click) / 60;
  });
  const { mean: value, low, high } = summary(minutes);
  return lineOf(spec, { value, low, high }, its.length, { least, most }, 'reckoned, not timed');
}
