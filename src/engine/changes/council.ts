import { cardIn } from '../lookup.ts';
import { actorParties, leadOnly, trackParties } from '../parties.ts';
import { at, NOTHING, PUBLIC, type Rows } from './row.ts';

type Kind =
  | 'turn-begun'
  | 'directives-moved'
  | 'track-moved'
  | 'card-dealt'
  | 'answer-sealed'
  | 'card-answered'
  | 'card-scheduled'
  | 'later-decided'
  | 'policy-sealed'
  | 'policy-revealed'
  | 'mission-sent'
  | 'programme-run'
  | 'money-exchanged'
  | 'posture-taken'
  | 'reaction-happened'
  | 'game-ended';

/** What happens to numbers, and what seats decide (rulebook sections 3, 5, 11 and 12). */
export const COUNCIL_CHANGES: Rows<Kind> = {
  'turn-begun': {
    apply: ({ state }, { turn }) => {
      state.turn = turn;
      state.hand = [];
    },
    touches: () => '@turn',
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ turn }) => at('turn', turn - 1, turn),
  },
  'directives-moved': {
    apply: ({ state }, { to }) => {
      state.directives = to;
    },
    touches: NOTHING,
    knownTo: leadOnly,
    unexplained: 'bare',
    path: ({ from, to }) => at('directives', from, to),
  },
  'track-moved': {
    apply: ({ state }, { track, to }) => {
      state.tracks[track] = to;
    },
    touches: ({ track }) => track,
    knownTo: (game, { track }) => trackParties(game, track),
    unexplained: 'bare',
    path: ({ track, from, to }) => at(`tracks.${track}`, from, to),
  },
  'card-dealt': {
    apply: ({ state }, { card }, entry) => {
      state.hand.push({ card, option: null, sealed: null, entry });
      state.dealt[card] = state.turn;
    },
    touches: NOTHING,
    knownTo: ({ scenario }, { card }) => [scenario.card(card).seat],
    unexplained: 'whole',
    path: ({ card }) => at(`hand.${card}`, null, 'dealt'),
  },
  'answer-sealed': {
    apply: ({ state }, { card, option }) => {
      cardIn(state, card).sealed = option;
    },
    touches: NOTHING,
    knownTo: ({ scenario }, { card }) => [scenario.card(card).seat],
    unexplained: 'whole',
    path: ({ card, from, option }) => at(`hand.${card}.sealed`, from, option),
  },
  'card-answered': {
    apply: ({ state }, { card, option }) => {
      cardIn(state, card).option = option;
      state.chosen[card] = option;
    },
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'whole',
    path: ({ card, option }) => at(`hand.${card}`, null, option),
  },
  'card-scheduled': {
    apply: ({ state }, { card, turn }, entry) => {
      const always = { target: null, percent: 100, chance: 100, step: 'policies' } as const;
      state.agenda.push({ turn, key: card, kind: 'card', ...always, entry });
    },
    touches: NOTHING,
    // What is still to come is nobody's to know.
    knownTo: () => [],
    unexplained: 'bare',
    path: ({ card, turn }) => at(`agenda.${card}`, null, turn),
  },
  'later-decided': {
    // Where it comes, what comes of it has entries of its own.
    apply: () => {},
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'nothing',
    path: ({ key, comes }) => at(`later.${key}`, null, comes ? 'happens' : 'fails'),
  },
  'policy-sealed': {
    apply: ({ state }, { seat, policy }, entry) => {
      const own = state.policies[seat];
      if (!own) return;
      own.sealed = policy;
      own.entry = entry;
    },
    touches: NOTHING,
    knownTo: (_, { seat }) => [seat],
    unexplained: 'whole',
    path: ({ seat, from, policy }) => at(`policies.${seat}.sealed`, from, policy),
  },
  'policy-revealed': {
    apply: ({ state }, { seat, policy }) => {
      const own = state.policies[seat];
      if (!own) return;
      own.last = policy;
      own.sealed = null;
    },
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'whole',
    path: ({ seat, from, policy }) => at(`policies.${seat}`, from, policy),
  },
  'mission-sent': {
    apply: ({ state, scenario }, { actor, aim, turn }) => {
      state.missions[scenario.missionKey(actor, aim)] = turn;
    },
    touches: NOTHING,
    knownTo: (game, { actor }) => actorParties(game, actor),
    unexplained: 'whole',
    path: ({ actor, aim, from, turn }) => at(`missions.${actor}/${aim}`, from, turn),
  },
  'programme-run': {
    apply: ({ state }, { programme, to }) => {
      state.programmes[programme] = to;
    },
    touches: NOTHING,
    knownTo: leadOnly,
    unexplained: 'bare',
    path: ({ programme, from, to }) => at(`programmes.${programme}`, from, to),
  },
  'money-exchanged': {
    apply: ({ state }, { exchange, turn }) => {
      state.exchanged[exchange] = turn;
    },
    touches: NOTHING,
    knownTo: leadOnly,
    unexplained: 'bare',
    path: ({ exchange, from, turn }) => at(`exchanged.${exchange}`, from, turn),
  },
  'posture-taken': {
    apply: ({ state }, { posture, turn }) => {
      state.posture = posture;
      state.postureTurn = turn;
    },
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ from, posture }) => at('posture', from, posture),
  },
  'reaction-happened': {
    apply: ({ state }, { reaction, turn }) => {
      state.reacted[reaction] = turn;
    },
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ reaction, from, turn }) => at(`reacted.${reaction}`, from, turn),
  },
  'game-ended': {
    apply: (game, { outcome }) => {
      game.state.outcome = outcome;
    },
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ ending }) => at('outcome', null, ending),
  },
};
