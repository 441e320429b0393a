import type {
  Block,
  Contract,
  Cost,
  Id,
  Later,
  LedgerEntry,
  Obstacle,
  Order,
  Payment,
  Price,
  Reason,
  Scenario,
  Shipment,
  State,
} from '../engine/index.ts';
import { among, finderOf } from '../engine/vocabulary.ts';
import * as text from '../text/index.ts';
import { knit } from './knit.ts';
import { t } from './words.ts';

/** The sentences of the text room with the scenario and the state of the sitting filled in. */
export interface Say {
  readonly amount: (track: Id, stored: number) => string;
  /** Without its unit, for the second half of a range. */
  readonly bare: (track: Id, stored: number) => string;
  readonly change: (track: Id, by: number) => string;
  readonly move: (track: Id, by: number) => string;
  readonly signed: (points: number) => string;
  readonly tenths: (stored: number) => string;
  readonly price: (price: Price) => string;
  /** What a thing costs, said as a cost; empty where it is free. */
  readonly costs: (price: Price) => string;
  /** What an order costs, directives too; that it is free where it is. */
  readonly cost: (cost: Cost) => string;
  readonly payment: (payment: Payment) => string;
  readonly effects: (block: Block, target?: Id) => string;
  readonly later: (later: Later, target?: Id) => string;
  readonly order: (order: Order) => string;
  readonly reason: (reason: Reason) => string;
  readonly obstacle: (obstacle: Obstacle) => string;
  readonly entry: (entry: LedgerEntry) => string;
  /** What changed, without its cause. */
  readonly what: (entry: LedgerEntry) => string;
  /** An entry that moved a track, as a sentence. */
  readonly moved: (move: text.Move) => string;
  /** Why an entry moved a track. */
  readonly moveCause: (move: text.Move) => string;
  readonly month: (turn: number) => string;
  readonly shortMonth: (turn: number) => string;
  /** How long something holds that lasts through a turn. */
  readonly until: (turn: number) => string;
  /** A track's name within a sentence. */
  readonly track: (id: Id) => string;
  readonly capital: (actor: Id) => string;
  readonly policy: (seat: Id, policy: Id) => string;
  /** What is given in an offer, in one line. */
  readonly gives: (gives: readonly Id[]) => string;
  /** What is asked in one. */
  readonly ask: (ask: Id) => string;
  /** Where a shipment is. */
  readonly where: (shipment: Shipment) => string;
  readonly daysLeft: (shipment: Shipment) => number;
  /** What is lost when a contract is cancelled. */
  readonly lost: (contract: Contract) => string;
}

const dotted = (words: readonly string[]): string => words.filter(Boolean).join(' · ');

/** A speaker for one scenario in one state. */
export function sayIn(scenario: Scenario, state: State): Say {
  text.speakOfPeriods(scenario);
  const names = finderOf(scenario);
  const amount = (track: Id, stored: number): string => text.sayAmount(scenario, track, stored);
  const node = (id: Id): string => names.find('nodes', id)?.name ?? id;
  return {
    amount,
    bare: (track, stored) => amount(track, stored).replace(names.find('tracks', track)?.unit || ' ', ''),
    change: (track, by) => text.sayDelta(scenario, track, by),
    move: (track, by) => text.sayMove(scenario, track, by),
    signed: text.signed,
    tenths: text.sayTenths,
    price: (of) => text.sayPrice(scenario, of),
    costs: (of) => text.sayCost(scenario, of),
    cost: ({ directives, purses }) => text.sayCost(scenario, purses, directives) || t('free'),
    payment: ({ purse, amount: stored }) =>
      purse === null ? t('in-goods', { amount: text.sayTenths(stored) }) : amount(purse, stored),
    effects: (block, target) => knit(dotted(text.sayBlock(scenario, block, state, target ?? null))),
    later: (later, target) => knit(dotted(text.sayLaters(scenario, [later], state, target ?? null))),
    order: (order) => text.sayOrder(scenario, order, state),
    reason: (reason) => knit(text.sayReason(scenario, reason)),
    obstacle: (obstacle) => text.sayObstacle(scenario, obstacle),
    entry: (entry) => knit(text.sayEntry(scenario, entry)),
    what: (entry) => knit(text.sayWhat(scenario, entry)),
    moved: (move) => knit(text.sayMoved(scenario, move)),
    moveCause: (move) => knit(text.sayMoveCause(scenario, move)),
    month: (turn) => text.monthName(scenario, turn),
    shortMonth: (turn) => text.monthShort(scenario, turn),
    until: (turn) => text.sayUntil(scenario, turn, text.monthShort),
    track: (id) => {
      const { label } = names.the('tracks', id);
      return label.charAt(0).toLowerCase() + label.slice(1);
    },
    capital: (actor) => text.nameOf(scenario, 'capital', actor),
    policy: (seat, policy) => text.policyName(scenario, seat, policy),
    gives: (gives) => text.sayGives(scenario, gives),
    ask: (ask) => text.sayAsk(scenario, ask),
    where: (shipment) => {
      const leg = names.find('legs', names.the('routes', shipment.route).legs[shipment.leg] ?? '');
      if (!leg) return names.the('routes', shipment.route).name;
      return shipment.days === 0
        ? t('shipment.waits', { place: node(leg.from) })
        : t('shipment.between', { from: node(leg.from), to: node(leg.to) });
    },
    daysLeft: (shipment) => {
      const legs = names
        .the('routes', shipment.route)
        .legs.slice(shipment.leg)
        .map((id) => names.the('legs', id));
      const whole = legs.reduce((days, leg) => days + leg.days, 0);
      return shipment.days === 0 ? whole : whole - (legs[0]?.days ?? 0) + shipment.days;
    },
    lost: (contract) => {
      const payment = among(names.find('systems', contract.system)?.payments, contract.payment);
      const lost = contract.paid - Math.floor(contract.paid / 2);
      return payment?.purse ? amount(payment.purse, lost) : text.sayTenths(lost);
    },
  };
}
