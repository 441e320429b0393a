import { applyBlock } from './blocks.ts';
import { draw } from './dice.ts';
import { book } from './effects.ts';
import { evaluate } from './expression.ts';
import type { Game } from './game.ts';
import type { AgendaItem, Cause, Id, Later } from './types/index.ts';

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
    const item: AgendaItem = {
      turn: game.state.turn + later.in,
      key: later.block.key,
      kind: 'block',
      target,
      percent,
      chance: evaluate(game, later.chance, scope),
      step: 'policies',
      entry,
    };
    game.state.agenda.push(item);
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
  state.agenda = state.agenda.filter((item) => !due.includes(item));
  items.forEach((item, index) => {
    const { block, label } = game.scenario.block(item.key);
    let cause: Cause = { kind: 'later', key: item.key, label };
    if (item.chance < 100) {
      const key = `later/${state.turn}/${item.key}/${item.entry}/${index}`;
      const rolled = draw(game, key, 100);
      const comes = rolled < item.chance;
      cause = { kind: 'die', key, chance: item.chance, rolled, parts: [] };
      book(
        game,
        { what: `later.${item.key}`, from: null, to: comes ? 'happens' : 'fails' },
        { cause, because: [item.entry] },
      );
      if (!comes) return;
    }
    const scope = item.target === null ? {} : { target: item.target };
    applyBlock(game, block, { cause, because: [item.entry] }, scope, item.percent);
  });
}
