import { type Cause, type Die, find, type Scenario } from '../engine/index.ts';
import { signed } from './amount.ts';
import { laterName, nameOf, optionName, policyName, sayAsk, sayLots } from './names.ts';
import { sayOdds } from './odds.ts';
import { t } from './say.ts';

type CauseOf<K extends Cause['kind']> = Extract<Cause, { kind: K }>;

const lotsOf = (scenario: Scenario, { lots }: CauseOf<'order' | 'rule'>): string =>
  lots ? sayLots(scenario, lots.system, lots.count) : t('lots.unknown');

function byOrder(scenario: Scenario, cause: CauseOf<'order'>): string {
  const { order, of } = cause;
  return t(`cause.order.${order}`, {
    system: nameOf(scenario, 'system', of),
    lots: lotsOf(scenario, cause),
    project: nameOf(scenario, 'project', of),
    aim: nameOf(scenario, 'aim', of),
    ask: sayAsk(scenario, of),
    programme: nameOf(scenario, 'programme', of),
    posture: nameOf(scenario, 'posture', of),
    exchange: nameOf(scenario, 'exchange', of),
  });
}

function byRule(scenario: Scenario, cause: CauseOf<'rule'>): string {
  const { rule, of } = cause;
  return t(`cause.rule.${rule}`, {
    lots: lotsOf(scenario, cause),
    project: nameOf(scenario, 'project', of),
    posture: nameOf(scenario, 'posture', of),
    reaction: nameOf(scenario, 'reaction', of),
    route: nameOf(scenario, 'route', of),
    place: nameOf(scenario, 'place', of),
    capital: nameOf(scenario, 'capital', of),
    otherwise: find(scenario, 'legs', of)?.condition?.otherwise ?? of,
    channel: nameOf(scenario, 'channel', of),
    flow: nameOf(scenario, 'flow', of),
    upkeep: nameOf(scenario, 'upkeep', of),
    target: nameOf(scenario, 'designation', of),
    deed: nameOf(scenario, 'deed', of),
  });
}

/** What a die was about, in words. */
const DIE_WORDS: { readonly [D in Die]: (scenario: Scenario, of: string, came: 'yes' | 'no') => string } = {
  sign: (scenario, of, came) => t(`die.sign.${came}`, { system: nameOf(scenario, 'system', of) }),
  release: (scenario, of, came) => t(`die.release.${came}`, { system: nameOf(scenario, 'system', of) }),
  strike: (_, __, came) => t(`die.strike.${came}`),
  intercept: (_, __, came) => t(`die.intercept.${came}`),
  flow: (scenario, of) => t('die.flow', { channel: nameOf(scenario, 'channel', of) }),
  stop: (scenario, of) => t('die.stop', { leg: nameOf(scenario, 'leg', of) }),
  seen: () => t('die.seen'),
  designation: () => t('die.designation'),
  project: (scenario, of) => t('die.project', { project: nameOf(scenario, 'project', of) }),
  later: (scenario, of) => t('die.later', { label: laterName(scenario, of) || t('cause.later.none') }),
};

function byDie(scenario: Scenario, cause: CauseOf<'die'>): string {
  const { die, of, rolled, chance } = cause;
  const words = DIE_WORDS[die](scenario, of, rolled < chance ? 'yes' : 'no');
  return t('die.odds', { words, odds: sayOdds(cause) });
}

/** A cause in words without what a die showed, so that it is the same in every game it comes about in. */
export function sayCauseAlone(scenario: Scenario, cause: Cause): string {
  if (cause.kind === 'swing') return sayCause(scenario, { ...cause, reach: 0 });
  if (cause.kind !== 'die') return sayCause(scenario, cause);
  return DIE_WORDS[cause.die](scenario, cause.of, cause.rolled < cause.chance ? 'yes' : 'no');
}

/** A cause in words, with the odds where a die fell. */
export function sayCause(scenario: Scenario, cause: Cause): string {
  switch (cause.kind) {
    case 'setup':
      return t('cause.setup');
    case 'order':
      return byOrder(scenario, cause);
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
    case 'delivery':
      return t('cause.delivered', { system: nameOf(scenario, 'system', cause.system) });
    case 'rule':
      return byRule(scenario, cause);
    case 'swing':
      return t('cause.swing', {
        rolled: cause.reach === 0 ? 0 : 1,
        signed: signed(cause.rolled),
        reach: cause.reach,
      });
    case 'lottery':
      return t('cause.lottery', { weight: cause.weight, total: cause.total });
    case 'mind':
      return t('cause.mind', {
        capital: nameOf(scenario, 'seat', cause.seat),
        policy: policyName(scenario, cause.seat, cause.policy),
        total: cause.sum.total,
      });
    case 'offer':
      return t(cause.sum === null ? 'cause.offer' : 'cause.offer.sum', {
        capital: nameOf(scenario, 'capital', cause.actor),
        ask: sayAsk(scenario, cause.ask),
        total: signed(cause.sum?.total ?? 0),
      });
    case 'die':
      return byDie(scenario, cause);
  }
}

/** Orders whose sentence says the verb alone: all of one verb are one cause. */
const VERB_ALONE: readonly CauseOf<'order'>['order'][] = ['route', 'export', 'answer', 'policy', 'end'];

/** Rules whose sentence names nothing: all of one rule are one cause. */
const RULE_ALONE: readonly CauseOf<'rule'>['rule'][] = [
  'arrears',
  'books',
  'calendar',
  'chain',
  'dated',
  'directive',
  'doctrine',
  'drift',
  'ending',
  'money',
  'movement',
  'production',
  'repaired',
  'unknown',
];

/** What two causes have in common that are told as one: the same thing did it. */
export function causeGroup(cause: Cause): string {
  switch (cause.kind) {
    case 'setup':
      return 'setup';
    case 'order':
      return VERB_ALONE.includes(cause.order)
        ? `order ${cause.order}`
        : `order ${cause.order} ${cause.of} ${cause.lots?.system ?? ''}`;
    case 'option':
      return `option ${cause.card} ${cause.option}`;
    case 'later':
      return `later ${cause.label}`;
    case 'policy':
      return `policy ${cause.seat} ${cause.policy}`;
    case 'delivery':
      return `delivery ${cause.system}`;
    case 'rule':
      return RULE_ALONE.includes(cause.rule) ? `rule ${cause.rule}` : `rule ${cause.rule} ${cause.of}`;
    case 'swing':
      return `swing ${cause.key}`;
    case 'lottery':
      return `lottery ${cause.key}`;
    case 'mind':
      return `mind ${cause.key}`;
    case 'offer':
      return `offer ${cause.actor} ${cause.ask}`;
    case 'die':
      return `die ${cause.key}`;
  }
}
