import type { Estimate, Gate } from '../../engine/index.ts';
import { Factors } from '../parts/factors.tsx';
import { t } from '../words.ts';

interface ChanceProps {
  readonly sum: Estimate;
  readonly gate: Gate;
  readonly supplier: string;
  readonly colour: string;
}

/** A supplier's willingness at a gate: one large number, and every part of it. */
export function Chance({ sum, gate, supplier, colour }: ChanceProps) {
  return (
    <section class="willing" style={{ '--minus': colour || 'var(--down)' }}>
      <div class="chance">
        <p class="big">
          {sum.total}
          <small>%</small>
        </p>
        <p>
          <b>{t(`gate.${gate}.chance`, { supplier })}</b> {t('gate.now')}{' '}
          {sum.low < sum.high && t('gate.range', { low: sum.low, high: sum.high })} {t('gate.parts')}
        </p>
      </div>
      <Factors sum={sum} base={t('gate.base')} caption={t(`gate.${gate}.chance`, { supplier })} />
    </section>
  );
}
