/** Why a hand-in is not read or not believed, and why there is none. They are notices, too. */
export const HAND_INS = {
  'notice.hand-in-none': 'There is no hand-in in this text. One begins with LOOK-EAST 1.',
  'notice.hand-in-cut':
    'This hand-in is cut: {missing, plural, =0 {its end is missing} one {one of its {of} letters is missing} other {# of its {of} letters are missing}}. Ask for the whole text again.',
  'notice.hand-in-mistyped':
    'A letter of this hand-in is wrong: its checksum does not fit. Copy the text again instead of typing it.',
  'notice.hand-in-version':
    'This hand-in is of format {version}; only format {known} can be read here. Open it with the edition of the game that made it.',
  'notice.hand-in-unreadable':
    'This hand-in holds no run that can be read, though nothing in it was mistyped.',
  'notice.hand-in-unknown':
    'This hand-in was played on the scenario {id}, which is not known here. Ask for the run file instead.',
  'notice.hand-in-apart':
    'This hand-in was played on a scenario of the player’s own, {id}, which had no room in the text. Ask for the run file instead.',
  'notice.hand-in-broken':
    'The scenario inside this hand-in cannot be read here. Ask for the run file instead.',
  'notice.hand-in-edition':
    'This hand-in was played on another edition of {id} than the one here. Open it with the edition of the game that made it.',
  'notice.hand-in-rules':
    'This hand-in was played under rules {rules}; here rules {known} hold. Open it with the edition of the game that made it.',
  'notice.hand-in-start': 'The beginning of this hand-in does not fit its scenario.',
  'notice.hand-in-illegal':
    'This hand-in is not true: order {order}, in {period} {turn}, could not be given. {reason}',
  'notice.hand-in-differs':
    'This hand-in is not true: {turn, plural, =0 {from the start} other {at the end of {period} {turn}}} its orders give another game than it says.',
  'notice.hand-in-score':
    'This hand-in is not true: it says a score of {said}; its orders {given, select, none {do not come to an end} other {give {given}}}.',
  'hand-in.words':
    'What was written is too long for one text: about {cut, plural, one {one character has} other {# characters have}} to go. The longest: {list}.',
  'hand-in.words.decisive': 'the reason for the month that decided it ({n})',
  'hand-in.words.reason': 'the reason in {period} {turn} ({n})',
  'hand-in.words.reflection': 'the reflection ({n})',
  'hand-in.orders':
    'This game is too long for one text: it takes {characters} characters, and {most} arrive everywhere. Hand in the run file instead.',
} as const;
