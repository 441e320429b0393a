import { draw } from '../dice.ts';
import { book } from '../effects.ts';
import { evaluate, holds } from '../expression.ts';
import type { Game } from '../game.ts';
import { ticket } from '../rng.ts';
import type { Card, Cause, Id } from '../types/index.ts';

function deal(game: Game, card: Card, cause: Cause, because: readonly number[]): void {
  const { state } = game;
  const entry = book(
    game,
    { what: `hand.${card.id}`, from: null, to: 'dealt' },
    { cause, because, seat: card.seat, facts: card.facts, seenBy: [card.seat] },
  );
  state.hand.push({ card: card.id, option: null, sealed: null, entry });
  state.dealt[card.id] = state.turn;
}

function rested(game: Game, card: Card): boolean {
  const last = game.state.dealt[card.id];
  return last === undefined || (card.again > 0 && game.state.turn - last >= card.again);
}

/** Cards set up earlier; one whose condition does not hold yet waits on the agenda. */
function dealDue(game: Game): void {
  const { state } = game;
  for (const item of [...state.agenda]) {
    if (item.kind !== 'card' || item.turn > state.turn) continue;
    const card = game.scenario.card(item.key);
    if (!holds(game, card.when)) continue;
    const { entry } = item;
    state.agenda = state.agenda.filter((one) => one !== item);
    const inHand = state.hand.some((dealt) => dealt.card === card.id);
    if (!inHand) deal(game, card, { kind: 'rule', rule: 'chain', of: card.id }, [entry]);
  }
}

/** How many cards the turn brings the lead seat: the scenario's `deal` line, by a die where it leaves a choice. */
function wanted(game: Game): number {
  const line = game.scenario.data.deal.findLast(([from]) => from <= game.state.turn);
  if (!line) return 1;
  const [, least, most] = line;
  return least + (most > least ? draw(game, `deal/${game.state.turn}`, most - least + 1) : 0);
}

/**
 * News: cards set up earlier, then those fixed to this turn, then as many as the turn still wants from those whose
 * condition holds. Tickets are drawn first and conditions tested from the largest down (findings.md).
 */
export function dealCards(game: Game): void {
  const { state } = game;
  dealDue(game);
  const cards = game.scenario.data.cards;
  for (const card of cards) {
    if (card.turn === state.turn && rested(game, card) && holds(game, card.when)) {
      deal(game, card, { kind: 'rule', rule: 'dated', of: card.id }, []);
    }
  }
  const drawn = draws(game);
  for (const seat of game.scenario.data.seats) {
    const held = state.hand.filter((dealt) => game.scenario.card(dealt.card).seat === seat.id).length;
    const most = seat.id === game.scenario.data.lead ? wanted(game) : 1;
    dealFrom(game, drawn, seat.id, most - held);
  }
}

interface Ticket {
  readonly card: Card;
  readonly weight: number;
  readonly number: number;
}

/** The deck with a ticket for each card that may come, largest first. */
function draws(game: Game): readonly Ticket[] {
  const { state } = game;
  const tickets: Ticket[] = [];
  for (const card of game.scenario.data.cards) {
    if (card.turn !== null || card.chained || !rested(game, card)) continue;
    const weight = typeof card.weight === 'number' ? card.weight : evaluate(game, card.weight);
    const key = `card/${state.turn}/${card.id}`;
    game.onDie?.(key);
    if (weight > 0) tickets.push({ card, weight, number: ticket(state.seed, key, weight) });
  }
  return tickets.sort((a, b) => b.number - a.number);
}

/** The odds at which a card was drawn. What else could have come is asked only where somebody keeps the ledger. */
function odds(game: Game, rest: readonly Ticket[]): Cause {
  const [won] = rest;
  const { ledger, state } = game;
  if (!won) throw new Error('no card was drawn');
  const weights = ledger ? rest.map(({ card, weight }) => (holds(game, card.when) ? weight : 0)) : [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { kind: 'lottery', key: `card/${state.turn}/${won.card.id}`, weight: won.weight, total };
}

function dealFrom(game: Game, tickets: readonly Ticket[], seat: Id, most: number): void {
  let missing = most;
  const own = tickets.filter(({ card }) => card.seat === seat);
  for (const [index, { card }] of own.entries()) {
    if (missing <= 0) return;
    if (!holds(game, card.when)) continue;
    deal(game, card, odds(game, own.slice(index)), []);
    missing -= 1;
  }
}
