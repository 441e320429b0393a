/**
 * The scenario as the engine plays it: plain JSON, already checked, every name resolved.
 * The YAML that people write becomes this in `src/scenario`; nothing here can be wrong any more.
 * Money is kept in tenths of its shown unit, so all numbers in the rules are integers.
 */

/** An id: `[a-z][a-z0-9-]*`, unique among things of its kind. A stance is the track `<actor>.stance`. */
export type Id = string;

/** Operators of an expression. Comparisons and logic give 1 or 0; `/` rounds toward minus infinity. */
export const OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  'neg',
  'min',
  'max',
  'abs',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  'and',
  'or',
  'not',
  'if',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** An integer syntax tree: a literal, `['read', observable, ...ids]`, or an operator with its operands. */
export type Expr = number | readonly ['read', string, ...Id[]] | readonly [Operator, ...Expr[]];

/** Amounts by purse (a track of group `purse`), in tenths of the shown unit. */
export type Price = Readonly<Record<Id, number>>;

/** One change that a card, rule or order makes. Amounts are in stored units (tenths where a track has them). */
export type Effect =
  | { readonly do: 'add'; readonly track: Id; readonly by: Expr }
  | { readonly do: 'set'; readonly track: Id; readonly to: Expr }
  /** Adds to the stance of the actor the order is aimed at. */
  | { readonly do: 'warm'; readonly by: Expr }
  /** Shuts a leg or a node for some turns (0: until opened again); `open` lifts it. */
  | { readonly do: 'close'; readonly place: Id; readonly turns: Expr }
  | { readonly do: 'open'; readonly place: Id }
  /** Shuts a supplier's whole line, or one system's, for some turns. */
  | { readonly do: 'shut'; readonly supplier: Id; readonly system: Id | null; readonly turns: Expr }
  /** Transit is granted on the legs of an actor (null: the order's target) whatever its stance, for some turns. */
  | { readonly do: 'consent'; readonly actor: Id | null; readonly turns: Expr }
  /** Puts lots of a system at its depot without a contract. */
  | { readonly do: 'lots'; readonly system: Id; readonly count: Expr; readonly route: Id | null }
  /** Speeds up (negative) or slows down the contracts of a system that are in production, in turns. */
  | { readonly do: 'hasten'; readonly system: Id; readonly turns: Expr }
  | { readonly do: 'advance'; readonly project: Id; readonly stages: Expr }
  | { readonly do: 'deal'; readonly card: Id; readonly in: number }
  | { readonly do: 'designate'; readonly target: Id };

/** Effects that belong together. `key` names the block in the whole scenario; the agenda refers to it. */
export interface Block {
  readonly key: string;
  readonly effects: readonly Effect[];
  readonly facts: readonly Id[];
}

/** A block that waits `in` turns (0: this turn's adjudication), then happens with `chance` percent. */
export interface Later {
  readonly in: number;
  readonly chance: Expr;
  readonly label: string;
  readonly block: Block;
}

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

export const MARKS = ['diamond', 'square', 'circle', 'triangle', 'hexagon', 'dot'] as const;
export type Mark = (typeof MARKS)[number];

export interface Actor {
  readonly id: Id;
  readonly name: string;
  /** The name of its government as the news has it (a capital, usually). */
  readonly capital: string;
  readonly colour: string;
  readonly mark: Mark;
  /** Countries of the map this actor stands for. */
  readonly countries: readonly Id[];
  readonly help: string;
  readonly facts: readonly Id[];
}

export interface Policy {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  /** How strongly the doctrine leans to it in the present state; 0 or less: not considered. */
  readonly weight: Expr;
  readonly block: Block;
}

export interface Seat {
  readonly id: Id;
  readonly actor: Id;
  readonly policies: readonly Policy[];
}

/** How a system may be paid: from a purse, or in a flow (`barter`), whose sales to the supplier then pay the debt. */
export interface Payment {
  readonly id: Id;
  readonly label: string;
  readonly purse: Id | null;
  /** Price of one lot in stored units of the purse (for barter: of the purse the flow would have filled). */
  readonly amount: number;
}

export interface Supplier {
  readonly id: Id;
  /** null: the player's own industry. */
  readonly actor: Id | null;
  readonly name: string;
  readonly sign: readonly Factor[];
  readonly release: readonly Factor[];
  /** Share of the price due at signing, percent. */
  readonly deposit: number;
  /** Turns a refused gate stays shut. */
  readonly shut: number;
  readonly refused: Block;
  readonly expedite: { readonly price: Price; readonly block: Block };
  readonly cancelled: Block;
  /** Every turn in which barter debt stands and nothing was paid on it. */
  readonly arrears: Block;
  readonly help: string;
  readonly facts: readonly Id[];
}

