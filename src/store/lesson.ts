import { lessonOf } from '../classroom/class-link.ts';
import { isAbout } from '../classroom/guess.ts';
import type { Lesson } from '../classroom/lesson.ts';
import { isStopWord } from '../classroom/stop-word.ts';
import { type Guess, type LessonRecord, LONGEST_WHY } from '../scenario/run-write.ts';
import type { Play } from './play.ts';

let read: { readonly link: string; readonly lesson: Lesson | null } | null = null;

/** The lesson that a game belongs to, as its class link tells it; null where it belongs to none. */
export function lessonIn(record: LessonRecord | null): Lesson | null {
  const link = record?.link;
  if (link === undefined) return null;
  // A table has one game: the link is taken apart once.
  if (read?.link !== link) read = { link, lesson: lessonOf(link) };
  return read.lesson;
}

/** Turns of a game that have been played to their end. */
const playedTurns = ({ hashes }: Play): number => hashes.length - 1;

/**
 * The turn after whose end a game waits for a word; null where it goes on. What a class has behind it when it begins is no stop, and
 * another way to play a finished run waits for nobody.
 */
export function waitsAfter(play: Play): number | null {
  const lesson = lessonIn(play.lesson);
  const turn = playedTurns(play);
  if (!lesson || play.branch !== null || turn < (lesson.from?.turn ?? 1)) return null;
  return lesson.stops.includes(turn) && !play.lesson?.passed?.includes(turn) ? turn : null;
}

/** The game after the word that it waits for; null where it waits for none, or the word is another. */
export function wordGiven(play: Play, typed: string): Play | null {
  const turn = waitsAfter(play);
  const { link = '', passed = [] } = play.lesson ?? {};
  if (turn === null || !isStopWord(typed, link, turn)) return null;
  return { ...play, lesson: { ...play.lesson, passed: [...passed, turn] } };
}

/** What is said before a turn ends, besides orders. */
export interface Noted {
  readonly guesses?: readonly Omit<Guess, 'turn'>[];
  /** Empty: passed over. */
  readonly reason?: string;
}

/**
 * A game in which it is noted what was foretold of the present turn, and why its players do what they do. What has been foretold
 * stays as it was said; a reason may be written anew until the turn ends.
 */
export function noted(play: Play, { guesses = [], reason }: Noted): Play {
  const { turn } = play.state;
  const { lesson } = play;
  const before = lesson?.guesses ?? [];
  const fresh = guesses
    .filter((guess) => !before.some((one) => one.turn === turn && isAbout(one, guess)))
    .map((guess) => ({ turn, ...guess }));
  const others = (lesson?.reasons ?? []).filter((one) => one.turn !== turn);
  return {
    ...play,
    lesson: {
      ...lesson,
      ...(fresh.length > 0 ? { guesses: [...before, ...fresh] } : {}),
      ...(reason === undefined
        ? {}
        : { reasons: [...others, { turn, text: reason.trim().slice(0, LONGEST_WHY) }] }),
    },
  };
}

/** What a lesson has noted of the turns before one, for a game that goes on from there. */
export function lessonBefore(record: LessonRecord | null, turn: number): LessonRecord | null {
  if (record === null) return null;
  const { reflection: _said, guesses, reasons, passed, ...rest } = record;
  const before = (one: { readonly turn: number }): boolean => one.turn < turn;
  return {
    ...rest,
    ...(guesses ? { guesses: guesses.filter(before) } : {}),
    ...(reasons ? { reasons: reasons.filter(before) } : {}),
    ...(passed ? { passed: passed.filter((one) => one < turn) } : {}),
  };
}
