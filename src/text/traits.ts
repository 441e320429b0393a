import {
  type Cause,
  type Change,
  type ChangeKind,
  type ChangeOf,
  prepare,
  type RuleAtWork,
  type Scenario,
} from '../engine/index.ts';

/** A kind of cause, or which rule it was. */
type CauseTag = Exclude<Cause['kind'], 'rule'> | RuleAtWork;

/** How the telling of a game treats one kind of change. */
interface Traits<K extends ChangeKind> {
  /** How much it says about a game by itself, before what followed from it: 0 (routine) to 100. */
  readonly weight: number | ((change: ChangeOf<K>, scenario: Scenario) => number);
  /** Only kept for whoever asks why: another entry already tells the same event. */
  readonly account: boolean;
  /** Causes that its own sentence says already: naming them again would only repeat it. */
  readonly saysItself: readonly CauseTag[];
  /** Whether the die of its cause decided just this, so that the odds belong behind it. */
  readonly decided: boolean | ((change: ChangeOf<K>) => boolean);
}

const OF_CONTRACT: readonly CauseTag[] = [
  'order',
  'die',
  'money',
  'production',
  'sign',
  'release',
  'movement',
];
const OF_SHIPMENT: readonly CauseTag[] = ['die', 'movement', 'release'];
const OF_PROJECT: readonly CauseTag[] = ['order', 'die', 'building'];
const OF_SEAT: readonly CauseTag[] = ['policy', 'lottery', 'doctrine', 'mind'];
const OF_CARD: readonly CauseTag[] = ['option', 'lottery'];

/** An account of a contract. */
const ACCOUNT = { weight: 0, account: true, saysItself: OF_CONTRACT, decided: false } as const;

