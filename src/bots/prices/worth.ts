import {
  among,
  type Block,
  type Effect,
  type Expr,
  evaluate,
  type Game,
  type Id,
  type System,
} from '../../engine/index.ts';

/** By what effects are priced. Everything is in hundredths of a point of the score. */
export interface Scale {
  /** One stored unit of a track. */
  readonly unit: (track: Id) => number;
  /** Some lots of a system that arrive, the next after those delivered and on their way. */
  readonly lots: (at: Game, system: System, count: number) => number;
}

/** Where an effect would happen: the game, on whom a block is aimed, and how much of its amounts counts. */
interface Occasion {
  readonly at: Game;
  readonly target: Id | null;
  readonly percent: number;
  readonly scale: Scale;
}

/** What it is worth that a place is passable for one turn, in use and out of use; hundredths. */
const PLACE = 60;
const IDLE_PLACE = 10;
const CONSENT = 15;
const LINE = 40;
const TURN_SOONER = 15;
const STAGE = 60;
/** Turns that a closure is felt at most, and where its length is not known. */
const CLOSED = 3;

type Verb = Effect['do'];
type Effects = { readonly [V in Verb]: Extract<Effect, { readonly do: V }> };

/** What one effect is worth, by its verb. */
const WORTH: { readonly [V in Verb]: (effect: Effects[V], on: Occasion) => number } = {
  add: ({ track, by }, on) => moved(on, track, (amount(on, by) * on.percent) / 100),
  set: ({ track, to }, on) => moved(on, track, amount(on, to) - on.at.value(track)),
  warm: ({ by }, on) =>
    on.target === null ? 0 : moved(on, `${on.target}.stance`, (amount(on, by) * on.percent) / 100),
  close: ({ place, turns }, on) =>
    -Math.min(CLOSED, Math.max(1, amount(on, turns) || CLOSED)) * passable(on.at, place),
  open: ({ place }, { at }) => passable(at, place),
  shut: ({ turns }, on) => -LINE * Math.max(0, amount(on, turns)),
  consent: () => CONSENT,
  lots: ({ system, count }, on) =>
    on.scale.lots(on.at, on.at.scenario.system(system), Math.max(0, amount(on, count))),
  hasten: ({ system, turns }, on) =>
    on.at.state.contracts.some((one) => one.system === system && one.stage === 'production')
      ? -TURN_SOONER * amount(on, turns)
      : 0,
  advance: ({ stages }, on) => STAGE * amount(on, stages),
  deal: () => 0,
  designate: ({ target }, { at, scale }) => {
    const named = among(at.scenario.data.designations, target);
    return named && at.state.designated[named.id] === undefined ? worth(at, named.block, scale) : 0;
  },
};

/** What a block of effects is worth, `percent` of its amounts, on its target. */
export function worth(at: Game, block: Block, scale: Scale, target: Id | null = null, percent = 100): number {
  const on = { at, target, percent, scale };
  return block.effects.reduce((sum, effect) => sum + worthOfEffect(effect, on), 0);
}

function worthOfEffect(effect: Effect, on: Occasion): number {
  return (WORTH[effect.do] as (effect: Effect, on: Occasion) => number)(effect, on);
}

function amount({ at, target }: Occasion, expr: Expr): number {
  return evaluate(at, expr, target === null ? {} : { target });
}

/** What is left of a change of a track after its bounds, priced. */
function moved({ at, scale }: Occasion, id: Id, by: number): number {
  const { min, max } = at.scenario.track(id);
  const now = at.value(id);
  return (Math.max(min, Math.min(max, now + by)) - now) * scale.unit(id);
}

const passable = (at: Game, place: Id): number => (inUse(at, place) ? PLACE : IDLE_PLACE);

/** Whether a leg or node lies on the way of regular trade or of a shipment. */
function inUse({ scenario, state }: Game, place: Id): boolean {
  const passes = (route: Id): boolean =>
    scenario.legsOf(route).some((leg) => leg.id === place || leg.from === place || leg.to === place);
  return (
    scenario.data.channels.some(
      (channel) => (state.channels[channel.id] ?? 0) > 0 && passes(channel.route),
    ) || state.shipments.some((shipment) => passes(shipment.route))
  );
}
