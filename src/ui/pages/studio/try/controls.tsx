import { useState } from 'preact/hooks';
import type { Scenario } from '../../../../engine/index.ts';
import { find } from '../../../../engine/vocabulary.ts';
import { TRIAL_PLAYERS, type TrialPlayer, type TrialRun } from '../../../../studio/index.ts';
import { Icon } from '../../../parts/icon.tsx';
import { t } from '../../../studio-words.ts';

interface ControlsProps {
  readonly scenario: Scenario;
  readonly trial: TrialRun;
  /** The card that is being written; empty where none is. */
  readonly writing: string;
}

const isPlayer = (name: string): name is TrialPlayer => (TRIAL_PLAYERS as readonly string[]).includes(name);

/** What can be done to a trial as a whole: the next turn, a jump, a card, a new beginning. */
export function Controls({ scenario, trial, writing }: ControlsProps) {
  const { answer, seed } = trial.get();
  const [turn, setTurn] = useState('3');
  const [player, setPlayer] = useState<TrialPlayer>('hedger');
  const [chosen, choose] = useState('');
  const [written, setSeed] = useState(String(seed));
  const { turns } = scenario.calendar;
  const wanted = Math.round(Number(turn));
  const canJump = wanted >= 1 && wanted <= turns;
  const own = find(scenario, 'cards', writing);
  const card = find(scenario, 'cards', chosen) ?? own ?? scenario.cards[0];
  const over = answer?.outcome != null;
  const deal = (id: string): void => trial.add({ kind: 'deal', card: id });
  const begin = (): void => trial.begin(Math.abs(Math.floor(Number(written))) >>> 0);
  return (
    <div class="try-controls">
      {own ? (
        <button type="button" class="second small try-this" onClick={() => deal(own.id)}>
          <Icon name="ui-play" size="0.85rem" /> {t('try.deal.this', { card: own.headline })}
        </button>
      ) : null}
      <div class="try-row">
        <button
          type="button"
          class="primary small"
          aria-disabled={over}
          title={t('try.next.what')}
          onClick={() => !over && trial.add({ kind: 'next' })}
        >
          {t('try.next')}
        </button>
        <form
          class="try-jump"
          onSubmit={(event) => {
            event.preventDefault();
            if (canJump) trial.add({ kind: 'jump', turn: wanted, player });
          }}
        >
          <label>
            {t('try.jump')}{' '}
            <input
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={turn}
              aria-invalid={!canJump}
              onInput={(event) => setTurn(event.currentTarget.value)}
            />
          </label>
          <label title={t('try.jump.what')}>
            {t('try.jump.player')}{' '}
            <select
              value={player}
              onChange={({ currentTarget: { value } }) => isPlayer(value) && setPlayer(value)}
            >
              {TRIAL_PLAYERS.map((one) => (
                <option key={one} value={one}>
                  {t(`try.player.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="second small" aria-disabled={!canJump}>
            {t('try.jump.go')}
          </button>
        </form>
      </div>
      <div class="try-row">
        {card ? (
          <form
            class="try-deal"
            onSubmit={(event) => {
              event.preventDefault();
              deal(card.id);
            }}
          >
            <select
              aria-label={t('try.deal')}
              value={card.id}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              {scenario.cards.map(({ id, headline }) => (
                <option key={id} value={id}>
                  {headline}
                </option>
              ))}
            </select>
            <button type="submit" class="second small" aria-disabled={over}>
              {t('try.deal.go')}
            </button>
          </form>
        ) : null}
        <form
          class="try-begin"
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <label>
            {t('try.seed')}{' '}
            <input
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={written}
              onInput={(event) => setSeed(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="second small">
            {t('try.again')}
          </button>
        </form>
      </div>
    </div>
  );
}
