import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../../../engine/index.ts';
import { healthOf, type Studio, type Witness, type WitnessAnswer } from '../../../../studio/index.ts';
import { download } from '../../../parts/download.ts';
import { Icon } from '../../../parts/icon.tsx';
import { t } from '../../../studio-words.ts';
import { calledPlayer } from './player.ts';

/** How the name of a run file ends. */
const SUFFIX = '.look-east.json';

interface WitnessProps {
  readonly studio: Studio;
  readonly scenario: Scenario;
  readonly witness: Witness;
  /** The text is another one by now: the same seed would be another game. */
  readonly stale: boolean;
  readonly onClose: () => void;
}

function Turns({ turns }: Pick<WitnessAnswer, 'turns'>) {
  return (
    <ol class="witness-turns">
      {turns.map(({ turn, month, cards, orders, score }) => (
        <li key={turn}>
          <b>{t('witness.turn', { month, score })}</b>
          <ul>
            {cards.map(({ headline, answer }, index) => (
              <li key={`${index}${headline}`}>
                {t('witness.card', { card: headline, answer: answer || t('witness.unanswered') })}
              </li>
            ))}
            {orders.length > 0 ? <li>{t('witness.orders', { orders: orders.join(' · ') })}</li> : null}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** One of the games, played again and told from its first turn to its end. */
export function WitnessView({ studio, scenario, witness, stale, onClose }: WitnessProps) {
  const [told, tell] = useState<WitnessAnswer | 'failed' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let open = true;
    heading.current?.focus();
    healthOf(studio)
      .tell(witness)
      .then(
        (answer) => open && tell(answer),
        () => open && tell('failed'),
      );
    return () => {
      open = false;
    };
  }, [witness]);
  const title = t('witness.title', {
    player: calledPlayer(scenario, witness.player),
    seed: String(witness.seed),
  });
  return (
    <article class="witness" aria-busy={told === null}>
      <button type="button" class="link witness-back" onClick={onClose}>
        <Icon name="ui-back" size="0.9rem" /> {t('witness.close')}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {stale ? <p class="tab-note">{t('health.stale')}</p> : null}
      {told === null ? <p class="quiet">{t('witness.coming')}</p> : null}
      {told === 'failed' ? (
        <p class="bad" role="alert">
          {t('witness.failed')}
        </p>
      ) : null}
      {told !== null && told !== 'failed' ? (
        <>
          <p class="witness-end">
            {t('witness.end', {
              title: told.ending.title,
              score: told.score,
              won: told.won ? 'yes' : 'no',
            })}
          </p>
          <p class="quiet">{told.ending.text}</p>
          <div class="tab-row">
            <button
              type="button"
              class="second small"
              onClick={() => download(`${scenario.id}-${witness.player}-${witness.seed}${SUFFIX}`, told.file)}
            >
              <Icon name="ui-download" size="0.9rem" /> {t('witness.download')}
            </button>
            <small class="quiet witness-how">{t('witness.download.what')}</small>
          </div>
          <h3>{t('witness.story')}</h3>
          <ol class="witness-story">
            {told.story.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <h3>{t('witness.turns')}</h3>
          <Turns turns={told.turns} />
        </>
      ) : null}
    </article>
  );
}
