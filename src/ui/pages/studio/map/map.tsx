import '../../../style/studio-tabs.css';
import '../../../style/studio-map.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { MapEditor, MapPlan, MapSpot, MapThing, MapTool } from '../../../../store/map-editor.ts';
import type { Edit } from '../../../../studio/index.ts';
import { Icon } from '../../../parts/icon.tsx';
import { t } from '../../../studio-words.ts';
import type { ToolProps } from '../tabs.ts';
import { NoScenario } from '../try/missing.tsx';
import { AddLeg, AddPlace, type NewLeg, type NewPlace } from './adding.tsx';
import { Canvas } from './canvas.tsx';
import { Chosen } from './chosen.tsx';
import { eastOf, Lists, legName, northOf } from './lists.tsx';
import { actorsOf, deletion, freeId, planOf, takenIds } from './plan.ts';

const TOOLS: readonly MapTool[] = ['choose', 'place', 'leg'];
const ZOOMS = [
  { step: 1, icon: 'ui-zoom-in', label: 'map.nearer' },
  { step: -1, icon: 'ui-zoom-out', label: 'map.farther' },
  { step: 0, icon: 'ui-fit', label: 'map.all' },
] as const;
/** What is about to be added stands in the plan under this id, which nobody can write. */
const COMING = '*';
const NO_ENDS = { from: '', to: '' };

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** The plan with what is about to be added. */
function withComing(plan: MapPlan, spot: MapSpot | null, { from, to }: Ends): MapPlan {
  const places = spot
    ? [
        ...plan.places,
        {
          ...spot,
          id: COMING,
          name: '',
          kind: 'city',
          side: 'right',
          mark: null,
          colour: '#13736e',
        } as const,
      ]
    : plan.places;
  const legs =
    from !== '' && to !== '' && from !== to
      ? [...plan.legs, { id: COMING, from, to, mode: 'sea', via: [], colour: '#13736e' } as const]
      : plan.legs;
  return { ...plan, places, legs };
}

