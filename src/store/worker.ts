// What a web worker of the page does: games for the lab, the adviser's opinion, pieces of a review. One request at a time.
import { type Adviser, adviser, type Opinion } from '../bots/index.ts';
import type { Scenario, View } from '../engine/index.ts';
import { type Done, type Task, workerOf } from '../lab/task.ts';
import { hedgersLine, type Line, lineOf } from '../review/line.ts';
import { type Piece, type PieceDone, type Reviewer, reviewerOf } from '../review/pieces.ts';
import type { Reviewed } from '../review/review.ts';
import type { Thoroughness } from '../review/thorough.ts';
import { speakOfPeriods } from '../text/index.ts';

/**
 * What a worker is asked: first its scenario, then games, advice, a piece of a review, or a run month by month (without
 * orders: the hedger's); and to go on thinking about the advice it was asked for last. Advice gets a seat's view and
 * nothing else.
 */
export type Request =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'tasks'; readonly tasks: readonly Task[] }
  | { readonly kind: 'advice'; readonly view: View }
  | { readonly kind: 'thinking' }
  | {
      readonly kind: 'piece';
      readonly run: Reviewed;
      readonly effort: Thoroughness;
      readonly piece: Piece;
    }
  | { readonly kind: 'line'; readonly run: Reviewed | Pick<Reviewed, 'start'> };

/** What it answers, each request once. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'tasks'; readonly done: readonly Done[] }
  | { readonly kind: 'advice'; readonly opinion: Opinion }
  | { readonly kind: 'piece'; readonly done: PieceDone }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'failed'; readonly message: string };

/** The adviser's own dice: the same question gets the same answer, and no run's seed is in it. */
const DICE = 0xad71ce;

/** The reviewer of the run that is asked about: a worker is hired for one. */
function reviewing(scenario: Scenario): (request: Extract<Request, { kind: 'piece' }>) => PieceDone {
  let reviewer: Reviewer | null = null;
  return ({ run, effort, piece }) => {
    if (reviewer === null) {
      speakOfPeriods(scenario);
      reviewer = reviewerOf(scenario, run, effort);
    }
    return reviewer(piece);
  };
}

/** What a worker knows of its scenario, and whom it asked for advice last. */
interface At {
  readonly scenario: Scenario;
  readonly carryOut: ReturnType<typeof workerOf>;
  readonly review: ReturnType<typeof reviewing>;
  asked: Adviser | null;
}

function answer(at: At, request: Exclude<Request, { kind: 'scenario' }>): Reply {
  switch (request.kind) {
    case 'tasks':
      return { kind: 'tasks', done: at.carryOut(request.tasks) };
    case 'piece':
      return { kind: 'piece', done: at.review(request) };
    case 'line': {
      speakOfPeriods(at.scenario);
      const { run } = request;
      const line = 'orders' in run ? lineOf(at.scenario, run) : hedgersLine(at.scenario, run.start);
      return { kind: 'line', line };
    }
    case 'advice':
      at.asked = adviser(at.scenario, request.view, DICE);
      return { kind: 'advice', opinion: at.asked.opinion() };
    case 'thinking':
      if (at.asked === null) return { kind: 'failed', message: 'nothing has been asked' };
      return { kind: 'advice', opinion: at.asked.think() };
  }
}

/** Answers requests one after the other. */
export function answering(): (request: Request) => Reply {
  let at: At | null = null;
  return (request) => {
    if (request.kind === 'scenario') {
      const { scenario } = request;
      at = { scenario, carryOut: workerOf(scenario), review: reviewing(scenario), asked: null };
      return { kind: 'ready' };
    }
    if (at === null) return { kind: 'failed', message: 'no scenario has come' };
    try {
      return answer(at, request);
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** A worker's own scope, of which the page's types know nothing. */
interface Scope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  readonly postMessage: (reply: Reply) => void;
}

if (typeof document === 'undefined' && typeof postMessage === 'function') {
  const scope = globalThis as unknown as Scope;
  const answers = answering();
  scope.onmessage = ({ data }) => scope.postMessage(answers(data));
}
