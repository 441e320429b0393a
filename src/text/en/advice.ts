/** Why a player chose as it did. Scores are points with one decimal, chances percent. */
export const ADVICE = {
  'advice.idle': 'It does nothing that it need not do.',
  'advice.lot': 'Drawn by lot among {of, plural, one {# order} other {# orders}}.',
  'advice.only': 'It is the only answer that can be given.',
  'advice.card': 'The best answer by rule of thumb: {gain} points, against {over} for the next.',
  'advice.buy': 'It promises {gain} points with a chance of {chance} percent, and the purse bears it.',
  'advice.worth': 'It is worth {gain} points by rule of thumb, more than any other directive.',
  'advice.restraint':
    'A strike has a chance of {chance} percent; holding it back is worth {gain} points, more than any other directive.',
  'advice.spread': 'Trade on another road is worth {gain} points: less hangs on one partner and one passage.',
  'advice.fill':
    '{missing, plural, one {A tenth is} other {# tenths are}} sent nowhere; this is the best way for it.',
  'advice.posture': 'Changing what is shown is worth {gain} points.',
  'advice.offer': 'It promises {gain} points, and the offer has a chance of {chance} percent.',
  'advice.counter': 'What they would take instead costs less than what it brings: about {gain} points.',
  'advice.path': 'This way is safer or quicker: {days, plural, one {# day} other {# days}}.',
  'advice.money': 'One purse would run dry while another can spare something.',
  'advice.done': 'Nothing more is worth a directive or its price.',
  'advice.forecast': 'Best forecast: score {best} against {wait} for the alternative.',
  'advice.rollouts':
    'Played to the end in {games, plural, one {# imagined game} other {# imagined games}}: score {best} against {other} for the next best.',
  'advice.first': 'A first thought, by rule of thumb. It is being tried out in imagined games.',
  'advice.ahead':
    'Tried in {worlds} imagined worlds, it ends {lead} points ahead of the next best, give or take {error}.',
  'advice.unsure':
    'So far {lead} points ahead in {worlds} imagined worlds, give or take {error}: that is not sure yet.',
  'advice.level': 'So far no order stands out in {worlds} imagined worlds.',
  'advice.alike':
    'In {worlds} imagined worlds none of them is ahead by more than the error of {error} points. Choose by what you care about.',
} as const;
