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
  /** One word of a worker's; whoever asks another question meanwhile gives this one up. */
  const word = async (hired: Hired, request: Parameters<Hired['ask']>[0]): Promise<Advice> => {
    busy = true;
    try {
      const reply = await hired.ask(request);
      if (reply.kind !== 'advice') throw new Error(reply.kind === 'failed' ? reply.message : 'no answer');
      if (kept?.hired === hired) busy = false;
      return reply.opinion;
    } catch (error) {
      if (kept?.hired === hired) dismiss();
      throw error;
    }
  };
  let questions = 0;
  return {
    ask: (scenario, view) => {
      questions += 1;
      const question = questions;
      // Where no worker can be had at all, that too is an answer that does not come.
      const first = async (): Promise<Advice> => {
        if (busy || kept?.scenario !== scenario) dismiss();
        kept ??= { scenario, hired: hire(scenario, start) };
        return word(kept.hired, { kind: 'advice', view });
      };
      const answer = first();
      answer.catch(() => {}); // a question that was given up is nobody's failure
      const { hired } = kept ?? {};
      const more = async (): Promise<Advice> => {
        // The worker thinks about what it was asked last.
        if (!hired || question !== questions || kept?.hired !== hired) throw new Error('dismissed');
        return word(hired, { kind: 'thinking' });
      };
      const cancel = (): void => {
        if (busy && question === questions && kept?.hired === hired) dismiss();
      };
      return { answer, more, cancel };
    },
    dismiss,
  };
}
