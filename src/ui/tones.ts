import type { Change, ChangeKind, ChangeOf } from '../engine/index.ts';

/** What a change is for the lead seat: good news, bad news, or neither. */
export type Tone = 'good' | 'bad' | '';

const TONES: { readonly [K in ChangeKind]: Tone | ((change: ChangeOf<K>) => Tone) } = {
  'turn-begun': '',
  'directives-moved': '',
  'track-moved': '',

  'contract-opened': 'good',
  'contract-moved': ({ to }) => (to === 'ended' ? 'bad' : 'good'),
  'contract-cancelled': 'bad',
  'lead-moved': '',
  'gate-shut': 'bad',
  'gate-hurried': 'good',
  'money-awaited': 'bad',
  'contract-split': '',
  'contract-paid': '',
  'contract-arrived': '',
  'contract-lost': '',
  'contract-routed': '',
  'debt-moved': '',

  'shipment-sent': '',
  'leg-entered': '',
  'node-reached': '',
  'shipment-seen': 'bad',
  'shipment-recalled': 'bad',
  'shipment-held': 'bad',
  'shipment-lost': 'bad',
  'lot-delivered': 'good',

  'channel-allotted': '',
  'flow-stopped': '',
  'books-kept': '',
  'place-closed': 'bad',
  'place-opened': 'good',
  'consent-given': '',

  'deed-undertaken': ({ stand }) => ({ open: '', kept: 'good', broken: 'bad' })[stand] as Tone,
  'deed-settled': ({ stand }) => (stand === 'broken' ? 'bad' : 'good'),

  'line-shut': 'bad',
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
  'offer-answered': ({ accepted }) => (accepted ? 'good' : 'bad'),
  'programme-run': '',
  'money-exchanged': '',
  'posture-taken': '',
  'reaction-happened': '',

  'strike-decided': ({ comes }) => (comes ? 'bad' : 'good'),
  'target-chosen': '',
  'target-struck': ({ hit }) => (hit ? 'bad' : 'good'),
  'designation-drawn': '',
  designated: 'bad',
  'game-ended': '',
};

/** Whether a change is good news for the lead seat, bad news, or neither. */
export function toneOf(change: Change): Tone {
  const tone = TONES[change.kind] as Tone | ((change: Change) => Tone);
  return typeof tone === 'function' ? tone(change) : tone;
}
