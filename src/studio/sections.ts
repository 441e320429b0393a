import type { Shape } from './shape.ts';

/** The shape of the entries of a section by id; undefined where it is none. */
export const collectionOf = (shape: Shape | undefined): Shape | undefined =>
  shape?.kind === 'record' && shape.key === null ? shape.value : undefined;
