import type { Cause, LedgerEntry, Scenario } from '../engine/index.ts';
import { signed } from './amount.ts';
import type { TextKey } from './en.ts';
import { agendaKey, type Known, sayContract } from './known.ts';
import { laterName, nameOf, optionName, policyName } from './names.ts';
import { sayOdds } from './odds.ts';
import { isTextKey, t } from './say.ts';

type CauseOf<K extends Cause['kind']> = Extract<Cause, { kind: K }>;

function byOrder(scenario: Scenario, { order, of }: CauseOf<'order'>, known: Known): string {
  return t(`cause.order.${order}`, {
    system: nameOf(scenario, 'system', of),
    lots: sayContract(scenario, known, of),
    project: nameOf(scenario, 'project', of),
    aim: nameOf(scenario, 'aim', of),
    programme: nameOf(scenario, 'programme', of),
    posture: nameOf(scenario, 'posture', of),
    exchange: nameOf(scenario, 'exchange', of),
  });
}

function byRule(scenario: Scenario, { rule, of }: CauseOf<'rule'>, known: Known): string | null {
  const key = `cause.rule.${rule}`;
  if (!isTextKey(key)) return null;
  return t(key, {
    lots: sayContract(scenario, known, of),
    project: nameOf(scenario, 'project', of),
    posture: nameOf(scenario, 'posture', of),
    reaction: nameOf(scenario, 'reaction', of),
    route: nameOf(scenario, 'route', of),
    place: nameOf(scenario, 'place', of),
    capital: nameOf(scenario, 'capital', of),
    otherwise: scenario.legs.find((leg) => leg.id === of)?.condition?.otherwise ?? of,
    channel: nameOf(scenario, 'channel', of),
    flow: nameOf(scenario, 'flow', of),
    upkeep: nameOf(scenario, 'upkeep', of),
    target: nameOf(scenario, 'designation', of),
  });
}

/** What a die was about, from its key: `sign/TURN/SYSTEM/CONTRACT`, `stop/TURN/SHIPMENT/LEG`, `flow/TURN/CHANNEL` … */
function dieWords(scenario: Scenario, { key, chance, rolled }: CauseOf<'die'>): string | null {
  const [subject = '', , second = '', third = ''] = key.split('/');
  const came = rolled < chance ? 'yes' : 'no';
  switch (subject) {
    case 'sign':
    case 'release':
      return t(`die.${subject}.${came}`, { system: nameOf(scenario, 'system', second) });
    case 'strike':
    case 'intercept':
      return t(`die.${subject}.${came}` as TextKey);
    case 'flow':
      return t('die.flow', { channel: nameOf(scenario, 'channel', second) });
    case 'stop':
      return t('die.stop', { leg: nameOf(scenario, 'leg', third) });
    case 'seen':
      return t('die.seen');
    case 'designation':
      return t('die.designation');
    case 'project':
      return t('die.project', { project: nameOf(scenario, 'project', second) });
    case 'later':
      return t('die.later', { label: laterName(scenario, agendaKey(key)) || t('cause.later.none') });
    default:
      return null;
  }
}

function byDie(scenario: Scenario, die: CauseOf<'die'>): string | null {
  const words = dieWords(scenario, die);
  return words === null ? null : t('die.odds', { words, odds: sayOdds(die) });
}

/** A cause in words, or null for one that no rule of the game writes. */
export function sayCause(scenario: Scenario, cause: Cause, known: Known): string | null {
  switch (cause.kind) {
    case 'setup':
      return t('cause.setup');
    case 'order':
      return byOrder(scenario, cause, known);
    case 'option':
      return t('cause.option', {
        card: nameOf(scenario, 'card', cause.card),
        option: optionName(scenario, cause.card, cause.option),
      });
    case 'later':
      return cause.label ? t('cause.later', { label: cause.label }) : t('cause.later.none');
    case 'policy':
      return t('cause.policy', {
        capital: nameOf(scenario, 'seat', cause.seat),
        policy: policyName(scenario, cause.seat, cause.policy),
      });
    case 'rule':
      return byRule(scenario, cause, known);
    case 'swing':
      return t('cause.swing', {
        rolled: cause.reach === 0 ? 0 : 1,
        signed: signed(cause.rolled),
        reach: cause.reach,
      });
    case 'lottery':
      return t('cause.lottery', { weight: cause.weight, total: cause.total });
    case 'die':
      return byDie(scenario, cause);
  }
}

/** Kinds of change that say their cause already, by kind of cause: naming it again would only repeat it. */
const PLAIN: Readonly<Partial<Record<Cause['kind'], readonly string[]>>> = {
  option: ['hand'],
  policy: ['policies'],
  lottery: ['designated', 'policies', 'hand', 'aims'],
  order: ['missions', 'programmes', 'exchanged', 'posture', 'contracts', 'projects'],
  die: ['contracts', 'strike', 'shipments', 'later', 'projects', 'designation', 'channels'],
};

const PLAIN_RULES: Readonly<Record<string, readonly string[]>> = {
  reacted: ['reaction'],
  turn: ['calendar'],
  outcome: ['ending'],
  policies: ['doctrine'],
  directives: ['calendar', 'directive'],
  books: ['books'],
  contracts: ['money', 'production', 'sign', 'release', 'movement'],
  shipments: ['movement', 'release'],
  projects: ['building'],
  delivered: ['movement', 'release'],
};

/** Whether the change itself says its cause. */
export function saysItself({ what, cause }: LedgerEntry): boolean {
  const [kind = ''] = what.split('.');
  return cause.kind === 'rule'
    ? (PLAIN_RULES[kind]?.includes(cause.rule) ?? false)
    : (PLAIN[cause.kind]?.includes(kind) ?? false);
}

/** Whether the die of the cause decided just this change, so that its odds belong behind it. */
export function decidedByDie({ what, to, cause }: LedgerEntry): boolean {
  if (cause.kind !== 'die') return false;
  const [kind, , field] = what.split('.');
  if (kind === 'contracts') return to !== 'delivered' && (field === 'stage' || field === 'shut');
  return kind !== 'shipments' || field !== undefined || to === null;
}
