import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ClassRun } from '../../../classroom/class-run.ts';
import type { Decision } from '../../../classroom/parted.ts';
import type { Scenario } from '../../../engine/index.ts';
import type { ClassDesk, ClassState } from '../../../store/class-desk.ts';

/** What every part of the desk may ask: the class, those of it that are shown, and how their months are called. */
export interface Lesson {
  readonly desk: ClassDesk;
  readonly state: ClassState;
  /** Those who played the scenario that is shown. */
  readonly runs: readonly ClassRun[];
  readonly decisions: readonly Decision[];
  /** What they played. */
  readonly scenario: Scenario;
  readonly month: (turn: number) => string;
  readonly shortMonth: (turn: number) => string;
  /** Lets the class vote on a decision. */
  readonly vote: (decision: Pick<Decision, 'turn' | 'about'>) => void;
}

export const LessonContext = createContext<Lesson | null>(null);

/** The class of the desk's page. Throws outside it. */
export function useLesson(): Lesson {
  const lesson = useContext(LessonContext);
  if (!lesson) throw new Error('no class is read');
  return lesson;
}

/** A decision as a name that an address or a field can hold. */
export const keyOf = ({ turn, about }: Pick<Decision, 'turn' | 'about'>): string => `${turn} ${about}`;