/** Every kind of change, weighed. */
const TRAITS: { readonly [K in ChangeKind]: Traits<K> } = {
  'turn-begun': { weight: 0, account: false, saysItself: ['calendar'], decided: true },
  'directives-moved': { weight: 0, account: true, saysItself: ['calendar', 'directive'], decided: true },
  'track-moved': { weight: 0, account: false, saysItself: [], decided: true },

  'contract-opened': { weight: 0, account: false, saysItself: OF_CONTRACT, decided: true },
  'contract-moved': {
    weight: ({ from, to }) =>
      to === 'production' && from === 'talks' ? 26 : to === 'transit' ? 24 : to === 'ended' ? 30 : 0,
    account: false,
    saysItself: OF_CONTRACT,
    decided: ({ to }) => to !== 'delivered',
  },
  'contract-cancelled': { weight: 30, account: false, saysItself: OF_CONTRACT, decided: true },
  'lead-moved': { weight: 0, account: false, saysItself: OF_CONTRACT, decided: false },
  'gate-shut': { weight: 42, account: false, saysItself: OF_CONTRACT, decided: true },
  'gate-hurried': { weight: 10, account: false, saysItself: OF_CONTRACT, decided: true },
  'money-awaited': {
    weight: ({ due }) => (due === 0 ? 0 : 28),
    account: false,
    saysItself: OF_CONTRACT,
    decided: false,
  },
  'contract-split': { weight: 0, account: false, saysItself: OF_CONTRACT, decided: false },
  'contract-paid': ACCOUNT,
  'contract-arrived': ACCOUNT,
  'contract-lost': ACCOUNT,
  'contract-routed': { weight: 0, account: false, saysItself: OF_CONTRACT, decided: false },
  'debt-moved': { weight: 0, account: false, saysItself: [], decided: true },

  'shipment-sent': { weight: 0, account: false, saysItself: OF_SHIPMENT, decided: false },
  'leg-entered': { weight: 0, account: false, saysItself: OF_SHIPMENT, decided: true },
  'node-reached': { weight: 0, account: false, saysItself: OF_SHIPMENT, decided: true },
  'shipment-seen': { weight: 12, account: false, saysItself: OF_SHIPMENT, decided: true },
  'shipment-recalled': { weight: 0, account: false, saysItself: OF_SHIPMENT, decided: true },
  'shipment-held': { weight: 20, account: false, saysItself: OF_SHIPMENT, decided: true },
  'shipment-lost': { weight: 55, account: false, saysItself: OF_SHIPMENT, decided: true },
  'lot-delivered': {
    weight: ({ system }, scenario) => (prepare(scenario).system(system).major ? 60 : 32),
    account: false,
    saysItself: ['movement', 'release'],
    decided: true,
  },

  'channel-allotted': { weight: 6, account: false, saysItself: ['die'], decided: true },
  'flow-stopped': { weight: 22, account: false, saysItself: ['die'], decided: true },
  'books-kept': { weight: 0, account: false, saysItself: ['books'], decided: true },

  'place-closed': { weight: 35, account: false, saysItself: [], decided: true },
  'place-opened': { weight: 10, account: false, saysItself: [], decided: true },
  'consent-given': { weight: 14, account: false, saysItself: [], decided: true },
  'line-shut': { weight: 30, account: false, saysItself: [], decided: true },

  'deed-undertaken': {
    weight: ({ stand }) => (stand === 'open' ? 12 : 20),
    account: false,
    saysItself: ['deed'],
    decided: true,
  },
  'deed-settled': {
    weight: ({ stand }) => (stand === 'broken' ? 30 : 14),
    account: false,
    saysItself: [],
    decided: true,
  },

  'stage-finished': { weight: 38, account: false, saysItself: OF_PROJECT, decided: true },
  'building-moved': { weight: 0, account: false, saysItself: OF_PROJECT, decided: true },
  'push-moved': { weight: 8, account: false, saysItself: OF_PROJECT, decided: true },
  'project-paid': { weight: 0, account: true, saysItself: OF_PROJECT, decided: true },

  'card-dealt': { weight: 0, account: false, saysItself: OF_CARD, decided: true },
  'answer-sealed': { weight: 10, account: false, saysItself: OF_CARD, decided: true },
  'card-answered': { weight: 10, account: false, saysItself: OF_CARD, decided: true },
  'card-scheduled': { weight: 0, account: false, saysItself: [], decided: true },
  'later-decided': {
    weight: ({ comes }) => (comes ? 15 : 3),
    account: false,
    saysItself: ['die'],
    decided: true,
  },

  'policy-sealed': { weight: 0, account: false, saysItself: OF_SEAT, decided: true },
  'policy-revealed': { weight: 0, account: false, saysItself: OF_SEAT, decided: true },
  'mission-sent': { weight: 8, account: false, saysItself: ['order'], decided: true },
  'offer-made': { weight: 8, account: false, saysItself: ['order'], decided: true },
  'counter-taken': { weight: 8, account: false, saysItself: ['order'], decided: true },
  'reply-sealed': { weight: 0, account: false, saysItself: ['order'], decided: true },
  'offer-answered': {
    weight: ({ accepted }) => (accepted ? 34 : 28),
    account: false,
    saysItself: ['offer'],
    decided: true,
  },
  'programme-run': { weight: 8, account: false, saysItself: ['order'], decided: true },
  'money-exchanged': { weight: 8, account: false, saysItself: ['order'], decided: true },
  'posture-taken': { weight: 18, account: false, saysItself: ['order'], decided: true },
  'reaction-happened': { weight: 16, account: false, saysItself: ['reaction'], decided: true },

  'strike-decided': {
    weight: ({ comes }) => (comes ? 80 : 0),
    account: false,
    saysItself: ['die'],
    decided: true,
  },
  'target-chosen': { weight: 0, account: true, saysItself: ['lottery'], decided: true },
  'target-struck': {
    weight: ({ hit }) => (hit ? 45 : 30),
    account: false,
    saysItself: ['die'],
    decided: true,
  },
  'designation-drawn': { weight: 0, account: true, saysItself: ['die'], decided: true },
  designated: { weight: 40, account: false, saysItself: ['lottery'], decided: true },
  'game-ended': { weight: 100, account: false, saysItself: ['ending'], decided: true },
};

const traitsOf = ({ kind }: Change): Traits<ChangeKind> => TRAITS[kind] as Traits<ChangeKind>;

/** How much a change says about a game by itself, before what followed from it: 0 (routine) to 100. */
export function weightOfChange(scenario: Scenario, change: Change): number {
  const { weight } = traitsOf(change);
  return typeof weight === 'number' ? weight : weight(change, scenario);
}

/** Whether a change only keeps an account, so that a telling of what happened leaves it out. */
export const keepsAccount = (change: Change): boolean => traitsOf(change).account;

/** Whether the sentence of a change says its cause already. */
export const saysItself = (change: Change, cause: Cause): boolean =>
  traitsOf(change).saysItself.includes(cause.kind === 'rule' ? cause.rule : cause.kind);

/** Whether the die of the cause decided just this change, so that its odds belong behind it. */
export function decidedByDie(change: Change, cause: Cause): boolean {
  const { decided } = traitsOf(change);
  return cause.kind === 'die' && (typeof decided === 'boolean' ? decided : decided(change));
}
