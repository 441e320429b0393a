import { sellers } from '../../bots/one-road.ts';
import { keyed, type Scenario } from '../../engine/index.ts';
import type { Outlook, Situation, Trial } from '../branches.ts';
import { type Crew, dispatch } from '../dispatch.ts';
import type { Setting } from '../parameter.ts';
import { playerNames } from '../players.ts';
import type { RunRecord } from '../record.ts';
import type { Done, Results, Task } from '../task.ts';
import { FALLIBLE, OMISSIONS } from '../variants.ts';
import { type Sizes, sizeOf } from './sizes.ts';
import { type Intent, intentsOf, SUBJECTS } from './subjects.ts';

/** A run and the name of the intent it was played under. */
export interface Measure {
  readonly intent: string;
  readonly run: RunRecord;
}

/**
 * Worlds in which the talks that a supplier's promises hang on have collapsed before the game begins, or are near a deal, and
 * one in which there is much strength to show.
 */
export const WORLDS = ['collapsed', 'near', 'armed'] as const;
export type World = (typeof WORLDS)[number];

export interface FailedTask {
  readonly player: string;
  readonly seed: number;
  readonly message: string;
}

/** Everything that the lines and the findings are worked out from. */
export interface Measured {
  readonly scenario: Scenario;
  readonly intents: readonly Intent[];
  /** Runs of the scenario as it is, by player. */
  readonly runs: ReadonlyMap<string, readonly Measure[]>;
  /** Runs of the same scenario begun in another world, by world and player. */
  readonly worlds: Readonly<Record<World, ReadonlyMap<string, readonly Measure[]>>>;
  readonly trials: readonly Trial[];
  readonly outlooks: readonly Outlook[];
  readonly failed: readonly FailedTask[];
}

export interface MeasureRequest {
  readonly scenario: Scenario;
  readonly sizes: Sizes;
  readonly crew: Crew<Task, Done>;
  /** Told what is measured next, how many pieces it has, and of each piece. */
  readonly onPart: (what: string, pieces: number) => () => void;
}

/** Players that think long: measured last, the few games of the slowest before the many that take what is left. */
const SLOW = ['search', 'greedy'];

/** As good players of one road each, and of both: the hedger buys from whoever is willing. */
export const SUPPLIED = ['moscow-first', 'beijing-first', 'hedger'] as const;

/** The lab's own players that a scenario's lines compare with the hedger: those whose omission it has something of. */
function variantsFor(scenario: Scenario): readonly string[] {
  const has: Readonly<Record<string, boolean>> = {
    contracts: scenario.systems.length > 0,
    large: scenario.systems.some((system) => system.major),
    missions: scenario.aims.length > 0,
    trade: scenario.channels.length > 0,
    build: scenario.projects.length > 0,
    offers: scenario.asks.length > 0,
    programmes: scenario.programmes.length > 0,
  };
  return [
    'settled',
    'cards-alone',
    'hedger-random-answers',
    ...OMISSIONS.filter((what) => has[what]).map((what) => `hedger-without-${what}`),
    ...FALLIBLE.map((percent) => `hedger-fallible-${percent}`),
    ...(sellers(scenario).length > 1 ? SUPPLIED.filter((player) => player !== 'hedger') : []),
    ...(hasPostures(scenario) ? POSED : []),
    ...(scenario.aims.some((aim) => aim.id === 'restraint') ? ['restraint-first', 'arms-first'] : []),
  ];
}
/** The hedger that shows nothing and the one that shows everything. */
export const POSED = ['hedger-quiet', 'hedger-defiant'] as const;

/** How a world begins otherwise than the scenario, and who plays there; null where the scenario has nothing of the kind. */
function beginning(
  scenario: Scenario,
  world: World,
): { readonly setting: Setting; readonly players: readonly string[] } | null {
  const { talks, strength } = SUBJECTS;
  const [track, value, players] =
    world === 'armed' ? [strength.track, strength.many, POSED] : [talks, SUBJECTS[world], SUPPLIED];
  if (!scenario.tracks.some(({ id }) => id === track)) return null;
  return { setting: { path: `tracks.${track}.start`, value }, players };
}

const hasPostures = ({ postures, strike }: Scenario): boolean =>
  strike !== null &&
  [SUBJECTS.strength.hidden, SUBJECTS.strength.paraded].every((id) => postures.some((one) => one.id === id));

/** The players whose runs give the situations for forced trials: one that plans, one that stumbles into odd places. */
export const SITUATED: readonly string[] = ['hedger', 'settled'];

/** Month after which "decided late" asks for the forecast of winning, of twelve. */
const LATE = { month: 8, of: 12 };

/** How long after the end of all time a game already begun is waited for. */
const GRACE_MS = 10_000;

