import { type Id, prepare, type Scenario } from '../engine/index.ts';
import { t } from './say.ts';

/** Typographic minus, as wide as a plus in tabular figures. */
const MINUS = '−';

const decimalsOf = (scenario: Scenario, track: Id): number =>
  prepare(scenario).has('tracks', track) ? prepare(scenario).track(track).decimals : 0;

const unitOf = (scenario: Scenario, track: Id): string =>
  prepare(scenario).has('tracks', track) ? prepare(scenario).track(track).unit : '';

/** Stored units, not negative, as figures: tenths show their decimal unless it is 0. */
function figures(stored: number, decimals: number): string {
  if (decimals === 0) return String(stored);
  const whole = Math.floor(stored / 10);
  const tenth = stored % 10;
  return tenth === 0 ? String(whole) : `${whole}.${tenth}`;
}

/** A value of a track as it is shown: `$14.4`, `55`. Stored units in. */
export function sayAmount(scenario: Scenario, track: Id, stored: number): string {
  const text = unitOf(scenario, track) + figures(Math.abs(stored), decimalsOf(scenario, track));
  return stored < 0 ? MINUS + text : text;
}

/** A change of a track with its sign: `+3`, `−$1.5`, `0`. Stored units in. */
export function sayDelta(scenario: Scenario, track: Id, stored: number): string {
  return stored > 0 ? `+${sayAmount(scenario, track, stored)}` : sayAmount(scenario, track, stored);
}

/** A change in words, for readers who hear it: `up 3`, `down $1.5`, `unchanged`. */
export function sayMove(scenario: Scenario, track: Id, stored: number): string {
  if (stored === 0) return t('amount.same');
  const amount = sayAmount(scenario, track, Math.abs(stored));
  return t(stored > 0 ? 'amount.up' : 'amount.down', { amount });
}

/** Points of a formula with their sign: `+5`, `−12`. */
export const signed = (points: number): string =>
  points > 0 ? `+${points}` : points < 0 ? `${MINUS}${-points}` : '0';

/** Tenths of a unit that no track names (debts in goods): `3.5`. */
export const sayTenths = (stored: number): string => (stored < 0 ? MINUS : '') + figures(Math.abs(stored), 1);

/** A price, `$1 and ¥2`; empty where nothing is to be paid. */
export function sayPrice(scenario: Scenario, price: Readonly<Record<Id, number>>): string {
  return Object.keys(price)
    .filter((purse) => price[purse])
    .map((purse) => sayAmount(scenario, purse, price[purse] ?? 0))
    .reduce((a, b) => (a === '' ? b : t('join.and', { a, b })), '');
}

/** What a thing costs, said as a cost: `Costs 1 directive and ¥2`; empty where it is free. */
export function sayCost(scenario: Scenario, price: Readonly<Record<Id, number>>, directives = 0): string {
  const money = sayPrice(scenario, price);
  if (directives <= 0) return money && t('cost', { price: money });
  const orders = t('cost.directives', { n: directives });
  return t('cost', { price: money ? t('join.and', { a: orders, b: money }) : orders });
}

/** From the least to the most that a figure can be, `5–9`; one figure where they are the same. */
export const sayRange = (low: string | number, high: string | number): string =>
  low === high ? String(low) : t('range.figures', { low, high });

/** The same for readers who hear it: `5 to 9`. */
export const sayRangeInWords = (low: string | number, high: string | number): string =>
  low === high ? String(low) : t('range.words', { low, high });
