import { commit } from '../changes/commit.ts';
import { takeOffAgenda } from '../changes/passing.ts';
import { draw, seedFor } from '../dice.ts';
import { evaluate, holds } from '../expression.ts';
import type { Game } from '../game.ts';
import { keysFrom, ticket } from '../rng.ts';
import type { Card, Cause } from '../types/index.ts';

function deal(game: Game, card: Card, cause: Cause, because: readonly number[]): void {
  const origin = { cause, because, seat: card.seat, facts: card.facts };
  commit(game, { kind: 'card-dealt', card: card.id }, origin);
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
    takeOffAgenda(game, [item]);
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
  for (const card of game.scenario.dated) {
    if (card.turn === state.turn && rested(game, card) && holds(game, card.when)) {
      deal(game, card, { kind: 'rule', rule: 'dated', of: card.id }, []);
    }
  }
  for (const seat of game.scenario.data.seats) {
    const held = state.hand.filter((dealt) => game.scenario.card(dealt.card).seat === seat.id).length;
    const most = seat.id === game.scenario.data.lead ? wanted(game) : 1;
    if (most > held) dealFrom(game, game.scenario.deckOf(seat.id), most - held);
  }
}

/** Of a card that is out of the draw. */
const OUT = Number.NEGATIVE_INFINITY;

/** The ticket of each card of a deck. */
function draws(game: Game, deck: readonly Card[]): number[] {
  const key = `card/${game.state.turn}`;
  const drawn = keysFrom(seedFor(game, key), `${key}/`);
  return deck.map((card) => {
    game.onDie?.(`${key}/${card.id}`);
    const weight = evaluate(game, card.weight);
    return weight > 0 ? ticket(drawn(card.id), weight) : OUT;
  });
}

/** The place of the largest number; of equal ones the first. */
function largest(numbers: readonly number[]): number {
  let place = 0;
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] as number) > (numbers[place] as number)) place = i;
  return place;
}

/**
 * Deals so many cards of a deck. A few are drawn from many, and whether most of them could come nobody need know: to
 * look for the largest ticket each time costs less than to put all in order.
 */
function dealFrom(game: Game, deck: readonly Card[], most: number): void {
  const numbers = draws(game, deck);
  for (let missing = most; missing > 0; ) {
    const place = largest(numbers);
    const card = deck[place];
    if (!card || numbers[place] === OUT) return;
    numbers[place] = OUT;
    if (!mayCome(game, card)) continue;
    deal(game, card, odds(game, card, deck, numbers), []);
    missing -= 1;
  }
}

const mayCome = (game: Game, card: Card): boolean => rested(game, card) && holds(game, card.when);

/** The odds at which a card was drawn. What else could have come is asked only where somebody keeps the ledger. */
function odds(game: Game, won: Card, deck: readonly Card[], numbers: readonly number[]): Cause {
  const weight = evaluate(game, won.weight);
  let total = weight;
  if (game.ledger) {
    for (const [place, card] of deck.entries())
      if (numbers[place] !== OUT && mayCome(game, card)) total += evaluate(game, card.weight);
  }
  return { kind: 'lottery', key: `card/${game.state.turn}/${won.id}`, weight, total };
}
