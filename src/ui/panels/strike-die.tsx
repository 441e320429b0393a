import type { Cause } from '../../engine/index.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

type Fallen = Extract<Cause, { kind: 'die' }>;

interface StrikeDieProps {
  readonly fell: Fallen;
  /** Milliseconds in which it is thrown before the eyes; null: it lies there. */
  readonly thrown: number | null;
  readonly paused?: boolean;
}

/** The die of a strike check over its chance: the parts that made the chance, and where in a hundred numbers it fell. */
export function StrikeDie({ fell, thrown, paused = false }: StrikeDieProps) {
  const { say } = useSitting();
  const { chance, rolled } = fell;
  const parts = fell.parts.filter(({ amount }) => amount !== 0);
  const up = parts.filter(({ amount }) => amount > 0);
  const down = parts.filter(({ amount }) => amount < 0);
  const most = Math.max(
    1,
    up.reduce((sum, { amount }) => sum + amount, 0),
  );
  const comes = rolled < chance;
  const moving = thrown === null ? '' : 'thrown';
  const bar = (part: (typeof parts)[number], kind: 'up' | 'down') => (
    <i
      key={part.id}
      class={kind}
      style={{ inlineSize: `${(Math.min(most, Math.abs(part.amount)) / most) * 100}%` }}
    />
  );
  return (
    <section
      class={`strike-die ${moving} ${paused ? 'paused' : ''}`}
      aria-label={t('die.title', { chance })}
      style={{ '--throw': `${Math.round((thrown ?? 0) * 0.55)}ms`, '--at': `${rolled + 0.5}%` }}
    >
      <h3>{t('die.title', { chance })}</h3>
      <div class="die-parts" aria-hidden="true">
        <span class="die-sum">{up.map((part) => bar(part, 'up'))}</span>
        <span class="die-less">{down.map((part) => bar(part, 'down'))}</span>
      </div>
      <ul aria-label={t('die.parts')}>
        {parts.map(({ id, label, amount }) => (
          <li key={id} class={amount < 0 ? 'down' : 'up'}>
            {t('die.part', { label, amount: say.signed(amount) })}
          </li>
        ))}
      </ul>
      <div class="die-line" aria-hidden="true">
        <span class="die-zone" style={{ inlineSize: `${chance}%` }} />
        <span class="die-mark">{rolled}</span>
        <small>{t('die.from')}</small>
        <small>{t('die.to')}</small>
      </div>
      <p class="die-bar">{t('die.bar', { chance })}</p>
      <p class={`die-fell ${comes ? 'bad' : 'good'}`}>
        {t(comes ? 'die.drawn.yes' : 'die.drawn.no', { rolled })}
      </p>
    </section>
  );
}
