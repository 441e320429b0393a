import { applyBlock } from '../blocks.ts';
import { commit } from '../changes/commit.ts';
import { breakPledges, fallDue } from '../deeds.ts';
import { addToTrack } from '../effects.ts';
import { evaluate } from '../expression.ts';
import type { Game } from '../game.ts';
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
    const from = game.state.closed[place] ?? 0;
    if (from === 0 || from > game.state.turn) continue;
    commit(
      game,
      { kind: 'place-opened', place, from },
      { cause: { kind: 'rule', rule: 'repaired', of: place } },
    );
  }
}

/** Drift: the posture is felt, displayed strength and exposure fade, what was promised or owed falls due, shut places open. */
export function drift(game: Game): void {
  holdPosture(game);
  for (const track of game.scenario.stored) {
    if (track.drift === null) continue;
    addToTrack(game, track.id, evaluate(game, track.drift), {
      cause: { kind: 'rule', rule: 'drift', of: track.id },
      facts: track.facts,
    });
  }
  breakPledges(game, []);
  fallDue(game);
  openPlaces(game);
}
