import { checkCodeOf } from '../classroom/check-code.ts';
import { handInText } from '../classroom/hand-in.ts';
import { sayNoHandIn } from '../classroom/remarks.ts';
import type { EmbeddedFile } from '../scenario/run-write.ts';
import type { Play } from './play.ts';
import { runOf } from './run-text.ts';
import type { HandInMade } from './types.ts';

/** A game as it is handed in, over or not. Fetched when somebody asks for it. */
export async function handedIn(play: Play, embedded: readonly EmbeddedFile[] | null): Promise<HandInMade> {
  const run = runOf(play, embedded);
  const { scenario, state } = play;
  const made = await handInText(run, scenario);
  if (!made.ok) return { ok: false, why: sayNoHandIn(made.error) };
  return { ok: true, ...made.value, code: state.outcome ? checkCodeOf(run, scenario) : null };
}
