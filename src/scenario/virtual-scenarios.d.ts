/** The scenarios that are built into the page; see `vite-plugin.ts`. */
declare module 'virtual:scenarios' {
  /** What the title page shows of a scenario, and how to get the whole of it. */
  export interface BuiltInScenario {
    readonly id: string;
    readonly title: string;
    readonly subtitle: string;
    readonly summary: string;
    readonly authors: readonly string[];
    readonly basedOn?: readonly import('../engine/types/index.ts').Ancestor[];
    readonly minutes: number;
    /** Whether a guide leads through its first months. */
    readonly guided: boolean;
    readonly load: () => Promise<import('../engine/types/index.ts').Scenario>;
    /** The files as their author wrote them, for scenarios that extend this one. */
    readonly source: () => Promise<readonly import('./problem.ts').SourceFile[]>;
  }
  export const scenarios: readonly BuiltInScenario[];
  export default scenarios;
}

/** The template's files, which are no scenario of the list. */
declare module 'virtual:scenarios/template/source' {
  const files: readonly import('./problem.ts').SourceFile[];
  export default files;
}
