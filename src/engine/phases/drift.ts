import { applyBlock } from '../blocks.ts';
import { addToTrack, book } from '../effects.ts';
import { evaluate } from '../expression.ts';
import { type Game, touch } from '../game.ts';
import type { Cause } from '../types/index.ts';

function holdPosture(game: Game): void {
  const posture = game.scenario.posture(game.state.posture);
  const cause: Cause = { kind: 'rule', rule: 'posture', of: posture.id };
  applyBlock(game, posture.block, { cause });
  if (posture.shows !== 'everything') return;
  for (const track of game.scenario.stored) {
    if (track.shown === null) continue;
    addToTrack(game, track.shown, Math.max(0, game.value(track.id) - game.value(track.shown)), {
      cause,
      facts: track.facts,
    });
  }
}

function openPlaces(game: Game): void {
  for (const place of Object.keys(game.state.closed)) {
    const until = game.state.closed[place] ?? 0;
    if (until === 0 || until > game.state.turn) continue;
    delete game.state.closed[place];
    touch(game, '@roads');
    book(
      game,
      { what: `closed.${place}`, from: until, to: null },
      { cause: { kind: 'rule', rule: 'repaired', of: place } },
    );
  }
}

/** Drift: the posture is felt, displayed strength and exposure fade, shut places open. */
export function drift(game: Game): void {
  holdPosture(game);
  for (const track of game.scenario.stored) {
    if (track.drift === null) continue;
    addToTrack(game, track.id, evaluate(game, track.drift), {
      cause: { kind: 'rule', rule: 'drift', of: track.id },
      facts: track.facts,
    });
  }
  openPlaces(game);
}

/** A fresh page in the dependence books; pages older than the scenario's memory are dropped. */
export function turnPage(game: Game): void {
  const { state } = game;
  touch(game, '@books');
  state.books.push({ arms: {}, oil: {}, cargo: {} });
  if (state.books.length > game.scenario.data.memory)
    state.books.splice(0, state.books.length - game.scenario.data.memory);
}
