import type { Check } from './check.ts';
import { compileExpression, conditionsIn } from './expression.ts';
import { common, type Range } from './expression-range.ts';
import { inTurns, type Names } from './names.ts';

type Ending = Check['doc']['endings'][string];

/** Checks that every ending can be reached and that there is one for every game. */
export function checkEndings({ doc, names, report, spoilt }: Check): void {
  if (spoilt(['endings'])) return;
  const endings = Object.entries(doc.endings);
  const { turns } = doc.calendar;
  // All but the early ones are looked at after the last turn.
  const atEnd = inTurns(names, [turns, turns]);
  const last = endings.at(-1);
  if (last === undefined) report('no-entries', ['endings'], { name: 'endings' });
  else if (last[1].when !== true || last[1].early)
    report(
      'last-ending',
      ['endings', last[0]],
      {},
      { key: true, suggestion: 'add a last ending for all other games.' },
    );
  for (const [id, { when, early }] of endings) {
    const path = ['endings', id, 'when'];
    if (early && holds(when, names) === true)
      report('ending-at-once', path, {}, { suggestion: 'give `when` a condition that need not hold.' });
    if (early || typeof when !== 'string') continue;
    for (const { code, offset, args, suggestion } of compileExpression(when, atEnd, 'condition').issues)
      if (code === 'condition-never') report(code, path, args, { offset, suggestion });
  }
  checkOrder(
    endings.filter(([, { early }]) => !early),
    atEnd,
    (id) => {
      const suggestion = 'move it up, or give the earlier one a `when`.';
      report('ending-behind', ['endings', id], {}, { key: true, suggestion });
    },
  );
}

/** Finds endings that come after one which holds whenever they do. */
function checkOrder(endings: readonly [string, Ending][], names: Names, report: (id: string) => void): void {
  const before: ReadonlyMap<string, readonly Range[]>[] = [];
  for (const [id, { when }] of endings) {
    const own = typeof when === 'string' ? conditionsIn(when, names) : null;
    const covered = before.some((earlier) => covers(earlier, own?.spans ?? new Map()));
    if (covered) {
      report(id);
      return;
    }
    if (holds(when, names) === true) before.push(new Map());
    else if (own?.exact) before.push(own.spans);
  }
}

/** Whether what is narrower lies wholly inside what is wider. */
function covers(
  wider: ReadonlyMap<string, readonly Range[]>,
  narrower: ReadonlyMap<string, readonly Range[]>,
): boolean {
  return [...wider].every(([of, spans]) => {
    const inside = narrower.get(of);
    return inside !== undefined && size(common(inside, spans)) === size(inside);
  });
}

const size = (spans: readonly Range[]): number =>
  spans.reduce((sum, [least, most]) => sum + most - least + 1, 0);

function holds(when: Ending['when'], names: Names): boolean | undefined {
  if (typeof when === 'boolean') return when;
  return typeof when === 'string' ? compileExpression(when, names, 'condition').holds : undefined;
}
