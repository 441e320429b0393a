import { type KitKey, t } from '../../kit-words.ts';
import type { PartProps } from '../teachers.tsx';
import { LESSONS, PLAN_IDS, partAddress } from './parts.ts';

const MONDAY = [1, 2, 3, 4, 5, 6, 7] as const;
const CONTENT = [1, 2, 3] as const;
const VIEW = [1, 2, 3, 4] as const;
const ASKED = ['side', 'war', 'true', 'right', 'marks'] as const;

interface ProseProps {
  readonly title: KitKey;
  readonly says: readonly KitKey[];
  readonly children?: preact.ComponentChildren;
}

function Prose({ title, says, children }: ProseProps) {
  return (
    <section>
      <h2>{t(title)}</h2>
      {says.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      {children}
    </section>
  );
}

/** What this is, the way to a lesson, what is in it and whose view it is. */
export function DoorPart({ scenarios }: PartProps) {
  const titleOf = (id: string): string => scenarios.find((one) => one.id === id)?.title ?? id;
  return (
    <>
      <p class="kit-lead">{t('door.what')}</p>
      <p class="kit-acts on-screen">
        <a class="primary" href="#lesson">
          {t('door.lesson')}
        </a>
        <a class="second" href="#desk">
          {t('door.desk')}
        </a>
      </p>
      <section>
        <h2>{t('door.monday')}</h2>
        <ol class="kit-steps">
          {MONDAY.map((n) => (
            <li key={n}>{t(`door.monday.${n}`)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('door.plans')}</h2>
        <ul class="kit-plans">
          {PLAN_IDS.map((id) => {
            const { minutes, scenario } = LESSONS[id];
            return (
              <li key={id}>
                <a href={partAddress(id)}>{t('kit.minutes', { n: minutes })}</a>{' '}
                {t(`door.plan.use.${minutes}`, { title: titleOf(scenario) })}
              </li>
            );
          })}
        </ul>
      </section>
      <Prose title="door.content" says={CONTENT.map((n) => `door.content.${n}` as const)} />
      <Prose title="door.out" says={['door.out.1']} />
      <Prose title="door.view" says={VIEW.map((n) => `door.view.${n}` as const)}>
        <h3>{t('door.view.q')}</h3>
        <dl class="kit-answers">
          {ASKED.map((one) => (
            <div key={one}>
              <dt>{t(`door.q.${one}`)}</dt>
              <dd>{t(`door.a.${one}`)}</dd>
            </div>
          ))}
        </dl>
      </Prose>
      <Prose title="door.privacy" says={['door.privacy.1']} />
    </>
  );
}
