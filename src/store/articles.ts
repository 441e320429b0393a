import { prepare, type Scenario } from '../engine/index.ts';
import type { Articles, Claim, Measured } from '../lab/articles.ts';

export { type Articles, type Claim, type Measured, type MeasuredClaim, variantOf } from '../lab/articles.ts';

// With the page that shows them, so that a game which has begun is finished without a network.
const CLAIMS = import.meta.glob<readonly Claim[]>('../../scenarios/*/articles.json', {
  import: 'default',
  eager: true,
});
const MEASURED = import.meta.glob<Measured>('../../scenarios/*/articles-measured.json', {
  import: 'default',
  eager: true,
});

/** The claims of a scenario's sources and what was measured of them; null where it has none. */
export function articlesOf({ id }: Pick<Scenario, 'id'>): Articles | null {
  const claims = CLAIMS[`../../scenarios/${id}/articles.json`];
  const measured = MEASURED[`../../scenarios/${id}/articles-measured.json`];
  return claims && measured ? { claims, measured } : null;
}

/** Whether something was measured on just this edition of a scenario. */
export const isOfEdition = (scenario: Scenario, { hash }: Pick<Measured, 'hash'>): boolean =>
  prepare(scenario).hash === hash;
