import type { Change, ChangeKind, ChangeOf } from '../engine/index.ts';

/** Happenings that have a look and a sound of their own; empty: one like many others. */
export type Look =
  | 'delivery'
  | 'loss'
  | 'refusal'
  | 'strike'
  | 'hit'
  | 'defended'
  | 'closed'
  | 'opened'
  | 'kept'
  | 'broken'
  | '';

const LOOKS: { readonly [K in ChangeKind]: Look | ((change: ChangeOf<K>) => Look) } = {
  'turn-begun': '',
  'directives-moved': '',
  'track-moved': '',

  'contract-opened': '',
  'contract-moved': ({ to }) => (to === 'ended' ? 'loss' : ''),
  'contract-cancelled': '',
  'lead-moved': '',
  'gate-shut': 'refusal',
  'gate-hurried': '',
  'money-awaited': '',
  'contract-split': '',
  'contract-paid': '',
  'contract-arrived': '',
  'contract-lost': '',
  'contract-routed': '',
  'debt-moved': '',

  'shipment-sent': '',
  'leg-entered': '',
  'node-reached': '',
  'shipment-seen': '',
  'shipment-recalled': '',
  'shipment-held': '',
  'shipment-lost': 'loss',
  'lot-delivered': 'delivery',

  'channel-allotted': '',
  'flow-stopped': '',
  'books-kept': '',
  'place-closed': 'closed',
  'place-opened': 'opened',
  'consent-given': '',

  'deed-undertaken': ({ stand }) => (stand === 'open' ? '' : stand),
  'deed-settled': ({ stand }) => stand,

  'line-shut': 'refusal',
  'stage-finished': '',
  'building-moved': '',
  'push-moved': '',
  'project-paid': '',

  'card-dealt': '',
  'answer-sealed': '',
  'card-answered': '',
  'card-scheduled': '',
  'later-decided': '',
  'policy-sealed': '',
  'policy-revealed': '',
  'mission-sent': '',
  'offer-made': '',
  'counter-taken': '',
  'reply-sealed': '',
  'offer-answered': ({ accepted }) => (accepted ? 'kept' : 'refusal'),
  'programme-run': '',
  'money-exchanged': '',
  'posture-taken': '',
  'reaction-happened': '',

  'strike-decided': ({ comes }) => (comes ? 'strike' : ''),
  'target-chosen': '',
  'target-struck': ({ hit }) => (hit ? 'hit' : 'defended'),
  'designation-drawn': '',
  designated: 'refusal',
  'game-ended': '',
};

/** The look of a change in the film's list and on the map. */
export function lookOf(change: Change): Look {
  const look = LOOKS[change.kind] as Look | ((change: Change) => Look);
  return typeof look === 'function' ? look(change) : look;
}

/** The icon of each look in the list. */
export const LOOK_ICONS: Readonly<Record<Look, string>> = {
  delivery: 'cargo-arms',
  loss: 'broken-shield',
  refusal: 'order-cancel',
  strike: 'explosion',
  hit: 'fire',
  defended: 'shield',
  closed: 'level-crossing',
  opened: 'crossroads',
  kept: 'handshake',
  broken: 'broken-chain',
  '': 'ui-chevron-right',
};