/** Waits for some work, but not longer than so many milliseconds. */
async function withinTime(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds));
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/** Plays all that the report needs. A part that runs out of its time stops with the runs it has. */
export async function measure({ scenario, sizes, crew, onPart }: MeasureRequest): Promise<Measured> {
  const intents = intentsOf(scenario);
  const failed: FailedTask[] = [];
  const end = performance.now() + sizes.total * 1000;

  const part = async <K extends Task['kind']>(
    what: string,
    seconds: number,
    tasks: readonly (Task & { kind: K })[],
  ): Promise<(Results[K] | undefined)[]> => {
    const results: (Results[K] | undefined)[] = tasks.map(() => undefined);
    const step = onPart(what, tasks.length);
    const until = Math.min(end, performance.now() + seconds * 1000);
    let over = false;
    const work = dispatch<Task, Done>({
      tasks,
      crew,
      died: (_, message) => ({ ok: false, message: `the worker died: ${message}` }),
      stopped: (pace) => performance.now() + pace > until,
      onDone: (index, done) => {
        if (over) return;
        step();
        const task = tasks[index];
        if (done.ok) results[index] = done.value as Results[K];
        else if (task) failed.push({ player: task.player, seed: task.seed, message: done.message });
      },
    });
    await withinTime(work, end + GRACE_MS - performance.now());
    over = true;
    return results;
  };

  /** One player under all intents, seed by seed, so that a part that is cut short is still fair to every intent. */
  const play = async (
    player: string,
    limit: string,
    settings: readonly Setting[] = [],
  ): Promise<Measure[]> => {
    const seeds = sizeOf(sizes.seeds, limit);
    const plan = Array.from({ length: seeds }, (_, i) =>
      intents.map((intent) => ({ seed: i + 1, intent, ledger: limit === 'search' || i % sizes.told === 0 })),
    ).flat();
    const tasks = plan.map(
      ({ seed, intent, ledger }) =>
        ({
          kind: 'run',
          player,
          seed,
          intent: intent.points,
          settings,
          ledger,
          given: SITUATED.includes(player),
        }) as const,
    );
    const found = await part(player, sizeOf(sizes.seconds, limit), tasks);
    return plan.flatMap(({ intent }, i) => {
      const run = found[i];
      return run ? [{ intent: intent.name, run }] : [];
    });
  };

  const runs = new Map<string, readonly Measure[]>();
  const names = [...playerNames(), ...variantsFor(scenario)];
  for (const player of names) runs.set(player, []); // so that they keep the order of their list
  for (const player of names) if (!SLOW.includes(player)) runs.set(player, await play(player, player));

  const worlds = {
    collapsed: new Map<string, readonly Measure[]>(),
    near: new Map<string, readonly Measure[]>(),
    armed: new Map<string, readonly Measure[]>(),
  };
  for (const world of WORLDS) {
    const begun = beginning(scenario, world);
    for (const player of begun?.players ?? [])
      if (begun && player !== 'hedger' && names.includes(player))
        worlds[world].set(player, await play(player, 'worlds', [begun.setting]));
  }

  const trials = await part('answers', sizeOf(sizes.seconds, 'answers'), answerTasks(runs, intents, sizes));
  const asked = outlookTasks(scenario, runs, intents, sizes);
  const outlooks = await part('forecasts', sizeOf(sizes.seconds, 'outlook'), asked);
  for (const player of SLOW) if (names.includes(player)) runs.set(player, await play(player, player));
  return {
    scenario,
    intents,
    runs,
    worlds,
    trials: trials.flatMap((some) => some ?? []),
    outlooks: outlooks.filter((one) => one !== undefined),
    failed,
  };
}

const pointsOf = (intents: readonly Intent[], name: string): Intent['points'] =>
  intents.find((intent) => intent.name === name)?.points ?? {};

/** A run whose orders were kept, as those of the situated players are. */
const kept = ({ player, seed, given }: RunRecord) => ({ player, seed, given: given ?? [] });

/** Situations for the forced trials: of each card so many, drawn by lot from all that came up, grouped by run. */
export function answerTasks(
  runs: Measured['runs'],
  intents: readonly Intent[],
  sizes: Pick<Sizes, 'situations' | 'dice'>,
) {
  const byCard = new Map<string, { lot: number; turn: number; player: string; measure: Measure }[]>();
  for (const player of SITUATED) {
    for (const measure of runs.get(player) ?? []) {
      measure.run.hands.forEach((hand, i) => {
        for (const card of hand) {
          const lot = keyed(measure.run.seed, `${player}/${measure.intent}/${i}/${card}`);
          const list = byCard.get(card) ?? [];
          list.push({ lot, turn: i + 1, player, measure });
          byCard.set(card, list);
        }
      });
    }
  }
  const byRun = new Map<string, { player: string; measure: Measure; situations: Situation[] }>();
  for (const [card, list] of byCard) {
    for (const { player, measure, turn } of list.sort((a, b) => a.lot - b.lot).slice(0, sizes.situations)) {
      const key = `${player}/${measure.intent}/${measure.run.seed}`;
      const group = byRun.get(key) ?? { player, measure, situations: [] };
      group.situations.push({ turn, card });
      byRun.set(key, group);
    }
  }
  // By lot again: where time runs out, what is missing is missing from all cards alike.
  return [...byRun.entries()]
    .sort(([a], [b]) => keyed(1, a) - keyed(1, b))
    .map(([, { player, measure, situations }]) => {
      const { seed, given } = kept(measure.run);
      const intent = pointsOf(intents, measure.intent);
      return { kind: 'answers', player, seed, intent, given, situations, dice: sizes.dice } as const;
    });
}

/** The forecasts of the hedger's runs, which are the most like those of a person with a plan. */
function outlookTasks(
  { calendar }: Scenario,
  runs: Measured['runs'],
  intents: readonly Intent[],
  sizes: Sizes,
) {
  const after = Math.round((calendar.turns * LATE.month) / LATE.of);
  return (runs.get('hedger') ?? []).slice(0, sizes.outlooks).map(({ intent, run }) => {
    const { player, seed, given } = kept(run);
    return {
      kind: 'outlook',
      player,
      seed,
      intent: pointsOf(intents, intent),
      given,
      after,
      dice: sizes.games,
    } as const;
  });
}
