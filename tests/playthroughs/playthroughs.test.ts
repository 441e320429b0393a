import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  begin,
  give,
  hashOf,
  type LedgerEntry,
  type Order,
  openGame,
  type Scenario,
  type State,
  standing,
  viewOf,
} from '../../src/engine/index.ts';
import { scenarioIds } from '../../src/scenario/node.ts';
import { monthName, sayEntry, sayOrder } from '../../src/text/index.ts';
import { scenarioNamed } from '../support.ts';
import { steady } from './steady.ts';

const SEED = 2025;

/** A game as it is told: all of it, and a line a turn by which a change of rules can be read. */
interface Told {
  readonly whole: string;
  readonly digest: string;
}

/** An order in a word or two: its verb and what it is about. */
function inShort({ seat: _, kind, ...about }: Order): string {
  return [kind, ...Object.values(about)].join(' ');
}

/** One turn in a line: orders, strikes so far, aims and score as they stand. */
function lineOf(scenario: Scenario, state: State, turn: number, orders: readonly Order[]): string {
  const { objectives, score } = standing(openGame(scenario, state));
  const aims = scenario.objectives.map(({ id }) => `${id} ${objectives[id]}`).join(', ');
  const given = orders.filter(({ kind }) => kind !== 'end').map(inShort);
  return `${turn}: ${given.join('; ') || 'nothing'} | strikes ${state.strikes.length} | ${aims} | ${score}`;
}

/** One game told turn by turn: orders, every ledger entry in words, tracks and hash at the turn's end. */
function told(scenario: Scenario): Told {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, { seed: SEED }, ledger);
  const lines = [`${scenario.title}, seed ${SEED}`, ''];
  const digest = [...lines];
  let orders: Order[] = [];
  let shown = 0;
  const tell = (): void => {
    for (const entry of ledger.slice(shown)) lines.push(`  ${entry.step}: ${sayEntry(scenario, entry)}`);
    shown = ledger.length;
  };
  lines.push(`# ${monthName(scenario, 1)}`);
  tell();
  for (let decision = 0; !state.outcome; decision++) {
    const { turn } = state;
    const { order } = steady(scenario, viewOf(scenario, state, scenario.lead), SEED, decision);
    lines.push(`> ${sayOrder(scenario, order, state)}`);
    const reason = give(scenario, state, order, { ledger });
    if (reason) throw new Error(`${JSON.stringify(order)}: ${reason.code}`);
    orders.push(order);
    tell();
    if (order.kind !== 'end') continue;
    digest.push(lineOf(scenario, state, turn, orders));
    orders = [];
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
  const { ending } = state.outcome;
  lines.push(`ending ${ending}, score ${score}, ${JSON.stringify(objectives)}`);
  digest.push('', `ending ${ending}, score ${score}`);
  return { whole: `${lines.join('\n')}\n`, digest: `${digest.join('\n')}\n` };
}

test.each(scenarioIds())('%s plays as it is written', async (id) => {
  const { whole, digest } = told(scenarioNamed(id));
  // The digest first: where a rule has changed it says in a line a turn what came of it.
  await expect(digest).toMatchFileSnapshot(`${id}.digest.txt`);
  await expect(whole).toMatchFileSnapshot(`${id}.txt`);
});

test('every scenario has its playthrough, and its digest', () => {
  const there = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.txt'));
  expect(there.sort()).toEqual(
    scenarioIds()
      .flatMap((id) => [`${id}.digest.txt`, `${id}.txt`])
      .sort(),
  );
});
