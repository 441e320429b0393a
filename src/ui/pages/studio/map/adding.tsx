import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mode, Node } from '../../../../engine/index.ts';
import type { MapPlan, MapSpot } from '../../../../store/map-editor.ts';
import { t } from '../../../studio-words.ts';
import { ChoiceField, NumberField, TextField } from './fields.tsx';
import { daysFor, KINDS, MODES } from './plan.ts';

export type Actors = readonly { readonly id: string; readonly name: string }[];

/** A place that is about to be added. */
export interface NewPlace extends MapSpot {
  readonly name: string;
  readonly kind: Node['kind'];
  readonly actor: string;
}

/** A leg that is about to be drawn. */
export interface NewLeg {
  readonly from: string;
  readonly to: string;
  readonly mode: Mode;
  readonly days: number;
  readonly owner: string;
}

export const kindOptions = KINDS.map((value) => ({ value, label: t(`map.kind.${value}`) }));
export const modeOptions = MODES.map((value) => ({ value, label: t(`map.mode.${value}`) }));

/** Actors to choose from, and nobody. */
export const actorOptions = (actors: Actors, nobody: string) => [
  { value: '', label: nobody },
  ...actors.map(({ id, name }) => ({ value: id, label: name })),
];

interface AddPlaceProps {
  readonly spot: MapSpot;
  readonly preset: string;
  readonly actors: Actors;
  readonly add: (place: NewPlace) => void;
  readonly move: (spot: MapSpot) => void;
  readonly leave: () => void;
}

/** The form of a new place; its spot may come from the map or be written. */
export function AddPlace({ spot, preset, actors, add, move, leave }: AddPlaceProps) {
  const [name, setName] = useState(preset);
  const [kind, setKind] = useState<Node['kind']>('city');
  const [actor, setActor] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [spot]);
  return (
    <form
      class="map-form"
      aria-label={t('map.new.place')}
      onSubmit={(event) => {
        event.preventDefault();
        add({ ...spot, name: field.current?.value.trim() || name, kind, actor });
      }}
    >
      <h2>{t('map.new.place')}</h2>
      <div class="map-fields">
        <TextField label={t('map.name')} value={name} put={setName} field={field} />
        <NumberField
          label={t('map.lon')}
          value={spot.lon}
          least={-180}
          most={180}
          put={(lon) => move({ ...spot, lon })}
        />
        <NumberField
          label={t('map.lat')}
          value={spot.lat}
          least={-90}
          most={90}
          put={(lat) => move({ ...spot, lat })}
        />
        <ChoiceField
          label={t('map.kind')}
          value={kind}
          options={kindOptions}
          put={(next) => setKind(KINDS.find((one) => one === next) ?? 'city')}
        />
        <ChoiceField
          label={t('map.actor')}
          value={actor}
          options={actorOptions(actors, t('map.actor.none'))}
          put={setActor}
        />
      </div>
      <div class="tab-row">
        <button type="submit" class="primary small">
          {t('map.add')}
        </button>
        <button type="button" class="second small" onClick={leave}>
          {t('map.close')}
        </button>
      </div>
    </form>
  );
}

interface AddLegProps {
  readonly plan: MapPlan;
  readonly ends: { readonly from: string; readonly to: string };
  readonly actors: Actors;
  readonly add: (leg: NewLeg) => void;
  readonly choose: (ends: { from: string; to: string }) => void;
  readonly leave: () => void;
}

/** The form of a new leg; its ends may be pressed on the map or chosen here. */
export function AddLeg({ plan, ends, actors, add, choose, leave }: AddLegProps) {
  const [mode, setMode] = useState<Mode>('sea');
  const [owner, setOwner] = useState('');
  const [written, write] = useState<number | null>(null);
  const field = useRef<HTMLSelectElement>(null);
  const { from, to } = ends;
  const whole = from !== '' && to !== '';
  useEffect(() => {
    if (whole) field.current?.focus();
  }, [whole]);
  const [a, b] = [from, to].map((id) => plan.places.find((one) => one.id === id));
  const guess = a && b ? daysFor(a, b, mode) : 1;
  const places = [
    { value: '', label: '–' },
    ...plan.places.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const same = whole && from === to;
  const ready = whole && !same;
  return (
    <form
      class="map-form"
      aria-label={t('map.new.leg')}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) add({ from, to, mode, owner, days: written ?? guess });
      }}
    >
      <h2>{t('map.new.leg')}</h2>
      <div class="map-fields">
        <ChoiceField
          label={t('map.from')}
          value={from}
          options={places}
          put={(next) => choose({ from: next, to })}
        />
        <ChoiceField
          label={t('map.to')}
          value={to}
          options={places}
          put={(next) => choose({ from, to: next })}
        />
        <ChoiceField
          label={t('map.mode')}
          value={mode}
          options={modeOptions}
          field={field}
          put={(next) => setMode(MODES.find((one) => one === next) ?? 'sea')}
        />
        <NumberField label={t('map.days')} value={written ?? guess} least={0} most={365} whole put={write} />
        <ChoiceField
          label={t('map.owner')}
          value={owner}
          options={actorOptions(actors, t('map.owner.none'))}
          put={setOwner}
        />
      </div>
      {same ? <p class="bad">{t('map.wrong.same')}</p> : null}
      <div class="tab-row">
        <button type="submit" class="primary small" aria-disabled={!ready}>
          {t('map.add')}
        </button>
        <button type="button" class="second small" onClick={leave}>
          {t('map.close')}
        </button>
      </div>
    </form>
  );
}
