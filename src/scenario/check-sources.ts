import type { Check } from './check.ts';
import { orOneOf } from './suggest.ts';

/** Sections whose entries are numbers of the design, which ought to rest on something. */
const CITING = ['tracks', 'systems'] as const;
/** How many must cite facts before one that does not looks like an oversight. */
const FEW = 2;

/** Checks that facts have sources and numbers have facts, where the scenario has any. */
export function checkSources(check: Check): void {
  checkFacts(check);
  for (const section of CITING) checkCiting(check, section);
}

function checkFacts({ doc, report, spoilt }: Check): void {
  const known = Object.keys(doc.sources);
  if (known.length === 0) return;
  for (const [id, fact] of Object.entries(doc.facts)) {
    const source = fact.source.split(':')[0]?.trim() ?? '';
    if (source === '' && fact.how !== 'assumed' && !spoilt(['sources'])) {
      const suggestion = `add \`source: ${known[0]}: …\`, or make it an assumption.`.replace(': …', ':…');
      report('fact-without-source', ['facts', id, 'source'], {}, { key: true, suggestion });
    }
    if (source === '' || known.includes(source)) continue;
    const suggestion = orOneOf(source, known);
    report('unknown-id', ['facts', id, 'source'], { kind: 'source', name: source }, { suggestion });
  }
}

function checkCiting({ doc, report }: Check, section: (typeof CITING)[number]): void {
  const entries = Object.entries(doc[section]);
  const without = entries.filter(([, { facts = [] }]) => facts.length === 0);
  const citing = entries.length - without.length;
  if (citing < FEW || citing < FEW * without.length) return;
  for (const [id] of without)
    report(
      'number-without-facts',
      [section, id, 'facts'],
      {},
      { key: true, suggestion: 'add `facts: […]`.' },
    );
}
