import type { Id, Offer } from '../../../engine/index.ts';
import { Factors } from '../../parts/factors.tsx';
import { t } from '../../seat-words.ts';
import { type Sitting, useSitting } from '../../sitting.ts';

/** Offers that the chamber's seat has to answer. */
export function offersAt({ state, desk }: Sitting): readonly Offer[] {
  const open = new Set(desk.candidates('reply').map((order) => (order.kind === 'reply' ? order.offer : '')));
  return state.offers.filter(({ id }) => open.has(id));
}

interface OffersProps {
  readonly chosen: Readonly<Record<Id, boolean>>;
  readonly choose: (offer: Id, accept: boolean) => void;
}

/** What the chamber's seat was offered last month: what is given, what is asked, how its reasons come out, and yes or no. */
export function ChamberOffers({ chosen, choose }: OffersProps) {
  const sitting = useSitting();
  const { say, names, desk, scenario } = sitting;
  const lead = names.the('actors', names.the('seats', scenario.lead).actor);
  return (
    <>
      {offersAt(sitting).map((offer) => {
        const ask = names.the('asks', offer.ask);
        const does = say.effects(ask.block, offer.actor);
        const sum = desk.offer(offer);
        return (
          <fieldset key={offer.id} class="policies" aria-describedby={`offer-${offer.id}`}>
            <legend>{t('chamber.offer', { capital: lead.capital })}</legend>
            <p id={`offer-${offer.id}`}>
              {t('chamber.offer.terms', { gives: say.gives(offer.gives), ask: say.ask(offer.ask) })}
            </p>
            <p class="does">{does}</p>
            <Factors sum={sum} caption={t('chamber.offer.reasons')} />
            <p class="quiet">{t('chamber.offer.sum', { total: say.signed(sum.total) })}</p>
            <ul>
              {([true, false] as const).map((accept) => (
                <li key={String(accept)} class={chosen[offer.id] === accept ? 'chosen' : ''}>
                  <label>
                    <input
                      type="radio"
                      name={`offer-${offer.id}`}
                      checked={chosen[offer.id] === accept}
                      onChange={() => choose(offer.id, accept)}
                    />
                    <b>{t(accept ? 'chamber.offer.accept' : 'chamber.offer.decline')}</b>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        );
      })}
    </>
  );
}
