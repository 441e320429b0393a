import type { Id, Option } from '../../../engine/index.ts';
import { answerWith } from '../../answer.ts';
import { FactLinks } from '../../parts/facts.tsx';
import { t } from '../../seat-words.ts';
import { type Sitting, useSitting } from '../../sitting.ts';

/** Options of a card that the chamber's seat can choose now. */
export function openOptions({ names, desk }: Sitting, id: Id): readonly Option[] {
  const card = names.the('cards', id);
  return card.options.filter((option) => desk.check(answerWith(card, option)) === null);
}

interface ChamberCardProps {
  readonly id: Id;
  readonly chosen: Id | null;
  readonly choose: (option: Id) => void;
}

/** A card of the chamber's seat: what has happened, and what can be done about it. */
export function ChamberCard({ id, chosen, choose }: ChamberCardProps) {
  const { names, say, desk, now } = useSitting();
  const card = names.the('cards', id);
  const { actor } = names.the('seats', now.seat);
  return (
    <article class="chamber-card" aria-labelledby={`card-${id}`}>
      <p class="title-kind">{t('chamber.card', { capital: say.capital(actor) })}</p>
      <h2 id={`card-${id}`}>{card.headline}</h2>
      <p class="chamber-card-text">
        {card.text} <FactLinks ids={card.facts} />
      </p>
      <fieldset class="policies">
        <legend class="unseen">{t('chamber.answer')}</legend>
        <ul>
          {card.options.map((option) => {
            const reason = desk.check(answerWith(card, option));
            const does = [
              say.costs(option.price),
              say.effects(option.block),
              ...option.later.map((later) => say.later(later)),
            ];
            const about = `option-${id}-${option.id}`;
            return (
              <li key={option.id} class={option.id === chosen ? 'chosen' : ''}>
                <label>
                  <input
                    type="radio"
                    name={`card-${id}`}
                    value={option.id}
                    checked={option.id === chosen}
                    disabled={reason !== null}
                    aria-describedby={about}
                    onChange={() => choose(option.id)}
                  />
                  <b>{option.label}</b>
                </label>
                <p id={about} class="does">
                  {reason ? say.reason(reason) : does.filter(Boolean).join(' · ')}
                </p>
              </li>
            );
          })}
        </ul>
      </fieldset>
    </article>
  );
}
