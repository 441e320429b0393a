/** The judgement on a run that is over, worked out behind the page. Fetched with the page that shows it. */
import { createStore } from 'zustand/vanilla';
import type { Outcome, Scenario } from '../engine/index.ts';
import { assembled, distinct, type Share } from '../review/assemble.ts';
import type { Piece, PieceDone } from '../review/pieces.ts';
import type { Reviewed } from '../review/review.ts';
import { balanceFrom, type Station } from '../review/sums.ts';
import { type Closeness, closenessOf, finalistsOf, lossesOf, type Suspect } from '../review/suspects.ts';
import { NORMAL, POINTS, type Thoroughness } from '../review/thorough.ts';
import type { Measured, OtherAnswer, Review, TurningPoint } from '../review/types.ts';
import { crewSize } from './lab-crew.ts';
import { type Hired, hire, type Start, startThread } from './workers.ts';

export type { Reviewed } from '../review/review.ts';
export { BLUNDER } from '../review/thorough.ts';
export type { Luck, Measured, OtherAnswer, TurningPoint } from '../review/types.ts';

/** A review as far as it has come. */
export type Verdict = Omit<Review, 'causes'>;

/** How far a judgement is. `broken`: its workers could not be started or died. */
export interface JudgingState {
  readonly phase: 'running' | 'done' | 'cancelled' | 'broken';
  /** Part of the work that is done, 0 to 1. */
  readonly share: number;
  /** Null before the first figures. */
  readonly verdict: Verdict | null;
  /** Whether every decision has been looked at, so that the turning points are all there. */
  readonly judged: boolean;
}

/** A judgement that is worked out behind the page. */
export interface Judging {
  readonly get: () => JudgingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Ends it at once and keeps what has come. */
  readonly cancel: () => void;
}

interface Options {
  readonly effort?: Thoroughness;
  readonly size?: number;
  readonly start?: Start;
}

/** About how long a piece takes, against a world played on from every month. */
const WEIGHT = { course: 0, world: 1, screen: 4, race: 4, point: 2, luck: 4 } as const satisfies Record<
  Piece['kind'],
  number
>;

/** Worlds after which the first figures are told; their intervals are wide, and say so. */
const FIRST = 2;
/** Worlds after which figures are told anew. */
const ROUND = 4;

/** What has come of the pieces so far. */
interface Books {
  turns: readonly number[];
  outcome: Outcome | null;
  readonly worlds: Map<number, readonly Station[]>;
  readonly suspects: Map<number, readonly (Suspect & { readonly council: number })[]>;
  readonly answers: Map<number, readonly OtherAnswer[]>;
  points: readonly TurningPoint[];
  judged: boolean;
  settled: boolean;
  known: Closeness;
  readonly shares: Map<number, readonly Share[]>;
}

/** Values of a map in the order of its keys, so that it does not matter which came first. */
const inOrder = <Value>(map: ReadonlyMap<number, Value>): readonly Value[] =>
  [...map].sort(([a], [b]) => a - b).map(([, value]) => value);

function verdictOf(scenario: Scenario, { seed }: Reviewed['start'], books: Books): Verdict | null {
  const worlds = inOrder(books.worlds);
  const { turns, outcome, points, answers, judged, settled, known, shares } = books;
  if (worlds.length < FIRST || turns.length === 0) return null;
  return assembled(scenario, {
    seed,
    outcome,
    balance: balanceFrom(turns, worlds),
    points,
    answers: inOrder(answers).flat(),
    complete: judged,
    settled,
    known,
    shares: inOrder(shares).flat(),
  });
}

