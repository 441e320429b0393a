import { among, type Die, type Id, type Order, type Scenario, type State } from '../engine/index.ts';
import { sayAmount } from './amount.ts';
import { monthName } from './calendar.ts';
import { sayCause } from './cause.ts';
import { enumerate, nameOf, optionName, paymentName, sayAsk, sayGives, sayLots } from './names.ts';
import { sayOdds } from './odds.ts';
import { sayOrder } from './order.ts';
import { t } from './say.ts';

/** Typographic minus, as wide as a plus in tabular figures. */
const MINUS = '−';
/** Orders of a layout of trade that are named. */
const NAMED = 3;
/** Games in which one strike more or fewer comes, beyond which it is not told. */
const MOST_GAMES = 12;

/** Points as people say them: whole ones, and tenths where there are few. */
function rounded(points: number): number {
  const size = Math.abs(points);
  return size >= 2 ? Math.round(size) : Math.round(size * 10) / 10;
}

const sayPoints = (points: number): string => t('analysis.points', { n: rounded(points) });

const waySays = (points: number): 'up' | 'down' | 'none' =>
  rounded(points) === 0 ? 'none' : points > 0 ? 'up' : 'down';

const signedPoints = (points: number): string =>
  t('analysis.signed', { n: rounded(points), sign: points < 0 ? MINUS : '+' });

/** What a run came to, for its verdict. Points of the score. */
export interface Balance {
  /** What it scored, or where it stands if it is not over. */
  readonly score: number;
  readonly over: boolean;
  readonly expected: number;
  readonly luck: number;
  readonly judgement: number;
  readonly reference: string;
  /** The sentence of what cost most, and whether that is a blunder; null where nothing did. */
  readonly worst: { readonly sentence: string; readonly blunder: boolean } | null;
  /** All decisions were looked at. */
  readonly complete: boolean;
}

/** What a run came to and why, in three sentences. */
export function sayVerdict(balance: Balance): string {
  const { over, luck, judgement, reference, worst, complete } = balance;
  const figures = { score: Math.round(balance.score), expected: Math.round(balance.expected) };
  return t('analysis.verdict', {
    score: t(over ? 'analysis.score' : 'analysis.open', figures),
    balance: t('analysis.balance', {
      luck: waySays(luck),
      byLuck: sayPoints(luck),
      judgement: waySays(judgement),
      byJudgement: sayPoints(judgement),
      reference,
    }),
    most: worst
      ? t(worst.blunder ? 'analysis.worst' : 'analysis.small', { point: worst.sentence })
      : t(complete ? 'analysis.none' : 'analysis.some'),
  });
}

const laysOut = (order: Order): boolean =>
  order.kind === 'export' || (order.kind === 'route' && 'channel' in order);

/** An order as the thing that was done, within a sentence: `cancelling the S-400 battery`. */
function sayDeed(scenario: Scenario, order: Order, state: State): string {
  switch (order.kind) {
    case 'contract':
      return t('deed.contract', {
        lots: sayLots(scenario, order.system, order.number),
        payment: paymentName(scenario, order.system, order.payment),
      });
    case 'cancel':
    case 'expedite': {
      const contract = among(state.contracts, order.contract);
      const lots = contract ? sayLots(scenario, contract.system, contract.count) : t('lots.unknown');
      return t(`deed.${order.kind}`, { lots });
    }
    case 'build':
      return t('deed.build', { project: nameOf(scenario, 'project', order.project) });
    case 'mission':
      return t('deed.mission', {
        capital: nameOf(scenario, 'capital', order.actor),
        aim: nameOf(scenario, 'aim', order.aim),
      });
    case 'offer':
      return t('deed.offer', {
        capital: nameOf(scenario, 'capital', order.actor),
        gives: sayGives(scenario, order.gives),
        ask: sayAsk(scenario, order.ask),
      });
    case 'programme':
      return t('deed.programme', { programme: nameOf(scenario, 'programme', order.programme) });
    case 'posture':
      return t('deed.posture', { posture: nameOf(scenario, 'posture', order.posture) });
    case 'answer':
      return t('deed.answer', {
        card: nameOf(scenario, 'card', order.card),
        option: optionName(scenario, order.card, order.option),
      });
    default:
      return t('quoted', { words: sayOrder(scenario, order, state) });
  }
}

