import type { Id, Scenario, Seat } from '../../../engine/index.ts';
import { enumerate, nameOf } from '../../../text/index.ts';
import { t } from '../../seat-words.ts';

const KINDS = ['doctrine', 'person'] as const;

export interface PlayersProps {
  readonly scenario: Scenario;
  /** Seats besides the lead that persons take. */
  readonly people: readonly Id[];
  /** Null: who plays is not to be chosen. */
  readonly seat: ((people: readonly Id[]) => void) | null;
}

/** Whether somebody can choose for a seat besides the lead. */
const open = (scenario: Scenario, { id, policies }: Seat): boolean =>
  id !== scenario.lead && policies.length > 0;

/** Who plays one power: its doctrine, or a person at this screen. */
export function PlayedBy({ scenario, people, seat, of }: PlayersProps & { readonly of: Seat }) {
  if (!seat || !open(scenario, of)) return null;
  const taken = people.includes(of.id);
  const others = people.filter((id) => id !== of.id);
  return (
    <fieldset class="player">
      <legend class="unseen">{t('players.of', { capital: nameOf(scenario, 'seat', of.id) })}</legend>
      {KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name={`player-${of.id}`}
            checked={taken === (kind === 'person')}
            onChange={() => seat(kind === 'person' ? [...others, of.id] : others)}
          />
          <span>{t(`players.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What there is to choose, or who plays; nothing where no other power has a policy. */
export function PlayersLine({ scenario, people, seat }: PlayersProps) {
  const seats = scenario.seats.filter((one) => open(scenario, one));
  if (seats.length === 0) return null;
  const capital = nameOf(scenario, 'seat', scenario.lead);
  const taken = seats.filter(({ id }) => people.includes(id)).map(({ id }) => nameOf(scenario, 'seat', id));
  if (!seat && taken.length === 0) return null;
  return (
    <p class="players" role="status">
      {taken.length === 0
        ? t('players.help', { capital })
        : t('players.count', { n: taken.length + 1, names: enumerate([capital, ...taken]) })}
    </p>
  );
}
