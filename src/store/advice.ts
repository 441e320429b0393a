import type { Scenario, View } from '../engine/index.ts';
import type { Advice, Asked } from './types.ts';
import { type Hired, hire, type Start, startThread } from './workers.ts';

/** One that can be asked for advice, about one position at a time. */
export interface Adviser {
  /** Thinks about a position behind the page's back; the question before is given up. */
  readonly ask: (scenario: Scenario, view: View) => Asked;
  /** Sends the worker home. */
  readonly dismiss: () => void;
}

/** An adviser; its worker stays for the next question about the same scenario. */
export function openAdviser(start: Start = startThread): Adviser {
  let kept: { readonly scenario: Scenario; readonly hired: Hired } | null = null;
  let busy = false;

  const dismiss = (): void => {
    kept?.hired.dismiss();
    kept = null;
    busy = false;
  };
  const think = async (scenario: Scenario, view: View): Promise<Advice> => {
    if (busy || kept?.scenario !== scenario) dismiss();
    kept ??= { scenario, hired: hire(scenario, start) };
    const { hired } = kept;
    busy = true;
    try {
      const reply = await hired.ask({ kind: 'advice', view });
      if (reply.kind !== 'advice') throw new Error(reply.kind === 'failed' ? reply.message : 'no answer');
      if (kept?.hired === hired) busy = false;
      return reply.choice;
    } catch (error) {
      if (kept?.hired === hired) dismiss();
      throw error;
    }
  };
  return {
    ask: (scenario, view) => {
      const answer = think(scenario, view);
      answer.catch(() => {}); // a question that was given up is nobody's failure
      const { hired } = kept ?? {};
      const cancel = (): void => {
        if (busy && kept?.hired === hired) dismiss();
      };
      return { answer, cancel };
    },
    dismiss,
  };
}
