import { expect, test } from 'vitest';
import { hedger } from '../../src/bots/hedger.ts';
import { random } from '../../src/bots/random.ts';
import {
  begin,
  candidates,
  check,
  costOf,
  give,
  type LedgerEntry,
  ORDER_KINDS,
  openGame,
  type Scenario,
  type State,
  viewOf,
} from '../../src/engine/index.ts';
import { causesToShow, eventLines, movesOf, storyOf, trackLines } from '../../src/text/index.ts';
import { sayIn } from '../../src/ui/say.ts';
import { scenarioNamed } from '../support.ts';
import { faultsOf } from './faults.ts';

/** Sentences with a fault, each once, with what is wrong. */
class Reader {
  readonly wrong = new Set<string>();
  read = 0;

  sentence(words: string): void {
    this.read += 1;
    for (const fault of faultsOf(words.replaceAll('\u00a0', ' '))) this.wrong.add(`${fault}: ${words}`);
  }
}

/** Everything that can be asked of one council: what each order says, costs and is refused for, and what cards do. */
function readCouncil(reader: Reader, scenario: Scenario, state: State): void {
  const say = sayIn(scenario, state);
  const game = openGame(scenario, state);
  for (const kind of ORDER_KINDS) {
    for (const order of candidates(game, scenario.lead, kind)) {
      reader.sentence(say.order(order));
      reader.sentence(say.cost(costOf(game, order)));
      const reason = check(game, order);
      if (reason) reader.sentence(say.reason(reason));
    }
  }
  for (const { card } of state.hand) {
    for (const option of scenario.cards.find((one) => one.id === card)?.options ?? []) {
      reader.sentence(say.costs(option.price));
      reader.sentence(say.effects(option.block));
      for (const later of option.later) reader.sentence(say.later(later));
    }
  }
  for (const aim of scenario.aims)
    for (const actor of aim.actors) reader.sentence(say.effects(aim.block, actor));
  for (const place of scenario.nodes) reader.sentence(say.obstacle({ kind: 'closed', place: place.id }));
  for (const until of Object.values(state.closed)) reader.sentence(say.until(until));
}

/** Everything that is told of a month that is over. */
function readMonth(reader: Reader, scenario: Scenario, state: State, ledger: readonly LedgerEntry[]): void {
  const say = sayIn(scenario, state);
  for (const entry of ledger.filter(({ turn }) => turn === state.turn - 1 || state.outcome !== null)) {
    reader.sentence(say.entry(entry));
    reader.sentence(say.what(entry));
    for (const move of movesOf(entry)) reader.sentence(say.moveCause(move));
  }
  const month = ledger.filter(({ turn }) => turn === state.turn - 1);
  for (const { text } of eventLines(scenario, month)) reader.sentence(text);
  for (const line of trackLines(scenario, month)) {
    const causes = [...line.causes, ...causesToShow(scenario, line)];
    for (const words of [line.text, ...causes.map((one) => one.text)]) reader.sentence(words);
  }
}

const PLAYERS = { random, hedger };

test.each(
  ['the-year-after', 'first-moves', 'egypt-1955', 'turkey-2017', 'island', 'tests/scenario/fixture'].flatMap(
    (id) => [3, 20256].map((seed) => [id, seed] as const),
  ),
)('every sentence of whole games of %s, fortune %i, reads well', (id, seed) => {
  const scenario = scenarioNamed(id);
  const reader = new Reader();
  for (const player of Object.values(PLAYERS)) {
    const ledger: LedgerEntry[] = [];
    const state = begin(scenario, { seed }, ledger);
    readCouncil(reader, scenario, state);
    for (let decision = 0; !state.outcome; decision++) {
      const { order } = player(scenario, viewOf(scenario, state, scenario.lead), seed, decision);
      if (give(scenario, state, order, { ledger }) !== null || order.kind !== 'end') continue;
      readMonth(reader, scenario, state, ledger);
      if (!state.outcome) readCouncil(reader, scenario, state);
    }
    for (const { text } of storyOf(scenario, ledger)) reader.sentence(text);
  }
  expect([...reader.wrong]).toEqual([]);
  expect(reader.read).toBeGreaterThan(1000);
});
