import type { Scenario } from '../../../engine/index.ts';
import { type Offered, playersFor } from '../../../store/laboratory.ts';
import { nameOf } from '../../../text/index.ts';
import { isLabKey, t } from '../../lab-words.ts';

/** How a player is called: one that buys in one capital alone by that capital. */
export function playerName(scenario: Scenario, name: string): string {
  const only = playersFor(scenario).find((one) => one.name === name)?.only ?? null;
  if (only !== null) return t('player.only', { capital: nameOf(scenario, 'capital', only) });
  const key = `player.${name}`;
  return isLabKey(key) ? t(key) : name;
}

function whatOf(scenario: Scenario, { name, only }: Offered): string {
  if (only !== null) return t('player.only.what', { capital: nameOf(scenario, 'capital', only) });
  const key = `player.${name}.what`;
  return t(isLabKey(key) ? key : 'player.other.what');
}

interface PlayersProps {
  readonly scenario: Scenario;
  readonly chosen: readonly string[];
  readonly problem: string | undefined;
  readonly choose: (players: readonly string[]) => void;
}

/** Who plays: one or more of the players that suit the scenario. */
export function Players({ scenario, chosen, problem, choose }: PlayersProps) {
  const offered = playersFor(scenario);
  const turn = (name: string, on: boolean): void =>
    choose(offered.map((one) => one.name).filter((one) => (one === name ? on : chosen.includes(one))));
  return (
    <fieldset
      class="lab-players"
      id="lab-players"
      tabIndex={-1}
      aria-describedby={problem ? 'players-why' : undefined}
    >
      <legend>{t('ask.players')}</legend>
      {offered.map((one) => (
        <label key={one.name}>
          <input
            type="checkbox"
            name="player"
            value={one.name}
            checked={chosen.includes(one.name)}
            onChange={(event) => turn(one.name, event.currentTarget.checked)}
          />
          <span>
            <b>{playerName(scenario, one.name)}</b> <small>{whatOf(scenario, one)}</small>
          </span>
        </label>
      ))}
      {problem ? (
        <p id="players-why" class="bad">
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
}
