import { useMemo, useState } from 'preact/hooks';
import { type PaperCard, paperCards, sheetsOf } from '../../../classroom/paper.ts';
import { t } from '../../kit-words.ts';
import type { PartProps } from '../teachers.tsx';
import { ChooseScenario } from './choose.tsx';

/** Cards on a page: columns and rows. */
const SIZES = { 6: [2, 3], 9: [3, 3] } as const;
type Size = keyof typeof SIZES;

const LETTERS = 'ABCDEFGH';

/** When a card comes, where that is not by lot. */
function comes({ month, chained }: PaperCard): string {
  if (month !== null) return t('paper.card.month', { month });
  return chained ? t('paper.card.chained') : '';
}

function Front({ card }: { card: PaperCard }) {
  const when = comes(card);
  return (
    <>
      <p class="paper-card-from">
        {card.from ? <i style={{ background: card.from.colour }} /> : null}
        <span>{card.from ? card.from.capital : t('paper.card.home')}</span>
        {when ? <small>{when}</small> : null}
      </p>
      <h3>{card.headline}</h3>
      <p class="paper-card-text">{card.text}</p>
      <ol class="paper-card-options">
        {card.options.map(({ label, price }, at) => (
          <li key={label}>
            <b>{LETTERS[at]}</b> {label} <small>{price || t('paper.card.free')}</small>
          </li>
        ))}
      </ol>
      <p class="paper-card-foot">
        {card.facts.join(' ')}
        {card.imagined ? ` · ${t('paper.card.imagined')}` : ''}
      </p>
    </>
  );
}

function Back({ card }: { card: PaperCard }) {
  return (
    <>
      <h3>{card.headline}</h3>
      <ol class="paper-card-effects">
        {card.options.map(({ label, price, effects }, at) => (
          <li key={label}>
            <b>{LETTERS[at]}</b>{' '}
            {[...(price ? [`−${price}`] : []), ...effects].join(' · ') || t('paper.card.nothing')}
          </li>
        ))}
      </ol>
    </>
  );
}

interface SheetProps {
  readonly cards: readonly (PaperCard | null)[];
  readonly side: 'front' | 'back';
  readonly n: number;
  readonly size: Size;
}

/** One side of a sheet of paper. */
function CardSheet({ cards, side, n, size }: SheetProps) {
  const Side = side === 'front' ? Front : Back;
  return (
    <section class={`card-sheet cards-${size} ${side}`} aria-label={t(`paper.cards.${side}`, { n })}>
      {cards.map((card, at) => (
        <article key={card?.id ?? `none-${at}`} class="paper-card">
          {card ? <Side card={card} /> : null}
        </article>
      ))}
    </section>
  );
}

/** All cards of a scenario to cut out, printed on both sides. */
export function CardsPart({ scenario, scenarios, choose }: PartProps) {
  const [size, setSize] = useState<Size>(6);
  const cards = useMemo(() => paperCards(scenario), [scenario]);
  const [columns, rows] = SIZES[size];
  const sheets = sheetsOf(cards, columns, rows);
  return (
    <>
      <div class="on-screen kit-tools">
        <ChooseScenario scenario={scenario} scenarios={scenarios} choose={choose} />
        <fieldset class="segments">
          <legend>{t('paper.size')}</legend>
          {([6, 9] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="size" checked={one === size} onChange={() => setSize(one)} />
              <span>{t(`paper.size.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <p>{t('paper.cards.what', { n: cards.length })}</p>
        <p class="quiet">{t('paper.cards.effects')}</p>
      </div>
      {sheets.map(({ fronts, backs }, page) => (
        <div key={fronts[0]?.id ?? page} class="card-leaf">
          <CardSheet cards={fronts} side="front" n={page + 1} size={size} />
          <CardSheet cards={backs} side="back" n={page + 1} size={size} />
        </div>
      ))}
    </>
  );
}
