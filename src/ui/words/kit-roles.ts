/** Roles to cut out: for pairs, for four tables, and for whoever does not play. */
export const ROLE_WORDS = {
  'roles.pairs': 'For pairs',
  'roles.pairs.what':
    'Two at one device. Both must agree before an order is given; who does not agree has to say what else. Change roles after every third month.',
  'roles.tables': 'For four tables',
  'roles.tables.what':
    'Each table is a ministry at one shared game. A directive needs three of four votes. The aims conflict on purpose: nobody can have all of theirs.',
  'roles.out': 'For whoever does not play',
  'roles.kind.pair': 'Pair',
  'roles.kind.table': 'Table',
  'roles.kind.out': 'Observer',
  'roles.aim': 'You want',
  'roles.fear': 'You fear',
  'roles.against': 'You pull against',
  'roles.numbers': 'Your numbers',
  'roles.say': 'Begin with',

  'role.a': 'A: Money and arms',
  'role.a.aim': 'Systems that really arrive, at a price that leaves money for a bad month.',
  'role.a.fear': 'A deposit that is paid for something that never comes.',
  'role.a.against': 'B, who wants money for roads and envoys that protect nobody today.',
  'role.a.say': '“What does this seller gain if he delivers? What if he does not?”',
  'role.b': 'B: Roads and capitals',
  'role.b.aim': 'More than one way for every cargo, and neighbours who let it pass.',
  'role.b.fear': 'One strait, one owner, one buyer on whom everything hangs.',
  'role.b.against': 'A, who spends on arms what a second road would cost.',
  'role.b.say': '“Who can stop this without a shot? What would keep them from it?”',

  'role.finance': 'Ministry of Finance',
  'role.finance.aim': 'To pay every bill, keep a reserve in both purses, and sell oil at a fair price.',
  'role.finance.fear': 'Two months without pay; a single buyer who sets the price.',
  'role.finance.against': 'Defence, whose systems cost more than a year’s reserve.',
  'role.finance.say': '“Which bill comes next month, and from which purse?”',
  'role.defence': 'Ministry of Defence',
  'role.defence.aim': 'To cover what must not be hit, with systems that arrive this year.',
  'role.defence.fear': 'An open sky; a famous system that stays a promise.',
  'role.defence.against':
    'Foreign Affairs, who would rather be trusted than be strong where others can see it.',
  'role.defence.say': '“What do we have on the ground, and not on paper?”',
  'role.foreign': 'Ministry of Foreign Affairs',
  'role.foreign.aim':
    'To be believed: few promises, all kept, and less tension at the end than at the start.',
  'role.foreign.fear': 'A promise broken in public; a sale that is seen and denied.',
  'role.foreign.against': 'Transport, whose roads make every neighbour ask for something in return.',
  'role.foreign.say': '“How does this look from their capital?”',
  'role.transport': 'Ministry of Transport',
  'role.transport.aim':
    'To finish lines that others need, so that closing them would hurt those who close them.',
  'role.transport.fear': 'A month in which a strait is shut and there is no second way.',
  'role.transport.against': 'Finance, who sees a railway as a hole in the purse.',
  'role.transport.say': '“If this way is shut tomorrow, what comes by the other?”',

  'role.chronicler': 'The chronicler',
  'role.chronicler.aim':
    'To see what players miss. For each month note what they expected, what came, and whom they gave as the reason.',
  'role.chronicler.fear': 'To judge before you have described.',
  'role.chronicler.against': 'Nobody. You sit beside two or three pairs, or between the tables.',
  'role.chronicler.say': 'The first words of the debrief: “In this month they thought … and then …”',
} as const;
