import type { Id, Scenario } from '../../../engine/index.ts';
import type { Cell, Plan } from '../../../store/laboratory.ts';
import { playerName } from './players.tsx';
import { variedName, variedValue } from './varied.ts';

/** Points with one decimal and a true minus: `53.2`. */
export function points(n: number): string {
  const tenths = Math.round(n * 10);
  return `${tenths < 0 ? '−' : ''}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`;
}

/** The player of a cell: its own, or the only one there is. */
export const playerOf = (plan: Plan, { at }: Cell): string => String(at.player ?? plan.players[0] ?? '');

/** A cell in a few words: who plays, and the values that were varied. */
export function cellName(scenario: Scenario, plan: Plan, cell: Cell): string {
  const values = plan.swept.map(
    ({ path }) => `${variedName(scenario, path)} ${variedValue(scenario, path, cell.at[path])}`,
  );
  return [playerName(scenario, playerOf(plan, cell)), ...values].join(' · ');
}

/** The score that wins in a cell: it may be what is varied. */
export const winAt = (scenario: Scenario, { at }: Cell): number => Number(at.winAt ?? scenario.winAt);

/** Endings by how often they came, the most frequent first. */
export const endingsOf = ({ endings }: Cell): readonly (readonly [Id, number])[] =>
  Object.entries(endings).sort((a, b) => b[1] - a[1]);
