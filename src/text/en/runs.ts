/** What a run was played on, and what of it is not as its file says. The first are notices, too. */
export const RUNS = {
  'notice.run-changed': 'Played on a changed copy of {title}, not on the scenario as it comes with the game.',
  'notice.run-copy':
    'This bears the name of a scenario that comes with the page, {title}, and is a changed copy of it. Games of it say so.',
  'notice.run-edition':
    'Played on another edition of {title} than the one here. What differs cannot be told: the scenario does not travel in the run.',
  'notice.run-foreign': 'Played on {title} ({id}), a scenario that does not come with the game.',
  'notice.run-no-hashes': 'The run’s file has no hashes: nothing in it shows that the run went as it says.',
  'notice.run-few-hashes':
    'The run’s file has {have} of {need} hashes: the rest of the run could not be compared.',
  'notice.run-unlike':
    '{turn, plural, =0 {From the start} other {At the end of {period} {turn}}} the run differs from what its file says.',
  'notice.run-score': 'The run’s file says a score of {said}; its orders give {given}.',
  'notice.run-no-score': 'The run’s file says a score of {said}; its orders do not come to an end.',
  'origin.what': 'What was changed',
  'origin.change': '{path}: {to}, in the original {from}',
  'origin.added': '{path}: added, {to}',
  'origin.removed': '{path}: left out, in the original {from}',
  'origin.more': '{n, plural, one {one more change} other {# more changes}}',
} as const;
