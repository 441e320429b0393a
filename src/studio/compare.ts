import { canonical, type Id, type Scenario } from '../engine/index.ts';
import type { RunRecord } from '../lab/record.ts';
import { mean, paired } from '../lab/statistics.ts';
import { type Done, type Task, workerOf } from '../lab/task.ts';
import { loadScenario } from '../scenario/load.ts';
import type { CompareAnswer, ComparedThing, CompareQuestion, CompareReport, Moved } from './compare-types.ts';
import { healthPlayers } from './health.ts';
import { basesOf } from './jobs/bases.ts';
import type { Tools } from './jobs/job.ts';
import { pulse } from './pulse.ts';

const RUNS = 50;
const SECONDS = 90;
/** Pairs below which nothing is called sure. */
const ENOUGH = 10;
/**
 * Of many lines one moves by mere chance: where there are many, an interval so many times as wide has to leave out
 * nought.
 */
const STRICT = 1.6;

interface Pair {
  readonly before: RunRecord;
  readonly now: RunRecord;
}

/** A number of each game of the pairs, compared. */
function moved(pairs: readonly Pair[], of: (run: RunRecord) => number, factor = 1): Moved {
  const before = pairs.map((pair) => of(pair.before));
  const now = pairs.map((pair) => of(pair.now));
  const { value, low, high } = paired(now, before);
  const reach = ((high - low) / 2) * factor;
  const sure = pairs.length >= ENOUGH && value !== 0 && Math.abs(value) > reach;
  return { before: mean(before), now: mean(now), by: value, low, high, sure };
}

const percent = (truth: boolean): number => (truth ? 100 : 0);

/** Things of both versions, those of this one first. */
function things<T extends { readonly id: Id }>(
  before: readonly T[],
  now: readonly T[],
  pairs: readonly Pair[],
  label: (one: T) => string,
  comes: (run: RunRecord, id: Id) => boolean,
): ComparedThing[] {
  const known = new Set(now.map(({ id }) => id));
  const old = new Set(before.map(({ id }) => id));
  return [...now, ...before.filter(({ id }) => !known.has(id))].map((one) => ({
    id: one.id,
    label: label(one),
    share: moved(pairs, (run) => percent(comes(run, one.id)), STRICT),
    only: !known.has(one.id) ? 'before' : old.has(one.id) ? null : 'now',
  }));
}

const isAlike = ({ before, now }: Pair): boolean =>
  before.exact === now.exact &&
  before.ending === now.ending &&
  canonical(before.cards) === canonical(now.cards);

/** The same without what only its reader sees, and what no game hangs on. */
const playedPart = (scenario: Scenario): string =>
  canonical({
    ...scenario,
    version: 0,
    title: '',
    subtitle: '',
    summary: '',
    briefing: [],
    notes: [],
    authors: [],
    basedOn: [],
  });

/** Plays a draft and the version before it over the same seeds, pair by pair, and says what has moved. */
export async function compareVersions(
  { scenario, before: question, runs = RUNS, seconds = SECONDS }: CompareQuestion,
  { part, stopped }: Tools<CompareReport>,
): Promise<CompareAnswer> {
  const loaded = loadScenario(question.files, basesOf(question.bases, question.ids));
  if (!loaded.ok)
    return { kind: 'errors', errors: loaded.error.filter(({ severity }) => severity === 'error').length };
  const old = loaded.value;
  if (playedPart(old) === playedPart(scenario)) return { kind: 'same' };

  const players = healthPlayers(scenario).filter((player) => healthPlayers(old).includes(player));
  const [playOld, playNow] = [workerOf(old), workerOf(scenario)];
  const pairs = new Map<string, Pair[]>(players.map((player) => [player, []]));
  const ofPairs = players.length * runs;
  const began = performance.now();
  let [played, alike, failed] = [0, 0, 0];
  let short = false;

  const report = (phase: CompareReport['phase']): CompareReport => {
    const all = [...pairs.values()].flat();
    return {
      phase,
      pairs: played,
      ofPairs,
      alike,
      failed,
      short,
      players: [...pairs.entries()].map(([player, own]) => ({
        player,
        pairs: own.length,
        score: moved(own, (run) => run.exact),
        won: moved(own, (run) => percent(run.won)),
      })),
      endings: things(
        old.endings,
        scenario.endings,
        all,
        ({ title }) => title,
        (run, id) => run.ending === id,
      ),
      cards: things(
        old.cards,
        scenario.cards,
        all,
        ({ headline }) => headline,
        (run, id) => run.cards[id] !== undefined,
      ),
    };
  };

  const beat = pulse(() => part(report('games')));
  for (let place = 0; place < ofPairs && !stopped(); place++) {
    if (performance.now() - began > seconds * 1000) {
      short = true;
      break;
    }
    const player = players[place % players.length] ?? '';
    const task: Task = { kind: 'run', player, seed: Math.floor(place / players.length) + 1 };
    const [a] = playOld([task]);
    const [b] = playNow([task]);
    played += 1;
    const pair = pairOf(a, b);
    if (pair) {
      pairs.get(player)?.push(pair);
      if (isAlike(pair)) alike += 1;
    } else failed += 1;
    await beat();
  }
  return { kind: 'report', report: report('done') };
}

function pairOf(a: Done | undefined, b: Done | undefined): Pair | null {
  if (!a?.ok || !b?.ok) return null;
  return { before: a.value as RunRecord, now: b.value as RunRecord };
}
