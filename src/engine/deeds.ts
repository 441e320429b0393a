import { commit, type Origin } from './changes/commit.ts';
import { holds } from './expression.ts';
import type { Game } from './game.ts';
import type { Cause, DeedStand, Happening, Id, OfDeed, Undertaking } from './types/index.ts';

/** What a change of a deed is about. */
const about = ({ id, deed, with: actor, size }: Undertaking): OfDeed => ({
  undertaking: id,
  deed,
  with: actor,
  size,
});

/** Enters a deed into its account: something promised, owed or done. */
export function undertake(
  game: Game,
  id: Id,
  actor: Id | null,
  size: number,
  origin: Origin,
  stand: DeedStand = 'open',
): void {
  if (size <= 0) return;
  const { deeds, turn } = game.state;
  const { term } = game.scenario.deed(id);
  const of: OfDeed = { undertaking: `d${deeds.length + 1}`, deed: id, with: actor, size };
  const due = stand === 'open' && term > 0 ? turn + term : 0;
  commit(game, { kind: 'deed-undertaken', ...of, stand, due }, origin);
}

/** Keeps (or pays) or breaks the oldest open deed of a kind, with one actor or (null) with anybody; nothing where there is none. */
export function settle(game: Game, id: Id, actor: Id | null, stand: 'kept' | 'broken', origin: Origin): void {
  const found = game.state.deeds.find(
    (one) => one.deed === id && one.stand === 'open' && (actor === null || one.with === actor),
  );
  if (found) close(game, found, stand, origin);
}

function close(game: Game, one: Undertaking, stand: 'kept' | 'broken', origin: Origin): void {
  const because = [...(origin.because ?? []), one.entry];
  commit(game, { kind: 'deed-settled', ...about(one), stand }, { ...origin, because });
}

/** How a deed stands that something enters by itself. */
const STANDS = {
  'contract-cancelled': 'broken',
  'balance-late': 'broken',
  'balance-paid': 'kept',
} as const satisfies Record<Happening, DeedStand>;

/** Enters every deed that something which just happened stands for, with the entries that tell of it. */
export function happened(game: Game, what: Happening, actor: Id | null, because: readonly number[]): void {
  for (const { id, on, facts } of game.scenario.data.deeds) {
    if (on !== what) continue;
    const cause: Cause = { kind: 'rule', rule: 'deed', of: id };
    undertake(game, id, actor, 1, { cause, because, facts }, STANDS[what]);
  }
}

/** Open deeds whose kind says that they are broken now are broken; `because`: the order that did it, if one did. */
export function breakPledges(game: Game, because: readonly number[]): void {
  for (const { id, brokenWhen, facts } of game.scenario.watched) {
    if (brokenWhen === null) continue;
    const open = game.state.deeds.filter((one) => one.deed === id && one.stand === 'open');
    for (const one of open) {
      const scope = one.with === null ? {} : { target: one.with };
      if (!holds(game, brokenWhen, scope)) continue;
      close(game, one, 'broken', { cause: { kind: 'rule', rule: 'pledge', of: id }, because, facts });
    }
  }
}

/** Deeds that fall due this turn become what their kind says: a pledge that was held so long is kept, a debt unpaid is broken. */
export function fallDue(game: Game): void {
  const due = game.state.deeds.filter((one) => one.stand === 'open' && one.due === game.state.turn);
  for (const one of due) {
    const deed = game.scenario.deed(one.deed);
    const cause: Cause = { kind: 'rule', rule: 'term', of: deed.id };
    close(game, one, deed.due, { cause, facts: deed.facts });
  }
}
