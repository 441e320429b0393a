import type { Check } from './check.ts';
import { eachEffects } from './check-amounts.ts';
import { compileExpression } from './expression.ts';
import type { Range } from './expression-range.ts';
import { KIND_WORDS } from './names.ts';
import { isMapping, type Path, valueAt } from './path.ts';
import { ANY_STANCE, type Effects } from './schema/parts.ts';
import type { Plain } from './yaml.ts';

/** Points by which an answer that is paid for may mend what else comes by delivery alone (rulebook section 10). */
const REPAIR = 2;

/** Checks that what a card or a rule does follows from what it says: nothing that has to be delivered is handed out, and like acts weigh alike. */
export function checkWords(check: Check): void {
  checkDeliveries(check);
  checkActs(check);
}

function checkDeliveries(check: Check): void {
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

/** Answers that are acts of a kind, and change less or more than such acts do without a word why. */
function checkActs(check: Check): void {
  const { doc, names, report } = check;
  for (const [id, act] of Object.entries(doc.acts))
    for (const [track, [least, most]] of Object.entries(act.effects)) {
      const path: Path = ['acts', id, 'effects', track];
      if (track !== ANY_STANCE && !names.has('track', track))
        report('unknown-id', path, { kind: KIND_WORDS.track, name: track }, { key: true });
      if (least > most) report('min-above-max', [...path, 0]);
    }
  for (const [card, { options }] of Object.entries(doc.cards))
    for (const [name, { act, unlike, effects }] of Object.entries(options)) {
      if (act === undefined || unlike !== '') continue;
      for (const [track, [least, most]] of Object.entries(doc.acts[act]?.effects ?? {})) {
        const { at, range } = changeOf(check, effects, track);
        if (range !== undefined && range[0] >= least && range[1] <= most) continue;
        const path: Path = ['cards', card, 'options', name, ...(at === null ? [] : ['effects', at])];
        const suggestion = 'write a number in between, or say why in `unlike`.';
        report('act-unlike', path, { name: act, track, least, most }, { key: at === null, suggestion });
      }
    }
}

/** The change of a track among some changes, or the largest of a stance; where it stands and what it can be. */
function changeOf({ names }: Check, effects: Effects, track: string) {
  const found = Object.entries(effects).flatMap(([name, change]) => {
    if (track === ANY_STANCE ? !name.endsWith('.stance') : name !== track) return [];
    const range: Range | undefined =
      typeof change === 'number'
        ? [change, change]
        : typeof change === 'string'
          ? compileExpression(change, names, 'amount').range
          : undefined;
    return [{ at: name, range }];
  });
  const size = ({ range }: (typeof found)[number]): number => Math.max(...(range ?? [0, 0]).map(Math.abs));
  return found.sort((a, b) => size(b) - size(a))[0] ?? { at: null, range: undefined };
}
