/** One page of a run to print or save, the spreadsheet of its figures, and questions for a class. */
export const SHEET_WORDS = {
  'sheet.help':
    'The run on one sheet of paper: intent and result, the five charts, what weighed most, your own words, the facts you met.',
  'sheet.see': 'Show the page',
  'sheet.hide': 'Hide the page',
  'sheet.print': 'Print the page',
  'sheet.text': 'Save as text',
  'sheet.json': 'Save as JSON',
  'sheet.csv': 'Save the figures as a spreadsheet',
  'sheet.separator': 'Spreadsheet',
  'sheet.separator.comma': '1.5 and commas',
  'sheet.separator.semicolon': '1,5 and semicolons',
  'sheet.words': 'Your own words',
  'sheet.words.help': 'Why did it end like this? What would you do otherwise? This goes on the page.',
  'sheet.ended': '{ending}. Score {score} of 100; {win} wins.',
  'sheet.intent': 'Intent and result',
  'sheet.aim': 'Aim',
  'sheet.points': 'Your points',
  'sheet.reached': 'Reached',
  'sheet.turning': 'What weighed most',
  'sheet.facts': 'Facts met',
  'sheet.facts.met':
    '{n, plural, =0 {No fact of the sources came up.} one {One fact of the sources: {list}.} other {# facts of the sources: {list}.}}',
  'sheet.line': '{what}: {text}',
  'sheet.of': '{title}, fortune number {seed}, {date}',

  questions: 'Five questions about this run',
  'questions.help': 'For a class. The answers stand on a sheet of their own.',
  'questions.print': 'Print questions and answers',
  'questions.answers': 'Answers, for the teacher',
  'question.best':
    'In which {period} was the score highest? Say why it did not stay there, or how it got there.',
  'question.best.start': 'The score was highest at the start. What cost most of it?',
  'question.best.answer': '{says} What moved it stands in the story of the run.',
  'question.dependence':
    'On whom did the country depend most at the end, and for what? How would you see it in the figures?',
  'question.promised':
    'How much of what was signed for had come by the end? Name a reason why a seller may sign and not send.',
  'question.strike':
    'A strike came in {month}. How likely was it? Would it have come with a chance half as large?',
  'question.strike.answer':
    'The chance was {chance} %, {rolled} was drawn. With half the chance, {half} %, it {came, select, yes {would still have come} other {would not have come}}: it comes when what is drawn is below the chance.',
  'question.calm': 'No strike came. In which {period} was one most likely, and how likely?',
  'question.calm.answer': 'In {month}: the chance was {chance} %, {rolled} was drawn.',
  'question.card':
    'On the card “{card}” you chose “{option}”. In which situation would “{other}” have been right?',
  'question.ways':
    'Through whose hands did most goods pass? What happens to the country when that way is shut?',
  'question.money': 'Which purse was the tighter one, and when?',
} as const;
