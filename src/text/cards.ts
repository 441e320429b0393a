import {
  type Block,
  type Effect,
  evaluate,
  find,
  type Game,
  type Id,
  type Later,
  type Option,
  openGame,
  prepare,
  type Scenario,
  type State,
} from '../engine/index.ts';
import { sayAmount, sayCost, sayDelta, sayPrice } from './amount.ts';
import { nameOf, sayLots } from './names.ts';
import { t } from './say.ts';
import { pointsOf } from './telling.ts';

/** What choosing an option does, in words. Amounts are those of the present state or view. */
export interface Consequences {
  /** `Costs $1 and ¥2`; empty where it is free. */
  readonly price: string;
  readonly now: readonly string[];
  readonly later: readonly string[];
}

/** How the track of an actor's stance is called, behind the actor's id. */
const STANCE = '.stance';

interface Telling {
  readonly scenario: Scenario;
  readonly game: Game;
  readonly target: Id | null;
  /** A stance is told by its capital's name alone, as beside the sign for it. */
  readonly brief?: boolean;
}

/** What a number is called where its sign stands beside it: a stance by its capital. */
function briefly(scenario: Scenario, track: Id): string {
  const { group } = prepare(scenario).track(track);
  const actor = track.endsWith(STANCE) ? track.slice(0, -STANCE.length) : '';
  return group === 'stance' && find(scenario, 'actors', actor)
    ? nameOf(scenario, 'capital', actor)
    : nameOf(scenario, 'track', track);
}

function amount({ game, target }: Telling, expression: Parameters<typeof evaluate>[1]): number {
  return evaluate(game, expression, target === null ? {} : { target });
}

function sayWarm({ scenario, target }: Telling, by: number): string {
  if (target === null) return t('effect.warm', { amount: sayDelta(scenario, '', by) });
  const track = `${target}.stance`;
  return t('effect.warm.actor', {
    capital: nameOf(scenario, 'capital', target),
    amount: sayDelta(scenario, track, by),
  });
}

function sayClose({ scenario }: Telling, place: Id, turns: number): string {
  const name = nameOf(scenario, 'place', place);
  return turns <= 0 ? t('effect.close.open-end', { place: name }) : t('effect.close', { place: name, turns });
}

function sayConsent({ scenario, target }: Telling, actor: Id | null, turns: number): string {
  const who = actor ?? target;
  return who === null
    ? t('effect.consent.target', { turns })
    : t('effect.consent', { capital: nameOf(scenario, 'capital', who), turns });
}

function sayHasten({ scenario }: Telling, id: Id, turns: number): string | null {
  if (turns === 0) return null;
  const system = nameOf(scenario, 'system', id);
  return turns < 0
    ? t('effect.hasten.sooner', { system, turns: -turns })
    : t('effect.hasten.later', { system, turns });
}

/** One effect in words; null where it changes nothing now. */
function sayEffect(telling: Telling, effect: Effect): string | null {
  const { scenario } = telling;
  switch (effect.do) {
    case 'add': {
      const by = amount(telling, effect.by);
      if (by === 0) return null;
      return t('effect.track', {
        track: telling.brief ? briefly(scenario, effect.track) : nameOf(scenario, 'track', effect.track),
        amount: sayDelta(scenario, effect.track, by),
      });
    }
    case 'set': {
      const to = sayAmount(scenario, effect.track, amount(telling, effect.to));
      return t('effect.set', { track: nameOf(scenario, 'track', effect.track), amount: to });
    }
    case 'warm': {
      const by = amount(telling, effect.by);
      return by === 0 ? null : sayWarm(telling, by);
    }
    case 'close':
      return sayClose(telling, effect.place, amount(telling, effect.turns));
    case 'open':
      return t('effect.open', { place: nameOf(scenario, 'place', effect.place) });
    case 'shut':
      return t('effect.shut', {
        line: nameOf(scenario, 'line', effect.system ?? effect.supplier),
        turns: amount(telling, effect.turns),
      });
    case 'consent':
      return sayConsent(telling, effect.actor, amount(telling, effect.turns));
    case 'lots': {
      const count = amount(telling, effect.count);
      return count <= 0 ? null : t('effect.lots', { lots: sayLots(scenario, effect.system, count) });
    }
    case 'hasten':
      return sayHasten(telling, effect.system, amount(telling, effect.turns));
    case 'advance': {
      const stages = amount(telling, effect.stages);
      if (stages <= 0) return null;
      return t('effect.advance', { project: nameOf(scenario, 'project', effect.project), stages });
    }
    case 'deal':
      return t('effect.deal');
    case 'undertake':
      return t('effect.undertake', { deed: nameOf(scenario, 'deed', effect.deed) });
    case 'settle':
      return t(`effect.settle.${effect.stand}`, { deed: nameOf(scenario, 'deed', effect.deed) });
    case 'designate':
      return t('effect.designate', { target: nameOf(scenario, 'designation', effect.target) });
  }
}

const sayAll = (telling: Telling, block: Block): string[] =>
  block.effects.map((effect) => sayEffect(telling, effect)).filter((words) => words !== null);

const inOneLine = (words: readonly string[]): string =>
  words.length === 0 ? t('effect.none') : words.reduce((a, b) => t('join.dot', { a, b }));

function sayWhen({ scenario, game }: Telling, turns: number): string {
  if (turns === 0) return t('later.now');
  return t(game.state.turn + turns > scenario.calendar.turns ? 'later.after' : 'later.in', { turns });
}

