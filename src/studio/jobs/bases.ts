import type { Bases } from '../../scenario/bases.ts';
import type { BaseFiles } from '../types.ts';

/** Bases that came with a question, as the checker wants them. `ids`: what else there is to extend. */
export const basesOf = (bases: readonly BaseFiles[], ids: readonly string[]): Bases => ({
  ids: [...new Set([...ids, ...bases.map(({ id }) => id)])],
  files: (id) => bases.find((one) => one.id === id)?.files ?? null,
});
