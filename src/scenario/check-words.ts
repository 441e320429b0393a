import type { Check } from './check.ts';
import { eachEffects } from './check-amounts.ts';
import { compileExpression } from './expression.ts';
import { isMapping, type Path, valueAt } from './path.ts';
import type { Plain } from './yaml.ts';

/** Points by which an answer that is paid for may mend what else comes by delivery alone (rulebook section 10). */
const REPAIR = 2;

/** Checks that what a card or a rule does follows from what it says: it hands out nothing that has to be delivered. */
export function checkWords(check: Check): void {
  const { doc, report } = check;
  const only = new Set(
    Object.entries(doc.tracks).flatMap(([id, track]) => (track['delivered-only'] ? [id] : [])),
  );
  if (only.size === 0) return;
  eachEffects(doc as unknown as Plain, (effects, path) => {
    if (isDelivery(path)) return;
    for (const [track, change] of Object.entries(effects)) {
      if (!only.has(track) || mostOf(check, change) <= (isPaid(check, path) ? REPAIR : 0)) continue;
      const suggestion =
        path[0] === 'cards'
          ? `let a system or a programme bring it, or ask a price for at most ${REPAIR}.`
          : 'let a system or a programme bring it.';
      report('delivered-only', [...path, track], { name: track }, { suggestion });
    }
  });
}

/** Whether these changes come with a lot, or by work at home. */
const isDelivery = ([section, , field]: Path): boolean =>
  (section === 'systems' && field === 'delivered') || section === 'programmes';

/** The most that a change may add; without end where nobody can tell, or where it sets the track. */
function mostOf({ names }: Check, change: Plain): number {
  if (typeof change === 'number') return change;
  if (typeof change !== 'string') return Number.POSITIVE_INFINITY;
  return compileExpression(change, names, 'amount').range?.[1] ?? Number.POSITIVE_INFINITY;
}

/** Whether changes are those of an answer that costs money. */
function isPaid({ doc }: Check, path: Path): boolean {
  const [section, , options] = path;
  if (section !== 'cards' || options !== 'options') return false;
  const price = valueAt(doc as unknown as Plain, [...path.slice(0, 4), 'price']);
  return isMapping(price) && Object.values(price).some((amount) => typeof amount === 'number' && amount > 0);
}
