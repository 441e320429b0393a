import type { Undertaking } from './deeds.ts';
import type { Id } from './expr.ts';
import type { Offer } from './offers.ts';

export const CONTRACT_STAGES = ['talks', 'production', 'release', 'transit', 'delivered', 'ended'] as const;
/** Where a contract stands: in talks until signed, in production, waiting for release, its lots under way, done. */
export type ContractStage = (typeof CONTRACT_STAGES)[number];

export interface Contract {
  id: Id; // c1, c2 … in the order of signing up
  system: Id;
  count: number; // lots
  payment: Id; // one of the system's payments
  stage: ContractStage;
  paid: number; // stored units of the payment's purse
  lead: number; // turns of production left
  shut: number; // the gate is shut through this turn; 0: not shut
  late: boolean; // its balance was asked for and not there
  hurried: number; // turn it was last expedited
  route: Id | null; // the route its lots will take; null: made at home
  arrived: number; // lots that came or were lost
  lost: number; // of them lost on the way
  since: number; // turn it was ordered
  entry: number; // ledger entry that made it what it is
}

export interface Shipment {
  id: Id; // s1, s2 …
  contract: Id | null; // null: lots that came by a card
  system: Id;
  count: number; // lots in it
  route: Id;
  leg: number; // index of the leg it is on or waits for
  days: number; // days left on that leg; 0: waiting at the leg's start
  held: number; // days it is held up where it is
  seen: boolean; // by the other side
  since: number; // turn it left
  entry: number; // ledger entry of its departure
}

export interface ProjectState {
  stage: number; // finished stages
  left: number; // turns of building left; 0: nobody builds
  push: number; // percent added to others' pace by the player's consent-buying
  paid: number; // stored units sunk into the stage being built
}

export interface Dealt {
  card: Id;
  option: Id | null; // the answer; null: open
  sealed: Id | null; // another seat's answer, until adjudication carries it out
  entry: number; // ledger entry of the deal
}

export interface AgendaItem {
  turn: number; // resolved in this turn's adjudication, or dealt at this turn's News
  key: string; // block key, or card id
  kind: 'block' | 'card';
  target: Id | null; // the actor a mission was aimed at
  percent: number; // of the block's amounts
  chance: number; // percent, rolled when it falls due
  step: 'missions' | 'policies'; // where in the adjudication it falls due
  entry: number; // ledger entry that set it up
}

/** A seat's choice of the turn, and what it last did. */
export interface SealedPolicy {
  sealed: Id | null; // the choice, until adjudication reveals it
  last: Id | null; // what was carried out last
  entry: number | null; // ledger entry of the sealed choice
}

/** One turn of the dependence books: amounts by partner. */
export interface Book {
  arms: Record<Id, number>; // delivered effect by supplier, points
  oil: Record<Id, number>; // revenue by buyer, stored units
  cargo: Record<Id, number>; // tenths of regular trade by route keeper
}

export interface Outcome {
  ending: Id;
  score: number; // 0–100
  won: boolean;
  objectives: Record<Id, number>; // 0–100 each
  turn: number; // the turn it ended in
}

/** Everything a game is at one moment: plain JSON, integers only. The ledger is rebuilt by replay. */
export interface State {
  rules: number; // version of the rules
  scenario: { id: Id; hash: string };
  seed: number; // uint32
  turn: number; // from 1
  people: Id[]; // seats held by persons
  intent: Record<Id, number>; // points by objective, 100 in all
  tracks: Record<Id, number>; // stored units; stances under `<actor>.stance`; derived tracks are absent
  directives: number; // left this turn
  posture: Id;
  postureTurn: number; // turn of its last change
  contracts: Contract[];
  shipments: Shipment[];
  sent: number; // shipments so far
  channels: Record<Id, number>; // tenths of the flow
  closed: Record<Id, number>; // leg or node -> last turn it is shut; 0: until opened
  consents: Record<Id, number>; // actor -> last turn of granted transit
  shut: Record<Id, number>; // supplier or system -> last turn its line is shut
  debts: Record<Id, number>; // barter debt by supplier, stored units
  deeds: Undertaking[]; // what was promised, owed or done, oldest first
  projects: Record<Id, ProjectState>;
  hand: Dealt[]; // cards of this turn
  dealt: Record<Id, number>; // card -> turn it was last dealt
  chosen: Record<Id, Id>; // card -> last answer
  agenda: AgendaItem[];
  policies: Record<Id, SealedPolicy>; // by seat
  offers: Offer[]; // oldest first
  missions: Record<Id, number>; // `actor/aim` -> turn of the last one
  programmes: Record<Id, number>; // times run
  exchanged: Record<Id, number>; // turn of the last exchange
  reacted: Record<Id, number>; // reaction -> turn it last happened
  designated: Record<Id, number>; // designation -> turn
  delivered: Record<Id, number>; // lots by system
  seen: Record<Id, number>; // system -> turn a lot of it was last seen
  strikes: number[]; // turns with a strike
  books: Book[]; // the last turns, newest last
  outcome: Outcome | null;
  entries: number; // ledger entries so far
}
