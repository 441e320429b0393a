import { useId, useState } from 'preact/hooks';
import type { Card, Id, Option } from '../../engine/index.ts';
import { answer, answerWith, barred } from '../answer.ts';
import { FactText } from '../parts/facts.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Guide } from './guide.tsx';
import { HintOf } from './hint.tsx';
import { useOutcomes } from './outcomes.ts';
import { useTurning } from './turning.ts';

const IN_CARD = ['card'] as const;

interface OptionButtonProps {
  readonly card: Card;
  readonly option: Option;
  /** The number key that chooses it. */
  readonly number: number;
  readonly chosen: boolean;
  readonly answered: boolean;
  /** What the month would come to with it, in words; null until it has been worked out. */
  readonly outcome: string | null;
}

function OptionButton({ card, option, number, chosen, answered, outcome }: OptionButtonProps) {
  const sitting = useSitting();
  const { say, ui, now } = sitting;
  const id = useId();
  const order = answerWith(card, option);
  const why = barred(sitting, order);
  const effects = [
    say.costs(option.price),
    say.effects(option.block),
    ...option.later.map((one) => say.later(one)),
  ];
  const show = (): void => ui.set({ preview: order });
  const hide = (): void => ui.set({ preview: null });
  return (
    <li>
      <button
        type="button"
        class={chosen ? 'chosen' : ''}
        aria-pressed={chosen}
        aria-disabled={why !== null}
        aria-describedby={why === null ? undefined : id}
        aria-keyshortcuts={now.settings.keys === 'on' ? String(number) : undefined}
        data-option={number}
        onClick={() => answer(sitting, order)}
        onFocus={show}
        onBlur={hide}
        onPointerEnter={show}
        onPointerLeave={hide}
      >
        <i class="option-key" aria-hidden="true">
          {number}
        </i>
        <b>
          {option.label}
          {chosen ? <span class="chosen-word">{t('card.chosen')}</span> : null}
        </b>
        <span>{effects.filter(Boolean).join(' · ') || t('card.no-effect')}</span>
        {answered || why !== null ? null : (
          <span class="option-forecast">
            <b>{t('card.forecast')}</b> {outcome ?? t('forecast.wait')}
          </span>
        )}
        {why === null ? null : (
          <span id={id} class="reason">
            {why}
          </span>
        )}
      </button>
    </li>
  );
}

function Sources({ card }: { card: Card }) {
  const { names } = useSitting();
  const [open, setOpen] = useState(false);
  const surest = card.facts.map((id) => names.find('facts', id)?.how).find(Boolean);
  return (
    <div class="card-source">
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('card.source')}
      </button>{' '}
      {card.facts.join(' ')}
      {surest ? ` · ${t(`how.${surest}`)}` : ''}
      {card.imagined ? ` · ${t('card.imagined')}` : ''}
      {open ? card.facts.map((id) => <FactText key={id} id={id} />) : null}
    </div>
  );
}

/** A card of this month: who sends it, what it says, what can be done about it, and where it comes from. */
export function CardOverlay({ id }: { id: Id }) {
  const sitting = useSitting();
  const { names, state, ui, say, scenario } = sitting;
  const card = names.the('cards', id);
  const sender = names.find('actors', card.from ?? scenario.home);
  const dealt = state.hand.find((one) => one.card === id);
  const { box, turning } = useTurning();
  const title = useId();
  const others = state.hand.filter((one) => one.card !== id);
  const orders = card.options.map((option) => answerWith(card, option));
  const outcomes = useOutcomes(dealt?.option === null ? orders : []);

  const close = (): void => ui.set({ overlay: null, preview: null });

  return (
    <Overlay title={card.headline} headed={title} onClose={close} class={`card ${turning ? 'turning' : ''}`}>
      <article ref={box} style={{ '--c': sender?.colour ?? 'var(--tehran)' }}>
        <p class="card-stripe">
          {sender ? <Mark mark={sender.mark} colour={sender.colour} size={12} /> : null}
          <span>
            {t(card.from ? 'card.from' : 'card.home', {
              capital: sender?.capital ?? '',
              month: say.month(state.turn),
            })}
          </span>
          <button type="button" class="bare" aria-label={t('card.later')} onClick={close}>
            <Icon name="ui-close" />
          </button>
        </p>
        <div class="card-said">
          <div class="card-art">
            <Icon name={card.icon ?? 'newspaper'} size="4.6rem" />
          </div>
          <h2 id={title} tabIndex={-1}>
            {card.headline}
          </h2>
          <p class="card-text">{card.text}</p>
        </div>
        <ul class="card-options">
          {card.options.map((option, index) => (
            <OptionButton
              key={option.id}
              card={card}
              option={option}
              number={index + 1}
              chosen={dealt?.option === option.id}
              answered={dealt?.option !== null}
              outcome={outcomes[index] ?? null}
            />
          ))}
        </ul>
        {dealt?.option === null ? <HintOf ids={IN_CARD} /> : null}
        {dealt?.option === null ? <Guide inCard /> : null}
        <div class="card-foot">
          <Sources card={card} />
          {others.length > 0 ? (
            <button
              type="button"
              class="link card-next"
              onClick={() => others[0] && ui.set({ overlay: { kind: 'card', card: others[0].card } })}
            >
              {t('card.other', { headline: names.the('cards', others[0]?.card ?? '').headline })}
            </button>
          ) : null}
        </div>
      </article>
    </Overlay>
  );
}
