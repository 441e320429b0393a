/** Briefing: the situation, who is who, and what the player wants of the year. */
export const BRIEFING_WORDS = {
  'briefing.page': '{title}: briefing',
  briefing: 'Briefing',
  'briefing.meta':
    '{turns, plural, one {# turn} other {# turns}} · about {minutes, plural, one {# minute} other {# minutes}} · fortune number {seed}',
  'briefing.who': 'Who is who, and who plays',
  'briefing.you': 'you',
  'briefing.others': 'Neighbours and transit: {names}.',
  'briefing.back': 'Back to the title page',
  'briefing.notes': 'A model with a viewpoint',

  intent: 'What matters most to you?',
  'intent.help':
    'Divide 100 points, {least} to {most} each. Your score at the end weighs the four by them. {win} or more wins.',
  'intent.points': 'Points for {label}',
  'intent.place': '{n, plural, one {# point} other {# points}}',
  'intent.less': 'Fewer points for {label}',
  'intent.more': 'More points for {label}',
  'intent.presets': 'In one step',
  'intent.even': 'Evenly',
  'intent.first': '{label} first',
  'intent.sum': '{n} of 100 points',
  'intent.right': 'Every point is placed.',
  'intent.missing': '{n, plural, one {One point is} other {# points are}} still to be placed.',
  'intent.over': '{n, plural, one {One point} other {# points}} too many.',
  'intent.bounds': 'Give {label} {least} to {most, plural, one {# point} other {# points}}.',
  'intent.settle': 'Settle it for me',
  'intent.settled': 'Settled: {list}.',
  'intent.one': '{label} {n}',
  'begin.what': 'Begin {month}',
  'begin.cannot': 'The game can begin when 100 points are placed.',
  'begin.coming': 'Setting the table …',
} as const;
