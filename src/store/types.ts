import type {
  Cost,
  Counted,
  Estimate,
  Forecast,
  Gate,
  Id,
  LedgerEntry,
  LoggedOrder,
  Objective,
  Obstacle,
  Order,
  OrderKind,
  Reason,
  Scenario,
  Start,
  Subject,
  Sum,
  Terms,
  View,
  Wants,
} from '../engine/index.ts';
import type { RunOrigin } from '../scenario/run-origin.ts';
import type { BranchOf, EmbeddedFile, LessonRecord } from '../scenario/run-write.ts';
import type { Course } from './course.ts';
import type { Decisive } from './decisive.ts';
import type { Noted } from './lesson.ts';
import type { Month } from './month.ts';
import type { Replay } from './replay.ts';

/**
 * Where the table stands: no game, the council, the film of the adjudication, the month's review, or the end. Where
 * several play at one screen there is also the curtain, behind which one of them takes the screen, and the chamber in
 * which another seat than the lead chooses.
 */
export type Phase = 'none' | 'curtain' | 'chamber' | 'council' | 'playback' | 'review' | 'over';

/** What the player has pointed at; the map and the sheets meet here. */
export interface Selection {
  readonly kind: 'node' | 'leg' | 'route' | 'shipment' | 'actor' | 'contract' | 'track' | 'project';
  readonly id: Id;
}

export const SHEETS = ['contracts', 'corridors', 'capitals', 'exports', 'home', 'ledger'] as const;
export type Sheet = (typeof SHEETS)[number];

/** State of the save of the present game. `off`: the browser gives no storage, the game lives in this page only. */
export type Saving = 'saved' | 'saving' | 'off' | 'failed';

/** A message that stays until it is closed; `code` names a sentence of the catalogue. */
export interface Notice {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly tone: 'info' | 'warning' | 'error';
}

/** What the adviser would do as far as it has thought, and why: the code of a sentence (`advice.<code>`) with its numbers. */
export interface Advice {
  readonly order: Order;
  readonly because: { readonly code: string; readonly args: Readonly<Record<string, string | number>> };
  /** Orders that are about as good, as far as it can tell. */
  readonly alike: readonly Order[];
  /** It thinks no further. */
  readonly settled: boolean;
}

/** A question that is being thought about. */
export interface Asked {
  /** The first word. Rejects where the thinking fails or is given up. */
  readonly answer: Promise<Advice>;
  /** Thinks on, and gives the word as it is then; asked once the word before has come. */
  readonly more: () => Promise<Advice>;
  readonly cancel: () => void;
}

/** Tracks at one turn's end as the seat saw them, stored units; hidden ones by the middle of their band. */
export type Snapshot = Readonly<Record<Id, number>>;

export interface TableState {
  readonly phase: Phase;
  readonly scenario: Scenario | null;
  /** Seats held by persons in the order in which they choose, the lead seat last. */
  readonly people: readonly Id[];
  /** The seat whose eyes the page has; at the curtain: who is to take the screen. `NOBODY`: all look together. */
  readonly seat: Id;
  /** The turn that is being played or told; 0 without a game. */
  readonly turn: number;
  /** Null without a game and behind the curtain. */
  readonly view: View | null;
  /** Entries the seat may see; all of them once the game is over. */
  readonly ledger: readonly LedgerEntry[];
  /** The log of the run; while several play, the seat's own orders only, until the game is over. */
  readonly orders: readonly LoggedOrder[];
  /** Indices into `orders` of this turn's orders that can still be taken back, oldest first. */
  readonly open: readonly number[];
  /** How often advice was asked for in this run; 0 behind the curtain. */
  readonly advised: number;
  /** What the player took for decisive when the game was over; null before that was asked. */
  readonly decisive: Decisive | null;
  /** The run that this one is another way to play, and from which turn; null where it was played from its start. */
  readonly branch: BranchOf | null;
  /** What a lesson asked and was told, as far as the page's seat may know; null where it belongs to none and nothing was asked. */
  readonly lesson: LessonRecord | null;
  /** The turn after whose end the game waits for the word of its lesson; null: it goes on. */
  readonly waits: number | null;
  /** What one of a pair has proposed, until the other one agrees or wants to talk about it. */
  readonly proposal: Order | null;
  /** Index 0: the start; then each turn's end. */
  readonly history: readonly Snapshot[];
  /** Ledger entries of the adjudication being shown or reviewed: ids from (included) to (excluded). */
  readonly film: { readonly from: number; readonly to: number; readonly turn: number } | null;
  readonly hashes: readonly string[];
  readonly seed: number;
  /** The author's files, where the scenario does not come with the page: they travel in every run of it. */
  readonly files: readonly EmbeddedFile[] | null;
  /** What it is played on: the scenario as it comes with the page, a changed copy of it, or another. Null without a game. */
  readonly origin: RunOrigin | null;
  /** What whoever looks at this game has to know of it: what it is played on, and what of its file does not hold. */
  readonly remarks: readonly Notice[];
  /** Id under which the game is saved, as in `saved()`; null where it is not. A reload resumes it. */
  readonly run: string | null;
  readonly selection: Selection | null;
  readonly sheet: Sheet;
  readonly saving: Saving;
  readonly notices: readonly Notice[];
  readonly settings: Settings;
  /** A run of other rules or a damaged one is shown and not continued. */
  readonly readOnly: boolean;
}

