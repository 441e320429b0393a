import type { ChangeKind, ChangeOf, ContractStage, Id, LedgerEntry, Scenario } from '../engine/index.ts';
import { among, find } from '../engine/vocabulary.ts';
import { endOf } from './ground.ts';
import type { Journey, Stretch } from './journeys.ts';

/** What a cue shows. Places are nodes, legs or actors of the scenario; a renderer finds them on the map. */
export type Show =
  | { readonly kind: 'flag'; readonly actor: Id }
  | Stamp
  /** A capital's answer to an offer, stamped on it. */
  | { readonly kind: 'answer'; readonly actor: Id; readonly ask: Id; readonly tone: 'good' | 'bad' }
  | { readonly kind: 'build'; readonly project: Id }
  | { readonly kind: 'days'; readonly days: number }
  | Move
  | { readonly kind: 'delivered'; readonly node: Id; readonly system: Id }
  | { readonly kind: 'held'; readonly shipment: Id; readonly leg: Id }
  | { readonly kind: 'lost'; readonly shipment: Id; readonly leg: Id }
  | { readonly kind: 'coins'; readonly route: Id; readonly purse: Id }
  | { readonly kind: 'designated'; readonly actor: Id; readonly designation: Id }
  | { readonly kind: 'strike'; readonly comes: boolean; readonly by: Id }
  | { readonly kind: 'salvo'; readonly node: Id; readonly stopped: boolean }
  | { readonly kind: 'close'; readonly place: Id }
  | { readonly kind: 'open'; readonly place: Id }
  /** A promise is kept or broken, sealed at the capital it was given to. */
  | { readonly kind: 'pledge'; readonly actor: Id; readonly deed: Id; readonly kept: boolean }
  /** Nothing moves: what has happened sinks in, or is added up. */
  | { readonly kind: 'hush' }
  /** The view goes to what is about to be shown, or to the whole of the map; `near`: so close that nothing else matters. */
  | { readonly kind: 'camera'; readonly to: Show | null; readonly near: boolean };

/** The answer of a supplier, stamped on its capital. */
export interface Stamp {
  readonly kind: 'stamp';
  readonly actor: Id;
  /** What the contract is about. */
  readonly system: Id;
  readonly tone: 'good' | 'bad';
  readonly word: StampWord;
}

/** A lot for as long as it is on the map: it moves from `starts` to `stops` (shares of the cue) and then stands. */
export interface Move {
  readonly kind: 'move';
  readonly shipment: Id;
  readonly system: Id;
  readonly way: readonly Stretch[];
  readonly starts: number;
  readonly stops: number;
}

export type StampWord = 'production' | 'release' | 'transit' | 'refused' | 'ended';

const actorOfSeat = (scenario: Scenario, seat: Id | null): Id | null =>
  find(scenario, 'seats', seat)?.actor ?? null;

/** What a kind of change is drawn from. */
interface Scene {
  readonly scenario: Scenario;
  readonly entry: LedgerEntry;
  readonly journeys: readonly Journey[];
}

/** The picture of one kind of change, or null where this one has none. */
type Painter<K extends ChangeKind> = (change: ChangeOf<K>, scene: Scene) => Show | null;

/** A kind of change that is not drawn: it is told in words, or another one shows it. */
const UNSEEN = (): null => null;

/** A word stamped on the capital of whoever sells a system. */
function stamped(scenario: Scenario, system: Id, word: StampWord): Stamp {
  const seller = find(scenario, 'systems', system)?.supplier;
  const actor = find(scenario, 'suppliers', seller)?.actor ?? scenario.home;
  return {
    kind: 'stamp',
    actor,
    system,
    word,
    tone: word === 'refused' || word === 'ended' ? 'bad' : 'good',
  };
}

/** Stages that are stamped. */
function stampOf(stage: ContractStage): StampWord | null {
  return stage === 'talks' || stage === 'delivered' ? null : stage;
}

