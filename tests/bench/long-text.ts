import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/scenario/node.ts';

/** Lines of one of the cards that the text is grown by. */
const LINES = 16;

const card = (n: number): string => `  grown-${n}:
    headline: A headline ${n}
    text: >-
      Something has happened in the harbour, and the council is asked what it thinks of it. Number ${n} of many.
    when: "safety < ${40 + (n % 40)} && turn >= 2"
    facts: [M1]
    options:
      agree:
        label: Agree
        effects:
          mood: 2
          safety: "mood > 40 ? 3 : -2"
        right-when: The harbour is quiet.
      refuse:
        label: Refuse
        effects: {mood: -2}
`;

/** A scenario of so many lines or a few more: the template with cards of its own kind. It checks without a finding. */
export function longText(lines: number, id = 'grown'): string {
  const template = readFileSync(join(projectFolder(), 'scenarios/template/scenario.yaml'), 'utf8');
  const missing = Math.ceil((lines - template.split('\n').length) / LINES);
  const cards = Array.from({ length: Math.max(0, missing) }, (_, n) => card(n)).join('');
  return template.replace(/^id: template$/m, `id: ${id}`).replace(/^cards:.*\n/m, (line) => line + cards);
}
