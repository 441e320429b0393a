import { applyBlock } from '../blocks.ts';
import { choose, percentile } from '../dice.ts';
import { book } from '../effects.ts';
import { evaluate } from '../expression.ts';
import { workOut } from '../formulas.ts';
import { type Game, touch } from '../game.ts';
import type { Cause, Strike } from '../types/index.ts';

/** One aim point: which target, and whether the defence stops it. */
function salvo(game: Game, strike: Strike, number: number, because: number): void {
  const place = `${game.state.turn}/${number}`;
  const aimed = choose(game, `aim/${place}`, strike.targets, (one) => evaluate(game, one.weight));
  if (!aimed) return;
  const target = aimed.thing;
  const aim = book(
    game,
    { what: `aims.${number}`, from: null, to: target.id },
    { cause: aimed.cause, because: [because], seat: strike.by, facts: target.block.facts },
  );
  const { total, parts } = workOut(game, strike.intercept);
  const key = `intercept/${place}`;
  const rolled = percentile(game, key);
  const cause: Cause = { kind: 'die', key, chance: total, rolled, parts };
  const stopped = rolled < total;
  const entry = book(
    game,
    { what: `strike.${target.id}`, from: null, to: stopped ? 'stopped' : 'hit' },
    { cause, because: [aim], seat: strike.by, facts: target.block.facts },
  );
  if (!stopped) applyBlock(game, target.block, { cause, because: [entry], seat: strike.by });
}

/** The die of a turn's strike check. */
export const strikeKey = (turn: number): string => `strike/${turn}`;

/** Strike check: one die against the chance of section 9; a strike meets the defence aim point by aim point. */
export function strikeCheck(game: Game): void {
  const { strike } = game.scenario.data;
  if (!strike) return;
  const { total, parts } = workOut(game, strike.chance);
  const key = strikeKey(game.state.turn);
  const rolled = percentile(game, key);
  const cause: Cause = { kind: 'die', key, chance: total, rolled, parts };
  const comes = rolled < total;
  const entry = book(
    game,
    { what: 'strike', from: null, to: comes ? 'comes' : 'stays away' },
    { cause, seat: strike.by, facts: game.ledger ? parts.flatMap((part) => part.facts) : [] },
  );
  if (!comes) return;
  game.state.strikes.push(game.state.turn);
  touch(game, '@roads');
  const salvos = evaluate(game, strike.salvos);
  for (let number = 1; number <= salvos; number++) salvo(game, strike, number, entry);
  applyBlock(game, strike.block, { cause, because: [entry], seat: strike.by });
}
