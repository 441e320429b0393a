import type { Scenario } from '../../src/engine/index.ts';
import { checkLine, healthLine, problemsLine, weightLine } from './authoring.ts';
import { deskLine } from './desk.ts';
import type { Line } from './line.ts';
import { pageLine } from './page.ts';
import { boardgameLine, cardsLine, immerLine, legsLine, searchLine } from './rules.ts';
import { transferLine } from './transfer.ts';
import { twoAtOnceLine, workersLine } from './workers.ts';

export type { Line } from './line.ts';

/** Every measure by the id of its line, in the order they are shown. What `npm run -s bench` runs. */
export const MEASURES: Readonly<Record<string, (scenario: Scenario) => Line | Promise<Line>>> = {
  'boardgame-io': boardgameLine,
  immer: immerLine,
  'cards-10x': cardsLine,
  'legs-10x': legsLine,
  workers: workersLine,
  'two-at-once': twoAtOnceLine,
  search: searchLine,
  'desk-40': deskLine,
  'turn-p95': pageLine,
  'check-3000': checkLine,
  'studio-problems': problemsLine,
  'health-first': healthLine,
  'studio-weight': weightLine,
  transfer: transferLine,
};
