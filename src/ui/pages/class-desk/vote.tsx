import { useState } from 'preact/hooks';
import type { Decision } from '../../../classroom/parted.ts';
import { find } from '../../../engine/vocabulary.ts';
import { t } from '../../class-desk-words.ts';
import { DecisionChoice } from './decision-choice.tsx';
import { keyOf, type Lesson, useLesson } from './lesson.ts';

/** An answer that hands can be raised for. */
interface Answer {
  readonly id: string;
  readonly words: string;
  readonly runs: number;
  readonly score: number | null;
}

/** Answers that fit on a wall where nobody asked and anything might have been chosen. */
const MOST = 5;

/** All answers of a card in its own order, whether a game chose them or not; else what most games chose. */
function answersOf({ scenario }: Lesson, { card, choices }: Decision): readonly Answer[] {
  const asked = card === null ? undefined : find(scenario, 'cards', card);
  const made = choices.map(({ id, choice, runs, score }) => ({ id, words: choice, runs, score }));
  if (!asked) return made.slice(0, MOST);
  return asked.options.map(
    ({ id, label }) => made.find((one) => one.id === id) ?? { id, words: label, runs: 0, score: null },
  );
}

const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

interface RowProps {
  readonly answer: Answer;
  readonly index: number;
  readonly hands: number;
  readonly set: (hands: number) => void;
  /** Of all hands and of all games; null while it is not shown what came of it. */
  readonly shown: { readonly hands: number; readonly runs: number } | null;
}

function Row({ answer: { words, runs, score }, index, hands, set, shown }: RowProps) {
  const letter = letterOf(index);
  const raise = (to: number): void => set(Math.max(0, Math.min(999, to)));
  return (
    <li class="vote-row">
      <span class="vote-letter" aria-hidden="true">
        {letter}
      </span>
      <span class="vote-words">{words}</span>
      <span class="vote-hands">
        <button
          type="button"
          class="second"
          aria-label={t('vote.fewer', { answer: words })}
          onClick={() => raise(hands - 1)}
        >
          −
        </button>
        <input
          type="number"
          min={0}
          max={999}
          value={hands}
          aria-label={t('vote.hands', { answer: words })}
          onInput={(event) => raise(Math.round(event.currentTarget.valueAsNumber || 0))}
        />
        <button
          type="button"
          class="second"
          aria-label={t('vote.more', { answer: words })}
          onClick={() => raise(hands + 1)}
        >
          +
        </button>
      </span>
      {shown ? (
        <span class="vote-came">
          <span class="vote-bar hands" aria-hidden="true">
            <i style={{ inlineSize: `${(100 * hands) / Math.max(1, shown.hands)}%` }} />
          </span>
          <span>{t('vote.voted', { n: hands })}</span>
          <span class="vote-bar" aria-hidden="true">
            <i style={{ inlineSize: `${(100 * runs) / Math.max(1, shown.runs)}%` }} />
          </span>
          <span>
            {t('vote.chose', { n: runs })}
            {score === null ? null : (
              <>
                {' · '}
                <b>{t('vote.scored', { score: Math.round(score) })}</b>
              </>
            )}
          </span>
        </span>
      ) : null}
    </li>
  );
}

/** The answer for which a number is largest; null where it is zero for all. */
function most(answers: readonly Answer[], of: (answer: Answer) => number): Answer | null {
  const best = answers.reduce<Answer | null>((a, b) => (a && of(a) >= of(b) ? a : b), null);
  return best && of(best) > 0 ? best : null;
}

interface BallotProps {
  readonly decision: Decision;
}

function Ballot({ decision }: BallotProps) {
  const lesson = useLesson();
  const [hands, set] = useState<Readonly<Record<string, number>>>({});
  const [shown, show] = useState(false);
  const answers = answersOf(lesson, decision);
  const card = decision.card === null ? undefined : find(lesson.scenario, 'cards', decision.card);
  const handsOf = ({ id }: Answer): number => hands[id] ?? 0;
  const sum = { hands: answers.reduce((all, one) => all + handsOf(one), 0), runs: lesson.runs.length };
  const best = most(answers, ({ score }) => score ?? 0);
  return (
    <div class="vote-ballot">
      <p class="parted-when">{lesson.month(decision.turn)}</p>
      <h3>{decision.asks}</h3>
      {card ? <p class="vote-card">{card.text}</p> : null}
      <p class="vote-ask">{t('vote.ask')}</p>
      <ol>
        {answers.map((answer, index) => (
          <Row
            key={answer.id}
            answer={answer}
            index={index}
            hands={handsOf(answer)}
            set={(now) => set({ ...hands, [answer.id]: now })}
            shown={shown ? sum : null}
          />
        ))}
      </ol>
      <div class="gathered-acts">
        <button type="button" class="primary" onClick={() => show(!shown)}>
          {t(shown ? 'vote.hide' : 'vote.show')}
        </button>
        <button type="button" class="second" onClick={() => set({})}>
          {t('vote.clear')}
        </button>
      </div>
      <p class="vote-sum" role="status">
        {shown
          ? t('vote.shown', {
              hands: most(answers, handsOf)?.words ?? t('vote.nobody'),
              games: most(answers, ({ runs }) => runs)?.words ?? t('vote.nobody'),
              best: best?.words ?? t('vote.nobody'),
              score: best?.score === null || best === null ? '–' : Math.round(best.score ?? 0),
            })
          : ''}
      </p>
    </div>
  );
}

interface VoteProps {
  /** What is voted on; null: the first card that the class answered differently. */
  readonly on: string | null;
  readonly choose: (key: string) => void;
}

/** A vote by hands on a choice of the game; then what the games chose and what they came to. */
export function Vote({ on, choose }: VoteProps) {
  const { decisions } = useLesson();
  const open = decisions.filter(({ choices, card }) => choices.length > 1 || card !== null);
  const shown =
    open.find((one) => keyOf(one) === on) ??
    open.find(({ card, choices }) => card !== null && choices.length > 1) ??
    open[0];
  if (!shown) return <p class="class-none">{t('vote.none')}</p>;
  return (
    <section class="class-vote" aria-labelledby="class-vote">
      <div class="gathered-acts">
        <h2 id="class-vote">{t('vote.title')}</h2>
        <DecisionChoice label={t('vote.on')} decisions={open} shown={shown} choose={choose} />
      </div>
      <Ballot key={keyOf(shown)} decision={shown} />
    </section>
  );
}
