import type { LedgerEntry } from '../../../engine/index.ts';
import type { Course } from '../../../store/course.ts';
import { t } from '../../assessment-words.ts';
import type { Sitting } from '../../sitting.ts';
import type { Figure } from './figures.ts';
import { answersOf } from './past.ts';

/** A question about a run, and what a teacher may take for an answer. */
export interface Question {
  readonly asks: string;
  readonly answer: string;
}

/** A strike's die as it fell. */
interface Fallen {
  readonly turn: number;
  readonly chance: number;
  readonly rolled: number;
  readonly comes: boolean;
}

const fallenIn = (ledger: readonly LedgerEntry[]): readonly Fallen[] =>
  ledger.flatMap(({ change, cause, turn }) =>
    change.kind === 'strike-decided' && cause.kind === 'die'
      ? [{ turn, chance: cause.chance, rolled: cause.rolled, comes: change.comes }]
      : [],
  );

function ofStrikes({ now, say }: Sitting): Question | null {
  const dice = fallenIn(now.ledger);
  const came = dice.find(({ comes }) => comes);
  if (came) {
    const half = Math.floor(came.chance / 2);
    return {
      asks: t('question.strike', { month: say.month(came.turn) }),
      answer: t('question.strike.answer', {
        chance: came.chance,
        rolled: came.rolled,
        half,
        came: came.rolled < half ? 'yes' : 'no',
      }),
    };
  }
  const [first, ...rest] = dice;
  if (!first) return null;
  const most = rest.reduce((a, b) => (b.chance > a.chance ? b : a), first);
  const { chance, rolled } = most;
  return {
    asks: t('question.calm'),
    answer: t('question.calm.answer', { month: say.month(most.turn), chance, rolled }),
  };
}

/** Asks for the option that was not chosen, whose author says when it would have been right. */
function ofCards({ scenario, now, names }: Sitting): Question | null {
  for (const { card: id, option: chosen } of answersOf(scenario, now.ledger, now.seat)) {
    const card = names.find('cards', id);
    const other = card?.options.find((one) => one.id !== chosen && one.rightWhen !== '');
    const own = card?.options.find((one) => one.id === chosen);
    if (card && other?.rightWhen && own)
      return {
        asks: t('question.card', { card: card.headline, option: own.label, other: other.label }),
        answer: other.rightWhen,
      };
  }
  return null;
}

/** Five questions of understanding made from a run. What its figures show is asked where nothing else is to be. */
export function questionsOf(
  sitting: Sitting,
  course: Course,
  figures: readonly Figure[],
): readonly Question[] {
  const says = (id: Figure['id']): string => figures.find((one) => one.id === id)?.says ?? '';
  const scores = course.standings.map(({ score }) => score);
  const first = scores.indexOf(Math.max(...scores)) === 0;
  const asked: (Question | null)[] = [
    {
      asks: t(first ? 'question.best.start' : 'question.best'),
      answer: t('question.best.answer', { says: says('aims') }),
    },
    { asks: t('question.dependence'), answer: says('dependence') },
    { asks: t('question.promised'), answer: says('promised') },
    ofStrikes(sitting),
    ofCards(sitting),
    { asks: t('question.ways'), answer: says('carried') },
    { asks: t('question.money'), answer: says('money') },
  ];
  return asked.filter((one) => one !== null).slice(0, 5);
}
