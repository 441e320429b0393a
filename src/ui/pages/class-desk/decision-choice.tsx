import type { Decision } from '../../../classroom/parted.ts';
import { t } from '../../class-desk-words.ts';
import { keyOf, useLesson } from './lesson.ts';

interface DecisionChoiceProps {
  readonly label: string;
  readonly decisions: readonly Decision[];
  readonly shown: Decision;
  readonly choose: (key: string) => void;
}

/** Which of the class's decisions is looked at; `choose` hears its `keyOf`. */
export function DecisionChoice({ label, decisions, shown, choose }: DecisionChoiceProps) {
  const { month } = useLesson();
  return (
    <label>
      {label}
      <select value={keyOf(shown)} onChange={(event) => choose(event.currentTarget.value)}>
        {decisions.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {t('parted.option', { month: month(one.turn), asks: one.asks })}
          </option>
        ))}
      </select>
    </label>
  );
}
