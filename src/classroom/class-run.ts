import {
  among,
  begin,
  give,
  type Id,
  type LedgerEntry,
  type Order,
  openGame,
  type Scenario,
  type State,
  standing,
} from '../engine/index.ts';
import { type RunFile, startOf } from '../scenario/run-write.ts';
import { nameOf, sayOrder, speakOfPeriods } from '../text/index.ts';
import { type Choice, choicesIn } from './choices.ts';
import { type Outcome, outcomesOf } from './guess.ts';

/** How much of something a run took, as in `Moscow: 4 lots`. */
export interface Taken {
  readonly id: Id;
  readonly label: string;
  readonly lots: number;
}

/** An aim of a run. */
export interface AimReached {
  readonly id: Id;
  readonly label: string;
  /** Points of the intent that were given to it. */
  readonly points: number;
  /** 0 to 100. */
  readonly reached: number;
}

/** A month of a run that has been played to its end. */
export interface ClassMonth {
  readonly turn: number;
  /** What the score came to at its end. */
  readonly score: number;
  readonly struck: boolean;
  /** What the lead seat ordered, in words. */
  readonly orders: readonly string[];
}

/** A run of a class that was played again and is what it says: plain data, all that is told of it. */
export interface ClassRun {
  /** By which the class knows it. */
  readonly name: string;
  /** Where it was found. */
  readonly at: string;
  readonly scenario: Id;
  readonly title: string;
  readonly seed: number;
  /** Null where it has not come to an end. */
  readonly score: number | null;
  readonly ending: Id | null;
  readonly endingTitle: string | null;
  readonly won: boolean | null;
  readonly verified: true;
  /** Turns that were played to their end. */
  readonly turns: number;
  /** As they stand at its end, or as far as it has come. */
  readonly aims: readonly AimReached[];
  readonly months: readonly ClassMonth[];
  /** Lots signed for in the game, by supplier, and lots sent off, by route; in the scenario's order. */
  readonly suppliers: readonly Taken[];
  readonly routes: readonly Taken[];
  readonly choices: readonly Choice[];
  readonly guesses: readonly Outcome[];
  readonly reasons: readonly { readonly turn: number; readonly text: string }[];
  readonly reflection: string | null;
  readonly decisive: { readonly turn: number; readonly why: string } | null;
  /** What was handed in, to be looked at more closely. */
  readonly file: RunFile;
}

interface Played {
  readonly state: State;
  readonly months: readonly ClassMonth[];
  readonly choices: readonly Choice[];
  readonly ledger: readonly LedgerEntry[];
}

/** Plays the orders of a run that is known to go through, and looks at it after each turn. */
function play(scenario: Scenario, file: RunFile): Played {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, startOf(file), ledger);
  const months: ClassMonth[] = [];
  const choices: Choice[] = [];
  let given: Order[] = [];
  let said: string[] = [];
  for (const { turn, ...logged } of file.orders) {
    const order = logged as Order;
    const ends = order.kind === 'end';
    if (!ends && order.seat === scenario.lead) {
      given.push(order);
      said.push(sayOrder(scenario, order, state));
    }
    if (ends) choices.push(...choicesIn(scenario, state, given));
    give(scenario, state, order, { ledger });
    if (!ends) continue;
    const { score } = state.outcome ?? standing(openGame(scenario, state));
    months.push({ turn, score, struck: state.strikes.includes(turn), orders: said });
    given = [];
    said = [];
  }
  return { state, months, choices, ledger };
}

/** Sums by id in the order of a list; what was not taken is left out. */
const taken = (
  list: readonly { readonly id: Id; readonly name: string }[],
  lots: readonly { readonly id: Id; readonly count: number }[],
): readonly Taken[] =>
  list.flatMap(({ id, name }) => {
    const sum = lots.filter((one) => one.id === id).reduce((all, { count }) => all + count, 0);
    return sum > 0 ? [{ id, label: name, lots: sum }] : [];
  });

/** Lots that were signed for in the game; a contract that stood at its beginning is nobody's choice. */
const signed = ({ systems }: Scenario, ledger: readonly LedgerEntry[]) =>
  ledger.flatMap(({ change }) =>
    change.kind === 'contract-moved' && change.from === 'talks' && change.to !== 'ended'
      ? [{ id: among(systems, change.system)?.supplier ?? '', count: change.count }]
      : [],
  );

const sent = (ledger: readonly LedgerEntry[]) =>
  ledger.flatMap(({ change }) =>
    change.kind === 'shipment-sent' ? [{ id: change.route, count: change.count }] : [],
  );

/** What a class is told of a run that has been played again and found true. */
export function classRunOf(
  scenario: Scenario,
  file: RunFile,
  { name, at }: { readonly name: string; readonly at: string },
): ClassRun {
  speakOfPeriods(scenario);
  const { state, months, choices, ledger } = play(scenario, file);
  const { outcome, intent } = state;
  const { objectives } = outcome ?? standing(openGame(scenario, state));
  const { lesson, decisive } = file;
  return {
    name,
    at,
    scenario: scenario.id,
    title: scenario.title,
    seed: file.seed,
    score: outcome?.score ?? null,
    ending: outcome?.ending ?? null,
    endingTitle: outcome && nameOf(scenario, 'ending', outcome.ending),
    won: outcome?.won ?? null,
    verified: true,
    turns: months.length,
    aims: scenario.objectives.map(({ id, label }) => ({
      id,
      label,
      points: intent[id] ?? 0,
      reached: objectives[id] ?? 0,
    })),
    months,
    suppliers: taken(scenario.suppliers, signed(scenario, ledger)),
    routes: taken(scenario.routes, sent(ledger)),
    choices,
    guesses: outcomesOf(ledger, lesson?.guesses ?? []),
    reasons: lesson?.reasons ?? [],
    reflection: lesson?.reflection ?? null,
    decisive: decisive && decisive.turn > 0 ? decisive : null,
    file,
  };
}
