import { isMapping } from '../path.ts';
import type { Plain } from '../yaml.ts';
import { ID } from './parts.ts';

type Mapping = { readonly [name: string]: Plain };

/** Most objectives that are made from tracks. */
const MOST_OBJECTIVES = 4;

/**
 * A document with what its author left out because the rest of the file tells it: who is home, who gives orders, what
 * the score is made of. What has a fixed default stands in the schema. Takes documents that are still full of
 * mistakes; what is there is never changed.
 */
export function completed(raw: Mapping): Mapping {
  const given = <T extends Plain>(name: string, otherwise: T): Plain =>
    isMapping(raw[name]) && Object.keys(raw[name]).length === 0 ? otherwise : (raw[name] ?? otherwise);
  const only = idAt(raw.home) ?? 'home';
  const actors = given('actors', { [only]: { name: inWords(only) } });
  const home = homeOf(raw, actors);
  const seats = given('seats', home === undefined ? {} : { [idAt(raw.lead) ?? home]: { actor: home } });
  const lead = raw.lead ?? firstKey(seats);
  const cargoes = given('cargoes', { goods: { label: 'Goods' } });
  const cargo = firstKey(cargoes);
  const abroad = isMapping(actors) ? Object.keys(actors).filter((id) => id !== home) : [];
  const objectives = given('objectives', objectivesFrom(raw.tracks));
  return {
    title: inWords(raw.id),
    ...raw,
    actors,
    seats,
    ...(lead === undefined ? {} : { lead }),
    cargoes,
    ...each(raw, 'systems', cargo === undefined ? {} : { cargo }),
    ...each(raw, 'flows', cargo === undefined ? {} : { cargo }),
    ...each(raw, 'routes', isMapping(cargoes) ? { cargoes: Object.keys(cargoes) } : {}),
    ...each(raw, 'aims', { actors: abroad }),
    ...each(raw, 'gives', { to: abroad }),
    ...each(raw, 'asks', { of: abroad }),
    objectives,
    intent: intentFor(raw.intent ?? {}, isMapping(objectives) ? Object.keys(objectives).length : 0),
    endings: given('endings', { 'the-end': { title: 'The end', text: 'The last turn is over.' } }),
  };
}

/** The player's country: as it is said, else that of the seat that leads, else the first actor. */
function homeOf(raw: Mapping, actors: Plain): string | undefined {
  const { seats } = raw;
  const lead = isMapping(seats) ? seats[String(raw.lead ?? firstKey(seats))] : undefined;
  const said = [raw.home, isMapping(lead) ? lead.actor : undefined];
  return (
    said.map(idAt).find((id) => id !== undefined && isMapping(actors) && Object.hasOwn(actors, id)) ??
    firstKey(actors)
  );
}

/** The entries of a section, each with the fields that it lacks. */
function each(raw: Mapping, section: string, fields: Mapping): Mapping {
  const entries = raw[section];
  if (!isMapping(entries)) return {};
  const whole = Object.entries(entries).map(([id, entry]) => [
    id,
    isMapping(entry) ? { ...fields, ...entry } : entry,
  ]);
  return { [section]: Object.fromEntries(whole) };
}

/** One objective for each of the first tracks of the country that are good when they rise, on a scale from 0 to 100. */
function objectivesFrom(tracks: Plain | undefined): Mapping {
  const plain = Object.entries(isMapping(tracks) ? tracks : {}).filter(
    ([, track]) =>
      isMapping(track) &&
      (track.group ?? 'country') === 'country' &&
      (track.good ?? 'up') === 'up' &&
      (track.min ?? 0) === 0 &&
      (track.max ?? 100) === 100,
  );
  return Object.fromEntries(
    plain.slice(0, MOST_OBJECTIVES).map(([id, track]) => {
      const { label, help } = track as { label?: Plain; help?: Plain };
      const value = id.replaceAll('-', '_');
      return [id, { label: label ?? id, value, ...(help === undefined ? {} : { help }) }];
    }),
  );
}

/** Bounds between which a hundred points can be divided at all. */
function intentFor(intent: Plain, objectives: number): Plain {
  if (!isMapping(intent)) return intent;
  const most = objectives === 1 ? { most: 100 } : objectives === 2 ? { most: 90 } : {};
  const least = objectives > 10 ? { least: 0 } : {};
  return { ...least, ...most, ...intent };
}

function idAt(value: Plain | undefined): string | undefined {
  return typeof value === 'string' && ID.test(value) ? value : undefined;
}

function firstKey(value: Plain | undefined): string | undefined {
  return isMapping(value) ? Object.keys(value)[0] : undefined;
}

/** `my-first-island` as “My first island”. */
export function inWords(id: Plain | undefined): string {
  const words = String(id ?? '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
