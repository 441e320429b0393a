/** What a run was played on, and whether it is what its file says. */
export const RUNS = {
  'origin.changed': 'Played on a changed copy of {title}, not on the scenario as it comes with the game.',
  'origin.edition':
    'Played on another edition of {title} than the one here. What differs cannot be told: the scenario does not travel in the run.',
  'origin.foreign': 'Played on {title} ({id}), a scenario that does not come with the game.',
  'origin.change': '{path}: {to}, in the original {from}',
  'origin.added': '{path}: added, {to}',
  'origin.removed': '{path}: left out, in the original {from}',
  'origin.more': '{n, plural, one {one more change} other {# more changes}}',
  'claims.none': 'The file has no hashes: nothing in it shows that the run went as it says.',
  'claims.few': 'The file has {have} of {need} hashes: the rest could not be compared.',
  'claims.differs': 'At the end of {period} {turn} the run differs from what its file says.',
  'claims.start': 'The run differs from what its file says from the start.',
  'claims.score': 'The file says a score of {said}; its orders give {given}.',
  'claims.no-score': 'The file says a score of {said}; its orders do not come to an end.',
} as const;
