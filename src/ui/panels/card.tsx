import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Card, Id, Option, OrderOf } from '../../engine/index.ts';
import { answerIndex, giveOrder, takeBack, whyNot } from '../give.ts';
import { FactText } from '../parts/facts.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { calm, type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { HintOf } from './hint.tsx';
import { useOutcomes } from './outcomes.ts';

const IN_CARD = ['card'] as const;

/** Whether this month's answer to a card can still be taken back. */
const canChange = ({ now }: Sitting, card: Id): boolean => answerIndex(now.orders, now.open, card) >= 0;

const answerWith = (card: Card, option: Option): OrderOf<'answer'> => ({
  kind: 'answer',
  seat: card.seat,
  card: card.id,
  option: option.id,
});

interface OptionButtonProps {
  readonly card: Card;
  readonly option: Option;
  readonly chosen: boolean;
  readonly answered: boolean;
  /** What the month would come to with it, in words; null until it has been worked out. */
  readonly outcome: string | null;
  readonly choose: (order: OrderOf<'answer'>) => void;
}

function OptionButton({ card, option, chosen, answered, outcome, choose }: OptionButtonProps) {
  const sitting = useSitting();
  const { say, ui } = sitting;
  const id = useId();
  const order = answerWith(card, option);
  // An answered card may be answered otherwise: its old answer is taken back first.
  const why = answered && canChange(sitting, card.id) ? null : whyNot(sitting, order);
  const barred = why !== null && !chosen;
  const effects = [
    say.price(option.price),
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
        aria-disabled={barred}
        aria-describedby={barred ? id : undefined}
        onClick={() => (barred ? ui.announce(why) : choose(order))}
        onFocus={show}
        onBlur={hide}
        onPointerEnter={show}
        onPointerLeave={hide}
      >
        <b>
          {option.label}
          {chosen ? <span class="chosen-word">{t('card.chosen')}</span> : null}
        </b>
        <span>{effects.filter(Boolean).join(' · ') || t('card.no-effect')}</span>
        {answered || barred ? null : (
          <span class="option-forecast">
            <b>{t('card.forecast')}</b> {outcome ?? t('forecast.wait')}
          </span>
        )}
        {barred ? (
          <span id={id} class="reason">
            {why}
          </span>
        ) : null}
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

/** Lets the board turn the card over in its place; the real card is shown when that is done, or at once. */
function useTurning(): { box: { current: HTMLElement | null }; turning: boolean } {
  const { board, now } = useSitting();
  const box = useRef<HTMLElement>(null);
  const flies = board.current !== null && !calm(now.settings.motion);
  const [turning, setTurning] = useState(flies);
  // A card is turned once, when it is opened
  useEffect(() => {
    const element = box.current;
    if (!turning || !element || !board.current) return;
    let here = true;
    const done = (): void => {
      if (here) setTurning(false);
    };
    const { x, y, width, height } = element.getBoundingClientRect();
    const colour = getComputedStyle(element).getPropertyValue('--c') || '#13736E';
    void board.current.turnCard({ x, y, width, height }, colour.trim()).then(done, done);
    const timer = setTimeout(done, 1500);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, []);
  return { box, turning };
}

/** A card of this month: who sends it, what it says, what can be done about it, and where it comes from. */
export function CardOverlay({ id }: { id: Id }) {
  const sitting = useSitting();
  const { names, state, now, ui, say, scenario } = sitting;
  const card = names.the('cards', id);
  const sender = names.find('actors', card.from ?? scenario.home);
  const dealt = state.hand.find((one) => one.card === id);
  const { box, turning } = useTurning();
  const title = useId();
  const others = state.hand.filter((one) => one.card !== id);
  const orders = card.options.map((option) => answerWith(card, option));
  const outcomes = useOutcomes(dealt?.option === null ? orders : []);
  const waiting = others.find((one) => one.option === null);

  const close = (): void => ui.set({ overlay: null, preview: null });
  const choose = (order: OrderOf<'answer'>): void => {
    if (dealt?.option === order.option) {
      close();
      return;
    }
    ui.set({ overlay: waiting ? { kind: 'card', card: waiting.card } : null, preview: null });
    const before = answerIndex(now.orders, now.open, id);
    if (dealt?.option && before >= 0) takeBack(sitting, before, order);
    else giveOrder(sitting, order);
  };

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
              chosen={dealt?.option === option.id}
              answered={dealt?.option !== null}
              outcome={outcomes[index] ?? null}
              choose={choose}
            />
          ))}
        </ul>
        {dealt?.option === null ? <HintOf ids={IN_CARD} /> : null}
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
