import type { DeedStand } from './deeds.ts';
import type { Id } from './expr.ts';
import type { Contract, ContractStage, Outcome } from './state.ts';

/** Which contract a change is about, and its lots as they were then. */
export interface OfContract {
  readonly contract: Id;
  readonly system: Id;
  readonly count: number;
}

/** Which shipment a change is about: lots of a system, and the contract they belong to; null: lots that came by a card. */
export interface OfShipment {
  readonly shipment: Id;
  readonly contract: Id | null;
  readonly system: Id;
  readonly count: number;
}

/** Which deed a change is about, whom it was done with, and how many times its points count. */
export interface OfDeed {
  readonly undertaking: Id;
  readonly deed: Id;
  readonly with: Id | null;
  readonly size: number;
}

/** Which offer a change is about, and its terms as they were then. */
export interface OfOffer {
  readonly offer: Id;
  readonly actor: Id;
  readonly gives: readonly Id[];
  readonly ask: Id;
}

/** A number of the state before and after. */
interface FromTo {
  readonly from: number;
  readonly to: number;
}

/** The last turn something holds; `from`: what it was before, null where it did not hold. */
interface Until {
  readonly from: number | null;
  readonly until: number;
}

/** Where a supplier says yes or no: when a contract is signed, and when its lots are released. */
export type Gate = 'sign' | 'release';

/** What a contract is opened with. */
export type Terms = Omit<Contract, 'id' | 'system' | 'count' | 'entry' | 'arrived' | 'lost'>;

/**
 * One change of a state, with all that it speaks of, by kind. How each is applied, what hangs on it and who may know of
 * it stands in the engine's table `CHANGES`; the other rooms have a table each for how it is said, weighed and drawn.
 */
