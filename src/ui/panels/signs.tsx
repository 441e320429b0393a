import { keepsBack } from '../foretelling.ts';
import { chanceWords } from '../outlook.ts';
import { useStrikeChance } from '../parts/forecast.tsx';
import { Icon } from '../parts/icon.tsx';
import { Why } from '../parts/why.tsx';
import { useSitting } from '../sitting.ts';
import { signsOf } from '../strike-signs.ts';
import { t } from '../words.ts';

/** The signs of a strike, and what they are made of; null where the scenario knows no strike, or its chance is still worked out or kept back. */
function useSigns() {
  const sitting = useSitting();
  const { desk, scenario, say } = sitting;
  const seen = useStrikeChance();
  if (!scenario.strike || keepsBack(sitting) || seen.from === 'nothing-yet') return null;
  const stands = desk.strike();
  const { level, parts, blurred } = signsOf(seen, stands.parts, scenario.strike.chance.max);
  const chance = chanceWords(seen);
  const made = parts.map(({ label, amount }) => t('die.part', { label, amount: say.signed(amount) }));
  return { stands, level, blurred, chance, words: t(`signs.${level}`, { chance }), made: made.join(' · ') };
}

/** On the map while the council sits: that a strike may come, where its signs are plain; pressed, every part of its chance. */
export function SignsOnMap() {
  const { now } = useSitting();
  const signs = useSigns();
  if (now.phase !== 'council' || !signs || signs.level === 'quiet') return null;
  const { stands, level, words } = signs;
  const chance = chanceWords({ low: stands.low, middle: stands.total, high: stands.high });
  return (
    <Why
      class={`signs ${level}`}
      name={words}
      of={{
        title: t('strike.title', { words: chance }),
        sum: { total: stands.total, parts: stands.parts },
        help: t('strike.help.now'),
        subject: { kind: 'strike' },
        risk: true,
      }}
    >
      <Icon name="explosion" /> {words}
    </Why>
  );
}

/** In the review: what the month that comes gives to fear of a strike, and why. */
export function SignsAhead() {
  const { say, state } = useSitting();
  const signs = useSigns();
  if (!signs || state.outcome !== null) return null;
  const { level, chance, made, blurred } = signs;
  return (
    <section class={`signs-ahead ${level}`} aria-labelledby="signs-ahead">
      <h3 id="signs-ahead">
        <Icon name="explosion" /> {t('signs.title', { month: say.month(state.turn), level, chance })}
      </h3>
      {level === 'quiet' || made === '' ? null : <p>{made}</p>}
      {level !== 'quiet' && blurred ? <p>{t('signs.blurred')}</p> : null}
    </section>
  );
}
