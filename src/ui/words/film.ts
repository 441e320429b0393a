/** The film of the month: its controls, the die of a strike, what one has cost; what a card says of itself; signs of a strike. */
export const FILM_WORDS = {
  'film.next': 'Next',
  'film.sound': 'Sound',
  'film.now': 'now:',
  'command.next': 'Next thing in the film',
  'command.sound': 'Sound of the film on or off',

  'die.title': 'Is there a strike? The chance was {chance} %',
  'die.parts': 'What it was made of',
  'die.part': '{label} {amount}',
  'die.from': '0',
  'die.to': '99',
  'die.bar': 'It comes if a number below {chance} is drawn.',
  'die.drawn.yes': '{rolled} is drawn. The strike comes.',
  'die.drawn.no': '{rolled} is drawn. No strike this {period}.',
  'toll.title': 'The strike: {hit, plural, =0 {nothing got through} other {{hit} of {all} places hit}}',
  'toll.die': 'Its die',
  'toll.hit': '{target}: hit',
  'toll.stopped': '{target}: defended',
  'toll.cost': 'What it changed',

  'card.side.cost': 'cost',
  'card.side.gift': 'gain',
  'card.side.other': 'also',
  'card.more': 'Show every effect',
  'card.less': 'Show the main effects only',
  'card.voice': 'Your embassy reports:',
  'card.voice.home': 'Your staff reports:',

  'signs.quiet': 'No sign of a strike: chance {chance}',
  'signs.raised': 'Signs of a strike: chance {chance}',
  'signs.grave': 'Grave signs of a strike: chance {chance}',
  'signs.blurred': 'Early warning would make this clearer.',
  'signs.title':
    '{month}: {level, select, quiet {no strike signs} raised {strike signs} other {grave strike signs}}, {chance}',
  'replies.title': 'Replies',
} as const;
