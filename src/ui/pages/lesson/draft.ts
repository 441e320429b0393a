import { CLASS_LIMITS, classFragment, fitTitle, packLesson } from '../../../classroom/class-link.ts';
import { inTurns, type Lesson } from '../../../classroom/lesson.ts';
import type { Id, Scenario } from '../../../engine/index.ts';
import { editionOf, type RestartFrom } from '../../../store/class-open.ts';
import { randomSeed, readSeed } from '../../plan.ts';
import type { Points } from '../briefing/points.ts';

/** A lesson that is being set up: what was written, whether it holds or not. */
export interface Draft {
  readonly title: string;
  readonly seed: string;
  readonly pairs: boolean;
  readonly predict: boolean;
  readonly people: readonly Id[];
  /** Null: each player weighs the aims. */
  readonly points: Points | null;
  readonly reasons: readonly number[];
  readonly stops: readonly number[];
  readonly view: Lesson['view'];
  /** Whether the class goes on from a run, and from which; null: none has been opened yet. */
  readonly goesOn: boolean;
  readonly restart: RestartFrom | null;
  readonly turn: number;
}

/** Three turns spread over a game at which it pays to say why. */
export function keyTurns({ calendar }: Scenario): readonly number[] {
  const { turns } = calendar;
  return inTurns([1, 2, 3].map((quarter) => Math.max(1, Math.round((turns * quarter) / 4))));
}

/** A lesson as it is offered first: pairs that must agree, chances foretold, three reasons. */
export const freshDraft = (scenario: Scenario): Draft => ({
  title: '',
  seed: String(randomSeed()),
  pairs: true,
  predict: true,
  people: [],
  points: null,
  reasons: keyTurns(scenario),
  stops: [],
  view: 'auto',
  goesOn: false,
  restart: null,
  turn: 2,
});

/** The first turn that is played in the lesson. */
export const firstTurn = ({ goesOn, restart, turn }: Draft): number => (goesOn && restart ? turn : 1);

/** What was set up so far for one scenario, carried over to another: turns and seats are its own. */
export const carriedOver = (draft: Draft, scenario: Scenario): Draft => ({
  ...freshDraft(scenario),
  title: draft.title,
  seed: draft.seed,
  pairs: draft.pairs,
  predict: draft.predict,
  view: draft.view,
});

/** The lesson that a draft comes to; null where something in it does not hold yet. */
export function lessonOfDraft(draft: Draft, scenario: Scenario): Lesson | null {
  const { goesOn, restart, people, points, pairs, predict, view } = draft;
  if (goesOn && !restart) return null;
  const run = goesOn ? restart : null;
  const seed = run ? run.seed : readSeed(draft.seed);
  if (seed === null) return null;
  const first = firstTurn(draft);
  const ahead = (turns: readonly number[]): readonly number[] =>
    inTurns(turns.filter((turn) => turn >= first && turn <= scenario.calendar.turns));
  return {
    title: fitTitle(draft.title),
    scenario: editionOf(scenario),
    seed,
    people: run ? run.people : people,
    intent: run ? run.intent : points,
    pairs,
    predict,
    reasons: ahead(draft.reasons),
    stops: ahead(draft.stops),
    view,
    from: run ? { turn: first, orders: run.orders.filter((order) => order.turn < first) } : null,
  };
}

/** A finished link. */
export interface MadeLink {
  readonly packed: string;
  /** The whole address. */
  readonly link: string;
  readonly fit: 'fits' | 'long' | 'too-long';
}

/** The link of a lesson on the page at an address. */
export function madeLink(lesson: Lesson, page: string): MadeLink {
  const packed = packLesson(lesson);
  const link = `${page.replace(/#.*$/s, '')}${classFragment(packed)}`;
  const fit =
    packed.length > CLASS_LIMITS.link ? 'too-long' : link.length > CLASS_LIMITS.everywhere ? 'long' : 'fits';
  return { packed, link, fit };
}
