import { t } from '../../kit-words.ts';
import { Icon } from '../../parts/icon.tsx';
import type { PartProps } from '../teachers.tsx';
import { isPlan, LESSONS, type PlanId, slideAddress, stepKey } from './parts.ts';
import { Wide } from './wide.tsx';

const BEFORE = [1, 2, 3, 4] as const;
const TOLD = ['.says', '.do', '.screen'] as const;

/** A lesson minute by minute. */
function Script({ plan }: { plan: PlanId }) {
  let from = 0;
  return (
    <Wide name={t(`part.${plan}`)}>
      <table class="kit-table kit-script">
        <thead>
          <tr>
            <th scope="col">{t('plan.time')}</th>
            <th scope="col">{t('plan.says')}</th>
            <th scope="col">{t('plan.do')}</th>
            <th scope="col">{t('plan.screen')}</th>
          </tr>
        </thead>
        <tbody>
          {LESSONS[plan].steps.map((step) => {
            const begins = from;
            from += step.minutes;
            return (
              <tr key={step.id}>
                <th scope="row">
                  <span class="kit-time">{`${begins}–${from}`}</span> {t(stepKey(plan, step, ''))}
                </th>
                {TOLD.map((what) => (
                  <td key={what}>{t(stepKey(plan, step, what))}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Wide>
  );
}

/** A plan: what is prepared, what is said, done and shown, and where to cut. */
export function PlanPart({ part, scenario }: PartProps) {
  if (!isPlan(part)) return null;
  return (
    <>
      <p>{t('plan.scenario', { title: scenario.title })}</p>
      <p class="kit-acts on-screen">
        <a class="primary" href={slideAddress(part, 1)}>
          <Icon name="ui-play" /> {t('plan.slides')}
        </a>
      </p>
      <section>
        <h2>{t('plan.before')}</h2>
        <ul class="plain-list">
          {BEFORE.map((n) => (
            <li key={n}>{t(`plan.before.${n}`)}</li>
          ))}
        </ul>
      </section>
      <Script plan={part} />
      <section>
        <h2>{t('plan.short')}</h2>
        <p>{t('plan.short.what')}</p>
      </section>
    </>
  );
}
