import { prepare, type Scenario } from '../engine/index.ts';
import type { Articles, Claim, Measured } from '../lab/articles.ts';

export { type Articles, type Claim, type Measured, type MeasuredClaim, variantOf } from '../lab/articles.ts';

const CLAIMS = import.meta.glob<readonly Claim[]>('../../scenarios/*/articles.json', { import: 'default' });
const MEASURED = import.meta.glob<Measured>('../../scenarios/*/articles-measured.json', {
  import: 'default',
});

/** The claims of a scenario's sources and what was measured of them; null where it has none. Rejects without a network. */
export async function articlesOf({ id }: Pick<Scenario, 'id'>): Promise<Articles | null> {
  const claims = CLAIMS[`../../scenarios/${id}/articles.json`];
  const measured = MEASURED[`../../scenarios/${id}/articles-measured.json`];
  if (!claims || !measured) return null;
  const [said, found] = await Promise.all([claims(), measured()]);
  return { claims: said, measured: found };
}

/** Whether something was measured on just this edition of a scenario. */
export const isOfEdition = (scenario: Scenario, { hash }: Pick<Measured, 'hash'>): boolean =>
  prepare(scenario).hash === hash;
