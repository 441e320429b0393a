import type { TurningPoint } from '../../../store/judging.ts';
import { t } from '../../judgement-words.ts';
import { sayEnds, tenths } from '../../points.ts';
import { useSitting } from '../../sitting.ts';

interface PointProps {
  readonly point: TurningPoint;
  /** Whether its sentence stands elsewhere. */
  readonly told?: boolean;
  /** Where the month can be tried again. */
  readonly onAgain?: (() => void) | undefined;
}

/** One decision that cost points: why, what was given, what would have been better. */
export function Point({ point, told = false, onAgain }: PointProps) {
  const { say, now } = useSitting();
  const { turn, given, better, by, blunder, sentence } = point;
  return (
    <li class="point">
      <h4>
        {say.month(turn)} {blunder ? <span class="point-blunder">{t('points.blunder')}</span> : null}
      </h4>
      {told ? null : <p class="point-why">{sentence}</p>}
      {now.decisive?.turn === turn ? <p class="point-you">{t('points.you')}</p> : null}
      <dl>
        <div class="point-row">
          <dt>{t('points.given')}</dt>
          <dd>{given.map(say.order).join(' · ') || t('points.nothing')}</dd>
        </div>
        <div class="point-row">
          <dt>{t('points.better')}</dt>
          <dd>{better.map(say.order).join(' · ') || t('points.leave')}</dd>
        </div>
      </dl>
      <p class="point-cost">{t('points.cost', { points: tenths(by.mean), sure: sayEnds(by) })}</p>
      {onAgain ? (
        <p class="on-screen">
          <button
            type="button"
            class="second"
            aria-label={t('again.name', { month: say.month(turn) })}
            onClick={onAgain}
          >
            {t('again.try')}
          </button>
        </p>
      ) : null}
    </li>
  );
}
