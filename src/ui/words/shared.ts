/** What is said of scenarios that others have shared: opening them, playing them, handing them on. */
export const SHARED_WORDS = {
  'play.page': 'Look East: {title}',
  'play.kind': 'Shared with you',
  'play.kind.file': 'From a file',
  'play.coming': 'Opening what was shared …',
  'play.coming.what': 'It is read, checked and played once behind the page before anything of it is shown.',
  'play.title': 'A shared scenario',
  'play.meta':
    '{turns, plural, one {one turn} other {# turns}} · about {minutes, plural, one {# minute} other {# minutes}}',
  'play.checked': 'What was checked',
  'play.checked.data': 'It is text and numbers only. Nothing in it can run, fetch or save anything.',
  'play.checked.read':
    '{lines, plural, one {Its one line was} other {All # lines were}} read; {remarks, plural, =0 {nothing is wrong with them} one {the checker makes one remark that keeps nobody from playing} other {the checker makes # remarks that keep nobody from playing}}.',
  'play.checked.played':
    'A game was played to its end behind the page: {turns, plural, one {one turn} other {# turns}}.',
  'play.checked.stands': 'It changes “{title}”, which comes with this page.',
  'play.checked.changed':
    'It changes “{title}”, which reads otherwise here than where this was shared. It was checked as it is here.',
  'play.checked.not': 'Nobody has checked whether what it tells is true. Ask who wrote it for the sources.',
  'play.go': 'To the briefing',
  'play.back': 'Title page',
  'play.back.game': 'Back to my game',
  'play.game.safe': 'The game you have open is saved. You find it on the title page again.',
  'play.game.unsafe':
    'The game you have open is not saved by this browser and would be lost. Go back and export it first.',
  'play.failed': 'This cannot be played',
  'play.failed.whole': 'Nothing of yours was touched.',
  'play.studio': 'Open it in the studio',
  'play.messages': 'What the checker says',
  'edit.title': 'A scenario to write on',
  'edit.what': 'It opens in the studio as a new draft. Nothing of yours is overwritten.',

  'fault.empty': 'There is no scenario in it.',
  'fault.not-shared': 'This is not a scenario that was shared from here.',
  'fault.cut': 'The link is not whole: its end is missing. Ask for it once more, or for the file.',
  'fault.damaged': 'It was damaged on its way. Ask for it once more, or for the file.',
  'fault.unsupported': 'This browser is too old to open links. Ask for the file instead.',
  'fault.version':
    'It was shared from a newer version of the game ({version}; here {known} is the newest). Open it there, or reload this page to get the newest.',
  'fault.original':
    'The link holds only what was changed in another scenario ({id}), which is not on this page or reads otherwise here. Ask for the file instead.',
  'fault.too-long': 'The link is longer than {limit, number} characters, which is the most for a link.',
  'fault.too-large':
    'Unpacked it is larger than {limit, number} characters, which is the most for a scenario.',
  'fault.too-many': 'It has more than {limit, number} files, which is the most for a scenario.',
  'fault.long-name':
    'One of its files has a name of more than {limit, number} characters, which is the most.',
  'fault.wrong':
    '{count, plural, one {One problem keeps} other {# problems keep}} it from being played. Its author can mend that in the studio.',
  'fault.slow':
    'Checking it and playing it once took longer than {limit, number} seconds, which is the most. It was given up.',
  'fault.breaks': 'A game of it broke off behind the page: {reason}',
  'fault.unchecked':
    'The part of the page that checks could not be started. Check the connection, then try again.',

  share: 'Share',
  'share.title': 'Share {name}',
  'share.name': 'Your name, or the names of your group',
  'share.name.help': 'Whoever opens it sees this. It may stay empty. Do not write what should not be public.',
  'share.name.stuck': 'The name cannot be put into the text just now. Mend the problems first.',
  'share.coming': 'Packing …',
  'share.failed': 'It could not be packed. Close this and try again.',
  'share.play': 'Link to play',
  'share.play.what': 'Opens the scenario ready to be played; the text is not shown.',
  'share.play.errors':
    '{n, plural, one {One problem keeps} other {# problems keep}} it from being played, so there is no link to play yet. Mend them first, or send the link below to somebody who helps.',
  'share.edit': 'Link to write on',
  'share.edit.what':
    'Opens a copy in the studio. Your own draft stays as it is; your name stays in the chain.',
  'share.copy': 'Copy',
  'share.copy.name': 'Copy the {what}',
  'share.copied': 'Copied. Paste it into a message.',
  'share.by-hand': 'This browser does not let the page copy. It is marked: press Ctrl+C or ⌘C.',
  'share.length': '{n, number} characters',
  'share.length.long':
    '{n, number} characters. Some chat programs cut links above {limit, number}: try it, or send the file.',
  'share.length.too-long':
    'The link would have {n, number} characters. Above {limit, number} links do not arrive whole, so there is none. Send the file instead. (Who extends a scenario instead of copying it sends only what is new.)',
  'share.lean':
    'The links hold what you changed in “{title}”, because all of it would be too long. They open where the game has the same edition of “{title}”; the file below opens everywhere.',
  'share.here':
    'This page lies on your own computer, so the links open on this computer only. Send the file, or open the game from the address your class uses and share from there.',
  'share.file': 'A file',
  'share.file.what':
    '{n, plural, one {The scenario as a .yaml file.} other {All # files of the scenario in one.}} It can be dropped on the title page or on the studio.',
  'share.download': 'Download',
  'share.downloaded': 'It lies with your downloads: {name}',
  'share.text': 'Copy as text',
  'share.text.copied': 'Copied: all of it as text. “Open from text” in the studio takes it.',
  'share.privacy':
    'The scenario travels inside the link, behind the #. It is not sent to any server by opening it.',

  'text.title': 'Open from text',
  'text.what': 'Paste a scenario, or a link that was shared. It becomes a new draft.',
  'text.label': 'The text',
  'text.go': 'Open as a draft',
  'text.empty': 'Paste something first.',

  'ask.title': 'Open {name}',
  'ask.what':
    '{n, plural, one {This is a scenario.} other {These # files are taken as one scenario.}} What do you want to do with it?',
  'ask.left': 'Left out: {names}.',
  'ask.left.more': '{names} and {n, plural, one {one more} other {# more}}',
  'left.hidden': '{name} (a hidden file)',
  'left.lock': '{name} (made by a program that has the file open)',
  'left.backup': '{name} (a backup)',
  'left.copy': '{name} (a copy of {of})',
  'left.folder': '{name} (a folder inside)',
  'left.ending': '{name} (not a .yaml file)',
  'left.another': '{name} (one is opened at a time)',
  'ask.rest': 'Open without them',
  'ask.play': 'Play it',
  'ask.edit': 'Write on it in the studio',

  'file.too-large': '{name} is larger than {limit, number} characters, which is the most for one file.',
  'file.not-text': '{name} is not a plain text file.',
  'file.too-many': 'These are more than {limit, number} files, which is the most for a scenario.',
  'file.none': 'There is no scenario file (.yaml) among them.',
  'file.unreadable': '{name} cannot be read.',
} as const;
