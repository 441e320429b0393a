/** Messages that stay until they are closed. Their codes are `notice.…` without the first part. */
export const NOTICES = {
  'notice.storage-off':
    'This browser gives no room for saving. The game lives in this page only: export it before you close the page.',
  'notice.storage-fleeting':
    'This browser does not promise to keep what is saved: in a private window, or where the device is cleared at log-off, the game is gone when the window closes.',
  'notice.storage-newer':
    'A newer version of this page has been open in this browser, so this one cannot save. Export the game, then reload the page.',
  'notice.storage-blocked':
    'Another tab with an older version of this page is in the way of saving. Close it, and saving goes on by itself.',
  'notice.storage-late':
    'The browser takes long to open its storage. The game goes on, and is saved as soon as it answers.',
  'notice.storage-full':
    'The browser has no room left for this game. Export it, and delete games you no longer need; then saving goes on by itself.',
  'notice.save-failed':
    'The game could not be saved. It goes on, and saving is tried again; export it to be safe.',
  'notice.save-anew':
    'What this browser had saved of this game was deleted. The game has been saved again as it stands now.',
  'notice.save-forked':
    'This game is open in another tab as well. From here on it is saved as a game of its own.',
  'notice.save-damaged': 'This saved game is damaged. The last good version of it is in the list.',
  'notice.save-lost': 'This saved game is damaged, and no good version of it is left.',
  'notice.save-missing': 'This saved game is no longer there.',
  'notice.save-unreadable': 'The saved games cannot be read.',
  'notice.part-missing': 'A part of this page could not be loaded. Check the connection and reload the page.',
  'notice.restored': 'The last good version has been opened as a game of its own.',
  'notice.run-others':
    'Games are opened one at a time. Taken: {name}. Left out: {names}{more, plural, =0 {} one { and one more} other { and # more}}.',
  'notice.edition-ready': 'A newer edition of the game is there.',
  'notice.edition-held':
    'Another tab of this browser has a game open. Leave that for its title page first, so that nothing is exchanged under it.',
  'notice-act.edition': 'Load it',
  'notice-act.file': 'Save it as a file now',
  'notice.run-not-json': 'This is not a run file: it is not JSON.',
  'notice.run-too-large': 'This file is too large for a run file.',
  'notice.run-format': 'This is not a run file of this game.',
  'notice.run-version': 'This run file has version {version}; only version {known} can be read.',
  'notice.run-shape': 'This run file is damaged at {path}: {message}',
  'notice.run-scenario': 'The scenario {scenario} of this run is not known here.',
  'notice.run-base':
    'This run stands on version {version} of the scenario {scenario}, {present, select, none {which is not known here} same {which reads otherwise here} other {but here it has version {present}}}. It cannot be replayed.',
  'notice.run-embedded':
    'The scenario inside this run is broken: {count, plural, =0 {it is not {id}, which the run names} one {there is a mistake in it} other {there are # mistakes in it}}. The run cannot be replayed.',
  'notice.run-start': 'The beginning of this run does not fit its scenario.',
  'notice.run-other-rules':
    'This run was played under rules {theirs}; here rules {ours} hold. It is shown and cannot be continued.',
  'notice.run-other-scenario':
    'This run was played on another version of the scenario. It is shown and cannot be continued.',
  'notice.run-illegal':
    'Order {order} of this run, in {period} {turn}, is not legal: {reason} It is shown up to there and cannot be continued.',
  'notice.run-differs':
    'At the end of {period} {turn} this run differs from what its file says. It is shown and cannot be continued.',
  'notice.lesson-restart':
    'The run that this class goes on from cannot be replayed here: its scenario or its rules have changed.',
  'notice.lesson-foreign':
    'A class can only go on from a run of a scenario that comes with this page as it is. This run brings its own.',
  'notice.lesson-early': 'This run has not come past its first {period}: there is nothing to go on from.',
  'notice.read-only': 'This run is only shown; it cannot be continued.',
} as const;
