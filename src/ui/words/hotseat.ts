/** Several at one screen: who plays, the curtain between two of them, and the chamber of another seat. */
export const HOTSEAT_WORDS = {
  game: 'Look East',
  'month-of': '{period} {turn} of {turns}',

  'players.help':
    'You play {capital}. Each other power follows its doctrine, or a person at this screen takes it behind a curtain.',
  'players.of': 'Who plays {capital}?',
  'players.doctrine': 'doctrine',
  'players.person': 'a person',
  'players.count':
    '{n, plural, one {One person plays} other {# persons play}} at this screen, one after the other: {names}.',

  'curtain.page': 'Hand the screen to {capital} · {title}',
  'curtain.kind': 'The curtain is down',
  'curtain.hand': 'Hand the screen to {capital}',
  'curtain.text':
    'Whoever speaks for {capital} takes the screen; the others look away. Nothing of any government is on this page.',
  'curtain.raise': 'I speak for {capital}',
  'curtain.order': 'Order of this {period}',
  'curtain.sealed': 'has sealed',
  'curtain.now': 'takes the screen',
  'curtain.later': 'waits',
  'curtain.all.page': 'All look together · {title}',
  'curtain.all': 'All come to the screen',
  'curtain.all.text':
    'Every government has chosen for {month}. What was sealed is opened now, and the {period} is played for all to see.',
  'curtain.all.raise': 'Show {month}',
  'curtain.save': 'Save the game as a file',
  'curtain.leave': 'To the title page',

  'chamber.page': 'Choice of {capital} · {title}',
  'chamber.you': 'You speak for {capital}',
  // What is told of a capital is written for the lead seat.
  'chamber.note': '{lead}’s note on {capital}: “{help}”',
  'chamber.policy': 'What {capital} will do in {month}',
  'chamber.policy.help':
    'One policy, sealed until all have chosen. The percentage is how likely its doctrine would choose it now.',
  'chamber.leaning': 'doctrine {n} %',
  'chamber.card': 'A card for {capital}',
  'chamber.answer': 'Your answer',
  'chamber.aims': 'What you want',
  'chamber.aims.fed': 'What feeds it',
  'chamber.score': 'Score',
  'chamber.aims.score':
    'Your score now: {score} of 100, the mean of these. Where you see only a band, its middle is counted.',
  'chamber.own': 'Your own business',
  'chamber.own.help': 'Exact for you; of all but the stance, the others see a band.',
  'chamber.stance': 'Your stance to {capital}',
  'chamber.own.none': 'No number of your own is hidden from the others.',
  'chamber.reports': 'Reports of {month}',
  'chamber.reports.first': 'Reports',
  'chamber.reports.none': 'No {period} has been played yet.',
  'chamber.unknown':
    'You do not know: {tracks}. Trade that does not pass you stands on the map as it was in {month}.',
  'chamber.map': 'Map of what you can see',
  'chamber.seal': 'Seal and pass on',
  'chamber.free': 'Nothing is final until you seal it. Your choice is opened when all have chosen.',
  'chamber.no-policy': 'Choose a policy first.',
  'chamber.offer': 'An offer from {capital}',
  'chamber.offer.terms': '{gives}, for {ask}.',
  'chamber.offer.reasons': 'What speaks for the offer and against it',
  'chamber.offer.sum':
    'Your reasons come to {total}. A government that followed them alone would accept at 0 or more.',
  'chamber.offer.accept': 'Accept',
  'chamber.offer.decline': 'Decline',
  'chamber.no-reply': 'An offer still waits for your answer.',
  'chamber.no-answer': '{n, plural, one {A card still waits} other {# cards still wait}} for your answer.',
} as const;