export type Change =
  /** A new turn has begun. */
  | { readonly kind: 'turn-begun'; readonly turn: number }
  /** Directives left. */
  | ({ readonly kind: 'directives-moved' } & FromTo)
  /** Stored units; `asked`: the change before bounds clamped it. */
  | ({ readonly kind: 'track-moved'; readonly track: Id; readonly asked: number } & FromTo)
  | ({ readonly kind: 'contract-opened'; readonly terms: Terms } & OfContract)
  | ({
      readonly kind: 'contract-moved';
      readonly from: ContractStage;
      readonly to: ContractStage;
    } & OfContract)
  /** Ended by whoever ordered it. */
  | ({ readonly kind: 'contract-cancelled'; readonly from: ContractStage } & OfContract)
  /** Turns of production left. */
  | ({ readonly kind: 'lead-moved' } & OfContract & FromTo)
  /** Shut through a turn by a refusal. */
  | ({
      readonly kind: 'gate-shut';
      readonly gate: Gate;
      readonly from: number;
      readonly until: number;
    } & OfContract)
  /** Shut through this turn only, and open in the next. */
  | ({
      readonly kind: 'gate-hurried';
      readonly gate: Gate;
      readonly from: number;
      readonly until: number;
    } & OfContract)
  /** No die falls while the money, in stored units, is not there. */
  | ({ readonly kind: 'money-awaited'; readonly payment: Id; readonly due: number } & OfContract)
  /** Lots of it go on, the others wait as a contract of their own. */
  | ({ readonly kind: 'contract-split' } & OfContract & FromTo)
  /** Stored units of the payment's purse, or of goods. */
  | ({ readonly kind: 'contract-paid'; readonly payment: Id } & OfContract & FromTo)
  | ({ readonly kind: 'contract-arrived' } & OfContract & FromTo)
  | ({ readonly kind: 'contract-lost' } & OfContract & FromTo)
  | ({ readonly kind: 'contract-routed'; readonly from: Id | null; readonly route: Id } & OfContract)
  | ({ readonly kind: 'debt-moved'; readonly supplier: Id } & FromTo)
  | ({ readonly kind: 'shipment-sent'; readonly route: Id; readonly loading: number } & OfShipment)
  | ({
      readonly kind: 'leg-entered';
      readonly node: Id | null;
      readonly leg: Id;
      readonly days: number;
    } & OfShipment)
  | ({ readonly kind: 'node-reached'; readonly leg: Id | null; readonly node: Id | null } & OfShipment)
  | ({ readonly kind: 'shipment-seen' } & OfShipment)
  /** From the depot, to be sent anew on another route. */
  | ({ readonly kind: 'shipment-recalled'; readonly route: Id } & OfShipment)
  /** Days that it is held up. */
  | ({ readonly kind: 'shipment-held' } & OfShipment & FromTo)
  | ({ readonly kind: 'shipment-lost'; readonly leg: Id } & OfShipment)
  /** Lots of a system delivered so far. */
  | ({ readonly kind: 'lot-delivered'; readonly system: Id } & FromTo)

  /** Entered into its account, to be kept or paid by a turn (0: by none), or kept or broken from the first. */
  | ({ readonly kind: 'deed-undertaken'; readonly stand: DeedStand; readonly due: number } & OfDeed)
  | ({ readonly kind: 'deed-settled'; readonly stand: 'kept' | 'broken' } & OfDeed)

  /** Tenths of a flow put on a channel. */
  | ({ readonly kind: 'channel-allotted'; readonly channel: Id } & FromTo)
  /** Tenths that did not get through this turn. */
  | ({ readonly kind: 'flow-stopped'; readonly channel: Id } & FromTo)
  /** The turn's trade has been written up in the books of dependence. */
  | { readonly kind: 'books-kept'; readonly turn: number }

  /** A leg or node; until 0: until it is opened. */
  | ({ readonly kind: 'place-closed'; readonly place: Id } & Until)
  | { readonly kind: 'place-opened'; readonly place: Id; readonly from: number }
  | ({ readonly kind: 'consent-given'; readonly actor: Id } & Until)
  /** Of a supplier or of one system. */
  | ({ readonly kind: 'line-shut'; readonly line: Id } & Until)
  | ({ readonly kind: 'stage-finished'; readonly project: Id } & FromTo)
  /** Turns of building left. */
  | ({ readonly kind: 'building-moved'; readonly project: Id } & FromTo)
  /** Percent that bought consent adds to its owner's pace. */
  | ({ readonly kind: 'push-moved'; readonly project: Id } & FromTo)
  | ({ readonly kind: 'project-paid'; readonly project: Id } & FromTo)
  | { readonly kind: 'card-dealt'; readonly card: Id }
  /** Another seat's answer, until adjudication carries it out. */
  | {
      readonly kind: 'answer-sealed';
      readonly card: Id;
      readonly from: Id | null;
      readonly option: Id;
    }
  | { readonly kind: 'card-answered'; readonly card: Id; readonly option: Id }
  /** To be dealt in that turn, by another card. */
  | { readonly kind: 'card-scheduled'; readonly card: Id; readonly turn: number }
  /** Whether a delayed consequence comes, by its block's key. */
  | { readonly kind: 'later-decided'; readonly key: string; readonly comes: boolean }
  | {
      readonly kind: 'policy-sealed';
      readonly seat: Id;
      readonly from: Id | null;
      readonly policy: Id | null;
    }
  | { readonly kind: 'policy-revealed'; readonly seat: Id; readonly from: Id | null; readonly policy: Id }
  /** `from`: the turn of the last one like it. */
  | {
      readonly kind: 'mission-sent';
      readonly actor: Id;
      readonly aim: Id;
      readonly from: number | null;
      readonly turn: number;
    }
  | ({ readonly kind: 'offer-made' } & OfOffer)
  /** What the capital would have taken instead is agreed to. */
  | ({ readonly kind: 'counter-taken' } & OfOffer)
  /** The answer of a person in the capital's seat, until adjudication carries it out. */
  | {
      readonly kind: 'reply-sealed';
      readonly offer: Id;
      readonly actor: Id;
      readonly from: boolean | null;
      readonly accept: boolean;
    }
  /** `counter`: what the capital would take instead; empty: nothing. */
  | ({
      readonly kind: 'offer-answered';
      readonly accepted: boolean;
      readonly counter: readonly Id[];
    } & OfOffer)
  | ({ readonly kind: 'programme-run'; readonly programme: Id } & FromTo)
  | {
      readonly kind: 'money-exchanged';
      readonly exchange: Id;
      readonly from: number | null;
      readonly turn: number;
    }
  | { readonly kind: 'posture-taken'; readonly from: Id; readonly posture: Id; readonly turn: number }
  | { readonly kind: 'strike-decided'; readonly comes: boolean; readonly turn: number }
  /** What an aim point of a strike was. */
  | { readonly kind: 'target-chosen'; readonly salvo: number; readonly target: Id }
  | { readonly kind: 'target-struck'; readonly target: Id; readonly hit: boolean }
  /** Whom the turn's designation falls on. */
  | { readonly kind: 'designation-drawn'; readonly designation: Id }
  | {
      readonly kind: 'designated';
      readonly designation: Id;
      readonly from: number | null;
      readonly turn: number;
    }
  /** A standing rule of the scenario happened. */
  | {
      readonly kind: 'reaction-happened';
      readonly reaction: Id;
      readonly from: number | null;
      readonly turn: number;
    }
  | { readonly kind: 'game-ended'; readonly ending: Id; readonly outcome: Outcome };

export type ChangeKind = Change['kind'];

/** A change of one kind. */
export type ChangeOf<K extends ChangeKind> = Extract<Change, { readonly kind: K }>;
