/** The pages for teachers: their frame, the door, and what several of them say. */
export const KIT_WORDS = {
  brand: 'Look East',
  'kit.page': 'Look East for teachers: {part}',
  'kit.back': 'Title page',
  'kit.nav': 'Parts of the lesson kit',
  'kit.print': 'Print this page',
  'kit.coming': 'Fetching the scenario …',
  'kit.failed': 'The scenario could not be fetched. Check the connection, then',
  'kit.again': 'try again',
  'kit.none': 'No scenario is built into this page.',
  'kit.minutes': '{n, plural, one {# minute} other {# minutes}}',

  'part.door': 'For teachers',
  'part.plan-20': 'Plan: 20 minutes',
  'part.plan-45': 'Plan: 45 minutes',
  'part.plan-90': 'Plan: 90 minutes',
  'part.slides': 'Slides',
  'part.briefing': 'Briefing sheet',
  'part.roles': 'Roles to cut out',
  'part.debrief': 'Debrief',
  'part.assess': 'Rubric and exit ticket',
  'part.glossary': 'Glossary',
  'part.cards': 'Cards on paper',
  'part.board': 'Board on paper',

  'door.what':
    'Look East puts students on a small council that has to buy protection, keep trade alive and stay free, while every partner has interests of its own. One game takes 20 to 40 minutes in the browser, alone, in pairs or at tables, and every number answers “why?”. Everything for a lesson is on these pages and can be printed: plans, slides, roles, questions, and the whole game on paper.',
  'door.monday': 'On Monday',
  'door.monday.1': 'Open this page on your own device and choose a plan: 20, 45 or 90 minutes.',
  'door.monday.2':
    'Make a class link: scenario, fortune number, rules of the lesson. Everyone who opens it stands at the beginning of the same game.',
  'door.monday.3':
    'Give the link to the class. No accounts, no names; a game goes on where it was left on the same device.',
  'door.monday.4':
    'Let them play. Pairs work best, because two people have to say aloud why. Your own screen shows the slides.',
  'door.monday.5':
    'Students hand in by copying a text at the end. It goes wherever your class hands in texts.',
  'door.monday.6':
    'Paste all texts into the desk. It plays every game again and shows the class at a glance.',
  'door.monday.7':
    'Talk about it. The debrief is the lesson; the game is what it is about. Never cut it to play on.',
  'door.lesson': 'Make a class link',
  'door.desk': 'Open the desk',
  'door.plans': 'The plans',
  'door.plan.use.20': '{title}, with a guide, each for themselves or in pairs',
  'door.plan.use.45': '{title}, half a year in pairs',
  'door.plan.use.90': '{title}, a whole year at four tables',

  'door.content': 'What is in it, and what is not',
  'door.content.1':
    'The game is about a country after a war. Strikes from the air happen in it, people are harmed, and harm counts on every side. It is told in numbers and short sober sentences, without pictures of suffering.',
  'door.content.2':
    'Left out: nuclear matters. Weapons, chemistry and ways round sanctions stay abstract on purpose; nothing in the game tells how anything is built or evaded. Offices are named, not persons.',
  'door.content.3':
    'The war of 2025 may touch people in your class or their families. Say before you begin what the game is about, that nobody speaks for a country, and that one may step out at any time without giving a reason.',
  'door.out': 'Whoever would rather not play: the chronicler',
  'door.out.1':
    'The chronicler plays nothing and decides nothing, and has the best view of all. Month by month they note for two or three pairs: what was expected, what came, what was said about the reason. In the debrief the chronicler speaks first. The task has its own card under Roles and counts in the rubric like any other.',

  'door.view': 'Whose view is this?',
  'door.view.1':
    'The two scenarios of Tehran rest on two articles of 2025 by outside analysts. One looks at Russia and Iran: why a partner with a treaty and famous systems held back. The other looks at China and Iran: why arms, oil and railways draw the two together.',
  'door.view.2':
    'Both see governments that weigh interests. Neither lets people inside Iran speak for themselves, neither was written in Tehran, Moscow or Beijing, and neither knows how the year went on. In places they contradict each other; the game keeps both claims and shows both.',
  'door.view.3':
    'Every fact carries a grade: firm, reported, judged, headline or assumed. The last marks our own guesses, and there are many: prices, chances, scales. Press a number in the game and ask “why?”; the mark behind each part leads to its fact.',
  'door.view.4':
    'To criticise the model, change it. On the last page of a game, claims of the articles stand beside what the model does, each with the number that bears on it and a button that changes this number and plays again. In the studio a class can change any sentence of the scenario.',
  'door.view.q': 'Five answers for parents and colleagues',
  'door.q.side': 'Does the game take Iran’s side?',
  'door.a.side':
    'It takes its seat, as one takes the seat of a minister in a council game. The other capitals have reasons that their own governments would give, and can be played too. The score counts harm done to others as well.',
  'door.q.war': 'Does it teach war?',
  'door.a.war':
    'No order in it attacks anybody. What can be ordered is buying, building, talking, and showing or hiding. A strike is something that happens to people, and the review begins with what it cost.',
  'door.q.true': 'Is it true?',
  'door.a.true':
    'The facts have sources. What happens after August 2025 is imagined and marked so. The chances are guesses with reasons. A result of the game proves nothing about the world.',
  'door.q.right': 'Is there a right answer?',
  'door.a.right':
    'No. There are four aims, which cannot all be had, and students say beforehand which matters most to them. They are then measured by their own words.',
  'door.q.marks': 'Should the score be a mark?',
  'door.a.marks':
    'No. Much of a score is luck, and the game tells how much. Mark how decisions are explained; the rubric is made for that.',

  'door.privacy': 'Privacy',
  'door.privacy.1':
    'Nothing leaves the device. There are no accounts, no tracking and no requests to other servers. Games are saved in the browser of each device; what is handed in is a text that students copy themselves. Use nicknames. The desk works on your own machine and forgets the class with one click.',

  'briefing.month': 'How a month goes',
  'briefing.month.1': 'News: a card lies on the table. Somebody wants something of you.',
  'briefing.month.2':
    'Council: you answer it and give up to {n, plural, one {# directive} other {# directives}}: contracts, envoys, roads, programmes. Everything can be taken back until the month ends.',
  'briefing.month.3': 'The month runs, and nobody controls it. Goods travel, sellers say yes or no.',
  'briefing.month.4': 'Review: what changed, and why.',
  'briefing.aims': 'What you are measured by',
  'briefing.win':
    'Divide 100 points among the four aims before you begin. The year counts as won from a score of {score}.',
  'briefing.start': 'How it stands at the beginning',
  'briefing.who': 'Who else sits at the map',

  'glossary.rules': 'Words of the game',
  'glossary.numbers': 'Numbers of {title}',
  'glossary.place':
    'Under Settings, Easier words makes these words on cards and facts into buttons that say what they mean.',
} as const;
