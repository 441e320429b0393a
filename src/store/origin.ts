import { type Id, prepare, type Scenario } from '../engine/index.ts';
import type { Bases } from '../scenario/bases.ts';
import type { RunClaims } from '../scenario/run-claims.ts';
import { originOf, type RunOrigin } from '../scenario/run-origin.ts';
import { claimRemarks, originRemark } from '../scenario/run-remarks.ts';
import type { EmbeddedFile } from '../scenario/run-write.ts';
import type { Notice } from './types.ts';

/** What a new game is played on: without files of its own, on a scenario that comes with the page. */
export async function originOfNew(
  scenario: Scenario,
  files: readonly EmbeddedFile[] | null,
  find: (id: Id) => Promise<Scenario | null>,
): Promise<RunOrigin> {
  const { id, title } = scenario;
  if (files === null) return { id, title, is: 'shipped' };
  return originHere(scenario, prepare(scenario).hash, files, await find(id));
}

/**
 * What a game of this page is played on (see `originOf`), with what was changed where its files travel along. The reader
 * of scenarios is only fetched for a changed copy; where that fails, what was changed is not told.
 */
export async function originHere(
  played: Scenario,
  said: string,
  embedded: readonly EmbeddedFile[] | null,
  shipped: Scenario | null,
): Promise<RunOrigin> {
  const origin = originOf(played, said, shipped);
  if (origin.is !== 'changed' || !embedded) return origin;
  try {
    const [{ changesIn }, { basesOfFiles }, here] = await Promise.all([
      import('../scenario/changes.ts'),
      import('../scenario/run-embedded.ts'),
      import('../scenario/built-in-bases.ts'),
    ]);
    const { builtInBases, builtInIds, builtInSource } = here;
    const original = (await builtInSource(played.id)) ?? [];
    const [under, below] = await Promise.all([
      basesOfFiles(embedded, builtInIds, builtInSource),
      builtInBases(original),
    ]);
    const bases: Bases = { ids: builtInIds, files: (id) => under.files(id) ?? below.files(id) };
    return { ...origin, ...changesIn(embedded, original, bases) };
  } catch {
    return origin;
  }
}

/** What whoever looks at a game has to know of it: what it is played on, and what of an opened file does not hold. */
export const remarksOf = (origin: RunOrigin, claims: RunClaims | null): readonly Notice[] =>
  [...[originRemark(origin) ?? []].flat(), ...(claims ? claimRemarks(claims) : [])].map((remark) => ({
    ...remark,
    tone: remark.code === 'run-foreign' ? 'info' : 'warning',
  }));
