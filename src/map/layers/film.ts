import type { LedgerEntry } from '../../engine/index.ts';
import type { Cue, Plan } from '../cues.ts';
import { actFor } from './acts.ts';
import type { Act, Stage } from './stage.ts';

/** Runs a plan of cues against a clock of its own, which can be paused, hastened and wound to the end. */
export class Film {
  private readonly stage: Stage;
  private readonly plan: Plan;
  private readonly onEntry: (entry: LedgerEntry, milliseconds: number) => void;
  private readonly running = new Map<Cue, Act>();
  private next = 0;
  private clock = 0;
  /** The newest entry told of; what is shown later but happened before is not told again. */
  private told = -1;
  paused = false;

  constructor(stage: Stage, plan: Plan, onEntry: (entry: LedgerEntry, milliseconds: number) => void) {
    this.stage = stage;
    this.plan = plan;
    this.onEntry = onEntry;
  }

  /** Moves the film on by so many milliseconds at speed 1; true when it is over. */
  step(milliseconds: number): boolean {
    if (!this.paused) this.clock += milliseconds;
    const { cues, length } = this.plan;
    for (let cue = cues[this.next]; cue && cue.at <= this.clock; cue = cues[this.next]) {
      this.next += 1;
      this.running.set(cue, actFor(this.stage, cue));
      if (cue.entry && cue.entry.id > this.told) {
        this.told = cue.entry.id;
        this.onEntry(cue.entry, cue.length);
      }
    }
    for (const [cue, act] of this.running) {
      const share = (this.clock - cue.at) / cue.length;
      if (share < 1) act.step(Math.max(0, share));
      else {
        act.end();
        this.running.delete(cue);
      }
    }
    return this.clock >= length;
  }

  /** On to the next thing, or to the end where there is none. */
  skipBeat(): void {
    const { beats, length } = this.plan;
    this.clock = beats.find((at) => at > this.clock) ?? length;
  }

  /** Takes everything off the stage. */
  end(): void {
    for (const act of this.running.values()) act.end();
    this.running.clear();
  }
}
