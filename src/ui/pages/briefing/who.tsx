import type { Actor } from '../../../engine/index.ts';
import { enumerate } from '../../../text/index.ts';
import { t } from '../../page-words.ts';
import { Mark } from '../../parts/mark.tsx';
import { PlayedBy, PlayersLine, type PlayersProps } from './players.tsx';

/** The governments of a scenario: those that act with their marks, a line each and who plays them, the others by name. */
export function Who(props: PlayersProps) {
  const { scenario } = props;
  const seatOf = (actor: Actor) => scenario.seats.find((seat) => seat.actor === actor.id);
  const seated = (actor: Actor): boolean => seatOf(actor) !== undefined;
  const others = scenario.actors
    .filter((actor) => !seated(actor))
    .map((actor) => actor.capital || actor.name);
  return (
    <section class="who" aria-labelledby="who">
      <h2 id="who">{t('briefing.who')}</h2>
      <PlayersLine {...props} />
      <ul>
        {scenario.actors.filter(seated).map((actor) => {
          const seat = seatOf(actor);
          return (
            <li key={actor.id}>
              <Mark mark={actor.mark} colour={actor.colour} size={15} />
              <div>
                <p>
                  <b>{actor.capital}</b>
                  {actor.id === scenario.home ? <span class="you">{t('briefing.you')}</span> : null}{' '}
                  {actor.help}
                </p>
                {seat ? <PlayedBy {...props} of={seat} /> : null}
              </div>
            </li>
          );
        })}
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
