import type { MapPlan, MapThing } from '../../../../store/map-editor.ts';
import type { DraftDocument } from '../../../../studio/index.ts';
import { t } from '../../../studio-words.ts';
import { isOwn } from '../try/conditions.tsx';
import { legOf } from './plan.ts';

/** Degrees in words: `62.5° east`. */
export const eastOf = (lon: number): string =>
  t(lon < 0 ? 'map.west' : 'map.east', { n: String(Math.abs(lon)) });
export const northOf = (lat: number): string =>
  t(lat < 0 ? 'map.south' : 'map.north', { n: String(Math.abs(lat)) });

/** What a leg is called: by its ends. */
export function legName(plan: MapPlan, id: string): string {
  const leg = plan.legs.find((one) => one.id === id);
  const called = (place: string | undefined): string =>
    plan.places.find((one) => one.id === place)?.name ?? place ?? '';
  return leg ? t('map.leg.between', { from: called(leg.from), to: called(leg.to) }) : id;
}

interface ListsProps {
  readonly plan: MapPlan;
  readonly document: DraftDocument;
  readonly chosen: MapThing | null;
  readonly choose: (thing: MapThing) => void;
}

/** Every place and leg in words: what the map shows, for those who do not see it. */
export function Lists({ plan, document, chosen, choose }: ListsProps) {
  const row = (thing: MapThing, name: string, rest: string) => {
    const on = chosen?.kind === thing.kind && chosen.id === thing.id;
    const own = isOwn(document, [thing.kind === 'place' ? 'nodes' : 'legs', thing.id]);
    return (
      <li key={thing.id}>
        <button type="button" aria-pressed={on} onClick={() => choose(thing)}>
          <b>{name}</b> <small>{rest}</small>
          {own ? null : <small class="quiet"> {t('map.base')}</small>}
        </button>
      </li>
    );
  };
  return (
    <div class="map-lists">
      <section aria-labelledby="map-places">
        <h2 id="map-places">{t('map.places', { n: plan.places.length })}</h2>
        {plan.places.length === 0 ? <p class="quiet">{t('map.places.none')}</p> : null}
        <ul>
          {plan.places.map(({ id, name, lon, lat }) =>
            row({ kind: 'place', id }, name, `${eastOf(lon)}, ${northOf(lat)}`),
          )}
        </ul>
      </section>
      <section aria-labelledby="map-legs">
        <h2 id="map-legs">{t('map.legs', { n: plan.legs.length })}</h2>
        {plan.legs.length === 0 ? <p class="quiet">{t('map.legs.none')}</p> : null}
        <ul>
          {plan.legs.map(({ id, mode }) => {
            const { days } = legOf(document.whole, id);
            const rest = t('map.leg.days', { mode: t(`map.mode.${mode}`), days });
            return row({ kind: 'leg', id }, legName(plan, id), rest);
          })}
        </ul>
      </section>
    </div>
  );
}
