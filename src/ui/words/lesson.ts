/** What a lesson asks during a game: what is foretold, a reason, the word of a stop, and what a pair agrees on. */
export const LESSON_WORDS = {
  'guess.title': 'Before {month} ends',
  'guess.help': 'Say how likely it is. The reckoned chance is shown when you have said it.',
  'guess.help.pair':
    'Talk it over and say one number each time. The reckoned chance is shown when you have said it.',
  'guess.strike': 'How likely is a strike this {period}?',
  'guess.sign': 'Will the deal for {lots} be signed this {period}? How likely is it?',
  'guess.release': 'Will {lots} be released this {period}? How likely is it?',
  'guess.none': '0 %: surely not',
  'guess.sure': '100 %: surely',
  'guess.first': 'Guess first',
  'guess.mark': '?',
  'guess.first.name': 'Strike risk: guess first, then see it.',
  'guess.first.outlook': 'the dice: guess first',
  'guess.first.dice': 'What the dice are thrown against is shown when you have said how likely it is.',
  'guess.missing': '{n, plural, one {One answer is} other {# answers are}} still missing.',
  'guess.wait': 'The {period} is being looked ahead …',
  'guess.note': 'Note it',
  'guess.nothing': 'Nothing is left to be foretold this {period}.',
  'guess.later': 'Not yet',
  'guess.noted': 'Noted.',
  'reason.asks': 'In one sentence: why this, and not something else?',
  'reason.help': 'At most {n} characters. It goes into your run, for you and your teacher.',
  'reason.skip': 'Pass over this time',
  'guess.end': 'On to the end of the {period}',

  'guess.row': 'What you foretold',
  'guess.said.strike':
    'A strike: you said {percent} %. {came, select, yes {It came.} no {None came.} other {No die fell.}}',
  'guess.said.gate':
    '{lots}, {gate, select, sign {to be signed} release {to be released} other {to go on}}: you said {percent} %. {came, select, yes {It happened.} no {It was refused.} other {No die fell.}}',

  calibration: 'What you foretold, and what came',
  'calibration.line':
    'You said {percent} %: it came {came} of {times, plural, one {one time} other {# times}}.',
  'calibration.few': 'So few guesses tell little; the next game adds to them.',
  'calibration.fit':
    '{fit, select, near {Over all, what you said fitted well with what came.} fair {Over all, your guesses told more than always saying 50 % would have.} even {Over all, always saying 50 % would have told as much.} other {Over all, always saying 50 % would have told more.}}',
  'calibration.help':
    'Whoever judges well is right about 7 of 10 times with 70 %. A single guess is neither right nor wrong unless it was 0 or 100 %.',
  'calibration.each': 'Each guess',
  'calibration.month': '{month}: {text}',
  'reasons.given': 'Your reasons, as you gave them',

  'pair.proposes': '{who} proposes',
  'pair.next': '{who} proposes next',
  'pair.next.short': '{who} next',
  'pair.asks': '{who}, do you agree?',
  'pair.agree': '{who}: agree',
  'pair.talk': '{who}: let us talk about it',
  'pair.proposed': '{who} proposes: {order}',
  'pair.talked': 'Nothing was ordered. {who} still proposes.',

  'stop.title': 'Wait here for a word',
  'stop.page': 'Wait here for a word · {title}',
  'stop.what': '{month} is over. Your teacher reads out a word; type it, and the game goes on.',
  'stop.word': 'The word',
  'stop.go': 'Go on',
  'stop.wrong': 'This is not the word for {month}. Look at how it is written, or ask again.',
  'stop.safe': 'The game is saved as it stands. It waits as long as it has to.',
} as const;