/** Begins to judge a run; what comes of it is published as it comes. The same run gets the same judgement, however many work on it. */
export function openJudging(scenario: Scenario, run: Reviewed, options: Options = {}): Judging {
  const { effort = NORMAL, size = crewSize(), start = startThread } = options;
  const store = createStore<JudgingState>(() => ({
    phase: 'running',
    share: 0,
    verdict: null,
    judged: false,
  }));
  const books: Books = {
    turns: [],
    outcome: null,
    worlds: new Map(),
    suspects: new Map(),
    answers: new Map(),
    points: [],
    judged: false,
    settled: false,
    known: { within: null, left: 0 },
    shares: new Map(),
  };
  const crew: Hired[] = [];
  const idle: Hired[] = [];
  const running = (): boolean => store.getState().phase === 'running';
  let done = 0;
  /** What all of it comes to, as far as is known: looking closely at decisions is reckoned with before it is known at how many. */
  let all = 0;

  const publish = (phase: JudgingState['phase']): void =>
    store.setState({
      phase,
      share: phase === 'done' ? 1 : all === 0 ? 0 : Math.min(0.99, done / all),
      verdict: verdictOf(scenario, run.start, books),
      judged: books.judged,
    });
  const end = (phase: JudgingState['phase']): void => {
    if (!running()) return;
    // Who breaks it off keeps what is shown.
    if (phase === 'done') publish(phase);
    else store.setState({ phase });
    for (const one of crew) one.dismiss();
  };

  /** What waits to be done: what is asked first is wanted first. */
  const waiting: { readonly piece: Piece; readonly resolve: (done: PieceDone) => void }[] = [];
  const deal = (): void => {
    while (running() && waiting.length > 0 && idle.length > 0) {
      const worker = idle.pop();
      const next = waiting.shift();
      if (!worker || !next) return;
      worker
        .ask({ kind: 'piece', run, effort, piece: next.piece })
        .then((reply) => {
          if (reply.kind !== 'piece') throw new Error(reply.kind === 'failed' ? reply.message : 'no answer');
          done += WEIGHT[next.piece.kind];
          next.resolve(reply.done);
          idle.push(worker);
          // What was waiting for this piece asks for its own before the worker is sent to something else.
          setTimeout(deal);
        })
        .catch(() => end('broken'));
    }
  };
  /** Works out a piece, before all that waits or after it. */
  function work<K extends Piece['kind']>(
    piece: Extract<Piece, { kind: K }>,
    urgent = false,
  ): Promise<Extract<PieceDone, { kind: K }>> {
    const promise = new Promise<PieceDone>((resolve) => {
      const one = { piece, resolve };
      if (urgent) waiting.unshift(one);
      else waiting.push(one);
    });
    deal();
    return promise as Promise<Extract<PieceDone, { kind: K }>>;
  }

  const measure = async (world: number): Promise<void> => {
    const { stations } = await work<'world'>({ kind: 'world', world });
    books.worlds.set(world, stations);
    if (books.worlds.size === FIRST || books.worlds.size % ROUND === 0) publish('running');
  };
  const look = async (council: number): Promise<void> => {
    const { suspects, answers } = await work<'screen'>({ kind: 'screen', council });
    books.answers.set(council, answers);
    books.suspects.set(
      council,
      suspects.map((one) => ({ ...one, council })),
    );
    publish('running');
  };
  const partLuck = async (council: number): Promise<void> => {
    const { shares } = await work<'luck'>({ kind: 'luck', council });
    books.shares.set(council, shares);
    publish('running');
  };
  /** When every council has been looked at: the worst are looked at closely, and the reasons of what stays are found. */
  const convict = async (): Promise<void> => {
    const suspects = inOrder(books.suspects).flat();
    const raced = await Promise.all(
      finalistsOf(suspects, effort.finalists).map(async ({ council, alternative }) => {
        const told = await work<'race'>({ kind: 'race', council, alternative }, true);
        return { council, alternative, by: told.by, settled: told.settled };
      }),
    );
    const losses: readonly { council: number; alternative: Suspect['alternative']; by: Measured }[] =
      distinct(lossesOf(raced)).slice(0, POINTS);
    const points = losses.map(({ council, alternative, by }) =>
      work<'point'>({ kind: 'point', council, alternative, by }, true),
    );
    books.points = (await Promise.all(points)).map(({ point }) => point);
    books.known = closenessOf(suspects, raced);
    books.settled = books.known.left === 0 && raced.every(({ settled }) => settled);
    books.judged = true;
    publish('running');
  };
  const carryOut = async (): Promise<void> => {
    for (let each = 0; each < size; each++) crew.push(hire(scenario, start));
    idle.push(...crew);
    // Whoever works plays the run again by itself: the first worlds need not wait for what the course says of it.
    const course = work<'course'>({ kind: 'course' });
    const worlds = Array.from({ length: effort.balance }, (_, world) => world);
    const first = worlds.slice(0, FIRST).map(measure);
    const { turns, outcome } = await course;
    Object.assign(books, { turns, outcome });
    const councils = turns.map((_, index) => index);
    const { world, screen, luck, race, point } = WEIGHT;
    all = world * effort.balance + (screen + luck) * turns.length + race * effort.finalists + point * POINTS;
    publish('running');
    await Promise.all([
      ...first,
      ...worlds.slice(FIRST, ROUND).map(measure),
      Promise.all(councils.map(look)).then(convict),
      ...worlds.slice(ROUND).map(measure),
      ...councils.map(partLuck),
    ]);
    end('done');
  };
  carryOut().catch(() => end('broken'));

  return { get: store.getState, subscribe: store.subscribe, cancel: () => end('cancelled') };
}
