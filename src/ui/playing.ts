import { useEffect, useRef, useState } from 'preact/hooks';
import type { LedgerEntry } from '../engine/index.ts';
import type { Replay } from '../store/replay.ts';
import type { Board } from '../store/types.ts';
import { isAccount } from '../text/index.ts';
import { filmWeights } from './film-weight.ts';
import { calm } from './sitting.ts';

/** Milliseconds at speed 1 that a step without a film is left standing. */
const LOOK = 3_000;

/** Steps that have no film: what is read in them happened in rooms. */
const READ: readonly string[] = ['news', 'council'];

interface Playing {
  readonly playing: boolean;
  readonly play: () => void;
  readonly stop: () => void;
}

/**
 * Plays a finished game from the present step to its end: the months' films on the board, or one step after another
 * where nothing should move. `go` is told of each step that is reached.
 */
export function usePlaying(
  replay: Replay,
  at: number,
  board: { readonly current: Board | null },
  go: (at: number) => void,
): Playing {
  const [playing, set] = useState(false);
  const latest = useRef(at);
  latest.current = at;

  // What is shown by hand; a film shows its steps itself.
  useEffect(() => {
    if (!playing) replay.show(at);
  }, [replay, at, playing]);

  // From one press of the button to the next: each step asks for the settings as they are then.
  useEffect(() => {
    if (!playing) return;
    let here = true;
    let timer = 0;
    const { moments, table } = replay;
    const wait = (): Promise<void> =>
      new Promise((resolve) => {
        timer = window.setTimeout(resolve, LOOK / table.get().settings.speed);
      });
    const reach = (next: number): void => {
      replay.show(next);
      go(next);
    };
    const film = async (player: Board, from: number): Promise<number> => {
      const { to, entries } = replay.roll(from);
      let told = from;
      const onEntry = ({ id }: LedgerEntry): void => {
        if (!here) return;
        const now = moments.findIndex((moment) => moment.entries.some((entry) => entry.id === id));
        if (now <= told) return;
        told = now;
        go(now);
      };
      const shown = entries.filter((entry) => !isAccount(entry));
      const { scenario } = table.get();
      if (scenario) await player.playFilm(shown, { weigh: filmWeights(scenario, shown, null, {}), onEntry });
      return to;
    };
    const run = async (): Promise<void> => {
      let now = latest.current;
      while (here && now < moments.length - 1) {
        const next = moments[now + 1];
        const moves = board.current !== null && !calm(table.get().settings.motion);
        if (board.current && moves && next && !READ.includes(next.step)) now = await film(board.current, now);
        else {
          await wait();
          now += 1;
        }
        if (here) reach(now);
      }
      if (here) set(false);
    };
    run().catch(() => here && set(false));
    return () => {
      here = false;
      clearTimeout(timer);
      board.current?.skip();
    };
  }, [replay, playing]);

  return { playing, play: () => set(true), stop: () => set(false) };
}
