/** What a capital answers to an envoy or an offer. An office speaks, of what the ledger has booked. */
export const REPLIES = {
  // No verb here: what a capital is called may name many.
  'reply.mission':
    '{capital}, {manner, select, warm {warmly} cool {coolly} other {politely}}: {effects}{again, select, yes { (halved)} other {}}.',
  'reply.mission.none':
    '{capital}, {manner, select, warm {warmly} cool {coolly} other {politely}}: nothing comes of it.',
  'reply.stance': 'stance {amount}',
  'reply.yes': '{capital}: your offer is accepted.',
  'reply.yes.for': '{capital}: your offer is accepted, above all for this: {reason}.',
  'reply.no': '{capital}: your offer is declined.',
  'reply.no.against': '{capital}: your offer is declined, above all for this: {reason}.',
  'reply.reason': '{label} {amount}',
} as const;
