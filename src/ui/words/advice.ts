/** Asking what the searching player would do. */
export const ADVICE_WORDS = {
  'advice.ask': 'What would you do?',
  'advice.title': 'Advice',
  'advice.thinking': 'Thinking …',
  'advice.thinking.how': 'Games are being imagined to their end, from what you can see. Play on meanwhile.',
  'advice.said': '{order}. {reason}',
  'advice.follow': 'Do that',
  'advice.end': 'End the {period}',
  'advice.noted': 'Noted in the run: asked {n, plural, one {once} other {# times}}.',
  'advice.failed': 'No advice came. The game is not harmed; you may ask again.',
  'advice.again': 'Ask again',
  'advice.cancel': 'Never mind',
  'advice.outdated': 'You have gone on; what was being thought about is past.',
  'advice.given-up': 'The question is dropped.',
  'command.advice': 'Ask for advice',
} as const;
