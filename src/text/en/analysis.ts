/** The analysis of a finished run: what it came to by luck and by judgement, and through which decisions. */
export const ANALYSIS = {
  'analysis.points': '{n, plural, one {# point} other {# points}}',
  'analysis.signed': '{n, plural, =0 {no points} one {{sign}# point} other {{sign}# points}}',
  'analysis.score': 'You scored {score}; {expected} was to be expected at the start.',
  'analysis.open':
    'The run is not over: it stands at about {score}, and {expected} was to be expected at the start.',
  'analysis.balance':
    'Luck {luck, select, up {gave you {byLuck}} down {took {byLuck} from you} other {came to nothing}}; your decisions came to {judgement, select, up {{byJudgement} more than} down {{byJudgement} less than} other {as much as}} those that the {reference} would have made in your place.',
  'analysis.worst': 'What cost you most: {point}',
  'analysis.small': 'None of your decisions was a blunder; what cost most: {point}',
  'analysis.none':
    'None of your decisions was a blunder: nothing was found that can be told from chance to be better.',
  'analysis.some': 'No decision is known yet to have cost you much: there was no time to look further.',
  'analysis.verdict': '{score} {balance} {most}',

  'deed.contract': 'talks on {lots} ({payment})',
  'deed.cancel': 'cancelling {lots}',
  'deed.expedite': 'hastening {lots}',
  'deed.build': 'building on {project}',
  'deed.mission': 'a mission to {capital} ({aim})',
  'deed.offer': 'offering {capital} {gives} for {ask}',
  'deed.programme': 'the programme “{programme}”',
  'deed.posture': 'the posture “{posture}”',
  'deed.answer': 'the answer “{option}” to “{card}”',

  'analysis.instead': '{month}: {given} cost {points} against {better}.',
  'analysis.undone': '{month}: {given} cost {points} against not doing so.',
  'analysis.missed': '{month}: leaving out {better} cost {points}.',
  'analysis.why': '{what} {because}.',
  'analysis.and': '{a}; {b}',
  'analysis.trade.given': 'trade as you laid it out',
  'analysis.trade.kept': 'trade left as it was',
  'analysis.trade.better': 'trade laid out otherwise ({orders})',
  'analysis.ended': '{track} ended {amount} {way, select, up {higher} other {lower}}',
  'analysis.ended.cause': '{track} ended {amount} {way, select, up {higher} other {lower}} ({cause})',
  'analysis.part': '{label} counted {points} less',
  'analysis.strikes.more':
    '{games, plural, one {one strike more came in every game} other {one strike more came in # games}}',
  'analysis.strikes.fewer':
    '{games, plural, one {one strike fewer came in every game} other {one strike fewer came in # games}}',

  'analysis.luck': '{month}: {what}, {points}',
  'analysis.luck.strike': '{came, select, yes {a strike} other {no strike}} ({odds})',
  'analysis.luck.intercept': 'where the strike went and what got through',
  'analysis.luck.policies': 'what the capitals chose for the next {period}',
  'analysis.luck.cards': 'the cards of the next {period}',
  'analysis.luck.other': 'all other chance',
} as const;