export interface Settings {
  /** `system` follows the device's wish. */
  readonly motion: 'system' | 'full' | 'reduced';
  readonly speed: 1 | 2 | 4;
  readonly map: 'phaser' | 'still';
  /** Whether what happens in the film is heard. */
  readonly sound: 'off' | 'on';
  /** Skip the first-game hints. */
  readonly hintsSeen: boolean;
  /** Whether single letters, digits and signs are commands; who dictates or presses keys by mistake switches them off. */
  readonly keys: 'on' | 'off';
  /** How many numbers and sheets are shown: the most important, all, or as a scenario's guide leads to them. */
  readonly view: 'auto' | 'few' | 'all';
  /** Facts as they are, or in easy words with hard ones explained where they stand. */
  readonly words: 'full' | 'easy';
  /** Whether chances are guessed before a turn ends, and the reckoned ones hidden until then. */
  readonly predict: 'off' | 'on';
}

export interface SavedRun {
  readonly id: string;
  readonly scenario: Id;
  readonly title: string;
  readonly turn: number;
  readonly turns: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly score: number | null;
  readonly state: 'good' | 'damaged' | 'other-rules';
  /** Where it is not played on the scenario as it comes with the page. */
  readonly on?: 'changed' | 'foreign';
  /** The run that it is another way to play, and from which turn. */
  readonly branch?: BranchOf;
  /** The class link that it was begun by. */
  readonly lesson?: string;
}

/** What would happen if an order were taken back: the orders after it that would no longer be legal. */
export interface UndoPlan {
  readonly order: LoggedOrder;
  readonly falls: readonly LoggedOrder[];
}

export interface RouteReport {
  readonly days: number;
  readonly visibility: number;
  readonly obstacle: Obstacle | null;
  /** Units a turn of its narrowest leg. */
  readonly capacity: number;
  /** Chance a turn in percent that a cargo of arms is stopped somewhere on it. */
  readonly risk: number;
}

export interface LegReport {
  readonly obstacle: Obstacle | null;
  /** Units a turn. */
  readonly capacity: number;
  readonly risk: number;
}

/**
 * Questions about the present view. Answers never use more than the seat can see; every function is cheap except
 * `forecast`, which is remembered until the next order.
 */
