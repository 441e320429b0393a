/** The five charts of the final assessment, each with a sentence that says what it shows of this run. */
export const CHART_WORDS = {
  'charts.help': 'Each has its scale, a sentence that says what it shows, and its figures as a table.',
  'chart.table': 'Its figures as a table',
  'chart.caption': '{title}: {what}',
  'chart.what.ends': 'at the end of each {period}',
  'chart.what.turns': 'in each {period}',
  'chart.head': 'Chart',
  'chart.series': 'Line',
  'chart.unit': 'Measured in',
  'chart.start': 'Start',
  'chart.none': 'none yet',
  'chart.struck': 'Strike',
  'chart.key': 'Lines and what they mean',

  'chart.dependence': 'Dependence',
  'chart.dependence.unit': 'percent of the largest partner',
  'chart.dependence.arms': 'Arms delivered',
  'chart.dependence.oil': 'Oil income',
  'chart.dependence.cargo': 'Cargo by way',
  'chart.dependence.none': 'Nothing was sold, bought or carried, so that nobody had a share of it.',
  'chart.dependence.says':
    'At the end the largest partner had {list}, counted over {memory, plural, one {one {period}} other {# {periods}}}.',
  'chart.dependence.one': '{percent} % of {what}',
  'chart.dependence.of.arms': 'the arms delivered',
  'chart.dependence.of.oil': 'the income from oil',
  'chart.dependence.of.cargo': 'the cargo',
  'chart.dependence.moved':
    'The largest change: {what} went from {from} % to {to} %, {way, select, up {more} other {less}} dependence.',

  'chart.promised': 'Promised and delivered',
  'chart.promised.unit': 'lots of arms, all so far',
  'chart.promised.signed': 'Signed for',
  'chart.promised.came': 'Delivered',
  'chart.promised.lost': 'Lost on the way',
  'chart.promised.none': 'No contract was signed.',
  'chart.promised.says':
    'Of {signed, plural, one {one lot} other {# lots}} signed for, {came, plural, =0 {none} other {#}} had come by the end: {list}.',
  'chart.promised.one': '{came} of {signed} from {supplier}',

  'chart.carried': 'Whose ways the goods took',
  'chart.carried.unit': 'tenths of the regular trade that passed',
  'chart.carried.none': 'No regular trade passed.',
  'chart.carried.says':
    '{place} had most of the trade in its hands: {percent} % of all that passed. {others, plural, =0 {No other way was used.} one {One other owner had the rest.} other {# other owners shared the rest.}}',
  'chart.carried.least': 'The least passed in {month}: {tenths, plural, one {one tenth} other {# tenths}}.',

  'chart.money': 'Money',
  'chart.money.unit': 'in each purse',
  'chart.money.none': 'There is no purse in this game.',
  'chart.money.one': '{label} went from {from} to {to}, with its lowest, {low}, in {month}',
  'chart.money.one.start': '{label} went from {from} to {to} and was lowest, {low}, at the start',
  'chart.money.says': '{list}.',

  'chart.aims': 'Aims and score',
  'chart.aims.unit': 'points of 100',
  'chart.aims.score': 'Score',
  'chart.aims.says':
    'The score went from {from} to {to}; it was highest, {high}, {when}. {up} gained most and {down} least.',
  'chart.aims.flat': 'The score went from {from} to {to}; it was highest, {high}, {when}.',
  'chart.when.start': 'at the start',
  'chart.when': 'in {month}',
} as const;
