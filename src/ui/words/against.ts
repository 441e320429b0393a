/** What the sources say against this run and against many games of the model. */
export const AGAINST_WORDS = {
  'against.help':
    'What the sources say, what came of it in this run, and how often the model says the same. The last column names one coefficient that would overturn it: the model is a viewpoint, and this is where it can be doubted.',
  'against.none': 'Nobody has written the claims of this scenario’s sources down.',
  'against.measured':
    'Measured over {games, plural, one {one game} other {# games}} by players of {players, plural, one {one kind} other {# kinds}}, seeds {first} to {last}, and over {changed, plural, one {one game} other {# games}} with each coefficient changed.',
  'against.earlier':
    'Measured on another edition of this scenario than the one you played, so that it need not hold for this one.',
  'against.claim': 'The sources say',
  'against.run': 'In this run',
  'against.model': 'In the model',
  'against.change': 'What would overturn it',
  'against.held': 'It came so.',
  'against.not': 'It did not come so.',
  'against.test': 'Counted so where',
  'against.unknown': 'It cannot be told of this game.',
  'against.number': '{what}: {n}',
  'against.share': 'Came so in {percent} % of the games.',
  'against.mean': 'On average: {n}',
  'against.path': 'Coefficient',
  'against.from': 'Now: {from}.',
  'against.to': 'Changed: {to}.',
  'against.then': 'With it changed it came so in {percent} % of the games.',
  'against.play': 'Change it and play',
  'against.play.of': 'Change it and play: {says}',
} as const;
