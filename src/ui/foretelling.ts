import { type Ask, asksOf } from '../classroom/guess.ts';
import { lessonIn } from '../store/lesson.ts';
import { sayLots } from '../text/index.ts';
import type { Sitting } from './sitting.ts';
import { t } from './words.ts';

/** Whether chances are foretold in this game: its lesson asks for it, or the player's own setting. */
export const foretells = ({ now, scenario }: Sitting): boolean =>
  now.seat === scenario.lead &&
  !now.readOnly &&
  (now.settings.predict === 'on' || lessonIn(now.lesson)?.predict === true);

/** Whether the reckoned chances of the coming dice are kept back until something has been said of them. */
export const keepsBack = (sitting: Sitting): boolean => {
  const { now, state } = sitting;
  const said = now.lesson?.guesses?.some(({ turn }) => turn === state.turn) === true;
  return !said && state.outcome === null && foretells(sitting);
};

/** What is still to be foretold of the present turn. It looks ahead into the turn, which may take a moment. */
export function asksNow(sitting: Sitting): readonly Ask[] {
  const { now, scenario, state, desk } = sitting;
  if (now.phase !== 'council' || !foretells(sitting)) return [];
  return asksOf(scenario, desk.forecast([]), state.turn, now.lesson?.guesses ?? []);
}

/** Whether a sentence of reasons is still wanted before the present turn ends. */
export function reasonWanted({ now, state, scenario }: Sitting): boolean {
  const wanted = lessonIn(now.lesson)?.reasons.includes(state.turn) === true;
  const given = now.lesson?.reasons?.some(({ turn }) => turn === state.turn) === true;
  return wanted && !given && !now.readOnly && now.seat === scenario.lead;
}

/** The question that a chance answers. */
export const askWords = ({ scenario }: Sitting, ask: Ask): string =>
  ask.about === 'strike'
    ? t('guess.strike')
    : t(`guess.${ask.gate}`, { lots: sayLots(scenario, ask.system, ask.count) });

/** What tells one question of a turn from another. */
export const askKey = (ask: Ask): string => (ask.about === 'strike' ? 'strike' : `gate-${ask.contract}`);

/** The guess that answers a question. */
export const guessOf = (ask: Ask, percent: number) => ({
  about: ask.about,
  ...(ask.about === 'gate' ? { contract: ask.contract } : {}),
  percent,
});
