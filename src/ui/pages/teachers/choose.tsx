import { t } from '../../kit-words.ts';
import type { PartProps } from '../teachers.tsx';

/** Which scenario is put on paper. */
export function ChooseScenario({ scenario, scenarios, choose }: Omit<PartProps, 'part'>) {
  return (
    <p class="kit-choice on-screen">
      <label for="kit-scenario">{t('paper.scenario')}</label>
      <select id="kit-scenario" value={scenario.id} onChange={(event) => choose(event.currentTarget.value)}>
        {scenarios.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}
