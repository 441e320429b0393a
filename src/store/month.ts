import {
  adjudicate,
  copyState,
  type Id,
  type LedgerEntry,
  opened,
  openGame,
  type Scenario,
  type Standing,
  type State,
  type Sum,
  standing,
  viewOf,
} from '../engine/index.ts';
import { type Finding, findingsOf } from './because.ts';
import type { Match } from './machine.ts';
import type { Play } from './play.ts';

/** The objectives and the score at one moment, as the lead seat could tell them, with the parts that made each objective. */
export interface Worth extends Standing {
  readonly parts: Readonly<Record<Id, Sum>>;
}

/** What a month that has been played came to for the lead seat's objectives. */
export interface Month {
  /** Where its council began. */
  readonly start: Worth;
  /** Where the council rose: with all that was ordered, before anything else happened. */
  readonly given: Standing;
  /** What the objectives came to with each entry that moved them, in the order of the entries. */
  readonly trail: readonly { readonly entry: number; readonly worth: Standing }[];
  /** At the end of its adjudication, before the news of the next one. */
  readonly end: Worth;
  /** Where an order changed what its dice came to, and where it was luck alone; worked out when it is first asked for. */
  readonly findings: () => readonly Finding[];
}

const worthOf = (scenario: Scenario, state: State): Worth => {
  const game = openGame(scenario, viewOf(scenario, state, scenario.lead).state);
  const parts = scenario.objectives.map((one) => [one.id, opened(game, one)] as const);
  return { ...standing(game), parts: Object.fromEntries(parts) };
};

const standingOf = (scenario: Scenario, state: State): Standing =>
  standing(openGame(scenario, viewOf(scenario, state, scenario.lead).state));

const alike = (a: Standing, b: Standing): boolean =>
  Object.keys(a.objectives).every((id) => a.objectives[id] === b.objectives[id]);

/** A month played once more from where its council rose: the same orders and dice, so the same end. */
function replayed(before: Play): Month {
  const { scenario, council } = before;
  const state = copyState(before.state);
  const given = standingOf(scenario, state);
  const trail: { entry: number; worth: Standing }[] = [];
  let last = given;
  const onEntry = ({ id }: LedgerEntry): void => {
    const worth = standingOf(scenario, state);
    if (alike(worth, last)) return;
    trail.push({ entry: id, worth });
    last = worth;
  };
  adjudicate(openGame(scenario, state, { ledger: [], onEntry }));
  let findings: readonly Finding[] | null = null;
  return {
    start: worthOf(scenario, council.state),
    given,
    trail,
    end: worthOf(scenario, state),
    findings: () => {
      findings ??= findingsOf(before);
      return findings;
    },
  };
}

const known = new WeakMap<Play, Month>();

/** The month that a match's film or review tells, for the eyes of the lead seat; null where it tells none, or to others. */
export function monthOf({ stage, before, play }: Match): Month | null {
  const told = stage.phase === 'playback' || stage.phase === 'review';
  if (!told || stage.seat !== play.seat || before === null) return null;
  const found = known.get(before) ?? replayed(before);
  known.set(before, found);
  return found;
}
