import { DEBRIEF_WORDS } from '../text/en/debrief.ts';
import { speaker } from '../text/say.ts';

/** The phases of a debrief in their order: what happened, why, where else. */
export const DEBRIEF_PHASES = ['describe', 'analyse', 'transfer'] as const;

export type DebriefPhase = (typeof DEBRIEF_PHASES)[number];

/** What a debrief has to know of one game of the class. */
export interface DebriefRun {
  readonly name: string;
  /** Points, 0 to 100. */
  readonly score: number;
  readonly won: boolean;
  /** The ending as it is called on the last page. */
  readonly ending: string;
  /** The names of the suppliers that were bought from. */
  readonly suppliers: readonly string[];
}

/** What a debrief is made from: the games, where they parted ways, and what cost many of them most. */
export interface DebriefClass {
  readonly runs: readonly DebriefRun[];
  readonly parted?: {
    /** The turn as it is called: `October 2025`. */
    readonly when: string;
    readonly choices: readonly { readonly choice: string; readonly runs: number; readonly score: number }[];
  };
  /** Cards or orders in words, with the number of games that each cost most, the most frequent first. */
  readonly mistakes?: readonly { readonly what: string; readonly runs: number }[];
}

/** A phase and its questions, those of the class first. */
export interface DebriefPart {
  readonly phase: DebriefPhase;
  readonly questions: readonly string[];
}

const say = speaker(DEBRIEF_WORDS);

const GENERAL = {
  describe: ['describe.month', 'describe.promise', 'describe.harm', 'describe.expected'],
  analyse: [
    'analyse.promise',
    'analyse.road',
    'analyse.price',
    'analyse.owner',
    'analyse.seen',
    'analyse.luck',
  ],
  transfer: ['transfer.side', 'transfer.doubt', 'transfer.missing', 'transfer.else'],
} as const satisfies Record<DebriefPhase, readonly (keyof typeof DEBRIEF_WORDS)[]>;

/** At most so many questions a phase once a class has its own. */
const MOST = 5;

/** How often each value stands in a list, the most frequent first; equals in the order in which they came. */
function counted(values: readonly string[]): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function described({ runs }: DebriefClass): readonly string[] {
  const scores = runs.map(({ score }) => score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const [ending, count] = counted(runs.map((run) => run.ending))[0] ?? ['', 0];
  const spread = low === high ? say('describe.same', { score: low }) : say('describe.spread', { low, high });
  const won = say('describe.won', { won: runs.filter((run) => run.won).length });
  return [...(runs.length > 1 ? [spread] : []), say('describe.endings', { count, ending }), won];
}

function ofSuppliers({ runs }: DebriefClass): readonly string[] {
  const [most] = counted(runs.flatMap(({ suppliers }) => [...new Set(suppliers)]));
  const single = runs.filter(({ suppliers }) => new Set(suppliers).size === 1).length;
  return [
    ...(most && most[1] < runs.length
      ? [say('analyse.supplier', { supplier: most[0], most: most[1], rest: runs.length - most[1] })]
      : []),
    ...(single > 0 ? [say('analyse.one-supplier', { runs: single })] : []),
  ];
}

function analysed(given: DebriefClass): readonly string[] {
  const { parted, mistakes = [] } = given;
  const choices = (parted?.choices ?? []).map((one) => say('parted.choice', { ...one })).join('; ');
  const [mistake] = mistakes;
  return [
    ...(parted && parted.choices.length > 1 ? [say('analyse.parted', { when: parted.when, choices })] : []),
    ...(mistake ? [say('analyse.mistake', { ...mistake })] : []),
    ...ofSuppliers(given),
  ];
}

function ownOf(given: DebriefClass): Readonly<Record<DebriefPhase, readonly string[]>> {
  return { describe: described(given), analyse: analysed(given), transfer: [say('transfer.reason')] };
}

/**
 * The questions of a debrief in its three phases. Without a class, or with one that has no game, those that fit any;
 * with one, those made from its games come first, and each phase is filled up to five.
 */
export function debriefOf(given: DebriefClass | null): readonly DebriefPart[] {
  const own = given && given.runs.length > 0 ? ownOf(given) : null;
  return DEBRIEF_PHASES.map((phase) => {
    const general = GENERAL[phase].map((key) => say(key));
    return { phase, questions: own ? [...own[phase], ...general].slice(0, MOST) : general };
  });
}
