import type { Account, Deed } from './deeds.ts';
import type { Expr, Id } from './expr.ts';
import type { Ask, Give } from './offers.ts';
import type { Actor, Contracted, Seat, Supplier, System } from './people.ts';
import type { Cargo, Channel, Flow, Leg, Node, Project, Route } from './places.ts';
import type {
  Aim,
  Card,
  Designation,
  Ending,
  Exchange,
  GuideStep,
  Objective,
  Posture,
  Programme,
  Reaction,
  Reference,
  Strike,
  Upkeep,
} from './play.ts';

export interface Fact {
  readonly id: Id;
  readonly claim: string;
  /** How sure the source is; `assumed` marks the scenario's own assumptions (M ids). */
  readonly how: 'firm' | 'reported' | 'judged' | 'headline' | 'assumed';
  /** Which source and where in it, as the author wrote it; empty for assumptions. */
  readonly source: string;
}

export interface Source {
  readonly id: Id;
  readonly title: string;
  readonly published: string;
}

/** A scenario that another one was made from. */
export interface Ancestor {
  readonly id: Id;
  readonly title: string;
  readonly author?: string;
}

export const TRACK_GROUPS = ['country', 'around', 'purse', 'world', 'derived', 'stance', 'inner'] as const;

/** Where a track is shown: `world` tracks are other people's business, `inner` ones are the rules' own memory. */
export type TrackGroup = (typeof TRACK_GROUPS)[number];

export interface Track {
  readonly id: Id;
  readonly label: string;
  readonly group: TrackGroup;
  readonly icon: Id | null;
  readonly help: string;
  /** In stored units: shown value × 10^decimals. */
  readonly start: number;
  readonly min: number;
  readonly max: number;
  readonly decimals: 0 | 1;
  /** Prefix when shown, such as `$`. */
  readonly unit: string;
  readonly good: 'up' | 'down' | 'none';
  /** Hidden: other seats than the owner see a band whose width shrinks with the scenario's `sight` track. */
  readonly hidden: boolean;
  /** The actor whose seat sees it exactly, if any. */
  readonly owner: Id | null;
  /** Change each turn in the drift step, stored units. */
  readonly drift: Expr | null;
  /** Change at News, stored units; a die of ±`swing` is added to it. */
  readonly news: Expr | null;
  readonly swing: number;
  /** The track that holds how much of this one has been displayed. */
  readonly shown: Id | null;
  /** A derived track is never stored: it is this expression. */
  readonly derive: Expr | null;
  readonly facts: readonly Id[];
}

export interface Factor {
  readonly id: Id;
  readonly label: string;
  readonly amount: Expr;
  readonly facts: readonly Id[];
}

/** A sum of named factors, clamped to `min`..`max`; what is shown is what is rolled. */
export interface Formula {
  readonly id: Id;
  readonly label: string;
  readonly factors: readonly Factor[];
  readonly min: number;
  readonly max: number;
}

export interface Scenario {
  readonly id: Id;
  readonly version: number;
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly briefing: readonly string[];
  readonly notes: readonly string[];
  readonly authors: readonly string[];
  /** What it was made from, the newest first; absent where it was made from nothing. */
  readonly basedOn?: readonly Ancestor[];
  readonly licence: string;
  readonly minutes: number;
  readonly calendar: {
    readonly year: number;
    readonly month: number;
    readonly monthsPerTurn: number;
    readonly turns: number;
    readonly daysPerTurn: number;
    /** Days a released lot waits at its depot before it can leave. */
    readonly loadingDays: number;
  };
  readonly lead: Id;
  readonly home: Id;
  readonly directives: number;
  /** Percent of a system's effect by copy: first, second, third and later. */
  readonly copies: readonly number[];
  /** Cards dealt a turn: [from turn, least, most]. */
  readonly deal: readonly (readonly [number, number, number])[];
  /** The track that narrows the bands of hidden ones. */
  readonly sight: Id | null;
  /** The track that shipments, tests and sales add to. */
  readonly exposure: Id | null;
  /** The track that upkeep which cannot be paid is added to, stored units; set to 0 each drift. */
  readonly shortfall: Id | null;
  /** Turns the dependence books look back. */
  readonly memory: number;
  /** What being stopped means: days held up, and percent of the stops that are losses. */
  readonly interdiction: { readonly held: number; readonly lost: number };
  /** Most barter debt with one supplier, stored units. */
  readonly barterLimit: number;
  readonly intent: {
    readonly least: number;
    readonly most: number;
    readonly start: Readonly<Record<Id, number>>;
  };
  /** Percent of the score that the weakest objective alone decides; the rest is the sum by the intent's points. */
  readonly weakest: number;
  /** Score that wins. */
  readonly winAt: number;
  /** Games that players of the lab have played, to compare a score with; null: there are none. */
  readonly reference: Reference | null;
  readonly map: { readonly window: readonly [number, number, number, number] };
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  /** Facts in easy words, by their id; absent where no fact has any. No game hangs on it, so no hash knows of it. */
  readonly plain?: Readonly<Record<Id, string>>;
  readonly tracks: readonly Track[];
  readonly accounts: readonly Account[];
  readonly deeds: readonly Deed[];
  readonly actors: readonly Actor[];
  readonly seats: readonly Seat[];
  readonly suppliers: readonly Supplier[];
  readonly systems: readonly System[];
  readonly contracts: readonly Contracted[];
  readonly cargoes: readonly Cargo[];
  readonly nodes: readonly Node[];
  readonly legs: readonly Leg[];
  readonly routes: readonly Route[];
  readonly projects: readonly Project[];
  readonly flows: readonly Flow[];
  readonly channels: readonly Channel[];
  readonly upkeep: readonly Upkeep[];
  readonly exchanges: readonly Exchange[];
  readonly postures: readonly Posture[];
  readonly aims: readonly Aim[];
  readonly programmes: readonly Programme[];
  /** What may be given in an offer. */
  readonly gives: readonly Give[];
  /** What may be asked in one. */
  readonly asks: readonly Ask[];
  /** What every capital weighs in any offer, `target_…` speaking of it; null: nothing. */
  readonly offer: Formula | null;
  /** Percent off the price of a flow; null: none. */
  readonly discount: Formula | null;
  /** Chance a turn of one new designation; null: none. */
  readonly designation: Formula | null;
  readonly designations: readonly Designation[];
  readonly strike: Strike | null;
  readonly reactions: readonly Reaction[];
  readonly cards: readonly Card[];
  readonly objectives: readonly Objective[];
  readonly endings: readonly Ending[];
  readonly guide: readonly GuideStep[];
}
