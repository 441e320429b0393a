import '../../style/class.css';
import type { Scenario } from '../../../engine/index.ts';
import { t } from '../../page-words.ts';
import type { Points } from './points.ts';

/** The aims and their points where they are not to be chosen. */
export function FixedAims({
  scenario,
  points,
  title,
}: {
  readonly scenario: Scenario;
  readonly points: Points;
  readonly title: string;
}) {
  return (
    <section class="intent fixed-aims" aria-labelledby="intent">
      <h2 id="intent">{title}</h2>
      <ul>
        {scenario.objectives.map(({ id, label, help }) => (
          <li key={id}>
            <div>
              <h3>{label}</h3>
              <p>{help}</p>
            </div>
            <b>{t('intent.place', { n: points[id] ?? 0 })}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
