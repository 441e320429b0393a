import type { Reason, Scenario } from '../engine/index.ts';
import { sayAmount, sayTenths } from './amount.ts';
import { sayUntil } from './calendar.ts';
import { nameOf } from './names.ts';
import { t } from './say.ts';

const number = (value: string | number | undefined): number => Number(value ?? 0);

/** Why an order is not legal, as a sentence. */
export function sayReason(scenario: Scenario, { code, args }: Reason): string {
  const purse = String(args.purse ?? '');
  switch (code) {
    case 'short':
      return t('reason.short', {
        need: sayAmount(scenario, purse, number(args.need)),
        has: sayAmount(scenario, purse, Math.max(0, number(args.has))),
        purse: nameOf(scenario, 'track', purse),
      });
    case 'gate-shut':
      return t('reason.gate-shut', { until: sayUntil(scenario, number(args.until)) });
    case 'limit':
      return number(args.most) <= 0 ? t('reason.limit.none') : t('reason.limit', { most: number(args.most) });
    case 'debt':
      return t('reason.debt', { room: sayTenths(number(args.room)) });
    case 'condition':
      return t('reason.condition', { why: String(args.why || t('reason.not-allowed')) });
    default:
      return t(`reason.${code}`, {
        id: String(args.id ?? ''),
        left: number(args.left),
        cards: number(args.cards),
        turns: number(args.turns),
      });
  }
}
