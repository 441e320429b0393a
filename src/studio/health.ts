import type { Id, Scenario } from '../engine/index.ts';
import { type Finding, healthOf } from '../lab/balance/health.ts';
import { answerTasks, type Measure, type Measured, SITUATED } from '../lab/balance/measure.ts';
import { intentsOf } from '../lab/balance/subjects.ts';
import type { Trial } from '../lab/branches.ts';
import { playersFor } from '../lab/players.ts';
import type { RunRecord } from '../lab/record.ts';
import { openStudy } from '../lab/study.ts';
import type { Plan } from '../lab/sweep.ts';
import { workerOf } from '../lab/task.ts';
import type { Path } from '../scenario/path.ts';
import { nameOf, optionName } from '../text/index.ts';
import type { HealthEnding, HealthFinding, HealthQuestion, HealthReport } from './health-types.ts';
import type { Tools } from './jobs/job.ts';
import { pulse } from './pulse.ts';

/** Games of each player, and seconds for each of the two parts. */
const RUNS = 60;
const SECONDS = 60;
/** Players that think too long for this. */
const SLOW: readonly string[] = ['greedy', 'search'];
/** One that orders at random but leaves its trade alone, so that it gets far. */
const WANDERER = 'settled';
/** Every so many seeds the ledger is kept, which tells of routes and tracks. */
const TOLD = 3;
/** Situations a card, and games branched from each answer in each: enough for the lab to call an answer hopeless. */
const SITUATIONS = 12;
const DICE = 4;
/** Games below which nothing is called dead. */
const ENOUGH = 60;
/** Kinds of finding that say "never": with few games they say nothing. */
const isTotal = ({ kind }: Finding): boolean => kind !== 'run-failed';

/** The players whose games are looked at. */
export const healthPlayers = (scenario: Scenario): readonly string[] => [
  ...playersFor(scenario)
    .map(({ name }) => name)
    .filter((name) => !SLOW.includes(name)),
  WANDERER,
];

/** What a finding is about: its words, and where it is written. */
function about(scenario: Scenario, { kind, id }: Finding): { labels: readonly string[]; path: Path } {
  const [first = '', second = ''] = id.split('/');
  switch (kind) {
    case 'card-never-dealt':
    case 'card-too-often':
      return { labels: [nameOf(scenario, 'card', id)], path: ['cards', id] };
    case 'option-never-legal':
    case 'option-always-worse':
      return {
        labels: [nameOf(scenario, 'card', first), optionName(scenario, first, second)],
        path: ['cards', first, 'options', second],
      };
    case 'ending-never-reached':
      return { labels: [nameOf(scenario, 'ending', id)], path: ['endings', id] };
    case 'route-never-used':
      return { labels: [nameOf(scenario, 'route', id)], path: ['routes', id] };
    case 'track-never-moves': {
      const actor = id.endsWith('.stance') ? id.slice(0, -'.stance'.length) : null;
      const path = actor === null ? ['tracks', id] : ['actors', actor, 'stance'];
      return { labels: [nameOf(scenario, 'track', id)], path };
    }
    case 'unwinnable':
    case 'unlosable':
      return { labels: [scenario.title], path: ['win-at'] };
    default:
      return { labels: [id], path: [] };
  }
}

/** Cards of the player's own that are drawn by lot. */
const drawn = ({ cards, lead }: Scenario): number =>
  cards.filter(({ seat, turn, chained }) => seat === lead && turn === null && !chained).length;

