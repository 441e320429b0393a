import { speaker } from '../text/say.ts';

/** The few words that stand on the map itself. */
const EN = {
  'mode.rail': 'rail',
  'mode.road': 'road',
  'mode.sea': 'sea',
  'mode.air': 'air',
  'state.used': 'in use',
  'state.open': 'open',
  'state.refused': 'no transit',
  'state.missing': 'cannot be passed',
  'state.closed': 'closed',
  'node.shut': '{name} · closed',
  'node.risk': '{name} · risk {risk} %',
  'node.struck': '{name} · struck',
  leg: '{from} – {to} · {mode}, {days, plural, one {# day} other {# days}} · {state}',
  lots: '{name}{count, plural, one {} other { × #}} · {days, plural, one {# day} other {# days}}',
  'lots.waiting': '{name}{count, plural, one {} other { × #}} · waiting',
  flow: '{label} · {tenths, plural, one {# tenth} other {# tenths}}',
  'told.struck': 'Struck lately',
  'told.barred': 'Cannot be passed',
  'told.narrow': 'Narrows and their risk',
  'told.lots': 'Arms under way',
  'told.trade': 'Regular trade',
  'told.lot': '{lot}: {from} – {to}',
  'told.quiet': 'Every way is open, and nothing is under way.',
  'film.day': 'Day {day}',
  'film.lost': 'lost',
  'film.held': 'held up',
  'film.delivered': 'delivered',
  'film.refused': 'refused',
  'film.production': 'signed',
  'film.release': 'finished',
  'film.transit': 'released',
  'film.ended': 'cancelled',
  'film.hit': 'hit',
  'film.stopped': 'defended',
  'film.closed': 'closed',
  'film.opened': 'open again',
  'film.designated': 'sanctioned',
  'film.agreed': 'agreed',
  'film.declined': 'declined',
  'film.quiet': 'no strike',
  'film.kept': 'kept',
  'film.broken': 'broken',
} as const;

export type MapWord = keyof typeof EN;

/** A word or line for the map. */
export const word = speaker<MapWord>(EN);
