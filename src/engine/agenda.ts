import { applyBlock } from './blocks.ts';
import { commit } from './changes/commit.ts';
import { putOnAgenda, takeOffAgenda } from './changes/passing.ts';
import { throwDie } from './dice.ts';
import { evaluate } from './expression.ts';
import type { Game } from './game.ts';
import type { Cause, Id, Later } from './types/index.ts';

/** What waits for its turn: missions, programmes and delayed consequences. Blocks are named by key and never stored. */

/** Puts later consequences on the agenda, their chances worked out now; `percent` scales their amounts. */
export function schedule(
  game: Game,
  laters: readonly Later[],
  entry: number,
  target: Id | null,
  percent: number,
): void {
  const scope = target === null ? {} : { target };
  for (const later of laters) {
    putOnAgenda(game, {
      turn: game.state.turn + later.in,
      key: later.block.key,
      kind: 'block',
      target,
      percent,
      chance: evaluate(game, later.chance, scope),
      step: 'policies',
      entry,
    });
  }
}

/** What was set up earlier and falls due in this step of this turn. */
export function resolveAgenda(game: Game, step: 'policies' | 'missions'): void {
  const { state } = game;
  const due = state.agenda.filter(
    (item) => item.kind === 'block' && item.turn <= state.turn && item.step === step,
  );
  if (due.length === 0) return;
  const items = due.map((item) => ({ ...item }));
  takeOffAgenda(game, due);
  items.forEach((item, index) => {
    const { block, label } = game.scenario.block(item.key);
    let cause: Cause = { kind: 'later', key: item.key, label };
    if (item.chance < 100) {
      const apart = `${item.key}/${item.entry}/${index}`;
      const { comes, cause: thrown } = throwDie(game, { die: 'later', of: item.key, apart }, item.chance);
      cause = thrown;
      commit(game, { kind: 'later-decided', key: item.key, comes }, { cause, because: [item.entry] });
      if (!comes) return;
    }
    const scope = item.target === null ? {} : { target: item.target };
    applyBlock(game, block, { cause, because: [item.entry] }, scope, item.percent);
  });
}