export interface Desk {
  /** Stored units; derived tracks worked out. */
  readonly value: (track: Id) => number;
  /** What the purse can still bear once promised deposits are set aside; stored units. */
  readonly available: (purse: Id) => number;
  readonly candidates: (kind: OrderKind) => readonly Order[];
  readonly check: (order: Order) => Reason | null;
  readonly cost: (order: Order) => Cost;
  /** Chance at a gate with its parts; null where it never refuses. For a contract, or for a system before signing. */
  readonly willingness: (
    of: { contract: Id } | { system: Id; payment: Id; number: number },
    gate: Gate,
  ) => Estimate | null;
  /** What can be known of the sum by which a capital would answer an offer; it accepts at 0 or more. */
  readonly offer: (terms: Terms) => Estimate;
  readonly strike: () => Estimate;
  readonly discount: () => Sum;
  readonly designation: () => Sum;
  /** How a seat's doctrine would choose now, as far as the view's seat can tell: percent by policy. */
  readonly leaning: (seat: Id) => Readonly<Record<Id, number>>;
  /** What a seat has of what it wants; where `tracks` are given, with these in place of those of the view. */
  readonly wants: (seat: Id, tracks?: Readonly<Record<Id, number>>) => Wants | null;
  readonly standing: () => { readonly objectives: Readonly<Record<Id, number>>; readonly score: number };
  /** What each of some objectives adds to the score under the run's intent, and what the weakest adds by itself. */
  readonly counted: (objectives: Readonly<Record<Id, number>>) => Counted;
  /** Percent of the scenario's reference games that a score is higher than; null where there are none. */
  readonly rank: (score: number) => number | null;
  /** An objective with the parts that make it now. */
  readonly opened: (objective: Objective) => Sum;
  readonly route: (route: Id) => RouteReport;
  readonly leg: (leg: Id) => LegReport;
  readonly chokeRisk: (node: Id) => number;
  /** The turn's end if these orders were given now on top of what is ordered. */
  readonly forecast: (orders: readonly Order[]) => Forecast;
  /** Entries about one path or below it, newest first: `tracks.tension`, `contracts.c1`. */
  readonly why: (subject: Subject) => readonly LedgerEntry[];
  readonly entry: (id: number) => LedgerEntry | undefined;
}

/** Who tells a film while a board shows it. */
export interface FilmTeller {
  /** How much an entry means to whoever looks, 0 (routine) to 100 and more: what weighs more is shown longer and nearer. */
  readonly weigh: (entry: LedgerEntry) => number;
  /** An entry is shown now, for so many milliseconds. */
  readonly onEntry: (entry: LedgerEntry, milliseconds: number) => void;
}

/** A rectangle of the page, CSS pixels. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the board can do, whichever board it is (Phaser or the still map). */
export interface Board {
  readonly destroy: () => void;
  /** Flies a card from the deck into this rectangle of the page and turns it over. */
  readonly turnCard: (
    rect: { x: number; y: number; width: number; height: number },
    colour: string,
  ) => Promise<void>;
  /** Plays entries of the ledger; resolves when the film ends or is skipped. */
  readonly playFilm: (entries: readonly LedgerEntry[], teller: FilmTeller) => Promise<void>;
  readonly skip: () => void;
  /** On to the next thing that the film shows. */
  readonly next: () => void;
  /** Lights places and shows them in a part of the page, as long as something is read about them; null: as it was before. */
  readonly light: (places: readonly Selection[] | null, room?: Room) => void;
  readonly pause: (paused: boolean) => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
}

/** Mounts a board into an element. `onLost` is called when it cannot go on and the still map should take its place. */
export type MountBoard = (host: HTMLElement, table: Table, onLost: (why: string) => void) => Promise<Board>;

export interface NewGame {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly intent: Readonly<Record<Id, number>>;
  /** Seats that persons at this screen take besides the lead seat; nobody if absent. */
  readonly people?: readonly Id[];
  /** The author's files of a scenario that does not come with the page, as they travel in a run. */
  readonly files?: readonly EmbeddedFile[] | null;
  /** The lesson that it belongs to. */
  readonly lesson?: LessonRecord | null;
  /** Orders that a class has behind it when it begins. */
  readonly from?: readonly LoggedOrder[];
}

/** A game as it is handed in; or why there is no text of it: a sentence. */
export type HandInMade =
  | {
      readonly ok: true;
      readonly text: string;
      /** Its own scenario had no room in the text: its run file has to be handed in beside it. */
      readonly apart: boolean;
      /** The game alone, to be read out or written down; null where that would be too long. */
      readonly code: string | null;
    }
  | { readonly ok: false; readonly why: string };