/** Of a layout of trade the one order that moves most tenths: the others follow from it. */
function mostMoved(layout: readonly Order[], { channels }: State): readonly Order[] {
  const moved = (order: Order): number =>
    'channel' in order && 'tenths' in order ? Math.abs(order.tenths - (channels[order.channel] ?? 0)) : 0;
  return [...layout].sort((a, b) => moved(b) - moved(a)).slice(0, 1);
}

/** Orders as one thing in a sentence. */
const sayDeeds = (scenario: Scenario, orders: readonly Order[], state: State): string =>
  enumerate(orders.slice(0, NAMED).map((order) => sayDeed(scenario, order, state)));

/** A decision and what it cost against another. */
export interface Cost {
  readonly turn: number;
  readonly given: readonly Order[];
  readonly better: readonly Order[];
  readonly points: number;
  /** Parts of sentences that say through what. */
  readonly because: readonly string[];
}

function sayWhat(scenario: Scenario, { turn, given, better, points }: Cost, state: State): string {
  const trade = [...given, ...better].every(laysOut);
  const month = monthName(scenario, turn);
  const cost = sayPoints(points);
  const said = { month, points: cost };
  const instead = sayDeeds(scenario, trade ? mostMoved(better, state) : better, state);
  if (trade && given.length > 0) {
    const otherwise =
      better.length === 0 ? t('analysis.trade.kept') : t('analysis.trade.better', { orders: instead });
    return t('analysis.instead', { ...said, given: t('analysis.trade.given'), better: otherwise });
  }
  if (given.length === 0) return t('analysis.missed', { ...said, better: instead });
  const was = sayDeeds(scenario, given, state);
  return better.length === 0
    ? t('analysis.undone', { ...said, given: was })
    : t('analysis.instead', { ...said, given: was, better: instead });
}

/** What a decision cost and through what, `state` being that of its council. */
export function sayCostly(scenario: Scenario, cost: Cost, state: State): string {
  const what = sayWhat(scenario, cost, state);
  const [first, ...rest] = cost.because;
  if (first === undefined) return what;
  const because = rest.reduce((a, b) => t('analysis.and', { a, b }), first);
  return t('analysis.why', { what, because: because.charAt(0).toUpperCase() + because.slice(1) });
}

/** A part of an objective that ended lower: the number behind it with its move in stored units and the cause, where they are known. */
export interface PartEnd {
  readonly label: string;
  readonly points: number;
  readonly track?: Id;
  readonly moved?: number;
  readonly cause?: string;
}

/** How a part of an objective ended, as a part of a sentence. */
export function sayPartEnd(
  scenario: Scenario,
  { label, points, track, moved = 0, cause = '' }: PartEnd,
): string {
  if (track === undefined) return t('analysis.part', { label, points: sayPoints(points) });
  return t(cause === '' ? 'analysis.ended' : 'analysis.ended.cause', {
    track: nameOf(scenario, 'track', track),
    amount: sayAmount(scenario, track, Math.abs(moved)),
    way: moved > 0 ? 'up' : 'down',
    cause,
  });
}

/** How many more strikes came, in the mean over games, as a part of a sentence; empty where they are as many. */
export function sayStrikesMore(more: number): string {
  if (Math.abs(more) * MOST_GAMES < 1) return '';
  const games = Math.max(1, Math.round(1 / Math.abs(more)));
  return t(more > 0 ? 'analysis.strikes.more' : 'analysis.strikes.fewer', { games });
}

/** Something that chance decided, and what it did to the score. */
export interface Chanced {
  readonly turn: number;
  readonly die: Die | 'policies' | 'cards' | 'other';
  readonly of: Id;
  readonly chance: number | null;
  readonly drawn: number | null;
  readonly by: number;
}

/** What chance decided, in words. */
function sayChance(scenario: Scenario, { die, of, chance, drawn }: Chanced): string {
  if (die === 'policies' || die === 'cards' || die === 'other') return t(`analysis.luck.${die}`);
  if (chance === null || drawn === null) return t('analysis.luck.intercept');
  const fallen = { kind: 'die', die, of, key: '', chance, rolled: drawn, parts: [] } as const;
  if (die !== 'strike') return sayCause(scenario, fallen);
  return t('analysis.luck.strike', { came: drawn < chance ? 'yes' : 'no', odds: sayOdds(fallen) });
}

/** One fall of a die and what it did to the score. */
export const sayLuck = (scenario: Scenario, chanced: Chanced): string =>
  t('analysis.luck', {
    month: monthName(scenario, chanced.turn),
    what: sayChance(scenario, chanced),
    points: signedPoints(chanced.by),
  });
