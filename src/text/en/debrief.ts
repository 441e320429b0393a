/** Questions of a debrief, by its phases: those that fit any class, and those made from a class's own runs. */
export const DEBRIEF_WORDS = {
  'describe.month': 'Which month do you remember first? Tell it without saying why.',
  'describe.promise': 'What had you been promised, and what came?',
  'describe.harm': 'Who was harmed in your game: at home, abroad? Where can you read it?',
  'describe.expected': 'What did you expect of your first three months, and what happened instead?',
  'analyse.promise': 'Which promise did you believe, and what else lay on that partner’s table at the time?',
  'analyse.road': 'When did a spare road pay for itself? How long had you paid for it until then?',
  'analyse.price': 'Who set the price of what you sell? What would have changed it?',
  'analyse.owner': 'Name a country that could have stopped you without a shot. What did it want?',
  'analyse.seen': 'What did you show, what did you hide, and who read it how?',
  'analyse.luck': 'Two games with the same plan ended differently. How much was plan, how much luck?',
  'transfer.side': 'Take the side of another capital: which of its choices would you have made, too?',
  'transfer.doubt': 'Which number of the model do you not believe? Is it firm, judged or assumed?',
  'transfer.missing': 'What does the game leave out that would have changed your year?',
  'transfer.else': 'Where else does somebody depend on one seller, one buyer or one road?',

  'describe.spread':
    'The scores of this class lie between {low} and {high}. What do the games at the two ends have in common, what not?',
  'describe.same':
    'All games of this class ended at {score, plural, one {# point} other {# points}}. Did they also go the same way?',
  'describe.endings':
    '{count, plural, one {One game} other {# games}} ended as ‘{ending}’. Tell how it came to that.',
  'describe.won':
    '{won, plural, =0 {No game was won.} one {One game was won.} other {# games were won.}} Who would call their year a good one all the same?',
  'analyse.parted':
    'In {when} the class parted ways: {choices}. Let one of each group say what they knew then.',
  'parted.choice': '{choice} ({runs, plural, one {one game} other {# games}}, mean score {score})',
  'analyse.supplier':
    '{most, plural, one {One game} other {# games}} bought from {supplier}, {rest, plural, one {one} other {#}} did not. What did each side count on?',
  'analyse.one-supplier':
    '{runs, plural, one {One game} other {# games}} bought from one seller only. What hung on that seller?',
  'analyse.mistake':
    '{runs, plural, one {One game} other {# games}} lost most by ‘{what}’. What spoke for it at the time?',
  'transfer.reason': 'Who decided rightly and had bad luck? How would you judge that outside a game?',
} as const;