/** A run file as it leaves the page. */
export interface ExportedRun {
  readonly name: string;
  readonly text: string;
}

/** What a run was begun with and what was ordered in it. */
export interface ReadRun {
  readonly start: Start;
  readonly orders: readonly LoggedOrder[];
}

export type Opened = { readonly ok: true } | { readonly ok: false; readonly notice: Notice };

/** The one store of a page: zustand's vanilla interface, the actions, and the desk of the present view. */
export interface Table {
  readonly get: () => TableState;
  readonly subscribe: (listener: (now: TableState, before: TableState) => void) => () => void;
  readonly desk: () => Desk;
  /** The month that is told in film and review, for the lead seat's eyes alone; null otherwise. */
  readonly month: () => Month | null;
  /** A game that is over turn by turn, with all that was hidden; null before. */
  readonly course: () => Course | null;
  /** A game that is over once more, step by step; null before. It changes nothing of the table. */
  readonly replay: () => Replay | null;
  /** A game that breaks the scenario's bounds rejects; what could not be fetched for it comes back as a notice. */
  readonly start: (game: NewGame) => Promise<Opened>;
  /** Gives an order of the page's seat; the reason if it is not legal. `end` moves on to the film. Of a pair one proposes it (`proposal`). */
  readonly submit: (order: Order) => Reason | null;
  /**
   * Asks what the adviser would do at the lead seat's council, from what that seat sees; noted in the run. null
   * where nobody may ask now.
   */
  readonly ask: () => Asked | null;
  /** A game that is over: which month decided it (turn 0: not said), and why. Kept in the run; said once. */
  readonly sayDecisive: (decisive: Decisive) => void;
  /**
   * Plays a game that is over once more from the council of one of its turns, as a game of its own; it is left as it was.
   * False where that cannot be.
   */
  readonly tryAgain: (turn: number) => boolean;
  /** A saved game's orders and start, to be looked at beside another; null where it cannot be read. */
  readonly read: (id: string) => Promise<ReadRun | null>;
  /** At the lead seat's council: what is foretold of the month, and a reason; noted in the run. */
  readonly noteLesson: (said: Noted) => void;
  /** The word that the game waits for; false where it is another. */
  readonly sayWord: (word: string) => boolean;
  /** The other one of a pair agrees to what was proposed, or wants to talk about it; the reason where it cannot be ordered. */
  readonly agree: (yes: boolean) => Reason | null;
  readonly undoPlan: (index: number) => UndoPlan | null;
  readonly undo: (index: number) => void;
  /**
   * Seals what the chamber's seat has chosen, its policy and an answer to each of its cards, all at once or nothing;
   * then the curtain falls. The reason where something is not legal or missing.
   */
  readonly seal: (orders: readonly Order[]) => Reason | null;
  /**
   * Film seen or skipped: on to the review; review read: on to the council (or the end). At the curtain: it is raised for
   * the seat it waits for.
   */
  readonly proceed: () => void;
  readonly select: (selection: Selection | null) => void;
  readonly openSheet: (sheet: Sheet) => void;
  readonly set: (settings: Partial<Settings>) => void;
  readonly dismiss: (index: number) => void;
  readonly say: (notice: Notice) => void;
  /** The saved games, newest first; rejects where they cannot be read just now. */
  readonly saved: () => Promise<readonly SavedRun[]>;
  /** Whether the browser gives any storage. */
  readonly stores: () => Promise<boolean>;
  readonly resume: (id: string) => Promise<Opened>;
  readonly remove: (id: string) => Promise<void>;
  /** The run file of the present game. */
  readonly exportRun: () => ExportedRun;
  /** Calls the present game by a drawn name, which travels in its run. */
  readonly sayNickname: (nickname: string) => void;
  /** The present game, over or not, as the text that a student hands in. */
  readonly handIn: () => Promise<HandInMade>;
  /** Opens the text of a run file or of a hand-in as a game of its own; nothing that is saved is overwritten. */
  readonly importRun: (text: string) => Promise<Opened>;
  /** Puts aside at once what is not saved yet; for a page that may be gone before a save ends. */
  readonly putAside: () => void;
  readonly leave: () => void;
}
