/** How a game is handed in: on the final page, in the short way, and from the menu of a game that goes on. */
export const HAND_IN_WORDS = {
  open: 'Make the text to hand in',
  what: 'The whole game in one text, with your guesses and reasons. The page sends nothing: copy the text into the mail, the form or the chat that was agreed on.',
  early: 'This game is not over: it is handed in as far as it has come, without a score.',
  name: 'Your name for it',
  'name.help': 'Drawn by lot, so that nobody’s own name is needed. Write it down.',
  draw: 'Draw another',
  making: 'The text is being made …',
  failed:
    'A part of this page could not be loaded. Check the connection and try again, or hand in the file of the game.',
  again: 'Try again',
  text: 'The text, {n, number} of {most, number} characters',
  copy: 'Copy the text',
  copied: 'Copied. Paste it where it is to go.',
  blocked:
    'This browser does not let the page copy. The whole text is marked: press Ctrl and C (on a Mac ⌘ and C), or hold it with a finger and choose Copy.',
  save: 'Save it as a file',
  saved: 'The browser was asked to save {name}. If no file has come, copy the text instead.',
  print: 'Print it',
  apart:
    'The scenario of this game is your own and has no room in the text. Hand in the file of the game as well.',
  file: 'Save the file of the game',
  code: 'Check code, {n} letters',
  'code.help': 'To be read out or written down: it holds the game alone, without your words.',
} as const;
