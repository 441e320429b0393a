import { inWords } from './schema/complete.ts';

/** What a new scenario has of its own. */
export interface Named {
  readonly id: string;
  /** Where the JSON schema lies, as seen from the new file; without it no editor is told. */
  readonly schema?: string;
}

/** The text of the template as the first text of a new scenario: with its own id, title and way to the schema. */
export function fromTemplate(template: string, { id, schema }: Named): string {
  const first = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  return template
    .replace(/^# yaml-language-server:.*\n/, () => first)
    .replace(/^id: \S+/m, () => `id: ${id}`)
    .replace(/^title: .*$/m, () => `title: ${inWords(id)}`);
}
