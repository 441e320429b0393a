/** The game on paper: cards to cut out, board sheet, dice. */
export const PAPER_WORDS = {
  'paper.scenario': 'Scenario',
  'paper.size': 'Cards on a page',
  'paper.size.6': '6, larger letters',
  'paper.size.9': '9, the size of playing cards',
  'paper.cards.what':
    '{n, plural, one {One card} other {# cards}} from the scenario’s own file. Each page of fronts is followed by the page of its backs: print on both sides, turned over the long edge, and cut along the lines. The front is for the table; the back tells the referee what each answer does.',
  'paper.cards.effects':
    'What an answer does is told as at the beginning of the game. Where it would depend on how things stand, the referee decides.',
  'paper.cards.front': 'Fronts, page {n}',
  'paper.cards.back': 'Backs, page {n}',
  'paper.card.home': 'At home',
  'paper.card.imagined': 'imagined, after the sources',
  'paper.card.nothing': 'Changes nothing at once.',
  'paper.card.month': 'comes in {month}',
  'paper.card.chained': 'comes by an earlier answer',
  'paper.card.free': 'free',

  'board.how': 'How to play on paper',
  'board.how.1': 'A referee keeps this sheet where all can see it, and reads the backs of the cards.',
  'board.how.2':
    'Each month the referee turns up one card; those with a month come in that month. The council talks for four minutes and answers it.',
  'board.how.3':
    'The council gives up to {n, plural, one {# directive} other {# directives}}: a contract, an envoy (+4 to one stance), a repair, a road (one stage for 2 of a purse).',
  'board.how.4':
    'Contracts: pay {deposit} % at once. Throw for “signs”; when the months are over, pay the rest and throw for “lets go”; then the goods travel their days. 30 days are a month.',
  'board.how.5': 'Write every change into the column of its month, with one word for the reason.',
  'board.how.6': 'At the end: which aim is nearest to what you wanted? Then the debrief.',
  'board.how.note':
    'On paper the chances do not follow interests by themselves. Let the referee add or take five for a good reason, said aloud: that argument is the lesson.',
  'board.tracks': 'Numbers',
  'board.number': 'Number',
  'board.start': 'Start',
  'board.roads': 'Roads',
  'board.road': 'Road',
  'board.days': 'Days',
  'board.owners': 'Owners on the way',
  'board.state': 'Open? Under way?',
  'board.arms': 'Contracts',
  'board.system': 'System',
  'board.price': 'Price',
  'board.lead': 'Months',
  'board.signs': 'Signs',
  'board.releases': 'Lets go',
  'board.sure': 'sure',
  'board.percent': '{n} %',
  'board.dice': 'Dice',
  'board.dice.what':
    'Throw three ordinary dice and add them. A chance comes true when the sum is not more than the number under it.',
  'board.chance': 'Chance',
  'board.sum': 'Sum at most',
} as const;
