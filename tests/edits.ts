import { applied, type Edit, editText } from '../src/scenario/edit.ts';
import type { Plain } from '../src/scenario/yaml.ts';

/** The text after edits; what went wrong in angle brackets. */
export function edited(text: string, ...edits: Edit[]): string {
  const result = editText(text, edits);
  return result.ok ? applied(text, result.value) : `<${result.error.code}>`;
}
/** One edit. */
export const set = (path: Edit['path'], value: Plain | undefined, before?: string): Edit =>
  before === undefined ? { path, value } : { path, value, before };

/** A section of cards with remarks, and styles that an edit has to keep. */
export const CARD = `# the news
cards:
  # from home
  bread: # the first
    headline: Bread Is Dear # not in Tehran
    text: >-
      Bread costs more this month than last, and the queues are long. People ask where
      the oil money has gone.
    when: "turn >= 2 && turn <= 8"   # early
    facts: [W8, R2] # two

    options:
      pay: {label: 'Pay them', price: {cash: 1.5}, effects: {cash: -1}}
      wait:
        label: Wait
        later:
          - in: 2
            label: It goes on
          - in: 4 # long after
            label: It ends
  # the last
  empty:
    headline:
    options: {}
    notes: []
`;