/** The film's picture of every kind of change. */
const PAINTERS: { readonly [K in ChangeKind]: Painter<K> } = {
  'turn-begun': UNSEEN,
  'directives-moved': UNSEEN,
  'track-moved': ({ track, from, to }, { scenario, entry: { cause } }) => {
    if (cause.kind !== 'rule' || cause.rule !== 'sale' || to <= from) return null;
    const route = find(scenario, 'channels', cause.of)?.route;
    return route ? { kind: 'coins', route, purse: track } : null;
  },

  'contract-opened': ({ system, terms }, { scenario }) => {
    const word = stampOf(terms.stage);
    return word && stamped(scenario, system, word);
  },
  'contract-moved': ({ system, to }, { scenario }) => {
    const word = stampOf(to);
    return word && stamped(scenario, system, word);
  },
  'contract-cancelled': ({ system }, { scenario }) => stamped(scenario, system, 'ended'),
  'lead-moved': UNSEEN,
  'gate-shut': ({ system }, { scenario }) => stamped(scenario, system, 'refused'),
  'gate-hurried': UNSEEN,
  'money-awaited': UNSEEN,
  'contract-split': UNSEEN,
  'contract-paid': UNSEEN,
  'contract-arrived': UNSEEN,
  'contract-lost': UNSEEN,
  'contract-routed': UNSEEN,
  'debt-moved': UNSEEN,

  // What moves on the roads is drawn from its journey (`movesFor`).
  'shipment-sent': UNSEEN,
  'leg-entered': UNSEEN,
  'node-reached': UNSEEN,
  'shipment-seen': UNSEEN,
  'shipment-recalled': UNSEEN,
  'shipment-held': ({ shipment }, { journeys }) => {
    const leg = journeys.find((one) => one.shipment === shipment)?.way.at(-1)?.leg;
    return leg === undefined ? null : { kind: 'held', shipment, leg };
  },
  'shipment-lost': ({ shipment, leg }) => ({ kind: 'lost', shipment, leg }),
  'lot-delivered': ({ system }, { scenario, entry, journeys }) => {
    const came = journeys.find((one) => one.system === system && one.arrives === entry.day);
    const there = came && endOf(scenario, came.route);
    const capital = scenario.nodes.find((node) => node.actor === scenario.home && node.kind === 'capital');
    const node = there ?? capital?.id;
    return node ? { kind: 'delivered', node, system } : null;
  },

  'channel-allotted': UNSEEN,
  'flow-stopped': UNSEEN,
  'books-kept': UNSEEN,
  'place-closed': ({ place }) => ({ kind: 'close', place }),
  'place-opened': ({ place }) => ({ kind: 'open', place }),
  'consent-given': UNSEEN,
  'deed-undertaken': ({ deed, stand, with: actor }, { scenario }) =>
    stand === 'broken' ? { kind: 'pledge', actor: actor ?? scenario.home, deed, kept: false } : null,
  'deed-settled': ({ deed, stand, with: actor }, { scenario }) => ({
    kind: 'pledge',
    actor: actor ?? scenario.home,
    deed,
    kept: stand === 'kept',
  }),
  'line-shut': UNSEEN,
  'stage-finished': ({ project }) => ({ kind: 'build', project }),
  'building-moved': UNSEEN,
  'push-moved': UNSEEN,
  'project-paid': UNSEEN,

  'card-dealt': UNSEEN,
  'answer-sealed': UNSEEN,
  'card-answered': UNSEEN,
  'card-scheduled': UNSEEN,
  'later-decided': UNSEEN,
  'policy-sealed': UNSEEN,
  'policy-revealed': ({ seat }, { scenario }) => {
    const actor = actorOfSeat(scenario, seat);
    return actor ? { kind: 'flag', actor } : null;
  },
  'mission-sent': UNSEEN,
  'offer-made': UNSEEN,
  'counter-taken': UNSEEN,
  'reply-sealed': UNSEEN,
  'offer-answered': ({ actor, ask, accepted }) => ({
    kind: 'answer',
    actor,
    ask,
    tone: accepted ? 'good' : 'bad',
  }),
  'programme-run': UNSEEN,
  'money-exchanged': UNSEEN,
  'posture-taken': UNSEEN,
  'reaction-happened': UNSEEN,

  'strike-decided': ({ comes }, { scenario, entry }) => {
    const by = actorOfSeat(scenario, entry.seat ?? scenario.strike?.by ?? null);
    return by ? { kind: 'strike', comes, by } : null;
  },
  'target-chosen': UNSEEN,
  'target-struck': ({ target, hit }, { scenario }) => {
    const node = among(scenario.strike?.targets, target)?.node;
    return node ? { kind: 'salvo', node, stopped: !hit } : null;
  },
  'designation-drawn': UNSEEN,
  designated: ({ designation }, { scenario }) => ({
    kind: 'designated',
    actor: scenario.home,
    designation,
  }),
  'game-ended': UNSEEN,
};

/** The picture an entry is worth, or null. */
export const showOf = (scene: Scene): Show | null =>
  (PAINTERS[scene.entry.change.kind] as Painter<ChangeKind>)(scene.entry.change, scene);