export interface System {
  readonly id: Id;
  readonly supplier: Id;
  readonly name: string;
  readonly icon: Id | null;
  readonly help: string;
  /** Per lot delivered; scaled by `copies` of the scenario for the second and third lot. */
  readonly delivered: Block;
  readonly payments: readonly Payment[];
  /** Turns in production. */
  readonly lead: number;
  /** Base chances in percent; null: the gate never refuses. */
  readonly sign: number | null;
  readonly release: number | null;
  readonly openness: 'open' | 'deniable' | 'none';
  /** What an open sale does when signed, and a deniable one when seen. */
  readonly seen: Block;
  readonly cargo: Id;
  /** Capacity units one lot takes. */
  readonly size: number;
  /** Exposure of one lot on a fully visible route. */
  readonly sensitivity: number;
  /** A major lot counts for the strike formula. */
  readonly major: boolean;
  /** Routes a lot may take, the usual one first; empty: made at home, delivered on the spot. */
  readonly routes: readonly Id[];
  /** At most this many lots in one game. */
  readonly limit: number;
  readonly condition: Condition | null;
  readonly facts: readonly Id[];
}

/** A condition with the words for "why not". */
export interface Condition {
  readonly when: Expr;
  readonly otherwise: string;
}

export interface Contracted {
  readonly system: Id;
  readonly count: number;
  readonly payment: Id;
  /** Stored units already paid. */
  readonly paid: number;
  /** Turns of production left. */
  readonly lead: number;
}

export interface Cargo {
  readonly id: Id;
  readonly label: string;
  readonly icon: Id | null;
  /** Percent of a route's risk that concerns it. */
  readonly risk: number;
}

export interface Node {
  readonly id: Id;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly actor: Id | null;
  readonly kind: 'capital' | 'port' | 'rail' | 'border' | 'city' | 'depot' | 'strait';
  /** Where its label stands, and how far off in map pixels. */
  readonly side: 'left' | 'right' | 'above' | 'below';
  readonly offset: readonly [number, number];
  /** A ring that tightens with this risk, percent; null: no chokepoint. */
  readonly choke: Expr | null;
  readonly facts: readonly Id[];
}

export const MODES = ['sea', 'rail', 'road', 'air'] as const;
export type Mode = (typeof MODES)[number];

export interface Leg {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly mode: Mode;
  readonly days: number;
  /** Units a turn; projects may widen it. */
  readonly capacity: Expr;
  /** Actors who must let it pass: stance at least `consent`, or a consent that was granted. */
  readonly owners: readonly Id[];
  readonly consent: number;
  /** Physical condition such as a gap in the line or ice; null: none. */
  readonly condition: Condition | null;
  /** Chance a turn, percent, that what is still to pass it is stopped; see `interdiction`. */
  readonly risk: Expr;
  /** Percent of a lot's sensitivity that is seen here. */
  readonly visibility: number;
  /** Points [lon, lat] between its ends, for drawing. */
  readonly via: readonly (readonly [number, number])[];
  readonly facts: readonly Id[];
}

export interface Route {
  readonly id: Id;
  readonly name: string;
  /** From abroad to home; exports travel it the other way. */
  readonly legs: readonly Id[];
  readonly kind: 'sea' | 'land' | 'air';
  /** The actor or chokepoint the cargo book counts it under. */
  readonly keeper: Id;
  readonly cargoes: readonly Id[];
  /** Freight for one unit, by purse. */
  readonly freight: Price;
  /** Other people's freight: units a turn it would like to carry, and the fee for each. */
  readonly transit: { readonly units: Expr; readonly fee: Price } | null;
  /** Shut for this many turns after a strike. */
  readonly afterStrike: number;
  readonly colour: string | null;
  readonly help: string;
  readonly facts: readonly Id[];
}

export interface Stage {
  readonly label: string;
  readonly price: Price;
  /** Turns from paying to finishing. */
  readonly turns: number;
  readonly condition: Condition | null;
  readonly block: Block;
}

export interface Project {
  readonly id: Id;
  readonly name: string;
  readonly help: string;
  /** Whose it is: null for the player's own. Others' projects advance by themselves. */
  readonly owner: Id | null;
  readonly stages: readonly Stage[];
  /** Finished stages at the start. */
  readonly start: number;
  /** Chance a turn, percent, that others advance a stage; the player's `build` buys consent: +`push`. */
  readonly pace: Expr;
  readonly push: number;
  /** May the player's seat build or push it? */
  readonly open: boolean;
  readonly facts: readonly Id[];
}

/** A regular trade in tenths, sent through channels: crude going out, goods coming in. */
export interface Flow {
  readonly id: Id;
  readonly label: string;
  readonly direction: 'out' | 'in';
  readonly cargo: Id;
  /** Capacity units of one tenth. */
  readonly size: number;
  /** What a tenth earns a turn before the discount, in stored units; 0 for goods coming in. */
  readonly worth: Expr;
  /** What each tenth that fails to come or go does. */
  readonly missing: Block;
}

