import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  begin,
  give,
  hashOf,
  type LedgerEntry,
  openGame,
  type Scenario,
  standing,
  viewOf,
} from '../../src/engine/index.ts';
import { scenarioIds } from '../../src/scenario/node.ts';
import { monthName, sayEntry, sayOrder } from '../../src/text/index.ts';
import { scenarioNamed } from '../support.ts';
import { steady } from './steady.ts';

const SEED = 2025;

/** One game told turn by turn: orders, every ledger entry in words, tracks and hash at the turn's end. */
function told(scenario: Scenario): string {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, { seed: SEED }, ledger);
  const lines = [`${scenario.title}, seed ${SEED}`, ''];
  let shown = 0;
  const tell = (): void => {
    for (const entry of ledger.slice(shown)) lines.push(`  ${entry.step}: ${sayEntry(scenario, entry)}`);
    shown = ledger.length;
  };
  lines.push(`# ${monthName(scenario, 1)}`);
  tell();
  for (let decision = 0; !state.outcome; decision++) {
    const { order } = steady(scenario, viewOf(scenario, state, scenario.lead), SEED, decision);
    lines.push(`> ${sayOrder(scenario, order, state)}`);
    const reason = give(scenario, state, order, { ledger });
    if (reason) throw new Error(`${JSON.stringify(order)}: ${reason.code}`);
    tell();
    if (order.kind !== 'end') continue;
    const at = openGame(scenario, state);
    lines.push(
      `= ${scenario.tracks
        .filter((track) => track.group !== 'stance')
        .map((track) => `${track.id} ${at.value(track.id)}`)
        .join(', ')}`,
    );
    lines.push(`= hash ${hashOf(state)}`, '');
    if (!state.outcome) lines.push(`# ${monthName(scenario, state.turn)}`);
  }
  const { objectives, score } = standing(openGame(scenario, state));
  lines.push(`ending ${state.outcome.ending}, score ${score}, ${JSON.stringify(objectives)}`);
  return `${lines.join('\n')}\n`;
}

test.each(scenarioIds())('%s plays as it is written', async (id) => {
  await expect(told(scenarioNamed(id))).toMatchFileSnapshot(`${id}.txt`);
});

test('every scenario has its playthrough', () => {
  const told = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.txt'));
  expect(told.sort()).toEqual(
    scenarioIds()
      .map((id) => `${id}.txt`)
      .sort(),
  );
});
