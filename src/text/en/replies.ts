/** What a capital answers to an envoy or an offer. An office speaks, of what the ledger has booked. */
export const REPLIES = {
  'reply.mission':
    '{capital} {manner, select, warm {receives your envoy warmly} cool {receives your envoy coolly} other {hears your envoy}}{again, select, yes {; so soon after the last one it counts half} other {}}: {effects}.',
  'reply.mission.none':
    '{capital} {manner, select, warm {receives your envoy warmly} cool {receives your envoy coolly} other {hears your envoy}}, and nothing comes of it.',
  'reply.yes': 'In {capital} the government accepts your offer.',
  'reply.yes.for': 'In {capital} the government accepts your offer; what spoke for it most: {reason}.',
  'reply.no': 'In {capital} the government declines your offer.',
  'reply.no.against':
    'In {capital} the government declines your offer; what spoke against it most: {reason}.',
  'reply.reason': '{label} {amount}',
} as const;
