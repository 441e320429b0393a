import { t } from '../../page-words.ts';
import { FactLinks } from '../../parts/facts.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Mark } from '../../parts/mark.tsx';
import { useSitting } from '../../sitting.ts';
import { type Answered, answersOf } from './past.ts';
import { RightHere } from './right-here.tsx';

function AnsweredCard({ turn, card: id, option: chosen }: Answered) {
  const { names, say, scenario } = useSitting();
  const card = names.find('cards', id);
  if (!card) return null;
  const sender = names.find('actors', card.from ?? scenario.home);
  return (
    <li class="answered">
      <Icon name={card.icon ?? 'newspaper'} size="2.4rem" />
      <div>
        <p class="answered-when">
          {sender ? <Mark mark={sender.mark} colour={sender.colour} /> : null} {say.month(turn)}
          {card.imagined ? <span> · {t('cards.imagined')}</span> : null} <FactLinks ids={card.facts} />
        </p>
        <h3>{card.headline}</h3>
        <dl>
          {card.options.map((option) => (
            <div key={option.id} class={option.id === chosen ? 'chosen' : ''}>
              <dt>
                {option.label}
                {option.id === chosen ? <span class="you">{t('cards.yours')}</span> : null}
              </dt>
              {option.rightWhen ? <dd>{option.rightWhen}</dd> : null}
              {option.id === chosen ? null : <RightHere turn={turn} card={id} option={option.id} />}
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}

/** Every card, what was chosen, and when each option would have been right. */
export function Answers() {
  const { now, scenario } = useSitting();
  const answers = answersOf(scenario, now.ledger, now.seat);
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">{t('cards')}</h2>
      <p class="hint">{t(answers.length > 0 ? 'cards.help' : 'cards.none')}</p>
      <ol class="answers">
        {answers.map((answer) => (
          <AnsweredCard key={`${answer.turn}/${answer.card}`} {...answer} />
        ))}
      </ol>
    </section>
  );
}