/** Places and legs on the map and in a list beside it; every change is an edit of the text. */
export default function MapTab({ studio, document, edit, goTo, loadMap }: ToolProps) {
  const editor = useRef<MapEditor | null>(null);
  const [tool, use] = useState<MapTool>('choose');
  const [chosen, choose] = useState<MapThing | null>(null);
  const [spot, setSpot] = useState<MapSpot | null>(null);
  const [ends, setEnds] = useState<Ends>(NO_ENDS);
  const [asked, ask] = useState(false);
  const [said, say] = useState('');
  const [cursor, setCursor] = useState('');
  const [, ready] = useState(0);
  const plan = useMemo(() => planOf(document?.whole ?? {}), [document]);
  const drawn = useMemo(() => withComing(plan, spot, ends), [plan, spot, ends]);
  if (!document) return <NoScenario studio={studio} tab={t('tab.map')} />;

  const nameOf = (thing: MapThing): string =>
    thing.kind === 'leg'
      ? legName(plan, thing.id)
      : (plan.places.find(({ id }) => id === thing.id)?.name ?? thing.id);
  const write = (edits: readonly Edit[], done: string): boolean => {
    const problem = edit(edits);
    say(problem ? t('map.refused') : done);
    // What was dragged goes back to where the text has it.
    if (problem) editor.current?.draw(drawn);
    return problem === null;
  };
  const take = (next: MapTool): void => {
    use(next);
    setSpot(null);
    setEnds(NO_ENDS);
    ask(false);
    say('');
    if (next !== 'choose') choose(null);
  };
  const pick = (thing: MapThing | null): void => {
    if (thing?.id === COMING) return;
    ask(false);
    if (tool !== 'leg') choose(thing);
    else if (thing?.kind !== 'place') return;
    else if (ends.from === '' || ends.to !== '') setEnds({ from: thing.id, to: '' });
    else setEnds({ from: ends.from, to: thing.id });
  };
  const move = (id: string, { lon, lat }: MapSpot): void => {
    if (id === COMING) {
      setSpot({ lon, lat });
      return;
    }
    const edits = [
      { path: ['nodes', id, 'lon'], value: lon },
      { path: ['nodes', id, 'lat'], value: lat },
    ];
    if (write(edits, t('map.done.moved', { name: nameOf({ kind: 'place', id }) })))
      choose({ kind: 'place', id });
  };
  const addPlace = ({ name, lon, lat, kind, actor }: NewPlace): void => {
    const id = freeId(name, takenIds(document.whole));
    const value = {
      name,
      lon,
      lat,
      ...(kind === 'city' ? {} : { kind }),
      ...(actor === '' ? {} : { actor }),
    };
    if (!write([{ path: ['nodes', id], value }], t('map.done.place', { name }))) return;
    setSpot(null);
    choose({ kind: 'place', id });
    use('choose');
  };
  const addLeg = ({ from, to, mode, days, owner }: NewLeg): void => {
    const id = freeId(`${from}-${to}`, takenIds(document.whole));
    const value = { from, to, mode, days, ...(owner === '' ? {} : { owners: [owner] }) };
    const name = t('map.leg.between', {
      from: nameOf({ kind: 'place', id: from }),
      to: nameOf({ kind: 'place', id: to }),
    });
    if (!write([{ path: ['legs', id], value }], t('map.done.leg', { name }))) return;
    setEnds(NO_ENDS);
    choose({ kind: 'leg', id });
    use('choose');
  };
  const remove = (thing: MapThing): void => {
    if (!write(deletion(document, thing), t('map.done.deleted', { name: nameOf(thing) }))) return;
    choose(null);
    ask(false);
  };
  const there =
    chosen !== null && (chosen.kind === 'place' ? plan.places : plan.legs).some(({ id }) => id === chosen.id);
  const off = plan.places.filter((place) => editor.current && !editor.current.shows(place));
  const legHint =
    ends.from === ''
      ? t('map.hint.leg')
      : ends.to === ''
        ? t('map.hint.leg.to', { from: nameOf({ kind: 'place', id: ends.from }) })
        : '';
  const hint = tool === 'place' ? t('map.hint.place') : tool === 'leg' ? legHint : '';
  const actors = actorsOf(document.whole);
  return (
    <div class="map-tab">
      <div class="map-bar">
        <fieldset class="map-tools" aria-label={t('map.tools')}>
          {TOOLS.map((one) => (
            <button key={one} type="button" aria-pressed={tool === one} onClick={() => take(one)}>
              {t(`map.tool.${one}`)}
            </button>
          ))}
        </fieldset>
        <span class="map-zoom">
          {ZOOMS.map(({ step, icon, label }) => (
            <button
              key={label}
              type="button"
              class="bare"
              aria-label={t(label)}
              title={t(label)}
              onClick={() => editor.current?.zoom(step)}
            >
              <Icon name={icon} />
            </button>
          ))}
        </span>
      </div>
      <Canvas
        load={loadMap}
        editor={editor}
        plan={drawn}
        chosen={chosen}
        from={tool === 'leg' && ends.from !== '' ? ends.from : null}
        tool={tool}
        onReady={() => ready((n) => n + 1)}
        events={{
          onChoose: pick,
          onPlace: setSpot,
          onMove: move,
          onCursor: ({ lon, lat }, near, bare) => {
            const at = { lon: eastOf(lon), lat: northOf(lat) };
            const words = near ? t('map.cursor.near', { ...at, name: nameOf(near) }) : t('map.cursor', at);
            setCursor(bare ? `${words} · ${t('map.bare')}` : words);
          },
          onDelete: () => chosen && ask(true),
          onLeave: () => (tool === 'choose' ? choose(null) : take('choose')),
        }}
      />
      <p class="map-line">
        <span role="status">{said || hint}</span>
        <span aria-live="polite">{cursor}</span>
      </p>
      {off.length > 0 ? (
        <p class="tab-note">
          {t('map.off', { n: off.length, names: off.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
      {spot ? (
        <AddPlace
          spot={spot}
          preset={t('map.new-name', { n: plan.places.length + 1 })}
          actors={actors}
          add={addPlace}
          move={setSpot}
          leave={() => take('choose')}
        />
      ) : null}
      {tool === 'leg' ? (
        <AddLeg
          plan={plan}
          ends={ends}
          actors={actors}
          add={addLeg}
          choose={setEnds}
          leave={() => take('choose')}
        />
      ) : null}
      {chosen && there ? (
        <Chosen
          key={`${chosen.kind}/${chosen.id}`}
          thing={chosen}
          name={nameOf(chosen)}
          plan={plan}
          document={document}
          actors={actors}
          put={(field, value) => {
            const section = chosen.kind === 'place' ? 'nodes' : 'legs';
            write([{ path: [section, chosen.id, field], value }], '');
          }}
          moveToCross={cursor === '' ? null : () => editor.current?.moveToCursor()}
          show={() => goTo([chosen.kind === 'place' ? 'nodes' : 'legs', chosen.id])}
          remove={() => remove(chosen)}
          close={() => choose(null)}
          asked={asked}
          ask={ask}
        />
      ) : null}
      <div class="tab-row">
        <button
          type="button"
          class="second small"
          onClick={() => {
            take('place');
            setSpot(centreOf(plan));
          }}
        >
          <Icon name="ui-plus" size="0.85rem" /> {t('map.new.place')}
        </button>
        <button type="button" class="second small" onClick={() => take('leg')}>
          <Icon name="ui-plus" size="0.85rem" /> {t('map.new.leg')}
        </button>
      </div>
      <Lists plan={plan} document={document} chosen={chosen} choose={pick} />
      <p class="quiet map-help" id="map-what">
        {t('map.what')}
      </p>
    </div>
  );
}

/** Somewhere among the places, for one whose degrees are written by hand. */
function centreOf({ places }: MapPlan): MapSpot {
  const middle = (of: 'lon' | 'lat', otherwise: number): number =>
    places.length === 0
      ? otherwise
      : Math.round((100 * places.reduce((sum, place) => sum + place[of], 0)) / places.length) / 100;
  return { lon: middle('lon', 60), lat: middle('lat', 25) };
}
