import { PLAYERS, type Player } from '../bots/index.ts';
import {
  begin,
  type ChangeKind,
  check,
  commit,
  find,
  type Game,
  give,
  type Id,
  type LedgerEntry,
  type Order,
  openGame,
  pathOf,
  type Reason,
  type Scenario,
  type State,
  standing,
  viewOf,
} from '../engine/index.ts';
import {
  isAccount,
  monthName,
  nameOf,
  sayAmount,
  sayDelta,
  sayEntry,
  sayOptionLine,
  sayReason,
  speakOfPeriods,
} from '../text/index.ts';
import { explainAll } from './explain-all.ts';
import type {
  StepProblem,
  TrialAnswer,
  TrialCard,
  TrialPlayer,
  TrialQuestion,
  TrialStep,
  TrialTrack,
} from './trial-types.ts';

/** Refusals and orders in one turn after which a player is taken to be stuck. */
const MOST_REFUSED = 50;
const MOST_ORDERS = 500;
/** Changes that are told of one step, the last ones. */
const MOST_CHANGES = 80;

/** A game that is tried: what can be done to it besides what the rules allow. */
class Trial {
  readonly scenario: Scenario;
  readonly ledger: LedgerEntry[] = [];
  readonly state: State;
  private readonly seed: number;
  private decision = 0;

  constructor(scenario: Scenario, seed: number) {
    this.scenario = scenario;
    this.seed = seed;
    this.state = begin(scenario, { seed }, this.ledger);
  }

  open(): Game {
    return openGame(this.scenario, this.state, { ledger: this.ledger });
  }

  carryOut(step: TrialStep): StepProblem | null {
    if (this.state.outcome) return { code: 'over' };
    switch (step.kind) {
      case 'jump':
        return this.jump(step.turn, step.player);
      case 'set':
        return this.set(step.track, step.value);
      case 'deal':
        return this.deal(step.card);
      case 'answer':
        return this.answer(step.card, step.option);
      case 'next':
        return this.turn('none');
    }
  }

  private jump(turn: number, player: TrialPlayer): StepProblem | null {
    if (turn <= this.state.turn) return { code: 'past' };
    let problem: StepProblem | null = null;
    while (this.state.turn < turn && !this.state.outcome) {
      const { turn: now } = this.state;
      problem = this.turn(player) ?? problem;
      if (this.state.turn === now && !this.state.outcome) return problem;
    }
    return problem ?? (this.state.turn < turn ? { code: 'over' } : null);
  }

  /** Plays the present turn to its end; where the player cannot go on, without orders. */
  private turn(player: TrialPlayer): StepProblem | null {
    const { turn } = this.state;
    if (this.playTurn(PLAYERS[player])) return null;
    if (player !== 'none') this.playTurn(PLAYERS.none);
    return { code: 'stuck', n: turn };
  }

  private playTurn(player: Player): boolean {
    const { scenario, state } = this;
    const { turn } = state;
    let refused = 0;
    for (let given = 0; given < MOST_ORDERS && refused < MOST_REFUSED; given++) {
      if (state.turn !== turn || state.outcome) return true;
      try {
        const view = viewOf(scenario, state, scenario.lead);
        const { order } = player(scenario, view, this.seed, this.decision++);
        if (give(scenario, state, order, { ledger: this.ledger }) !== null) refused += 1;
      } catch {
        return false;
      }
    }
    return state.turn !== turn || state.outcome !== null;
  }

  private set(id: Id, value: number): StepProblem | null {
    const track = find(this.scenario, 'tracks', id);
    if (!track) return { code: 'gone' };
    if (track.derive !== null) return { code: 'derived' };
    const unit = track.decimals === 1 ? 10 : 1;
    const wanted = Math.round(value * unit);
    const to = Math.max(track.min, Math.min(track.max, wanted));
    this.state.tracks[id] = to;
    return to === wanted ? null : { code: 'bounds', n: to / unit };
  }

  private deal(id: Id): StepProblem | null {
    const card = find(this.scenario, 'cards', id);
    if (!card) return { code: 'gone' };
    const { state } = this;
    state.hand = state.hand.filter((one) => one.card !== id);
    commit(
      this.open(),
      { kind: 'card-dealt', card: id },
      { cause: { kind: 'rule', rule: 'dated', of: id }, seat: card.seat, facts: card.facts },
    );
    return null;
  }

