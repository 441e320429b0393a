import { endTurn } from '../turn.ts';
import { legalOptions } from './answer.ts';
import { FREE, type OrderRule, reason } from './rule.ts';

/** `end`: closes the council; adjudication follows, then the next turn's news or the final assessment. */
export const end: OrderRule<'end'> = {
  candidates: (_game, seat) => [{ seat, kind: 'end' }],
  check: (game, order) => {
    if (order.seat !== game.scenario.data.lead) return reason('not-your-seat');
    const open = game.state.hand.filter((dealt) => {
      const card = game.scenario.card(dealt.card);
      const waits = dealt.option === null && dealt.sealed === null;
      return waits && game.state.people.includes(card.seat) && legalOptions(game, card).length > 0;
    });
    return open.length > 0 ? reason('unanswered', { cards: open.length }) : null;
  },
  cost: () => FREE,
  apply: (game) => endTurn(game),
};
