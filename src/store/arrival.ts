import { holdsHandIn } from '../classroom/mark.ts';
import type { Id, Scenario } from '../engine/index.ts';
import type { RunOrigin } from '../scenario/run-origin.ts';
import type { EmbeddedFile } from '../scenario/run-write.ts';
import { failed } from './notices.ts';
import type { Play } from './play.ts';
import type { NewGame, Notice, Opened } from './types.ts';

/** Whatever plays by the rules, as a page fetches it with its first game. */
export type Rules = typeof import('./rules.ts');

/** A game that comes to the table, with what it is played by. */
export interface Arrival {
  readonly ok: true;
  readonly rules: Rules;
  readonly play: Play;
  /** The author's files, where the scenario does not come with the page. */
  readonly files: readonly EmbeddedFile[] | null;
  readonly origin: RunOrigin;
  /** What keeps it from being continued; it can only be looked at then. */
  readonly notice: Notice | null;
  readonly remarks: readonly Notice[];
}

type Find = (id: Id) => Promise<Scenario | null>;
type Arrived = Arrival | Extract<Opened, { ok: false }>;

/** A new game. Rejects where it breaks the scenario's bounds; what could not be fetched for it comes back as a notice. */
export async function newGame(
  { scenario, files = null, lesson = null, from = [], ...start }: NewGame,
  find: Find,
): Promise<Arrived> {
  const rules = await import('./rules.ts').catch(() => null);
  if (!rules) return failed('part-missing');
  const play = rules.playOrders({ ...rules.beginPlay(scenario, start), lesson }, from);
  if (!play) return failed('lesson-restart');
  const origin = await rules.originOfNew(scenario, files, find).catch(() => null);
  if (!origin) return failed('part-missing');
  return { ok: true, rules, play, files, origin, notice: null, remarks: rules.remarksOf(origin, null) };
}

/** The game of the text of a run file or of a hand-in. Their readers are fetched when there is one to read. */
export async function gameOf(given: string, find: Find): Promise<Arrived> {
  try {
    let text = given;
    if (holdsHandIn(given)) {
      const handIn = await (await import('./open-hand-in.ts')).runOfHandIn(given, find);
      if (!handIn.ok) return handIn;
      text = handIn.text;
    }
    const [{ openRun }, rules] = await Promise.all([import('./open-run.ts'), import('./rules.ts')]);
    const opened = await openRun(text, find);
    if (!opened.ok) return opened;
    const { run, ...game } = opened.value;
    return { ok: true, rules, ...game, files: run.embedded ?? null };
  } catch {
    return failed('part-missing');
  }
}
