/** Debrief, rubric and exit ticket of the lesson kit. */
export const ASSESS_WORDS = {
  'debrief.what':
    'Ten minutes at least. Keep the order: whoever explains before describing defends their game instead of looking at it. Two questions of each phase are enough.',
  'debrief.desk': 'The desk makes questions like these from the games of your own class.',
  'debrief.describe': '1. Describe: what happened?',
  'debrief.analyse': '2. Analyse: why?',
  'debrief.transfer': '3. Transfer: where else?',
  'debrief.hint': 'Tip',
  'debrief.describe.hint': 'No reasons yet. Stop every “because” kindly, and keep it for phase 2.',
  'debrief.analyse.hint': 'Ask for the ledger: “Where can we see it?” Luck has its own entry there.',
  'debrief.transfer.hint': 'Leave the country of the game. Ask for a case in which the rule does not hold.',

  'rubric.title': 'Rubric with one column',
  'rubric.what':
    'Only what good work shows is described. Write beside it what is not there yet, or what goes beyond. The score of the game is no part of it.',
  'rubric.name': 'Name or nickname',
  'rubric.below': 'Not there yet',
  'rubric.good': 'Good work',
  'rubric.above': 'Beyond it',
  'rubric.1': 'Reasons',
  'rubric.1.good': 'Explains two decisions by what was known before, and not by how they turned out.',
  'rubric.2': 'Interests',
  'rubric.2.good':
    'Names for one partner an interest that spoke for a promise and one that spoke against it.',
  'rubric.3': 'Evidence',
  'rubric.3.good': 'Cites two facts with their grade, and says what the grade means.',
  'rubric.4': 'Other sides',
  'rubric.4.good':
    'Tells one month from another capital so that its own government could agree; names harm on every side.',
  'rubric.5': 'The model',
  'rubric.5.good': 'Names one assumption, changes it in thought or in the game, and says what would follow.',

  'exit.title': 'Exit ticket',
  'exit.key': 'Key for the teacher',
  'exit.key.what':
    'Facts are in the game’s own words, with their marks. Accept other answers that have a reason.',
  'exit.1':
    'Name something that was promised and did not come. What interest of the partner may have stood against it?',
  'exit.1.key': 'A promise is priced by the partner’s other interests.',
  'exit.2': 'How long do goods take by sea, how long by rail? Name one who can stop them on each way.',
  'exit.2.key': 'The quick way is not the free way: each has an owner.',
  'exit.3': 'A treaty was signed. What does it not say, and why does that matter?',
  'exit.3.key': 'Closeness is not an alliance. It matters most in the month in which help is needed.',
  'exit.4':
    'Two sentences about China. Which one is firm, which one is somebody’s judgement? How can you tell?',
  'exit.4.a': 'A',
  'exit.4.b': 'B',
  'exit.4.key': 'The grade says how sure the source itself is:',
  'exit.5': 'Name one guess of this model. If it were wrong, what would change in your game?',
  'exit.5.key': 'Any marked assumption will do, if a consequence is drawn. One example:',
  'exit.how': '{claim} ({how})',
  'how.firm': 'firm',
  'how.reported': 'reported',
  'how.judged': 'judged',
  'how.headline': 'headline',
  'how.assumed': 'assumed',
  'how.firm.what': 'The source states it flatly.',
  'how.reported.what': 'The source says that somebody says so.',
  'how.judged.what': 'It is the author’s own view.',
  'how.headline.what': 'Only a headline is known.',
  'how.assumed.what': 'It is a guess of this model.',
} as const;