function sayOneLater(telling: Telling, later: Later): string {
  const when = sayWhen(telling, later.in);
  const what = inOneLine(sayAll(telling, later.block));
  const effects = later.label ? t('later.label', { label: later.label, what }) : what;
  const chance = Math.max(0, Math.min(100, amount(telling, later.chance)));
  return chance >= 100 ? t('later.sure', { when, effects }) : t('later.chance', { when, chance, effects });
}

/** The effects of a block, each in a few words, amounts worked out in this state: `Home front +3`. */
export const sayBlock = (
  scenario: Scenario,
  block: Block,
  state: State,
  target: Id | null = null,
): string[] => sayAll({ scenario, game: openGame(scenario, state), target }, block);

/** Later consequences, each as a line: `in 3 months, 40 %: Tension +4`. */
export function sayLaters(
  scenario: Scenario,
  laters: readonly Later[],
  state: State,
  target: Id | null = null,
): string[] {
  const telling = { scenario, game: openGame(scenario, state), target };
  return laters.map((later) => sayOneLater(telling, later));
}

/** What something does to whoever does it: it takes, it brings, or neither can be said. */
export type Side = 'cost' | 'gift' | 'other';

/** One effect of an option, to be shown by itself. */
export interface ToldEffect {
  readonly words: string;
  readonly icon: Id;
  readonly side: Side;
  /** How much it weighs among the others, in points. */
  readonly weight: number;
}

/** Icon, side and weight of the effects that are no change of a number. */
const OTHERS: Readonly<Partial<Record<Effect['do'], readonly [Id, Side, number]>>> = {
  close: ['level-crossing', 'cost', 14],
  open: ['crossroads', 'gift', 14],
  shut: ['padlock', 'cost', 14],
  consent: ['passport', 'gift', 10],
  lots: ['cargo-arms', 'gift', 20],
  advance: ['order-build', 'gift', 14],
  deal: ['newspaper', 'other', 1],
  undertake: ['seal', 'other', 7],
  designate: ['gavel', 'cost', 12],
};

const sideOf = (good: boolean, by: number): Side => (by === 0 ? 'other' : good === by > 0 ? 'gift' : 'cost');

/** How one effect is shown: by what icon, as cost or gift, and before which others. */
function shownAs(telling: Telling, effect: Effect): Omit<ToldEffect, 'words'> {
  const { scenario, game, target } = telling;
  const ofTrack = (id: Id, by: number): Omit<ToldEffect, 'words'> => {
    const track = prepare(scenario).track(id);
    const side = track.good === 'none' ? 'other' : sideOf(track.good === 'up', by);
    return { icon: track.icon ?? 'talks', side, weight: pointsOf(track, by) };
  };
  switch (effect.do) {
    case 'add':
      return ofTrack(effect.track, amount(telling, effect.by));
    case 'set':
      return ofTrack(effect.track, amount(telling, effect.to) - (game.state.tracks[effect.track] ?? 0));
    case 'warm': {
      const by = amount(telling, effect.by);
      if (target !== null) return ofTrack(`${target}.stance`, by);
      return { icon: 'talks', side: sideOf(true, by), weight: Math.abs(by) };
    }
    case 'hasten':
      return { icon: 'hourglass', side: sideOf(false, amount(telling, effect.turns)), weight: 10 };
    case 'settle':
      return effect.stand === 'kept'
        ? { icon: 'handshake', side: 'gift', weight: 10 }
        : { icon: 'broken-chain', side: 'cost', weight: 10 };
    default: {
      const [icon, side, weight] = OTHERS[effect.do] ?? ['talks', 'other', 1];
      return { icon, side, weight };
    }
  }
}

/** Every effect of an option of a card, the weightiest first; what it costs heads them, and what may come of it later ends them. */
export function tellOption(scenario: Scenario, option: Option, state: State): readonly ToldEffect[] {
  const telling: Telling = { scenario, game: openGame(scenario, state), target: null, brief: true };
  const [purse] = Object.keys(option.price);
  const price: ToldEffect[] = purse
    ? [
        {
          words: sayPrice(scenario, option.price),
          icon: prepare(scenario).has('tracks', purse)
            ? (prepare(scenario).track(purse).icon ?? 'coins')
            : 'coins',
          side: 'cost',
          weight: 100,
        },
      ]
    : [];
  const now = option.block.effects.flatMap((effect): ToldEffect[] => {
    const words = sayEffect(telling, effect);
    return words === null ? [] : [{ words, ...shownAs(telling, effect) }];
  });
  const later = option.later.map(
    (one): ToldEffect => ({
      words: sayOneLater(telling, one),
      icon: 'hourglass',
      side: 'other',
      weight: 0,
    }),
  );
  return [...price, ...now.sort((a, b) => b.weight - a.weight), ...later];
}

/** What an option of a card costs and does, now and later. */
export function sayOption(scenario: Scenario, option: Option, state: State): Consequences {
  return {
    price: sayCost(scenario, option.price),
    now: sayBlock(scenario, option.block, state),
    later: sayLaters(scenario, option.later, state),
  };
}

/** The same as one line under a button: `Costs ¥1 · Home front +3 · Exposure +4`. */
export function sayOptionLine(scenario: Scenario, option: Option, state: State): string {
  const { price, now, later } = sayOption(scenario, option, state);
  return inOneLine([price, ...now, ...later].filter(Boolean));
}
