/** The hints of a first game: one thing at a time. */
export const HINT_WORDS = {
  hint: 'Hint',
  'hint.done': 'Got it',
  'hint.none': 'No more hints',
  'hint.card':
    'Choose one answer. Under each stands what it does at once and, after the arrow, how the {period} may end. Until then you can change it.',
  'hint.buy':
    '{directives, plural, one {One directive is} =2 {Two directives are} =3 {Three directives are} other {# directives are}} yours this {period}. Under Contracts each row is something you can buy. Open one: it costs nothing to look.',
  'hint.gates':
    'Two dice fall: one when they sign, one when they release what is made. Press each to see what makes the chance. “Open talks” costs a directive.',
  'hint.path':
    'This strip is the road of every contract, from talks to delivered. Look at Capitals and Home too: envoys and programmes also use directives.',
  'hint.end':
    'Your orders stand below; each can be undone. When you are ready, press “End the {period}”. Then others act, and dice fall.',
  'hint.review': 'What moved your score stands first. Press a line for what is behind it.',
  'hint.why': 'Press any of the numbers: it tells you what made it. The strike risk is the one to watch.',
  'hint.help':
    'Point at the map to name what is there, press it to open it. The key ? opens the help at any time.',
  guide: 'Guide',
  'guide.count': '{number}/{steps}',
  'guide.show': 'Show me',
  'guide.on': 'Go on',
  'guide.skip': 'Skip',
  'guide.none': 'No guide',
  'guide.own.spend':
    '{left, plural, one {One directive is} other {# directives are}} left, and what is not spent is lost.',
  'guide.own.hold':
    'Nothing that can be ordered now is worth a directive. Hold {left, plural, one {the last one} other {what is left}}, and end the {period}.',
  'guide.own.end': 'All directives are spent: end the {period}.',
  'guide.own.last': 'This is the last {period}. End it, and see what mattered.',
  'command.to-hint': 'Hint',
} as const;