/** Plays games of a draft, player by player and seed by seed, and says what they show as they come. */
export async function studyHealth(
  { scenario, runs = RUNS, seconds = SECONDS }: HealthQuestion,
  { part, stopped }: Tools<HealthReport>,
): Promise<HealthReport> {
  const players = healthPlayers(scenario);
  const plan: Plan = { players, swept: [], runs, seed: 1 };
  const study = openStudy(scenario, plan);
  const carryOut = workerOf(scenario);
  const intents = intentsOf(scenario);
  const byPlayer = new Map<string, Measure[]>(players.map((player) => [player, []]));
  const trials: Trial[] = [];
  const failed: { player: string; seed: number; message: string }[] = [];
  const measured: Measured = {
    scenario,
    intents,
    runs: byPlayer,
    worlds: { collapsed: new Map(), near: new Map(), armed: new Map() },
    trials,
    outlooks: [],
    failed,
  };
  const ofGames = study.tasks.length;
  const fewCards = drawn(scenario) <= scenario.calendar.turns;
  const began = performance.now();
  let phase: HealthReport['phase'] = 'games';
  let [games, situations, ofSituations] = [0, 0, 0];
  let short = false;

  const report = (): HealthReport => {
    const early = games < Math.min(ENOUGH, ofGames);
    return {
      phase,
      games,
      ofGames,
      situations,
      ofSituations,
      early,
      short,
      seconds: (performance.now() - began) / 1000,
      players: study.cells().map((cell, at) => ({
        player: players[at] ?? '',
        runs: cell.runs,
        mean: cell.score.mean,
        low: cell.score.low,
        high: cell.score.high,
        won: cell.won,
      })),
      endings: endingsOf(measured),
      fewCards,
      findings: healthOf(measured)
        .filter(
          (finding) => (!early || !isTotal(finding)) && !(fewCards && finding.kind === 'card-too-often'),
        )
        .map((finding): HealthFinding => ({ ...finding, ...about(scenario, finding) })),
    };
  };
  const beat = pulse(() => part(report()));

  /** Every player's first game, then every player's second: what is broken off is fair to all. */
  for (let place = 0; place < ofGames; place++) {
    if (performance.now() - began > seconds * 1000) {
      short = true;
      break;
    }
    const at = place % players.length;
    const round = Math.floor(place / players.length);
    const index = at * runs + round;
    const task = study.tasks[index];
    const intent = intents[round % intents.length];
    if (task?.kind !== 'run') continue;
    const own = { ...task, given: SITUATED.includes(task.player), ledger: round % TOLD === 0 };
    const [done] = carryOut([intent ? { ...own, intent: intent.points } : own]);
    if (!done) continue;
    study.put(index, done);
    games += 1;
    if (done.ok)
      byPlayer.get(task.player)?.push({ intent: intent?.name ?? '', run: done.value as RunRecord });
    else failed.push({ player: task.player, seed: task.seed, message: done.message });
    await beat();
    if (stopped()) return report();
  }

  phase = 'answers';
  const tasks = answerTasks(byPlayer, intents, { situations: SITUATIONS, dice: DICE });
  ofSituations = tasks.reduce((sum, task) => sum + task.situations.length, 0);
  const from = performance.now();
  for (const task of tasks) {
    if (performance.now() - from > seconds * 1000) {
      short = true;
      break;
    }
    for (const situation of task.situations) {
      const [done] = carryOut([{ ...task, situations: [situation] }]);
      if (done?.ok) trials.push(...(done.value as readonly Trial[]));
      situations += 1;
      await beat();
      if (stopped()) return report();
    }
  }
  phase = 'done';
  return report();
}

/** The endings in the scenario's order, with how often each came and a game that shows it. */
function endingsOf({ scenario, runs, intents }: Measured): HealthEnding[] {
  return scenario.endings.map(({ id, title, early }) => {
    const players: Record<Id, number> = {};
    let count = 0;
    let witness: HealthEnding['witness'] = null;
    for (const [player, measures] of runs) {
      for (const { intent, run } of measures) {
        if (run.ending !== id) continue;
        count += 1;
        players[player] = (players[player] ?? 0) + 1;
        // The one that plans tells most.
        if (witness !== null && (witness.player === 'hedger' || player !== 'hedger')) continue;
        const points = intents.find((one) => one.name === intent)?.points;
        witness = { player, seed: run.seed, ...(points ? { intent: points } : {}) };
      }
    }
    return { id, title, early, count, players, witness };
  });
}
