import { useId, useState } from 'preact/hooks';
import type { Card, Id, Option } from '../../engine/index.ts';
import { type Side, type ToldEffect, tellOption } from '../../text/index.ts';
import { answer, answerWith, barred } from '../answer.ts';
import { knit } from '../knit.ts';
import { FactText } from '../parts/facts.tsx';
import { Glossed } from '../parts/glossed.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Guide } from './guide.tsx';
import { HintOf } from './hint.tsx';
import { useLit } from './lit.ts';
import { useOutcomes } from './outcomes.ts';
import { useTurning } from './turning.ts';

const IN_CARD = ['card'] as const;

/** Effects that an answer shows before all of them are asked for. */
const SHOWN = 3;

const SIDES = ['cost', 'gift', 'other'] as const satisfies readonly Side[];
const SIGNS = { cost: 'ui-minus', gift: 'ui-plus', other: 'ui-chevron-right' } as const;

/** What an answer takes and what it brings, each side with its word and its sign. */
function Sides({ effects }: { effects: readonly ToldEffect[] }) {
  return (
    <>
      {SIDES.map((side) => {
        const own = effects.filter((one) => one.side === side);
        if (own.length === 0) return null;
        return (
          <span key={side} class={`effects ${side}`}>
            <em>
              <Icon name={SIGNS[side]} />{' '}
              <span class={side === 'other' ? 'unseen' : ''}>{t(`card.side.${side}`)}</span>
            </em>{' '}
            {own.map(({ words, icon }, index) => (
              <span key={words} class="effect">
                <Icon name={icon} /> {knit(words)}
                {index < own.length - 1 ? ' · ' : ''}
              </span>
            ))}
          </span>
        );
      })}
    </>
  );
}

interface OptionButtonProps {
  readonly card: Card;
  readonly option: Option;
  /** The number key that chooses it. */
  readonly number: number;
  readonly chosen: boolean;
  readonly answered: boolean;
  /** What the month would come to with it, in words; null until it has been worked out. */
  readonly outcome: string | null;
  /** Every effect is shown, not only those that weigh most. */
  readonly all: boolean;
}

function OptionButton({ card, option, number, chosen, answered, outcome, all }: OptionButtonProps) {
  const sitting = useSitting();
  const { ui, now, scenario, state } = sitting;
  const id = useId();
  const order = answerWith(card, option);
  const why = barred(sitting, order);
  const effects = tellOption(scenario, option, state);
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
        {effects.length === 0 ? <span>{t('card.no-effect')}</span> : null}
        <Sides effects={all ? effects : effects.slice(0, SHOWN)} />
        {answered || why !== null ? null : (
          <span class="option-forecast">
            <span aria-hidden="true">→</span> <b class="unseen">{t('card.forecast')}</b>{' '}
            {outcome ?? t('forecast.wait')}
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
  const [open, setOpen] = useState(false);
  return (
    <div class="card-source">
      <button
        type="button"
        class="link"
        aria-expanded={open}
        aria-label={t('card.source.name')}
        onClick={() => setOpen(!open)}
      >
        <Icon name="ui-info" /> {t('card.source')}
      </button>
      {card.imagined ? <span class="card-imagined">{t('card.imagined')}</span> : null}
      {open && card.imagined ? <p class="card-fact">{t('card.imagined.long')}</p> : null}
      {open
        ? card.facts.map((id) => (
            <div key={id} class="card-fact">
              <b>{id}</b> <FactText id={id} />
            </div>
          ))
        : null}
    </div>
  );
}

/** A card of this month: who sends it, what it says, what can be done about it, and where it comes from. */
export function CardOverlay({ id }: { id: Id }) {
  const sitting = useSitting();
  const { names, state, ui, scenario } = sitting;
  const card = names.the('cards', id);
  const sender = names.find('actors', card.from ?? scenario.home);
  const dealt = state.hand.find((one) => one.card === id);
  const { box, turning } = useTurning();
  const [all, setAll] = useState(false);
  const more = card.options.some((option) => tellOption(scenario, option, state).length > SHOWN);
  useLit(box, card);
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
          <span>{t(card.from ? 'card.from' : 'card.home', { capital: sender?.capital ?? '' })}</span>
          <button type="button" class="bare" aria-label={t('card.later')} onClick={close}>
            <Icon name="ui-close" />
          </button>
        </p>
        <div class="card-said">
          <div class="card-head">
            <div class="card-art">
              <Icon name={card.icon ?? 'newspaper'} size="3.2rem" />
              {sender ? <Mark mark={sender.mark} colour={sender.colour} size={22} /> : null}
            </div>
            <div>
              <h2 id={title} tabIndex={-1}>
                {card.headline}
              </h2>
              <p class="card-voice">{t(card.from ? 'card.voice' : 'card.voice.home')}</p>
            </div>
          </div>
          <p class="card-text">
            <Glossed text={card.text} />
          </p>
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
              all={all}
            />
          ))}
        </ul>
        {dealt?.option === null ? <HintOf ids={IN_CARD} /> : null}
        {dealt?.option === null ? <Guide inCard /> : null}
        <div class="card-foot">
          {more ? (
            <button type="button" class="link card-more" aria-expanded={all} onClick={() => setAll(!all)}>
              {t(all ? 'card.less' : 'card.more')}
            </button>
          ) : null}
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
