import { type Condition, type Expr, evaluate, type Game, holds } from '../engine/index.ts';
import type { Path } from '../scenario/path.ts';
import { type Explained, explain } from './explain.ts';

/** What a condition belongs to. */
export const CONDITION_KINDS = [
  'card',
  'option',
  'ending',
  'reaction',
  'system',
  'project',
  'programme',
  'give',
  'ask',
  'exchange',
  'channel',
  'leg',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/**
 * Something besides its condition that a thing waits for. `turn`: it has a turn of its own, n. `came`: it came in turn n
 * and does not come again. `rests`: it may come again from turn n. `chained`: only another card brings it. `weight`: its
 * weight is n now. `end`: it is asked after the last turn, n.
 */
export interface Gate {
  readonly code: 'turn' | 'came' | 'rests' | 'chained' | 'weight' | 'end';
  readonly n: number;
  readonly holds: boolean;
}

/** One condition of a scenario as it stands in a game. */
export interface ConditionLine {
  readonly kind: ConditionKind;
  /** Where it is written. */
  readonly path: Path;
  /** What it belongs to, in the scenario's words: a card and its option. */
  readonly labels: readonly string[];
  readonly why: Explained;
  readonly gates: readonly Gate[];
  /** The condition holds and nothing else is waited for. */
  readonly holds: boolean;
  /** Of endings: the one that would be taken if the game ended now. */
  readonly taken: boolean;
}

type Card = Game['scenario']['data']['cards'][number];
type Reaction = Game['scenario']['data']['reactions'][number];

function cardGates(game: Game, { id, turn, again, chained, weight }: Card): Gate[] {
  const { state } = game;
  const gates: Gate[] = [];
  if (turn !== null) gates.push({ code: 'turn', n: turn, holds: turn === state.turn });
  const last = state.dealt[id];
  if (last !== undefined && again === 0) gates.push({ code: 'came', n: last, holds: false });
  if (last !== undefined && again > 0)
    gates.push({ code: 'rests', n: last + again, holds: state.turn - last >= again });
  if (chained) {
    const due = state.agenda.some((item) => item.kind === 'card' && item.key === id);
    gates.push({ code: 'chained', n: 0, holds: due });
  }
  const drawn = turn === null && !chained ? evaluate(game, weight) : 1;
  if (drawn <= 0) gates.push({ code: 'weight', n: drawn, holds: false });
  return gates;
}

function reactionGates({ state }: Game, { id, again }: Reaction): Gate[] {
  const last = state.reacted[id];
  if (last === undefined) return [];
  if (again < 0) return [{ code: 'came', n: last, holds: false }];
  const rest = Math.max(1, again);
  return again > 0 ? [{ code: 'rests', n: last + rest, holds: state.turn - last >= rest }] : [];
}

/** Every condition of a scenario with what it says in the present state of a game, cards first. */
export function explainAll(game: Game): readonly ConditionLine[] {
  const { data } = game.scenario;
  const lines: ConditionLine[] = [];
  const add = (
    kind: ConditionKind,
    path: Path,
    labels: readonly string[],
    when: Expr,
    gates: readonly Gate[] = [],
  ): void => {
    const why = explain(game, when);
    const now = why.holds && gates.every((gate) => gate.holds);
    lines.push({ kind, path, labels, why, gates, holds: now, taken: false });
  };
  const need = (kind: ConditionKind, path: Path, labels: readonly string[], own: Condition | null): void => {
    if (own) add(kind, [...path, 'condition', 'when'], labels, own.when);
  };
  for (const card of data.cards) {
    const path = ['cards', card.id];
    add('card', [...path, 'when'], [card.headline], card.when, cardGates(game, card));
    for (const option of card.options)
      need('option', [...path, 'options', option.id], [card.headline, option.label], option.condition);
  }
  const last = data.calendar.turns;
  for (const { id, title, when, early } of data.endings) {
    const gates: Gate[] = early ? [] : [{ code: 'end', n: last, holds: game.state.turn >= last }];
    add('ending', ['endings', id, 'when'], [title], when, gates);
  }
  for (const one of data.reactions)
    add('reaction', ['reactions', one.id, 'when'], [one.label || one.id], one.when, reactionGates(game, one));
  for (const { id, name, condition } of data.systems) need('system', ['systems', id], [name], condition);
  for (const { id, name, stages } of data.projects)
    for (const [index, { label, condition }] of stages.entries())
      need('project', ['projects', id, 'stages', index], [name, label], condition);
  for (const { id, label, condition } of data.programmes)
    need('programme', ['programmes', id], [label], condition);
  for (const { id, label, condition } of data.gives) need('give', ['gives', id], [label], condition);
  for (const { id, label, condition } of data.asks) need('ask', ['asks', id], [label], condition);
  for (const { id, label, condition } of data.exchanges)
    need('exchange', ['exchanges', id], [label], condition);
  for (const { id, label, condition } of data.channels) need('channel', ['channels', id], [label], condition);
  for (const { id, from, to, condition } of data.legs)
    need('leg', ['legs', id], [game.scenario.node(from).name, game.scenario.node(to).name], condition);
  const taken = endingNow(game);
  return lines.map((line) =>
    line.path[0] === 'endings' && line.path[1] === taken ? { ...line, taken: true } : line,
  );
}

/** The ending that would be taken if the game ended now: an early one that holds, else the first that does. */
function endingNow(game: Game): string | undefined {
  const { endings } = game.scenario.data;
  if (game.state.outcome) return game.state.outcome.ending;
  const found = (early: boolean) => endings.find((one) => one.early === early && holds(game, one.when));
  return (found(true) ?? found(false) ?? endings.at(-1))?.id;
}
