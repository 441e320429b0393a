import type { Ancestor, Id, Scenario } from '../engine/index.ts';

/** A scenario that comes with the page: enough to choose it, and how to get the whole of it. */
export interface BuiltIn {
  readonly id: Id;
  readonly title: string;
  readonly subtitle: string;
  readonly minutes: number;
  readonly summary: string;
  /** Whether a guide leads through its first months. */
  readonly guided: boolean;
  readonly authors: readonly string[];
  readonly basedOn?: readonly Ancestor[];
  readonly load: () => Promise<Scenario>;
  /** Its files as their author wrote them. */
  readonly source: () => Promise<readonly { readonly file: string; readonly text: string }[]>;
}
