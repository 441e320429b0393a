import { hashText, type LoggedOrder, prepare, RULES, type Scenario, type Start } from '../engine/index.ts';
import type { SourceFile } from './problem.ts';

/** The first field of a run file. */
export const RUN_FORMAT = 'look-east-run';
export const RUN_VERSION = 1;
/** How the name of a run file ends. */
export const RUN_SUFFIX = '.look-east.json';

/** The built-in scenario that an embedded one extends, as it was when the run was played. */
export interface RunBase {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

/** An author's file that travels inside a run. */
export interface EmbeddedFile extends SourceFile {
  /** The scenario it belongs to, where that is one which the run's scenario extends. */
  readonly of?: string;
  /** Where its scenario extends one that does not travel along. */
  readonly base?: RunBase;
}

/** Once that advice was asked for: in which turn, and after how many orders of the run. */
export interface Advised {
  readonly turn: number;
  readonly after: number;
}

/** What whoever played it took for the month that decided it, said before anything of it was judged. */
export interface Decisive {
  /** 0: not said. */
  readonly turn: number;
  readonly why: string;
}

/** Of which other run this is another way to play: up to a turn's council it is the same. */
export interface BranchOf {
  /** As that browser's store calls the other run. */
  readonly run: string;
  readonly turn: number;
}

/** Characters of a reason that is kept. */
export const LONGEST_WHY = 300;

/** What somebody foretold of a month before it was adjudicated, to be held beside what came. */
export interface Guess {
  readonly turn: number;
  /** A strike within the month, or a gate of a contract that it decides. */
  readonly about: 'strike' | 'gate';
  /** The contract whose gate is meant; absent where the guess is about a strike. */
  readonly contract?: string;
  /** The chance that was given to it, 0 to 100. */
  readonly percent: number;
}

/** What a lesson asked beside the orders, and what its players said. It changes no hash. */
export interface LessonRecord {
  /** The class link that the game was begun by, as its address holds it; absent where it belongs to no lesson. */
  readonly link?: string;
  /** A drawn name that tells one game of a class from the others; nobody's own. */
  readonly nickname?: string;
  readonly guesses?: readonly Guess[];
  /** Sentences of reasons, by the turn before whose end they were asked. */
  readonly reasons?: readonly { readonly turn: number; readonly text: string }[];
  /** Turns after whose end the game waited for a word, and got it. */
  readonly passed?: readonly number[];
  /** What was written when the game was over. */
  readonly reflection?: string;
}

/** A run as it is exported, saved and handed in (contracts.md). */
export interface RunFile {
  readonly format: typeof RUN_FORMAT;
  readonly version: typeof RUN_VERSION;
  readonly rules: number;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: number;
  readonly intent: Readonly<Record<string, number>>;
  /** Seats held by persons besides the lead seat; absent where there are none. */
  readonly people?: readonly string[];
  readonly orders: readonly LoggedOrder[];
  /** At the start and at each turn's end. */
  readonly hashes: readonly string[];
  readonly score?: number;
  /** Each time the player asked for advice; absent where it never did. It changes no hash. */
  readonly advised?: readonly Advised[];
  /** Absent as long as nobody has been asked. It changes no hash. */
  readonly decisive?: Decisive;
  /** Absent where the run was played from its start. It changes no hash. */
  readonly branch?: BranchOf;
  /** Absent where no lesson asked for anything. It changes no hash. */
  readonly lesson?: LessonRecord;
  readonly embedded?: readonly EmbeddedFile[];
}

/** Fields in the order in which they are written; others follow in the order of their letters. */
const ORDER = [
  ...[
    'format',
    'id',
    'version',
    'rules',
    'scenario',
    'seed',
    'intent',
    'people',
    'orders',
    'hashes',
    'score',
    'advised',
    'decisive',
    'branch',
    'lesson',
    'embedded',
  ],
  ...['turn', 'after', 'seat', 'kind', 'file', 'of', 'base', 'text'],
];

function rank(name: string): number {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
}

/** The same value with its fields in one order, so that equal runs give equal texts wherever they come from. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(names.map(([name, field]) => [name, inOrder(field)]));
}

/** The text of a run file: one order a line, so that a person can read and compare it. */
export function writeRun(run: RunFile): string {
  const lines = run.orders.map((one) => `    ${JSON.stringify(inOrder(one))}`).join(',\n');
  const text = JSON.stringify(inOrder({ ...run, orders: [] }), null, 2);
  return `${text.replace('"orders": []', () => `"orders": [${lines === '' ? '' : `\n${lines}\n  `}]`)}\n`;
}

/** A run file's data from what a game holds. */
export function runFileOf(
  scenario: Scenario,
  start: Required<Pick<Start, 'seed' | 'intent'>> & Pick<Start, 'people'>,
  given: readonly LoggedOrder[],
  hashes: readonly string[],
  score?: number,
): RunFile {
  return {
    format: RUN_FORMAT,
    version: RUN_VERSION,
    rules: RULES,
    scenario: { id: scenario.id, hash: prepare(scenario).hash },
    seed: start.seed,
    intent: start.intent,
    ...(start.people && start.people.length > 0 ? { people: start.people } : {}),
    orders: given,
    hashes,
    ...(score === undefined ? {} : { score }),
  };
}

/** The start that a run file tells of. */
export const startOf = ({ seed, intent, people }: RunFile): Start =>
  people === undefined ? { seed, intent } : { seed, intent, people };

/** A checksum of a run file's text, for whoever stores it. */
export const checksumOf = (text: string): string => hashText(text);

/** Where two lists of hashes part: the first moment (0: the start) at which one has another hash or has none. */
export interface Difference {
  readonly turn: number;
  /** Empty where the file says nothing of that turn. */
  readonly expected: string;
  /** Empty where the run had ended before. */
  readonly got: string;
}

/**
 * The first moment at which a run is not what its file says. Turns that the file does not mention yet are no
 * difference; turns that the run never reaches are one, unless it was stopped.
 */
export function firstDifference(
  expected: readonly string[],
  got: readonly string[],
  stopped: boolean,
): Difference | null {
  const turn = expected.findIndex((hash, at) => got[at] !== hash);
  if (turn < 0 || (stopped && turn >= got.length)) return null;
  return { turn, expected: expected[turn] ?? '', got: got[turn] ?? '' };
}
