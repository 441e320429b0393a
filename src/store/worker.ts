// What a web worker of the page does: games for the lab, and the adviser's opinion. One request at a time.
import { type Adviser, adviser, type Opinion } from '../bots/index.ts';
import type { Scenario, View } from '../engine/index.ts';
import { type Done, type Task, workerOf } from '../lab/task.ts';

/**
 * What a worker is asked: first its scenario, then games or advice, and to go on thinking about what it was asked last. Advice gets a
 * seat's view and nothing else.
 */
export type Request =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'tasks'; readonly tasks: readonly Task[] }
  | { readonly kind: 'advice'; readonly view: View }
  | { readonly kind: 'thinking' };

/** What it answers, each request once. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'tasks'; readonly done: readonly Done[] }
  | { readonly kind: 'advice'; readonly opinion: Opinion }
  | { readonly kind: 'failed'; readonly message: string };

/** The adviser's own dice: the same question gets the same answer, and no run's seed is in it. */
const DICE = 0xad71ce;

/** Answers requests one after the other. */
export function answering(): (request: Request) => Reply {
  let asked: Adviser | null = null;
  let at: { readonly scenario: Scenario; readonly carryOut: ReturnType<typeof workerOf> } | null = null;
  return (request) => {
    if (request.kind === 'scenario') {
      const { scenario } = request;
      asked = null;
      at = { scenario, carryOut: workerOf(scenario) };
      return { kind: 'ready' };
    }
    if (at === null) return { kind: 'failed', message: 'no scenario has come' };
    if (request.kind === 'tasks') return { kind: 'tasks', done: at.carryOut(request.tasks) };
    try {
      if (request.kind === 'advice') {
        asked = adviser(at.scenario, request.view, DICE);
        return { kind: 'advice', opinion: asked.opinion() };
      }
      if (asked === null) return { kind: 'failed', message: 'nothing has been asked' };
      return { kind: 'advice', opinion: asked.think() };
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
  const answer = answering();
  scope.onmessage = ({ data }) => scope.postMessage(answer(data));
}
