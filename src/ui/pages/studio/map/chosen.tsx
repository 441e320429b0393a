import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapPlan, MapThing } from '../../../../store/map-editor.ts';
import type { DraftDocument, Plain } from '../../../../studio/index.ts';
import { Icon } from '../../../parts/icon.tsx';
import { t } from '../../../studio-words.ts';
import { type Actors, actorOptions, kindOptions, modeOptions } from './adding.tsx';
import { ChoiceField, NumberField, TextField } from './fields.tsx';
import { actorOf, legOf, usesOf } from './plan.ts';

interface ChosenProps {
  readonly thing: MapThing;
  readonly name: string;
  readonly plan: MapPlan;
  readonly document: DraftDocument;
  readonly actors: Actors;
  readonly put: (field: string, value: Plain | undefined) => void;
  /** Moves it to where the cross stands; null while there is none. */
  readonly moveToCross: (() => void) | null;
  readonly show: () => void;
  readonly remove: () => void;
  readonly close: () => void;
  /** Delete was pressed on the map. */
  readonly asked: boolean;
  readonly ask: (asked: boolean) => void;
}

function Place({ thing, plan, document, actors, put }: ChosenProps) {
  const place = plan.places.find(({ id }) => id === thing.id);
  if (!place) return null;
  return (
    <div class="map-fields">
      <TextField label={t('map.name')} value={place.name} put={(text) => put('name', text)} />
      <NumberField
        label={t('map.lon')}
        value={place.lon}
        least={-180}
        most={180}
        put={(value) => put('lon', value)}
      />
      <NumberField
        label={t('map.lat')}
        value={place.lat}
        least={-90}
        most={90}
        put={(value) => put('lat', value)}
      />
      <ChoiceField
        label={t('map.kind')}
        value={place.kind}
        options={kindOptions}
        put={(value) => put('kind', value)}
      />
      <ChoiceField
        label={t('map.actor')}
        value={actorOf(document.whole, thing.id)}
        options={actorOptions(actors, t('map.actor.none'))}
        put={(value) => put('actor', value || undefined)}
      />
    </div>
  );
}

function Leg({ thing, plan, document, actors, put }: ChosenProps) {
  const leg = plan.legs.find(({ id }) => id === thing.id);
  if (!leg) return null;
  const { days, owners } = legOf(document.whole, thing.id);
  return (
    <div class="map-fields">
      <ChoiceField
        label={t('map.mode')}
        value={leg.mode}
        options={modeOptions}
        put={(value) => put('mode', value)}
      />
      <NumberField
        label={t('map.days')}
        value={days}
        least={0}
        most={365}
        whole
        put={(value) => put('days', value)}
      />
      <ChoiceField
        label={t('map.owner')}
        value={owners.length > 1 ? '…' : (owners[0] ?? '')}
        options={[
          ...actorOptions(actors, t('map.owner.none')),
          ...(owners.length > 1 ? [{ value: '…', label: owners.join(', ') }] : []),
        ]}
        put={(value) => value !== '…' && put('owners', value === '' ? undefined : [value])}
      />
    </div>
  );
}

/** What is chosen on the map: its fields, and what becomes of the rest if it is deleted. */
export function Chosen(props: ChosenProps) {
  const { thing, name, document, moveToCross, show, remove, close, asked, ask } = props;
  const [, again] = useState(0);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) sure.current?.focus();
    else again((n) => n + 1);
  }, [asked]);
  const uses = usesOf(document.whole, thing);
  return (
    <section class="map-form" aria-label={t(`map.chosen.${thing.kind}`, { name })}>
      <h2>
        {name} <code>{thing.id}</code>
      </h2>
      {thing.kind === 'place' ? <Place {...props} /> : <Leg {...props} />}
      {asked ? (
        <div class="map-sure" role="alertdialog" aria-label={t('map.delete.sure', { name })}>
          <p>
            <b>{t('map.delete.sure', { name })}</b>{' '}
            {t('map.delete.uses', {
              legs: uses.legs.length,
              routes: uses.routes.length,
              names: uses.routes.join(', '),
            })}
          </p>
          <div class="tab-row">
            <button ref={sure} type="button" class="second small" onClick={remove}>
              {t('map.delete.yes')}
            </button>
            <button type="button" class="second small" onClick={() => ask(false)}>
              {t('map.delete.no')}
            </button>
          </div>
        </div>
      ) : (
        <div class="tab-row">
          <button type="button" class="second small" onClick={show}>
            {t('map.in-text')}
          </button>
          {thing.kind === 'place' ? (
            <button
              type="button"
              class="second small"
              aria-disabled={moveToCross === null}
              onClick={() => moveToCross?.()}
            >
              {t('map.to-cross')}
            </button>
          ) : null}
          <button type="button" class="second small" onClick={() => ask(true)}>
            {t('map.delete')}
          </button>
          <button type="button" class="bare" aria-label={t('map.close')} onClick={close}>
            <Icon name="ui-close" size="0.9rem" />
          </button>
        </div>
      )}
    </section>
  );
}
