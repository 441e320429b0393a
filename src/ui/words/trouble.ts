/** What is said when something does not work. */
export const TROUBLE_WORDS = {
  'trouble.page': 'Look East: something went wrong',
  trouble: 'Something went wrong',
  'trouble.safe': 'Your game is not lost. Every order was saved as you gave it; reload the page to go on.',
  'trouble.unsaved':
    'Your game could not be saved by this browser. Export it now, then reload the page and open the file.',
  'trouble.no-game': 'No game was open, so none is lost. Reload the page to try again.',
  'trouble.export': 'Export the game',
  'trouble.reload': 'Reload the page',
  'trouble.title': 'To the title page',
  'trouble.details': 'For those who mend it',
  'trouble.part': 'A part of the page could not be fetched',
  'trouble.part.long': 'Check the connection first.',
  'coming.page': 'Look East: one moment',
  coming: 'One moment …',
} as const;
