import {
  among,
  find,
  type Id,
  type Order,
  type OrderOf,
  type Scenario,
  type State,
} from '../engine/index.ts';
import { nameOf, optionName, paymentName, policyName, sayAsk, sayGives, sayLots } from './names.ts';
import { t } from './say.ts';

/** What an order's sentence may need of a state or view. */
type Standing = Pick<State, 'contracts' | 'projects' | 'offers'>;

function lots(scenario: Scenario, contract: Id, state: Standing | null): string {
  const found = among(state?.contracts, contract) ?? scenario.contracts[Number(contract.slice(1)) - 1];
  return found ? sayLots(scenario, found.system, found.count) : t('lots.unknown');
}

/** The project with the stage that comes next in this state, which after the order is the one being built. */
function build(scenario: Scenario, id: Id, state: Standing | null): string {
  const project = nameOf(scenario, 'project', id);
  const next = state?.projects[id]?.stage;
  const stages = find(scenario, 'projects', id)?.stages ?? [];
  const stage = next === undefined || stages.length < 2 ? undefined : stages[next]?.label;
  return stage ? t('order.build.stage', { project, stage }) : t('order.build', { project });
}

/** An answer to an offer, or what is taken instead, as far as the state tells which. */
function reply(scenario: Scenario, { offer, accept }: OrderOf<'reply'>, state: Standing | null): string {
  const found = among(state?.offers, offer);
  if (!found) return t(accept ? 'order.reply.yes' : 'order.reply.no');
  const gives = found.counter.length > 0 ? found.counter : found.gives;
  const words = {
    capital: nameOf(scenario, 'capital', found.actor),
    gives: sayGives(scenario, gives),
    ask: sayAsk(scenario, found.ask),
  };
  return found.stand === 'refused' || found.stand === 'agreed'
    ? t('order.reply.taken', words)
    : t(accept ? 'order.reply.accepted' : 'order.reply.declined', words);
}

/** An order as a line: `Talks: S-400 battery × 2 · In dollars`. */
export function sayOrder(scenario: Scenario, order: Order, state: Standing | null = null): string {
  switch (order.kind) {
    case 'contract':
      return t('order.contract', {
        lots: sayLots(scenario, order.system, order.number),
        payment: paymentName(scenario, order.system, order.payment),
      });
    case 'expedite':
    case 'cancel':
      return t(`order.${order.kind}`, { lots: lots(scenario, order.contract, state) });
    case 'build':
      return build(scenario, order.project, state);
    case 'mission':
      return t('order.mission', {
        capital: nameOf(scenario, 'capital', order.actor),
        aim: nameOf(scenario, 'aim', order.aim),
      });
    case 'offer':
      return t('order.offer', {
        capital: nameOf(scenario, 'capital', order.actor),
        gives: sayGives(scenario, order.gives),
        ask: sayAsk(scenario, order.ask),
      });
    case 'reply':
      return reply(scenario, order, state);
    case 'programme':
      return t('order.programme', { programme: nameOf(scenario, 'programme', order.programme) });
    case 'route':
      return 'contract' in order
        ? t('order.route.lots', {
            lots: lots(scenario, order.contract, state),
            route: nameOf(scenario, 'route', order.route),
          })
        : t('order.route.flow', {
            channel: nameOf(scenario, 'channel', order.channel),
            tenths: order.tenths,
          });
    case 'export':
      return t('order.export', {
        channel: nameOf(scenario, 'channel', order.channel),
        tenths: order.tenths,
      });
    case 'posture':
      return t('order.posture', { posture: nameOf(scenario, 'posture', order.posture) });
    case 'exchange':
      return t('order.exchange', { exchange: nameOf(scenario, 'exchange', order.exchange) });
    case 'answer':
      return t('order.answer', {
        card: nameOf(scenario, 'card', order.card),
        option: optionName(scenario, order.card, order.option),
      });
    case 'policy':
      return t('order.policy', {
        capital: nameOf(scenario, 'seat', order.seat),
        policy: policyName(scenario, order.seat, order.policy),
      });
    case 'end':
      return t('order.end');
  }
}