export interface Channel {
  readonly id: Id;
  readonly flow: Id;
  readonly label: string;
  /** The buyer or seller. */
  readonly actor: Id;
  readonly route: Id;
  /** The purse its income fills; null for goods coming in. */
  readonly purse: Id | null;
  readonly start: number;
  /** Most tenths it can take, and what must hold for it. */
  readonly limit: number;
  readonly condition: Condition | null;
  readonly facts: readonly Id[];
}

export interface Upkeep {
  readonly id: Id;
  readonly label: string;
  readonly purse: Id;
  /** Stored units a turn. */
  readonly amount: Expr;
  readonly facts: readonly Id[];
}

export interface Exchange {
  readonly id: Id;
  readonly label: string;
  readonly give: Price;
  readonly get: Price;
  readonly condition: Condition | null;
  readonly block: Block;
}

export interface Posture {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  /** Exposure added is multiplied by this many percent. */
  readonly exposure: number;
  /** What is put on display: nothing, deliveries as they come, or everything there is. */
  readonly shows: 'nothing' | 'deliveries' | 'everything';
  /** Each turn while it is held. */
  readonly block: Block;
}

export interface Aim {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  readonly actors: readonly Id[];
  /** Effects on numbers are halved if the same mission was sent within `again` turns. */
  readonly again: number;
  readonly block: Block;
  readonly later: readonly Later[];
}

export interface Programme {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  readonly price: Price;
  readonly limit: number;
  readonly condition: Condition | null;
  readonly block: Block;
  readonly later: readonly Later[];
}

export interface Option {
  readonly id: Id;
  readonly label: string;
  readonly price: Price;
  readonly condition: Condition | null;
  readonly block: Block;
  readonly later: readonly Later[];
  /** What the teacher may say about when it is right; shown in the review. */
  readonly rightWhen: string;
}

export interface Card {
  readonly id: Id;
  readonly seat: Id;
  /** The actor the news comes from; null: from home. */
  readonly from: Id | null;
  readonly icon: Id | null;
  readonly headline: string;
  readonly text: string;
  /** Fixed turn, or null. */
  readonly turn: number | null;
  readonly when: Expr;
  readonly weight: Expr;
  /** Turns until it may come again; 0: never. */
  readonly again: number;
  /** Only by another card's `deal`. */
  readonly chained: boolean;
  /** After the sources' own time: marked so on the card. */
  readonly imagined: boolean;
  readonly options: readonly Option[];
  readonly facts: readonly Id[];
}

/** A standing rule: where `when` holds at its step, its block happens. */
export interface Reaction {
  readonly id: Id;
  readonly label: string;
  readonly step: StepId;
  readonly when: Expr;
  /** Turns before it may happen again; 0: every turn; -1: once. */
  readonly again: number;
  readonly block: Block;
}

export interface Designation {
  readonly id: Id;
  readonly label: string;
  readonly weight: Expr;
  /** Turns it lasts; 0: for good. */
  readonly turns: number;
  readonly block: Block;
}

export interface Target {
  readonly id: Id;
  readonly label: string;
  readonly node: Id | null;
  readonly weight: Expr;
  readonly block: Block;
}

export interface Strike {
  readonly chance: Formula;
  /** Aim points of one strike. */
  readonly salvos: Expr;
  /** Chance that one aim point is defended, percent. */
  readonly intercept: Formula;
  readonly targets: readonly Target[];
  /** Happens with every strike, whatever gets through. */
  readonly block: Block;
  readonly by: Id;
}

export interface Objective {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  readonly value: Expr;
}

export interface Ending {
  readonly id: Id;
  readonly title: string;
  readonly text: string;
  readonly icon: Id | null;
  readonly when: Expr;
  /** Ends the game as soon as it holds, and it cannot be won. */
  readonly early: boolean;
  readonly facts: readonly Id[];
}

export const STEPS = [
  'news',
  'council',
  'policies',
  'missions',
  'gates',
  'shipments',
  'interdiction',
  'exports',
  'sanctions',
  'strike',
  'drift',
  'assessment',
] as const;
/** The steps of a turn in the order they resolve (rulebook section 4). */
export type StepId = (typeof STEPS)[number];

export interface Scenario {
  readonly id: Id;
  readonly version: number;
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly briefing: readonly string[];
  readonly notes: readonly string[];
  readonly authors: readonly string[];
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
  /** Score that wins. */
  readonly winAt: number;
  readonly map: { readonly window: readonly [number, number, number, number] };
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly tracks: readonly Track[];
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
}
