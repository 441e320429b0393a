import { resolveAgenda } from '../agenda.ts';
import { applyBlock } from '../blocks.ts';
import { commit } from '../changes/commit.ts';
import { choose, draw } from '../dice.ts';
import { addToTrack } from '../effects.ts';
import { evaluate } from '../expression.ts';
import { among } from '../find.ts';
import type { Game } from '../game.ts';
import { chosenPolicy } from '../mind.ts';
import { carryOutOption, chosenBy, legalOptions } from '../orders/answer.ts';
import type { Card, Cause, Id, Seat } from '../types/index.ts';

/** News: tracks that no seat sets directly move by their own rule and a die of ±swing. */
export function worldDrifts(game: Game): void {
  for (const track of game.scenario.stored) {
    if (track.news === null && track.swing === 0) continue;
    const key = `news/${game.state.turn}/${track.id}`;
    const rolled = track.swing === 0 ? 0 : draw(game, key, 2 * track.swing + 1) - track.swing;
    const by = (track.news === null ? 0 : evaluate(game, track.news)) + rolled;
    const cause: Cause = { kind: 'swing', of: track.id, key, reach: track.swing, rolled };
    addToTrack(game, track.id, by, { cause, facts: track.facts });
  }
}

/** News: every seat that no person holds chooses its policy, sealed until adjudication (rulebook section 12). */
export function choosePolicies(game: Game): void {
  for (const seat of game.scenario.data.seats) {
    const own = game.state.policies[seat.id];
    if (!own || seat.policies.length === 0 || game.state.people.includes(seat.id)) continue;
    seal(game, seat);
  }
}

/** Lets the seat's mind or doctrine choose and books the choice; only the seat itself sees it until it is carried out. */
function seal(game: Game, seat: Seat): void {
  const chosen = chosenPolicy(game, seat);
  const policy = chosen?.policy.id ?? null;
  const cause: Cause = chosen?.cause ?? { kind: 'rule', rule: 'doctrine', of: seat.id };
  commit(game, { kind: 'policy-sealed', seat: seat.id, from: null, policy }, { cause, seat: seat.id });
}

function carryOut(game: Game, seat: Seat): void {
  const own = game.state.policies[seat.id];
  if (!own || seat.policies.length === 0) return;
  if (own.sealed === null) seal(game, seat);
  const policy = among(seat.policies, own.sealed);
  if (!policy) return;
  const cause: Cause = { kind: 'policy', seat: seat.id, policy: policy.id };
  const entry = commit(
    game,
    { kind: 'policy-revealed', seat: seat.id, from: own.last, policy: policy.id },
    { cause, because: own.entry === null ? [] : [own.entry], seat: seat.id, facts: policy.block.facts },
  );
  applyBlock(game, policy.block, { cause, because: [entry], seat: seat.id });
}

/** What a seat sealed comes to light; a seat that nobody holds answers by lot, with the same consequences. */
function answerFor(game: Game, card: Card, sealed: Id | null): void {
  const own = among(card.options, sealed);
  if (own) {
    carryOutOption(game, card, own, chosenBy(card.seat, card, own));
    return;
  }
  const chosen = choose(game, `answer/${game.state.turn}/${card.id}`, legalOptions(game, card), () => 1);
  if (chosen) carryOutOption(game, card, chosen.thing, { seat: card.seat, cause: chosen.cause });
}

/** Adjudication, first step: sealed policies are revealed and carried out in the scenario's order of seats. */
export function resolvePolicies(game: Game): void {
  for (const seat of game.scenario.data.seats) carryOut(game, seat);
  for (const dealt of [...game.state.hand]) {
    const card = game.scenario.card(dealt.card);
    if (dealt.option === null) answerFor(game, card, dealt.sealed);
  }
  resolveAgenda(game, 'policies');
}
