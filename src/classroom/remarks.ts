// What there is to say of a hand-in that is not read, not believed or not made.
import type { Scenario } from '../engine/index.ts';
import { sayReason } from '../text/reason.ts';
import { type TextArgs, t } from '../text/say.ts';
import type { HandInProblem, NoHandIn, NotOpened } from './hand-in.ts';
import type { OwnWords } from './own-words.ts';

/** The code of a sentence (`notice.<code>`) with what stands in it. */
export interface HandInRemark {
  readonly code: `hand-in-${HandInProblem['code'] | NotOpened['code'] | 'apart' | 'broken'}`;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Why a hand-in is not read or not believed. The scenario names what an order was about; null where there is none. */
export function handInRemark(problem: HandInProblem | NotOpened, scenario: Scenario | null): HandInRemark {
  switch (problem.code) {
    case 'cut':
      return { code: 'hand-in-cut', args: { missing: problem.missing ?? 0, of: problem.of ?? 0 } };
    case 'unknown':
      return { code: problem.apart ? 'hand-in-apart' : 'hand-in-unknown', args: { id: problem.id } };
    case 'illegal': {
      const { turn, order, reason } = problem;
      return {
        code: 'hand-in-illegal',
        args: { turn, order, reason: scenario === null ? '' : sayReason(scenario, reason) },
      };
    }
    case 'score':
      return { code: 'hand-in-score', args: { said: problem.said, given: problem.given ?? 'none' } };
    default: {
      const { code, ...args } = problem;
      return { code: `hand-in-${code}`, args };
    }
  }
}

/** Pieces that are named where what was written is too long. */
const NAMED = 3;

const sayWords = ({ what, turn, characters }: OwnWords): string => {
  const args: TextArgs = { n: characters, turn: turn ?? 0 };
  return t(`hand-in.words.${what}`, args);
};

/** Why there is no text of a run, in a sentence. */
export function sayNoHandIn(problem: NoHandIn): string {
  if (problem.code === 'start') return t('notice.hand-in-start');
  if (problem.code === 'orders') return t('hand-in.orders', { ...problem });
  const list = problem.words.slice(0, NAMED).map(sayWords).join(', ');
  return t('hand-in.words', { cut: problem.cut, list });
}