  private answer(card: Id, option: Id): StepProblem | null {
    const own = find(this.scenario, 'cards', card);
    if (!own?.options.some((one) => one.id === option)) return { code: 'gone' };
    const reason = this.asPerson(own.seat, () =>
      give(this.scenario, this.state, answerOf(own.seat, card, option), { ledger: this.ledger }),
    );
    return reason ? { code: 'reason', why: sayReason(this.scenario, reason) } : null;
  }

  /** Who tries a scenario may answer every seat's cards. */
  asPerson<T>(seat: Id, act: () => T): T {
    const { state } = this;
    const { people } = state;
    if (!people.includes(seat)) state.people = [...people, seat];
    const result = act();
    state.people = people;
    return result;
  }
}

const answerOf = (seat: Id, card: Id, option: Id): Order => ({ seat, kind: 'answer', card, option });

const snapshot = (game: Game): Record<Id, number> =>
  Object.fromEntries(game.scenario.data.tracks.map(({ id }) => [id, game.value(id)]));

function tracksOf(scenario: Scenario, before: Record<Id, number>, now: Record<Id, number>): TrialTrack[] {
  return scenario.tracks.map(({ id, label, group, min, max, decimals, good, derive }) => {
    const unit = decimals === 1 ? 10 : 1;
    const stored = now[id] ?? 0;
    const by = stored - (before[id] ?? stored);
    return {
      id,
      label,
      group,
      value: stored / unit,
      min: min / unit,
      max: max / unit,
      words: sayAmount(scenario, id, stored),
      change: by === 0 ? '' : sayDelta(scenario, id, by),
      good,
      by: Math.sign(by),
      derived: derive !== null,
    };
  });
}

function handOf(trial: Trial): TrialCard[] {
  const { scenario, state } = trial;
  const game = trial.open();
  const why = (reason: Reason | null): string => (reason ? sayReason(scenario, reason) : '');
  return state.hand.map(({ card: id, option, sealed }) => {
    const card = game.scenario.card(id);
    return {
      id,
      headline: card.headline,
      text: card.text,
      seat: card.seat === scenario.lead ? '' : nameOf(scenario, 'seat', card.seat),
      answer: option ?? sealed,
      options: card.options.map((one) => ({
        id: one.id,
        label: one.label,
        does: sayOptionLine(scenario, one, state),
        why: why(trial.asPerson(card.seat, () => check(game, answerOf(card.seat, id, one.id)))),
      })),
    };
  });
}

/** Kinds that say nothing of what was tried. */
const NOT_TOLD: readonly ChangeKind[] = ['turn-begun', 'books-kept', 'card-scheduled', 'reaction-happened'];

/** What is worth telling of a step's entries: accounts, and moves of nothing, are not. */
function isTold(entry: LedgerEntry): boolean {
  const { from, to } = pathOf(entry.change);
  return !isAccount(entry) && !NOT_TOLD.includes(entry.change.kind) && from !== to;
}

/** Plays a trial from its beginning and says how it stands. Plain data in and out; equal questions give equal answers. */
export function runTrial({ scenario, seed, steps }: TrialQuestion): TrialAnswer {
  speakOfPeriods(scenario);
  const trial = new Trial(scenario, seed);
  const { state, ledger } = trial;
  let before = snapshot(trial.open());
  let from = 0;
  const problems = steps.map((step) => {
    before = snapshot(trial.open());
    from = ledger.length;
    return trial.carryOut(step);
  });
  const game = trial.open();
  const told = ledger.slice(from).filter(isTold);
  const { outcome } = state;
  const ending = outcome && find(scenario, 'endings', outcome.ending);
  return {
    turn: state.turn,
    turns: scenario.calendar.turns,
    month: monthName(scenario, state.turn),
    outcome: outcome && {
      title: ending?.title ?? outcome.ending,
      text: ending?.text ?? '',
      score: outcome.score,
      won: outcome.won,
    },
    score: standing(game).score,
    problems,
    tracks: tracksOf(scenario, before, snapshot(game)),
    hand: handOf(trial),
    changes: told.slice(-MOST_CHANGES).map((entry) => sayEntry(scenario, entry)),
    more: Math.max(0, told.length - MOST_CHANGES),
    conditions: explainAll(game),
  };
}
