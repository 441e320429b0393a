import type { Id } from '../../engine/index.ts';
import { find } from '../../engine/vocabulary.ts';
import type { Cue } from '../cues.ts';
import type { Show } from '../shows.ts';
import { COLOURS } from '../style.ts';
import type { Act, Stage } from './stage.ts';

type ShowOf<K extends Show['kind']> = Extract<Show, { readonly kind: K }>;

/** Stages one kind of cue. */
export type Director<K extends Show['kind']> = (stage: Stage, show: ShowOf<K>, cue: Cue) => Act;

/** The colour of an actor's marks. */
export const colourOfActor = (stage: Stage, id: Id): string =>
  find(stage.ground.scenario, 'actors', id)?.colour ?? COLOURS.ink;
