import { applyBlock } from '../blocks.ts';
import { choose, draw } from '../dice.ts';
import { addToTrack, book } from '../effects.ts';
import { evaluate } from '../expression.ts';
import type { Game } from '../game.ts';
import { legalOptions } from '../orders/answer.ts';
import type { Card, Cause, Seat } from '../types/index.ts';

/** News: tracks that no seat sets directly move by their own rule and a die of ±swing. */
export function worldDrifts(game: Game): void {
  for (const track of game.scenario.stored) {
    if (track.news === null && track.swing === 0) continue;
    const swing =
      track.swing === 0
        ? 0
        : draw(game, `news/${game.state.turn}/${track.id}`, 2 * track.swing + 1) - track.swing;
    const by = (track.news === null ? 0 : evaluate(game, track.news)) + swing;
    addToTrack(game, track.id, by, {
      cause: { kind: 'rule', rule: 'news', of: track.id },
      facts: track.facts,
    });
  }
}

/** The policy a doctrine picks for a seat in the present state; null if none is considered. */
const doctrine = (game: Game, seat: Seat) =>
  choose(game, `policy/${game.state.turn}/${seat.id}`, seat.policies, (policy) =>
    evaluate(game, policy.weight),
  );

/** News: every seat that no person holds chooses its policy, sealed until adjudication (rulebook section 12). */
export function choosePolicies(game: Game): void {
  for (const seat of game.scenario.data.seats) {
    const own = game.state.policies[seat.id];
    if (!own || seat.policies.length === 0 || game.state.people.includes(seat.id)) continue;
    own.sealed = doctrine(game, seat)?.id ?? null;
    book(
      game,
      { what: `policies.${seat.id}.sealed`, from: null, to: own.sealed },
      { cause: { kind: 'rule', rule: 'doctrine', of: seat.id }, seat: seat.id, seenBy: [seat.id] },
    );
  }
}

function carryOut(game: Game, seat: Seat): void {
  const own = game.state.policies[seat.id];
  if (!own || seat.policies.length === 0) return;
  const id = own.sealed ?? doctrine(game, seat)?.id ?? null;
  const policy = seat.policies.find((one) => one.id === id);
  if (!policy) return;
  const cause: Cause = { kind: 'policy', seat: seat.id, policy: policy.id };
  const from = own.last;
  own.last = policy.id;
  own.sealed = null;
  const entry = book(
    game,
    { what: `policies.${seat.id}`, from, to: policy.id },
    { cause, seat: seat.id, facts: policy.block.facts },
  );
  applyBlock(game, policy.block, { cause, because: [entry], seat: seat.id });
}

function answerFor(game: Game, card: Card, entry: number): void {
  const option = choose(game, `answer/${game.state.turn}/${card.id}`, legalOptions(game, card), () => 1);
  const dealt = game.state.hand.find((one) => one.card === card.id);
  if (!option || !dealt) return;
  const cause: Cause = { kind: 'option', card: card.id, option: option.id };
  dealt.option = option.id;
  game.state.chosen[card.id] = option.id;
  const chosen = book(
    game,
    { what: `hand.${card.id}`, from: null, to: option.id },
    { cause, seat: card.seat, because: [entry] },
  );
  applyBlock(game, option.block, { cause, seat: card.seat, because: [chosen] });
}

/** Adjudication, first step: sealed policies are revealed and carried out in the scenario's order of seats. */
export function resolvePolicies(game: Game): void {
  for (const seat of game.scenario.data.seats) carryOut(game, seat);
  for (const dealt of [...game.state.hand]) {
    const card = game.scenario.card(dealt.card);
    if (dealt.option === null && !game.state.people.includes(card.seat)) answerFor(game, card, dealt.entry);
  }
  resolveAgenda(game, 'policies');
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
