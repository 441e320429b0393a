import type { Id } from './expr.ts';

interface Ordered {
  /** The seat that gives it. */
  readonly seat: Id;
}

/** What a seat may order (rulebook section 5). Few and finite, so that a run stays tiny and bots can list them. */
export type Order =
  | (Ordered & {
      readonly kind: 'contract';
      readonly system: Id;
      readonly number: number;
      readonly payment: Id;
    })
  | (Ordered & { readonly kind: 'expedite'; readonly contract: Id })
  | (Ordered & { readonly kind: 'cancel'; readonly contract: Id })
  | (Ordered & { readonly kind: 'build'; readonly project: Id })
  | (Ordered & { readonly kind: 'mission'; readonly actor: Id; readonly aim: Id })
  /** One or two things given for one asked. */
  | (Ordered & {
      readonly kind: 'offer';
      readonly actor: Id;
      readonly gives: readonly Id[];
      readonly ask: Id;
    })
  /** The lead seat takes what a capital would take instead; a person in a capital's seat answers an offer. */
  | (Ordered & { readonly kind: 'reply'; readonly offer: Id; readonly accept: boolean })
  | (Ordered & { readonly kind: 'programme'; readonly programme: Id })
  /** A contract's lots onto a route, or tenths of an incoming flow onto a channel. */
  | (Ordered & { readonly kind: 'route'; readonly contract: Id; readonly route: Id })
  | (Ordered & { readonly kind: 'route'; readonly channel: Id; readonly tenths: number })
  | (Ordered & { readonly kind: 'export'; readonly channel: Id; readonly tenths: number })
  | (Ordered & { readonly kind: 'posture'; readonly posture: Id })
  | (Ordered & { readonly kind: 'exchange'; readonly exchange: Id })
  | (Ordered & { readonly kind: 'answer'; readonly card: Id; readonly option: Id })
  | (Ordered & { readonly kind: 'policy'; readonly policy: Id })
  | (Ordered & { readonly kind: 'end' });

export type OrderKind = Order['kind'];
export type OrderOf<K extends OrderKind> = Extract<Order, { kind: K }>;

/** Why an order is not legal: a code for the catalogue of sentences and what to put into it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly args: Readonly<Record<string, string | number>>;
}

export const REASON_CODES = [
  'over',
  'not-your-seat',
  'unknown',
  'no-directives',
  'short',
  'condition',
  'limit',
  'gate-open',
  'gate-shut',
  'wrong-stage',
  'same',
  'once-a-turn',
  'too-many-tenths',
  'not-allowed',
  'answered',
  'unanswered',
  'debt',
  'building',
  'finished',
  'not-dealt',
  'wrong-turn',
  'take-back',
  'lapsed',
  'pledged',
  'too-soon',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What an order costs: directives, and stored units by purse. */
export interface Cost {
  readonly directives: number;
  readonly purses: Readonly<Record<Id, number>>;
}
