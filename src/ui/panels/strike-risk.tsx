import type { Estimate } from '../../engine/index.ts';
import { sayRange, sayRangeInWords } from '../../text/index.ts';
import { keepsBack } from '../foretelling.ts';
import { chanceWords } from '../outlook.ts';
import { type StrikeChance, useStrikeChance } from '../parts/forecast.tsx';
import { Gauge } from '../parts/gauge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Why } from '../parts/why.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** Words for where the chance of a strike comes from. */
export function strikeHelp({ low, high, total }: Estimate, from: StrikeChance['from']): string {
  return from === 'orders'
    ? t('strike.help', { words: chanceWords({ low, middle: total, high }) })
    : t('strike.help.now');
}

/** The chance of a strike this month at a glance, with its band. Pressed, it opens its parts as things stand. */
export function StrikeRisk() {
  const sitting = useSitting();
  const { desk, scenario, now, ui } = sitting;
  const chance = useStrikeChance();
  const { low, middle, high, from } = chance;
  const coming = from === 'nothing-yet';
  const stands = desk.strike();
  const most = scenario.strike?.chance.max ?? 100;
  const words = chanceWords(chance);
  const inside = (
    <>
      <span class="track-icon">
        <Icon name="explosion" />
      </span>
      <span class="track-label">{t('strike.label')}</span>
      <b>
        {coming ? t('strike.wait') : t('percent', { n: middle })}
        {low === high || coming ? null : <small class="wide-only"> ({sayRange(low, high)})</small>}
      </b>
      <Gauge
        value={0}
        range={coming ? [0, 0] : [(low * 100) / most, (high * 100) / most]}
        colour="var(--danger)"
      />
    </>
  );
  // While a month is played and told the state is already in the next one, whose risk is not this film's: only its place is kept.
  if (now.film)
    return (
      <span class="strike-risk waiting" aria-hidden="true">
        {inside}
      </span>
    );
  if (now.phase === 'council' && keepsBack(sitting))
    return (
      <button
        type="button"
        class="strike-risk guess-first"
        aria-label={t('guess.first.name')}
        onClick={() => ui.set({ overlay: { kind: 'before-end', ending: false } })}
      >
        <span class="track-icon">
          <Icon name="explosion" />
        </span>
        <span class="track-label">{t('strike.label')}</span>
        <b>
          <span class="wide-only">{t('guess.first')}</span>
          <span class="narrow-only">{t('guess.mark')}</span>
        </b>
        <Gauge value={0} range={[0, 0]} colour="var(--danger)" />
      </button>
    );
  return (
    <Why
      class={coming ? 'strike-risk coming' : 'strike-risk'}
      name={t(coming ? 'strike.name.wait' : low === high ? 'strike.name' : 'strike.name.within', {
        n: middle,
        range: sayRangeInWords(low, high),
      })}
      of={{
        title: coming ? t('strike.label') : t('strike.title', { words }),
        sum: { total: stands.total, parts: stands.parts },
        help: strikeHelp(stands, from),
        subject: { kind: 'strike' },
        risk: true,
      }}
    >
      {inside}
    </Why>
  );
}
