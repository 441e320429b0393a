/** Runs laid beside one another month by month, played again behind the page. Fetched with the page that shows them. */
import type { Scenario } from '../engine/index.ts';
import type { Line } from '../review/line.ts';
import type { Reviewed } from '../review/review.ts';
import { hire, type Start, startThread } from './workers.ts';

export type { Line, LineMonth } from '../review/line.ts';

/**
 * A run month by month; where it has no orders, what the hedger makes of the same fortune. Rejects where no worker can be
 * had or the run cannot be begun.
 */
export async function lineBehind(
  scenario: Scenario,
  run: Reviewed | Pick<Reviewed, 'start'>,
  start: Start = startThread,
): Promise<Line> {
  const hired = hire(scenario, start);
  try {
    const reply = await hired.ask({ kind: 'line', run });
    if (reply.kind !== 'line') throw new Error(reply.kind === 'failed' ? reply.message : 'no answer');
    return reply.line;
  } finally {
    hired.dismiss();
  }
}

/** The run in a file's text; null where it is none, or none of that scenario. */
export async function runIn(scenario: Scenario, text: string): Promise<Reviewed | null> {
  const { readRun, startOf } = await import('../scenario/run-file.ts');
  const read = readRun(text);
  if (!read.ok || read.value.scenario.id !== scenario.id) return null;
  return { start: startOf(read.value), orders: read.value.orders };
}

/** The first month in which two runs ordered otherwise, or null where they are alike as far as both go. */
export function partsAt(a: Line, b: Line): number | null {
  const told = (line: Line, at: number): string => JSON.stringify(line.months[at]?.orders);
  const at = a.months.findIndex((_, index) => told(a, index) !== told(b, index));
  return at < 0 ? null : (a.months[at]?.turn ?? null);
}
