import type { GuideOrder, GuideStep, Order, OrderKind } from '../engine/index.ts';
import type { Sitting } from './sitting.ts';

/** The kinds of order that can complete a step, and what of such an order the step names. */
const ORDERS: Readonly<Record<GuideOrder, { readonly kinds: readonly OrderKind[]; readonly of: string }>> = {
  answer: { kinds: ['answer'], of: 'card' },
  contract: { kinds: ['contract'], of: 'system' },
  mission: { kinds: ['mission'], of: 'aim' },
  build: { kinds: ['build'], of: 'project' },
  programme: { kinds: ['programme'], of: 'programme' },
  posture: { kinds: ['posture'], of: 'posture' },
  channel: { kinds: ['export', 'route'], of: 'channel' },
};

function completes(order: Order, done: NonNullable<GuideStep['done']>): boolean {
  const { kinds, of } = ORDERS[done.order];
  return (
    kinds.includes(order.kind) && (order as unknown as Readonly<Record<string, unknown>>)[of] === done.of
  );
}

/** The mark of the button that gives an order, for steps that ask for it: `programme:repair`. */
export function markOf(order: Order): string | undefined {
  // The way of a contract's lots is set by the same kind of order as a channel's tenths; no step asks for it.
  const asked = Object.entries(ORDERS).find(([, { kinds, of }]) => kinds.includes(order.kind) && of in order);
  if (!asked) return undefined;
  const [kind, { of }] = asked;
  return `${kind}:${(order as unknown as Readonly<Record<string, unknown>>)[of]}`;
}

/** The rows of a list behind which the order of a step is given; its button wears `markOf`. */
const ROWS: Readonly<Partial<Record<GuideOrder, string>>> = { contract: 'system', build: 'project' };

/** Selects what a step speaks of: rows and buttons, by the names they bear. */
export function spokenOf({ tracks, routes, actors, done }: GuideStep): string {
  const rows = [
    ...tracks.map((id) => `track:${id}`),
    ...routes.map((id) => `route:${id}`),
    ...actors.map((id) => `actor:${id}`),
  ];
  const list = done ? ROWS[done.order] : undefined;
  if (done && list) rows.push(`${list}:${done.of}`);
  const marks = rows.map((row) => `[data-row="${row}"]`);
  if (done) marks.push(`[data-order="${done.order}:${done.of}"]`);
  return marks.join();
}

/** Whether the order that a step asks for was given this turn. */
const given = ({ now }: Sitting, done: NonNullable<GuideStep['done']>): boolean =>
  now.open.some((index) => {
    const order = now.orders[index];
    return order !== undefined && completes(order, done);
  });

/** Whether some order that would complete the step is legal: a step that cannot be taken is passed over. */
const possible = ({ desk }: Sitting, done: NonNullable<GuideStep['done']>): boolean =>
  ORDERS[done.order].kinds.some((kind) =>
    desk.candidates(kind).some((order) => completes(order, done) && desk.check(order) === null),
  );

/** The steps of this turn. */
const stepsOf = ({ scenario, state }: Sitting): readonly GuideStep[] =>
  scenario.guide.filter((step) => step.turn === state.turn);

/** Whether a guide leads through this game, so that no other hints are wanted. */
export const guided = ({ open, now, scenario }: Sitting): boolean =>
  open.guided && !now.readOnly && scenario.guide.length > 0;

/** Kinds of order that a directive is spent on; giving up a contract is no way to spend one. */
const SPENDING: readonly OrderKind[] = ['contract', 'mission', 'programme', 'build', 'offer', 'expedite'];

/** Whether a directive that is left could be spent on anything now. */
const spendable = ({ desk }: Sitting): boolean =>
  SPENDING.some((kind) =>
    desk.candidates(kind).some((order) => desk.cost(order).directives > 0 && desk.check(order) === null),
  );

/** What the guide says by itself where no step of the scenario does: what to do with the turn. */
export const OWN_STEPS = ['spend', 'hold', 'end', 'last'] as const;
export type OwnStep = (typeof OWN_STEPS)[number];

/** Where the player stands: at a step of the scenario with its number among those of the turn, or at one of the guide's own. */
export type Stand =
  | { readonly own: null; readonly step: GuideStep; readonly number: number; readonly steps: number }
  | { readonly own: OwnStep };

/** What is left to be done with this turn when the scenario has no more to say; null while a card waits. */
function ownStep(sitting: Sitting): OwnStep | null {
  const { state, scenario } = sitting;
  if (state.hand.some((dealt) => dealt.option === null)) return null;
  if (state.directives > 0) return spendable(sitting) ? 'spend' : 'hold';
  return state.turn === scenario.calendar.turns ? 'last' : 'end';
}

/**
 * The step the player stands at: those of the scenario in their order, then whatever is still to do until the turn is ended, so that
 * no turn is left alone. Null where none is wanted.
 */
export function stepFor(sitting: Sitting): Stand | null {
  const { now, open } = sitting;
  if (!guided(sitting) || now.phase !== 'council' || now.seat !== sitting.scenario.lead) return null;
  const steps = stepsOf(sitting);
  const at = steps.findIndex(({ id, done }) => {
    if (open.passed.includes(id)) return false;
    return done === null || (!given(sitting, done) && possible(sitting, done));
  });
  const step = steps[at];
  if (step) return { own: null, step, number: at + 1, steps: steps.length };
  const own = ownStep(sitting);
  return own && { own };
}

/** Lays a step aside. */
export const pass = ({ ui }: Sitting, id: string): void =>
  ui.set({ passed: [...new Set([...ui.get().passed, id])] });
