import { describe, expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import { packLesson } from '../classroom/class-link.ts';
import type { Lesson } from '../classroom/lesson.ts';
import { stopWord } from '../classroom/stop-word.ts';
import { candidates, check, NOBODY, type Order, openGame, prepare, type Reason } from '../engine/index.ts';
import { proposerOf } from './agreement.ts';
import {
  agreed,
  branchedAt,
  lessonNoted,
  type Match,
  matchOf,
  orderGiven,
  proceeded,
  shownAfter,
  talkedOver,
  wordTyped,
} from './machine.ts';
import { openRun } from './open-run.ts';
import { beginPlay, legalAnswers, playOrders, went } from './play.ts';
import { runText } from './run-text.ts';

const scenario = saltholm();
const { lead } = scenario;
const END: Order = { kind: 'end', seat: lead };

const plain: Lesson = {
  title: '',
  scenario: { id: scenario.id, hash: prepare(scenario).hash },
  seed: 7,
  people: [],
  intent: null,
  pairs: false,
  predict: true,
  reasons: [],
  stops: [],
  view: 'auto',
  from: null,
};

const linkOf = (but: Partial<Lesson>): string => packLesson({ ...plain, ...but });
const begun = (but: Partial<Lesson> = {}, people: readonly string[] = []): Match =>
  matchOf({ ...beginPlay(scenario, { seed: 7, people }), lesson: { link: linkOf(but) } });

/** What an event has led to; throws where it was refused. */
function led(result: Match | Reason): Match {
  if (!went(result)) throw new Error(result.code);
  return result;
}
const refused = (result: Match | Reason): string => (went(result) ? 'went' : result.code);

/** Some order that is legal now and no answer to a card. */
function some({ play }: Match): Order {
  const game = openGame(scenario, play.state);
  const found = candidates(game, lead, 'contract').find((order) => check(game, order) === null);
  if (!found) throw new Error('nothing can be signed');
  return found;
}

/** Gives an order; of a pair the other one agrees. */
const give = (match: Match, order: Order): Match => {
  const given = led(orderGiven(match, order));
  return given.proposal === null ? given : led(agreed(given));
};

/** The month played to its review. */
function toReview(match: Match): Match {
  let at = match;
  for (const order of legalAnswers(at.play, lead)) if (went(orderGiven(at, order))) at = give(at, order);
  at = give(at, END);
  return led(proceeded(at));
}

describe('a stop', () => {
  const match = begun({ stops: [1] });
  const word = stopWord(linkOf({ stops: [1] }), 1);

  test('lets nobody go on after its month until the word has been typed', () => {
    const review = toReview(match);
    expect(review.stage.phase).toBe('review');
    expect(shownAfter(null, review).waits).toBe(1);
    expect(refused(proceeded(review))).toBe('not-allowed');
    expect(refused(wordTyped(review, 'nothing'))).toBe('not-allowed');
    const typed = led(wordTyped(review, ` ${word.toUpperCase()} `));
    expect(shownAfter(review, typed).waits).toBeNull();
    expect(led(proceeded(typed)).stage.phase).toBe('council');
    expect(refused(wordTyped(typed, word))).toBe('not-allowed');
  });

  test('holds a game that was saved and opened again, and what was typed is remembered', async () => {
    const review = toReview(match);
    const again = async (at: Match): Promise<Match> => {
      const opened = await openRun(runText(at.play, null), async () => scenario);
      if (!opened.ok) throw new Error(opened.notice.code);
      return matchOf(opened.value.play);
    };
    const waiting = await again(review);
    expect(shownAfter(null, waiting).waits).toBe(1);
    expect(refused(orderGiven(waiting, some(waiting)))).toBe('not-allowed');
    const on = await again(led(wordTyped(waiting, word)));
    expect(shownAfter(null, on).waits).toBeNull();
    expect(refused(orderGiven(on, some(on)))).toBe('went');
  });

  test('is not shown before the month has been seen, and holds nobody who only looks', () => {
    const film = give(
      legalAnswers(match.play, lead).reduce((at, order) => {
        const after = orderGiven(at, order);
        return went(after) ? after : at;
      }, match),
      END,
    );
    expect(film.stage.phase).toBe('playback');
    expect(shownAfter(null, film).waits).toBeNull();
    expect(shownAfter(null, matchOf(toReview(match).play, true)).waits).toBeNull();
  });

  test('is none for turns that a class had behind it, nor on another way to play a finished run', () => {
    const first = toReview(begun());
    const from = { turn: 2, orders: first.play.orders };
    const behind = playOrders(
      { ...beginPlay(scenario, { seed: 7 }), lesson: { link: linkOf({ stops: [1], from }) } },
      from.orders,
    );
    expect(behind && shownAfter(null, matchOf(behind)).waits).toBeNull();
    let over = match;
    while (over.stage.phase !== 'over') {
      over = over.stage.phase === 'council' ? toReview(over) : led(proceeded(over));
      if (shownAfter(null, over).waits) over = led(wordTyped(over, word));
    }
    const branch = branchedAt(over, 2, 'r');
    if (!went(branch)) throw new Error(branch.code);
    expect(
      shownAfter(null, matchOf({ ...branch, lesson: { link: linkOf({ stops: [1] }) } })).waits,
    ).toBeNull();
  });
});

describe('a pair', () => {
  test('orders what one has proposed and the other agrees to, and nothing else', () => {
    const match = begun({ pairs: true });
    const order = some(match);
    const proposed = led(orderGiven(match, order));
    expect(proposed.proposal).toEqual(order);
    expect(proposed.play).toBe(match.play);
    expect(shownAfter(match, proposed).proposal).toEqual(order);
    const talked = led(talkedOver(proposed));
    expect(talked).toEqual(match);
    expect(refused(agreed(talked))).toBe('not-allowed');
    expect(refused(talkedOver(talked))).toBe('not-allowed');
    const both = led(agreed(proposed));
    expect(both.proposal).toBeNull();
    expect(both.play.orders).toHaveLength(1);
    expect(proposerOf(match.play.orders.length)).not.toBe(proposerOf(both.play.orders.length));
  });

  test('ends the month together, and is told at once what is not legal', () => {
    const match = begun({ pairs: true });
    expect(refused(orderGiven(match, { kind: 'build', seat: lead, project: 'nothing' }))).toBe('unknown');
    const review = toReview(match);
    expect(review.stage.phase).toBe('review');
    expect(review.play.hashes).toHaveLength(2);
  });

  test('plays the very game that one alone would play', () => {
    expect(toReview(begun({ pairs: true })).play.hashes).toEqual(toReview(begun()).play.hashes);
  });
});

describe('what is said before a month ends', () => {
  test('stays as it was foretold; a reason may be written anew; another month asks again', () => {
    const first = led(
      lessonNoted(begun(), { guesses: [{ about: 'strike', percent: 30 }], reason: ' Because.  ' }),
    );
    const second = led(
      lessonNoted(first, { guesses: [{ about: 'strike', percent: 90 }], reason: 'x'.repeat(400) }),
    );
    expect(second.play.lesson?.guesses).toEqual([{ turn: 1, about: 'strike', percent: 30 }]);
    expect(first.play.lesson?.reasons).toEqual([{ turn: 1, text: 'Because.' }]);
    expect(second.play.lesson?.reasons?.map(({ text }) => text.length)).toEqual([300]);
    const next = led(proceeded(toReview(first)));
    const third = led(lessonNoted(next, { guesses: [{ about: 'strike', percent: 10 }] }));
    expect(third.play.lesson?.guesses).toHaveLength(2);
  });

  test('is noted in a game of no lesson too, and nowhere but at a council', () => {
    const alone = matchOf(beginPlay(scenario, { seed: 7 }));
    const noted = led(lessonNoted(alone, { guesses: [{ about: 'strike', percent: 50 }] }));
    expect(noted.play.lesson).toEqual({ guesses: [{ turn: 1, about: 'strike', percent: 50 }] });
    expect(refused(lessonNoted(toReview(alone), { reason: 'late' }))).toBe('not-allowed');
  });

  test('is not shown to another seat', () => {
    const other = scenario.seats.find(({ id, policies }) => id !== lead && policies.length > 0)?.id ?? '';
    const match = begun({}, [other]);
    const noted = { ...match, play: { ...match.play, lesson: { link: 'l', guesses: [], reasons: [] } } };
    expect(noted.stage.seat).toBe(other);
    expect(shownAfter(null, noted).lesson).toEqual({ link: 'l' });
    expect(shownAfter(null, { ...noted, stage: { ...noted.stage, seat: NOBODY } }).lesson).toEqual({
      link: 'l',
    });
  });
});
