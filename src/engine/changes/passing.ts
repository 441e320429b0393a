import { type Game, touch } from '../game.ts';
import type { AgendaItem, Book, Contract, Id, Shipment } from '../types/index.ts';

/**
 * What changes in passing: the few parts of a state that an entry of its own would only repeat. Each function names the
 * entry that stands for it; `lab/bookkeeping.ts` knows no others.
 */

/** A day of a shipment goes by. Stands behind `leg-entered`, which says how long it takes, or `shipment-held`. */
export function passDay(shipment: Shipment, of: 'days' | 'held'): void {
  shipment[of] -= 1;
}

/** Shipments leave the state at the end of their step. Stands behind `node-reached`, `shipment-lost` and `shipment-recalled`. */
export function takeOut(game: Game, shipments: readonly Id[]): void {
  if (shipments.length === 0) return;
  game.state.shipments = game.state.shipments.filter(({ id }) => !shipments.includes(id));
}

/** A contract is hurried this turn. Stands behind `gate-hurried` or `lead-moved`. */
export function markHurried(game: Game, contract: Contract): void {
  contract.hurried = game.state.turn;
}

/** Adds to the turn's page of a book. Stands behind `books-kept`, or `lot-delivered` for arms. */
export function tally(game: Game, book: keyof Book, partner: Id, amount: number): void {
  const page = game.state.books.at(-1)?.[book];
  if (page) page[partner] = (page[partner] ?? 0) + amount;
  touch(game, '@books');
}

/** A fresh page in the books; those older than the scenario's memory are dropped. Stands behind `turn-begun`. */
export function turnPage(game: Game): void {
  const { books } = game.state;
  touch(game, '@books');
  books.push({ arms: {}, oil: {}, cargo: {} });
  const { memory } = game.scenario.data;
  if (books.length > memory) books.splice(0, books.length - memory);
}

/** Puts something on the agenda. Stands behind the entry that the item names. */
export function putOnAgenda(game: Game, item: AgendaItem): void {
  game.state.agenda.push(item);
}

/** Takes what falls due off the agenda. Stands behind what then happens. */
export function takeOffAgenda(game: Game, items: readonly AgendaItem[]): void {
  game.state.agenda = game.state.agenda.filter((item) => !items.includes(item));
}
