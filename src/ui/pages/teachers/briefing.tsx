import { Fragment } from 'preact';
import { sayAmount } from '../../../text/index.ts';
import { t } from '../../kit-words.ts';
import { Mark } from '../../parts/mark.tsx';
import type { PartProps } from '../teachers.tsx';

const MONTH = [1, 2, 3, 4] as const;
const SHOWN = ['country', 'around', 'purse'];

/** The briefing of a scenario as one sheet of paper: where it begins, what is wanted, how a month goes, who else is there. */
export function BriefingPart({ scenario }: PartProps) {
  const { briefing, objectives, tracks, seats, actors, winAt, directives, title, subtitle } = scenario;
  const numbers = tracks.filter(({ group, derive }) => derive === null && SHOWN.includes(group));
  const others = seats
    .filter(({ id }) => id !== scenario.lead)
    .flatMap((seat) => actors.filter(({ id }) => id === seat.actor));
  return (
    <>
      <p class="title-kind">
        {title} · {subtitle}
      </p>
      {briefing.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div class="kit-columns">
        <section>
          <h2>{t('briefing.month')}</h2>
          <ol class="kit-steps">
            {MONTH.map((n) => (
              <li key={n}>{t(`briefing.month.${n}`, { n: directives })}</li>
            ))}
          </ol>
          <h2>{t('briefing.start')}</h2>
          <p>
            {numbers.map(({ id, label, start }, index) => (
              <Fragment key={id}>
                <span class="kit-number">
                  {label} <b>{sayAmount(scenario, id, start)}</b>
                </span>
                {index < numbers.length - 1 ? ' · ' : ''}
              </Fragment>
            ))}
          </p>
        </section>
        <section>
          <h2>{t('briefing.aims')}</h2>
          <p>{t('briefing.win', { score: winAt })}</p>
          <dl class="kit-answers">
            {objectives.map(({ id, label, help }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{help}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      {others.length > 0 ? (
        <section>
          <h2>{t('briefing.who')}</h2>
          <ul class="kit-who">
            {others.map(({ id, capital, name, mark, colour, help }) => (
              <li key={id}>
                <Mark mark={mark} colour={colour} size={12} /> <b>{capital || name}</b> {help}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
