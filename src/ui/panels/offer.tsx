import { useState } from 'preact/hooks';
import type { Actor, Ask, Give, Id, Offer, OrderOf } from '../../engine/index.ts';
import { MOST_GIVEN } from '../../engine/vocabulary.ts';
import { Factors } from '../parts/factors.tsx';
import { FactLinks } from '../parts/facts.tsx';
import { OrderForecast } from '../parts/forecast.tsx';
import { OrderButton } from '../parts/order-button.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** What something given costs, does and promises, in one line. */
function useGiveNote(actor: Id): (give: Give) => string {
  const { say, names } = useSitting();
  return ({ price, block, later, pledge }) => {
    const deed = pledge === null ? undefined : names.find('deeds', pledge);
    const promise = deed ? t('offer.pledge', { deed: deed.label, term: deed.term }) : '';
    const effects = block.effects.length > 0 ? say.effects(block, actor) : '';
    return [say.costs(price), effects, ...later.map((one) => say.later(one, actor)), promise]
      .filter(Boolean)
      .join(' · ');
  };
}

function Asks({ asks, chosen, choose }: { asks: readonly Ask[]; chosen: Id; choose: (ask: Id) => void }) {
  return (
    <fieldset class="segments offer-asks">
      <legend>{t('offer.ask')}</legend>
      {asks.map(({ id, label }) => (
        <label key={id}>
          <input type="radio" name="ask" checked={id === chosen} onChange={() => choose(id)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface GivesProps {
  readonly actor: Id;
  readonly gives: readonly Give[];
  readonly chosen: readonly Id[];
  readonly worth: (give: Give) => number;
  readonly choose: (gives: readonly Id[]) => void;
}

function Gives({ actor, gives, chosen, worth, choose }: GivesProps) {
  const { say } = useSitting();
  const note = useGiveNote(actor);
  const toggle = (id: Id): void =>
    choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-MOST_GIVEN));
  return (
    <fieldset class="offer-gives">
      <legend>{t('offer.give')}</legend>
      {gives.map((give) => (
        <label key={give.id}>
          <input type="checkbox" checked={chosen.includes(give.id)} onChange={() => toggle(give.id)} />
          <span>
            {t('offer.give.worth', { label: give.label, worth: say.signed(worth(give)) })}
            <small class="offer-note">{note(give)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What lies on the table with a capital: an offer that waits, or what it would take instead. */
function Standing({ actor, offer }: { actor: Actor; offer: Offer }) {
  const { say, now } = useSitting();
  const ask = say.ask(offer.ask);
  if (offer.stand === 'made' || offer.stand === 'agreed')
    return <p class="hint">{t('offer.waits', { gives: say.gives(offer.gives), ask })}</p>;
  return (
    <div class="offer-counter">
      <p>{t('offer.counter', { capital: actor.capital, instead: say.gives(offer.counter), ask })}</p>
      <OrderButton
        class="choice"
        order={{ kind: 'reply', seat: now.seat, offer: offer.id, accept: true }}
        label={t('offer.take')}
      />
    </div>
  );
}

/** An offer to a capital: one thing asked, one or two given, and what can be known of the answer before it is made (rulebook section 5a). */
export function OfferForm({ actor }: { actor: Actor }) {
  const { scenario, state, now, desk, say } = useSitting();
  const asks = scenario.asks.filter((ask) => ask.of.includes(actor.id));
  const gives = scenario.gives.filter((give) => give.to.includes(actor.id));
  const [ask, setAsk] = useState(asks[0]?.id ?? '');
  const [given, give] = useState<readonly Id[]>([]);
  const asked = asks.find(({ id }) => id === ask);
  if (!asked || gives.length === 0) return null;
  const last = state.offers.findLast((offer) => offer.actor === actor.id);
  const waits = last?.stand === 'made' || last?.stand === 'agreed';
  const counter = desk.candidates('reply').some((one) => one.kind === 'reply' && one.offer === last?.id);
  const terms = { actor: actor.id, gives: given, ask };
  const order: OrderOf<'offer'> | null =
    given.length === 0 ? null : { kind: 'offer', seat: now.seat, ...terms };
  const sum = desk.offer(terms);
  const worthOf = (one: Give): number =>
    desk.offer({ ...terms, gives: [one.id] }).parts.find(({ id }) => id === one.id)?.amount ?? 0;
  return (
    <section class="offer" aria-labelledby="offer-title">
      <h3 id="offer-title">{t('offers')}</h3>
      {last && (waits || counter) ? <Standing actor={actor} offer={last} /> : null}
      <Asks asks={asks} chosen={ask} choose={setAsk} />
      <p class="hint">
        {asked.help} <FactLinks ids={asked.block.facts} />
      </p>
      <Gives actor={actor.id} gives={gives} chosen={given} worth={worthOf} choose={give} />
      {order ? (
        <>
          <div class="chance">
            <p class="big">{say.signed(sum.total)}</p>
            <p>
              {t('offer.sum', { capital: actor.capital })}{' '}
              {sum.low < sum.high &&
                t('offer.sum.range', { low: say.signed(sum.low), high: say.signed(sum.high) })}
            </p>
          </div>
          <Factors sum={sum} caption={t('offer.reasons')} />
          <div class="acts">
            <OrderButton class="act" order={order} label={t('offer.make')} after={() => give([])} />
          </div>
          <OrderForecast order={order} />
        </>
      ) : (
        <p class="hint">{t('offer.choose')}</p>
      )}
    </section>
  );
}
