import type { Id, Scenario } from '../engine/index.ts';

/** A scenario that comes with the page: enough to choose it, and how to get the whole of it. */
export interface BuiltIn {
  readonly id: Id;
  readonly title: string;
  readonly subtitle: string;
  readonly minutes: number;
  readonly summary: string;
  readonly load: () => Promise<Scenario>;
}
