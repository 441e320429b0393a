import { browserShelf } from '../storage/shelf.ts';
import { guided } from './guide.ts';
import type { Sitting } from './sitting.ts';

/** The hints of a first game, in the order in which a player meets them. Their words are `hint.<id>`. */
export const HINTS = ['card', 'buy', 'gates', 'path', 'end', 'review', 'why', 'help'] as const;
export type HintId = (typeof HINTS)[number];

/** Months in which hints are given. */
const MONTHS = 2;
const KEY = 'look-east/hints';

/** The hints that have been seen in this browser. Never throws. */
export function readHints(): readonly HintId[] {
  try {
    const kept: unknown = JSON.parse(browserShelf()?.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? HINTS.filter((id) => kept.includes(id)) : [];
  } catch {
    return [];
  }
}

function keepHints(seen: readonly HintId[]): void {
  try {
    browserShelf()?.setItem(KEY, JSON.stringify(seen));
  } catch {
    // Full or forbidden: they count as seen in this page only.
  }
}

/** From the beginning again, for another player at the same device. */
export const forgetHints = (): void => keepHints([]);

/** Orders of this month that are no answers to cards. */
const given = ({ now }: Sitting): readonly string[] =>
  now.open.map((index) => now.orders[index]?.kind ?? '').filter((kind) => kind !== 'answer');

const answered = ({ now, state }: Sitting): boolean =>
  now.phase === 'council' && state.hand.every((dealt) => dealt.option !== null);

/** When a hint has something to speak of. */
const WHEN: Readonly<Record<HintId, (sitting: Sitting) => boolean>> = {
  card: ({ now, open }) => now.phase === 'council' && open.overlay?.kind === 'card',
  buy: (one) => answered(one) && one.open.system === null && given(one).length === 0,
  gates: (one) => answered(one) && one.open.system !== null,
  path: (one) => answered(one) && one.now.selection?.kind === 'contract',
  end: (one) => answered(one) && given(one).length > 0,
  review: ({ now }) => now.phase === 'review',
  why: (one) => answered(one) && one.state.turn > 1,
  help: (one) => answered(one) && one.state.turn > 1,
};

/** The one hint for this moment; null where none is wanted. */
export function hintFor(sitting: Sitting): HintId | null {
  const { now, state, open } = sitting;
  const turn = now.phase === 'council' ? state.turn : (now.film?.turn ?? state.turn);
  if (now.settings.hintsSeen || now.readOnly || now.seat !== sitting.scenario.lead || turn > MONTHS)
    return null;
  if (guided(sitting)) return null;
  return HINTS.find((id) => !open.hints.includes(id) && WHEN[id](sitting)) ?? null;
}

/** Takes a hint as seen, here and in later games; after the last one the settings say so too. */
export function seen({ ui, table }: Sitting, id: HintId): void {
  const hints = [...new Set([...ui.get().hints, id])];
  ui.set({ hints });
  keepHints(hints);
  if (HINTS.every((one) => hints.includes(one))) table.set({ hintsSeen: true });
}
