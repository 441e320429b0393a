import { useState } from 'preact/hooks';
import { type ChoiceMade, type Decision, partedAt } from '../../../classroom/parted.ts';
import { t } from '../../class-desk-words.ts';
import { DecisionChoice } from './decision-choice.tsx';
import { keyOf, useLesson } from './lesson.ts';

/** Choices that several made, and how many made one that nobody else did; those stand together where there are many. */
function grouped(choices: readonly ChoiceMade[]): {
  readonly shown: readonly ChoiceMade[];
  readonly alone: readonly ChoiceMade[];
} {
  const alone = choices.filter(({ runs }) => runs === 1);
  return alone.length > 2 && alone.length < choices.length
    ? { shown: choices.filter(({ runs }) => runs > 1), alone }
    : { shown: choices, alone: [] };
}

function Choice({ choice: { choice, runs, score, names }, most }: { choice: ChoiceMade; most: number }) {
  return (
    <tr>
      <th scope="row">
        {choice}
        <details>
          <summary>{t('parted.who')}</summary>
          <p>{names.join(', ')}</p>
        </details>
      </th>
      <td class="parted-runs">
        <span>{runs}</span>
        <i style={{ inlineSize: `${(100 * runs) / most}%` }} aria-hidden="true" />
      </td>
      <td class="class-figure">{score === null ? '–' : Math.round(score)}</td>
    </tr>
  );
}

/** One decision: what was chosen how often, and what those who chose it came to. */
export function DecisionTold({ decision: { asks, choices, turn } }: { decision: Decision }) {
  const { month } = useLesson();
  const { shown, alone } = grouped(choices);
  const most = Math.max(...shown.map(({ runs }) => runs), alone.length);
  return (
    <div class="parted-told">
      <p class="parted-when">{month(turn)}</p>
      <p class="parted-asks">{asks}</p>
      <table>
        <caption class="unseen">{asks}</caption>
        <thead>
          <tr>
            <th scope="col">{t('parted.choice')}</th>
            <th scope="col">{t('parted.runs')}</th>
            <th scope="col">{t('parted.score')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((choice) => (
            <Choice key={choice.id} choice={choice} most={most} />
          ))}
          {alone.length > 0 ? (
            <Choice
              choice={{
                id: '',
                choice: t('parted.others', { n: alone.length }),
                runs: alone.length,
                score: meanOf(alone),
                names: alone.flatMap(({ names, choice }) => names.map((name) => `${name} (${choice})`)),
              }}
              most={most}
            />
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

function meanOf(choices: readonly ChoiceMade[]): number | null {
  const scores = choices.flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length;
}

/** Where the class parted ways, and every other choice that it made differently. */
export function Parted() {
  const { decisions, runs, vote } = useLesson();
  const first = partedAt(decisions, runs.length);
  const [chosen, choose] = useState<string | null>(null);
  const open = decisions.filter(({ choices }) => choices.length > 1);
  const shown = open.find((one) => keyOf(one) === chosen) ?? first;
  if (!shown) return <p class="class-none">{t('parted.none')}</p>;
  return (
    <section class="class-parted" aria-labelledby="class-parted">
      <h2 id="class-parted">{t('parted.title')}</h2>
      <DecisionTold decision={shown} />
      <p class="class-told">{t('parted.caution')}</p>
      <div class="gathered-acts on-screen">
        <DecisionChoice label={t('parted.other')} decisions={open} shown={shown} choose={choose} />
        <button type="button" class="second" onClick={() => vote(shown)}>
          {t('parted.vote')}
        </button>
      </div>
    </section>
  );
}
