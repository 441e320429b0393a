import type { TrialCard } from '../../../../studio/index.ts';
import { Icon } from '../../../parts/icon.tsx';
import { t } from '../../../studio-words.ts';

interface CardProps {
  readonly card: TrialCard;
  readonly over: boolean;
  readonly answer: (option: string) => void;
}

function Card({ card, over, answer }: CardProps) {
  const { headline, text, seat, options, answer: given } = card;
  return (
    <li class="try-card">
      <h3>
        {headline} {seat === '' ? null : <small>{t('try.hand.of', { seat })}</small>}
      </h3>
      <p class="try-card-text">{text}</p>
      <ul>
        {options.map(({ id, label, does, why }) => (
          <li key={id}>
            <button
              type="button"
              class={`try-option ${given === id ? 'given' : ''}`}
              aria-disabled={why !== '' || over}
              onClick={() => why === '' && !over && answer(id)}
            >
              <b>
                {given === id ? <Icon name="ui-check" size="0.85rem" /> : null}
                {label}
              </b>
              <small class="try-does">{does}</small>
              {given === null && why !== '' ? <small class="try-does bad">{why}</small> : null}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

interface HandProps {
  readonly cards: readonly TrialCard[];
  readonly over: boolean;
  readonly answer: (card: string, option: string) => void;
}

/** The cards in hand with their answers: what each does, or why it cannot be given. */
export function Hand({ cards, over, answer }: HandProps) {
  return (
    <section class="try-hand" aria-labelledby="try-hand">
      <h2 id="try-hand">{t('try.hand')}</h2>
      {cards.length === 0 ? <p class="quiet">{t('try.hand.none')}</p> : null}
      <ul>
        {cards.map((card) => (
          <Card key={card.id} card={card} over={over} answer={(option) => answer(card.id, option)} />
        ))}
      </ul>
    </section>
  );
}
