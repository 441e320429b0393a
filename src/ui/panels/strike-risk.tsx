import { sayRange, sayRangeInWords } from '../../text/index.ts';
import { Gauge } from '../parts/gauge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Why } from '../parts/why.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** The chance of a strike this month at a glance: an estimate with its band. Pressed, it opens its parts. */
export function StrikeRisk() {
  const { desk, scenario, now } = useSitting();
  const { low, high, total, parts } = desk.strike();
  const most = scenario.strike?.chance.max ?? 100;
  const words = t('percent', { n: sayRange(low, high) });
  const inside = (
    <>
      <span class="track-icon">
        <Icon name="explosion" />
      </span>
      <span class="track-label">{t('strike.label')}</span>
      <b>{words}</b>
      <Gauge value={0} range={[(low * 100) / most, (high * 100) / most]} colour="var(--danger)" />
    </>
  );
  // While a month is played the state is already in the next one, whose risk is not this film's: only its place is kept.
  if (now.phase === 'playback')
    return (
      <span class="strike-risk waiting" aria-hidden="true">
        {inside}
      </span>
    );
  return (
    <Why
      class="strike-risk"
      name={t('strike.name', { range: sayRangeInWords(low, high) })}
      of={{
        title: t('strike.title', { words }),
        sum: { total, parts },
        help: t('strike.help'),
        what: 'strike',
        risk: true,
      }}
    >
      {inside}
    </Why>
  );
}
