import { openHandIn, readHandIn } from '../classroom/hand-in.ts';
import { handInRemark } from '../classroom/remarks.ts';
import type { Id, Scenario } from '../engine/index.ts';
import { writeRun } from '../scenario/run-write.ts';
import { failed } from './notices.ts';
import { scenarioInside } from './open-run.ts';
import type { Opened } from './types.ts';

type RunOfHandIn = { readonly ok: true; readonly text: string } | Extract<Opened, { ok: false }>;

/**
 * The run file's text of a hand-in that was played again and is what it says; otherwise the notice that names what is not.
 * Rejects where a part of the page or a scenario could not be fetched.
 */
export async function runOfHandIn(
  text: string,
  find: (id: Id) => Promise<Scenario | null>,
): Promise<RunOfHandIn> {
  const read = await readHandIn(text);
  if (!read.ok) return refused(handInRemark(read.error, null));
  const { run } = read.value;
  const inside = await scenarioInside({ ...run, intent: {}, orders: [], hashes: [] });
  if (inside && !inside.ok) return failed('hand-in-broken');
  const scenario = inside ? inside.value : await find(run.scenario.id);
  const opened = openHandIn(read.value, scenario);
  return opened.ok
    ? { ok: true, text: writeRun(opened.value) }
    : refused(handInRemark(opened.error, scenario));
}

const refused = ({ code, args }: ReturnType<typeof handInRemark>): RunOfHandIn => failed(code, args);
