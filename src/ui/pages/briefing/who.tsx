import type { Actor, Scenario } from '../../../engine/index.ts';
import { enumerate } from '../../../text/index.ts';
import { t } from '../../page-words.ts';
import { Mark } from '../../parts/mark.tsx';

/** The governments of a scenario: those that act with their marks and a line each, the others by name. */
export function Who({ scenario }: { scenario: Scenario }) {
  const seated = (actor: Actor): boolean => scenario.seats.some((seat) => seat.actor === actor.id);
  const others = scenario.actors
    .filter((actor) => !seated(actor))
    .map((actor) => actor.capital || actor.name);
  return (
    <section class="who" aria-labelledby="who">
      <h2 id="who">{t('briefing.who')}</h2>
      <ul>
        {scenario.actors.filter(seated).map((actor) => (
          <li key={actor.id}>
            <Mark mark={actor.mark} colour={actor.colour} size={15} />
            <p>
              <b>{actor.capital}</b>
              {actor.id === scenario.home ? <span class="you">{t('briefing.you')}</span> : null} {actor.help}
            </p>
          </li>
        ))}
        {others.length > 0 ? (
          <li class="who-others">
            <Mark mark="dot" colour="var(--muted)" size={15} />
            <p>{t('briefing.others', { names: enumerate(others) })}</p>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
