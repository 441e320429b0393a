import type { Scenario } from '../../../../engine/index.ts';
import type { StepProblem, TrialState, TrialStep } from '../../../../studio/index.ts';
import { nameOf, optionName } from '../../../../text/index.ts';
import { Icon } from '../../../parts/icon.tsx';
import { t } from '../../../studio-words.ts';

/** A step in words. */
export function stepWords(scenario: Scenario, step: TrialStep): string {
  switch (step.kind) {
    case 'jump':
      return t('try.step.jump', { turn: step.turn, player: t(`try.step.${step.player}`) });
    case 'set':
      return t('try.step.set', { track: nameOf(scenario, 'track', step.track), value: String(step.value) });
    case 'deal':
      return t('try.step.deal', { card: nameOf(scenario, 'card', step.card) });
    case 'answer':
      return t('try.step.answer', {
        card: nameOf(scenario, 'card', step.card),
        option: optionName(scenario, step.card, step.option),
      });
    case 'next':
      return t('try.step.next');
  }
}

function problemWords(problem: StepProblem): string {
  if (problem.code === 'reason') return problem.why;
  return t(`try.problem.${problem.code}`, 'n' in problem ? { n: String(problem.n) } : {});
}

interface StepsProps {
  readonly scenario: Scenario;
  readonly state: TrialState;
  readonly without: (index: number) => void;
}

/** What was done in this trial; each step can be taken back by itself. */
export function Steps({ scenario, state, without }: StepsProps) {
  const { steps, answer, coming } = state;
  const problems = coming ? [] : (answer?.problems ?? []);
  const broken = problems.filter((one) => one !== null && one.code !== 'bounds').length;
  return (
    <div class="try-steps">
      <h2 class="unseen">{t('try.steps')}</h2>
      {broken > 0 ? (
        <p class="bad" role="status">
          {t('try.broken', { n: broken })}
        </p>
      ) : null}
      {steps.length === 0 ? <p class="quiet">{t('try.what')}</p> : null}
      <ol>
        {steps.map((step, index) => {
          const words = stepWords(scenario, step);
          const problem = problems[index] ?? null;
          return (
            <li key={`${index}${words}`} class={problem ? 'wrong' : ''}>
              <span>{words}</span>
              <button
                type="button"
                class="bare"
                aria-label={t('try.step.without', { step: words })}
                title={t('try.step.without', { step: words })}
                onClick={() => without(index)}
              >
                <Icon name="ui-close" size="0.75rem" />
              </button>
              {problem ? <small class="try-step-problem">{problemWords(problem)}</small> : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
