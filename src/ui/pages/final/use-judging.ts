import { useEffect, useState } from 'preact/hooks';
import { type Judging, openJudging, type Reviewed } from '../../../store/judging.ts';
import type { TableState } from '../../../store/types.ts';
import { type Sitting, useChanges } from '../../sitting.ts';

export type OpenJudging = typeof openJudging;

/** The judgement of each run that has been asked for: who looks at the board and comes back finds it as it was left. */
const known = new WeakMap<TableState['orders'], Judging>();
/** Who wants to hear of a judgement that others have begun. */
const waiting = new Set<() => void>();

/** The run of a sitting, as whoever plays it again needs it. */
export const runOf = ({ now, state, scenario }: Sitting): Reviewed => {
  const people = now.people.filter((seat) => seat !== scenario.lead);
  const { seed, orders } = now;
  return { start: { seed, intent: state.intent, ...(people.length > 0 ? { people } : {}) }, orders };
};

const NONE = (): (() => void) => () => {};

/** The judgement on the sitting's run, begun where nobody has asked for it yet; `again` begins it anew. */
export function useJudging(
  sitting: Sitting,
  open: OpenJudging = openJudging,
): { readonly judging: Judging | null; readonly again: () => void } {
  const { orders } = sitting.now;
  const [judging, set] = useState<Judging | null>(() => known.get(orders) ?? null);
  const begin = (): void => {
    const fresh = open(sitting.scenario, runOf(sitting));
    known.set(orders, fresh);
    for (const heard of waiting) heard();
    set(fresh);
  };
  useEffect(() => {
    if (judging === null) begin();
  }, []);
  useChanges(judging?.subscribe ?? NONE);
  return { judging, again: begin };
}

const whenBegun = (listener: () => void): (() => void) => {
  waiting.add(listener);
  return () => waiting.delete(listener);
};

/** The judgement on a run, where another part of the page has begun it. */
export function useKnownJudging(orders: TableState['orders']): Judging | null {
  useChanges(whenBegun);
  const judging = known.get(orders) ?? null;
  useChanges(judging?.subscribe ?? NONE);
  return judging;
}
