/** What is said of the runs of a class where they are gathered: where one was found, why one is not counted, what was chosen. */
export const CLASS = {
  'at.pasted': 'pasted text',
  'at.row': '{source}, row {row}',
  'at.part': '{source}, number {part}',
  'name.unknown': 'Game {n}',

  'refused.nothing': 'There is neither a hand-in nor a run file in it.',
  'refused.no-hand-in': 'This cell holds no hand-in: “{words}”.',
  'refused.too-large': 'It is too large to be a run: {n, number} characters.',
  'refused.rules':
    'It was played under rules {theirs}; here rules {ours} hold. Open the edition of the game that the class played.',
  'refused.edition':
    'It was played on another edition of {title} than the one here. Open the edition of the game that the class played.',
  'refused.changed':
    'It was played on a changed copy of {title}, which is not to be compared with the others.',
  'refused.unknown':
    'Its scenario {id} does not come with this game and is not in it. Ask for the run file instead of the text.',
  'refused.false':
    'It is false: {turn, plural, =0 {from the start} other {at the end of {period} {turn}}} its orders do not lead to what it says.',
  'refused.illegal': 'It is false: order {order}, in {period} {turn}, is not allowed there. {reason}',
  'refused.score': 'It is false: it says a score of {said}; its orders give {given}.',
  'refused.no-score': 'It is false: it says a score of {said}; its orders do not come to an end.',
  'refused.no-hashes': 'It has {have} of {need} check sums, so that it cannot be shown to be true.',
  'refused.start': 'Its beginning does not fit its scenario ({message}).',
  'refused.twice': 'The same game as {other} ({at}). It is counted once.',
  'refused.earlier': 'An earlier state of the same game, which goes on in {at}. That one is counted.',
  'refused.slow': 'It took longer than {limit} seconds to be played again.',
  'refused.broken': 'It could not be played again ({message}).',

  'hand-in.none': 'There is no hand-in in it.',
  'hand-in.mistyped': 'A letter of it was changed or lost on the way. Ask for it again, copied as a whole.',
  'hand-in.cut': 'It was cut off. Ask for it again, copied as a whole.',
  'hand-in.cut.by':
    'It was cut off: {missing, number} of {of, number} letters are missing. Ask for it again, copied as a whole.',
  'hand-in.version': 'It is a hand-in of edition {version}; this page reads edition {known}.',
  'hand-in.unreadable': 'There is no game in it, although no letter was mistyped.',
  'code.none': 'This is no check code.',
  'code.unknown': 'This check code is of a scenario, or an edition of one, that is not here.',
  'code.mistyped': 'A letter of this check code is wrong or missing.',

  'about.suppliers': 'Where new arms were ordered',
  'about.routes': 'Which ways new lots were put on',
  'about.works': 'What was built',
  'about.capitals': 'Which capitals were approached',
  'about.posture': 'The posture',
  'about.exports': 'Whether trade was put on other ways',
  'choice.none': 'none',
  'choice.kept': 'left as it was',
  'choice.moved': 'moved',
} as const;
