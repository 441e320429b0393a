/** What decided a run: the question before, the verdict, turning points, trying again. */
export const JUDGEMENT_WORDS = {
  decided: 'What decided it',
  'ask.help': 'Say first what you think. What the analysis says comes after that, beside your own words.',
  'ask.turn': 'Which {period} decided this game?',
  'ask.choose': 'Choose a {period}',
  'ask.why': 'Why? One line is enough.',
  'ask.say': 'Keep it and show the analysis',
  'ask.skip': 'Skip the question',
  'said.title': 'You said',
  'said.turn': '{month} decided it.',
  'said.why': '“{why}”',
  'said.skipped': 'You were asked which {period} decided it, and passed the question by.',
} as const;
