import type { Track } from '../../../engine/index.ts';
import { GROUPS } from '../../../engine/vocabulary.ts';
import { policyName } from '../../../text/index.ts';
import { t } from '../../page-words.ts';
import { Chart } from '../../parts/chart.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Wanted } from '../../parts/wanted.tsx';
import { Why } from '../../parts/why.tsx';
import { useSitting } from '../../sitting.ts';
import { policiesOf, trulyWas } from './past.ts';

function HiddenChart({ track }: { track: Track }) {
  const { now, say, scenario, state, names } = useSitting();
  const owner = names.find('actors', track.owner ?? '');
  const truth = trulyWas(scenario, now.ledger, track.id, now.history.length);
  const seen = now.history.map((snapshot) => snapshot[track.id] ?? track.start);
  const from = say.amount(track.id, truth[0] ?? 0);
  const to = say.amount(track.id, truth.at(-1) ?? 0);
  const about = say.amount(track.id, seen.at(-1) ?? 0);
  return (
    <li>
      <Why
        class="multiple"
        name={t('hidden.range', { label: track.label, from, to, seen: about })}
        of={{
          title: track.label,
          subject: { kind: 'track', track: track.id },
          help: track.help,
          facts: track.facts,
        }}
      >
        <span class="multiple-label">
          {owner ? <Mark mark={owner.mark} colour={owner.colour} /> : null} {track.label}
        </span>
        <span class="multiple-values">
          {from} → <b>{to}</b> <small>{t('hidden.seen', { seen: about })}</small>
        </span>
        <Chart
          values={truth}
          seen={seen}
          low={track.min}
          high={track.max}
          colour="var(--slate)"
          struck={state.strikes}
        />
      </Why>
    </li>
  );
}

function Chosen() {
  const { now, scenario, say, names, state } = useSitting();
  const seats = scenario.seats.filter((seat) => seat.id !== now.seat && seat.policies.length > 0);
  const chosen = seats.map((seat) => policiesOf(now.ledger, seat.id));
  const turns = Array.from({ length: state.outcome?.turn ?? state.turn }, (_, index) => index + 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="wide-table" tabIndex={0} aria-label={t('hidden.chosen')}>
      <table class="chosen-table">
        <caption class="unseen">{t('hidden.chosen.caption')}</caption>
        <thead>
          <tr>
            <td />
            {seats.map((seat) => {
              const actor = names.find('actors', seat.actor);
              return (
                <th key={seat.id} scope="col">
                  {actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null} {say.capital(seat.actor)}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {turns.map((turn) => (
            <tr key={turn}>
              <th scope="row">{say.shortMonth(turn)}</th>
              {seats.map((seat, index) => {
                const policy = chosen[index]?.get(turn);
                return <td key={seat.id}>{policy ? policyName(scenario, seat.id, policy) : ''}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What each other seat had at the end of what it wanted, by the numbers as they really were; nothing where no seat has aims. */
function Wants() {
  const { now, scenario, say, names, desk } = useSitting();
  const hidden = scenario.tracks.filter((track) => track.hidden && track.derive === null);
  const truth = Object.fromEntries(
    hidden.map(({ id, start }) => [
      id,
      trulyWas(scenario, now.ledger, id, now.history.length).at(-1) ?? start,
    ]),
  );
  const seats = scenario.seats.flatMap((seat) => {
    const wants = seat.id === now.seat ? null : desk.wants(seat.id, truth);
    return wants === null ? [] : [{ seat, wants }];
  });
  if (seats.length === 0) return null;
  return (
    <>
      <h3>{t('hidden.wants')}</h3>
      <p class="hint">{t('hidden.wants.help')}</p>
      <ul class="wants">
        {seats.map(({ seat, wants }) => {
          const actor = names.find('actors', seat.actor);
          return (
            <li key={seat.id}>
              <p class="wants-head">
                {actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null} {say.capital(seat.actor)}{' '}
                <b>{t('hidden.wants.score', { score: wants.score })}</b>
              </p>
              <Wanted aims={seat.aims} wants={wants} colour={actor?.colour ?? 'var(--slate)'} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What could only be guessed in play: the hidden numbers as they were, and what the other seats chose each month. */
export function Hidden() {
  const { scenario } = useSitting();
  const hidden = scenario.tracks.filter((track) => track.hidden && !GROUPS[track.group].memory);
  return (
    <section aria-labelledby="hidden">
      <h2 id="hidden">{t('hidden')}</h2>
      <p class="hint">{t(hidden.length > 0 ? 'hidden.help' : 'hidden.none')}</p>
      <ul class="multiples wide">
        {hidden.map((track) => (
          <HiddenChart key={track.id} track={track} />
        ))}
      </ul>
      <h3>{t('hidden.chosen')}</h3>
      <Chosen />
      <Wants />
    </section>
  );
}
