import { array, number, enum as oneOf, record, strictObject, string, tuple } from 'zod';
import { GUIDE_PLACES, HAPPENINGS, STEPS } from '../../engine/types/index.ts';
import {
  amount,
  condition,
  effects,
  factors,
  facts,
  flag,
  formula,
  help,
  icon,
  id,
  label,
  later,
  points,
  price,
  ref,
  truth,
  usual,
  whole,
  words,
} from './parts.ts';

/** The shape of one entry of `upkeep`. */
export const upkeep = strictObject({
  label: label('Its name.'),
  purse: ref('purse', 'The purse that pays.'),
  amount: amount('What it costs a turn: a number in shown units, or an expression in tenths of them.'),
  facts: facts(),
});

/** The shape of one entry of `exchanges`. */
export const exchange = strictObject({
  label: label('Its name.'),
  give: price('What is given.'),
  get: price('What is got for it.'),
  condition: condition(),
  effects: effects('What else it changes.'),
  facts: facts(),
});

/** The shape of one entry of `postures`. */
export const posture = strictObject({
  label: label('Its name.'),
  help: help(),
  exposure: whole('Exposure added is multiplied by this many percent.', 0, 1000).default(100),
  shows: oneOf(['nothing', 'deliveries', 'everything'])
    .default('nothing')
    .describe('What is put on display.'),
  effects: effects('What it changes each turn while it is held.'),
  facts: facts(),
});

/** The shape of one entry of `aims`. */
export const aim = strictObject({
  label: label('Its name.'),
  help: help(),
  actors: array(ref('actor', 'An actor.'))
    .min(1)
    .default([])
    .describe('To whom such a mission may go; without it every actor but home.'),
  again: whole('The same one again within this many turns has half the effect.', 0, 60).default(3),
  effects: effects('What it changes; `warm` is the stance of the actor it goes to.'),
  later: later(),
  facts: facts(),
});

/** The shape of one entry of `programmes`. */
export const programme = strictObject({
  label: label('Its name.'),
  help: help(),
  price: price('What it costs.'),
  limit: whole('How often in one game.', 1, 100).default(99),
  condition: condition(),
  effects: effects('What it changes.'),
  later: later(),
  facts: facts(),
});

/** The shape of one entry of `gives`. */
export const give = strictObject({
  label: label('What is given.'),
  help: help(),
  to: array(ref('actor', 'An actor.'))
    .min(1)
    .default([])
    .describe('To whom it may be offered; without it every actor but home.'),
  price: price('What it costs; it comes back if the offer is refused.'),
  condition: condition(),
  worth: amount('Points that it adds to the sum of whoever it is offered to.').default(0),
  pledge: ref('deed', 'The deed that is undertaken with it, if something is promised.').optional(),
  effects: effects('What it changes once the offer is accepted; `warm` is the stance of whoever gets it.'),
  later: later(),
  facts: facts(),
});

/** The shape of one entry of `asks`. */
export const ask = strictObject({
  label: label('What is asked.'),
  help: help(),
  of: array(ref('actor', 'An actor.'))
    .min(1)
    .default([])
    .describe('Who may be asked; without it every actor but home.'),
  condition: condition(),
  again: whole('Turns until the same actor may be asked for it again once it was granted.', 0, 60).default(3),
  reasons: factors('What speaks for granting it and against; the whole sum has to reach 0.'),
  effects: effects('What it changes once it is granted; `warm` is the stance of whoever granted it.'),
  later: later(),
  facts: facts(),
});

/** The shape of the section `interdiction`. */
export const interdiction = strictObject({
  held: whole('Days a stopped lot is held up.', 0, 400).default(15),
  lost: whole('Of the stops, this percent are losses.', 0, 100).default(40),
  facts: facts(),
});

/** The shape of one entry of `designations`. */
export const designation = strictObject({
  label: label('Who or what is designated.'),
  weight: amount('How likely it is among the others.').default(1),
  turns: whole('Turns it lasts; 0: for good.', 0, 98).default(0),
  effects: effects('What it changes.'),
  facts: facts(),
});

/** The shape of the section `strike`. */
export const strike = strictObject({
  chance: formula().describe('Chance of a strike in a turn, percent.'),
  salvos: amount('Aim points of one strike.').default(1),
  intercept: formula().describe('Chance that one aim point is defended, percent.'),
  targets: record(
    id,
    strictObject({
      label: label('What is hit.'),
      node: ref('node', 'Where it is on the map.').optional(),
      weight: amount('How likely it is among the others.').default(1),
      effects: effects('What a hit changes.'),
      facts: facts(),
    }),
  ).describe('What may be aimed at.'),
  effects: effects('Happens with every strike, whatever gets through.'),
  by: ref('seat', 'The seat that strikes.'),
  facts: facts(),
});

/** The shape of one entry of `reactions`. */
export const reaction = strictObject({
  label: label('What it is, in a few words.'),
  step: oneOf(STEPS).default('drift').describe('The step of the turn in which it is looked at.'),
  when: truth('When it happens.').default(true),
  again: whole('Turns before it may happen again; 0: every turn, -1: once.', -1, 60).default(0),
  effects: effects('What it changes.'),
  facts: facts(),
});

/** The shape of one entry of `acts`. */
export const act = strictObject({
  label: label('What is done: a visit, a protest, a loan.'),
  effects: record(usual(), tuple([whole('At least.', -1000, 1000), whole('At most.', -1000, 1000)])).describe(
    'By track: the least and the most that it changes; `stance`: that of whoever it moves most.',
  ),
});

const option = strictObject({
  label: label('The option, as a verb.'),
  act: ref('act', 'What kind of act it is: like acts have like effects.').optional(),
  unlike: string().max(300).default('').describe('Why it has other effects than acts of its kind.'),
  price: price('What it costs.'),
  condition: condition(),
  effects: effects('What it changes.'),
  later: later(),
  'right-when': string().max(300).default('').describe('When it is the right choice; shown after the game.'),
  facts: facts(),
});

/** The shape of one entry of `cards`. */
export const card = strictObject({
  seat: ref('seat', "Whose card it is; without it the player's.").optional(),
  from: ref('actor', 'The actor the news comes from; without it from home.').optional(),
  icon: icon(),
  headline: label('A headline a newspaper would print.'),
  text: words('Two or three short sentences.'),
  turn: whole('The turn it comes in, if that is fixed.', 1, 60).optional(),
  when: truth('When it may come.').default(true),
  weight: amount('How likely it is among the others.').default(10),
  again: whole('Turns until it may come again; 0: never.', 0, 60).default(0),
  chained: flag('Comes only by the `deal` of another card.'),
  imagined: flag("Lies after the sources' own time."),
  options: record(id, option).describe('The answers.'),
  facts: facts(),
});

/** The shape of one entry of `accounts`. */
export const account = strictObject({
  label: label('Its name.'),
  help: help(),
  facts: facts(),
});

/** The shape of one entry of `deeds`. */
export const deed = strictObject({
  account: ref('account', 'The account it is entered in.'),
  label: label('What was promised, owed or done.'),
  help: help(),
  open: points('Points it adds while it is open: promised and not yet kept, owed and not yet paid.'),
  kept: points('Points it adds once it is kept or paid.'),
  broken: points('Points it adds once it is broken.'),
  term: whole('Turns until it falls due; 0: never.', 0, 60).default(0),
  due: oneOf(['kept', 'broken']).default('broken').describe('What it becomes when it falls due.'),
  counts: whole('Turns that a kept or broken one goes on to count; 0: to the end.', 0, 60).default(0),
  'broken-when': truth(
    'What breaks an open one, looked at after each order and at the end of the turn.',
  ).optional(),
  on: oneOf(HAPPENINGS)
    .optional()
    .describe(
      'What enters it by itself: as broken, but the balance of an open sale paid on the day as kept.',
    ),
  facts: facts(),
});

/** The shape of one entry of `objectives`. */
export const objective = strictObject({
  label: label('Its name.'),
  help: help(),
  value: amount('0 to 100, as one amount; it takes the place of `parts`.').optional(),
  parts: factors('The parts that make its value, 0 to 100 together; the player can open them.'),
});

/** The shape of one entry of `endings`. */
export const ending = strictObject({
  title: label('Its title.'),
  text: words('How the story ends.'),
  icon: icon(),
  when: truth('When it is the ending; the first that holds is taken.').default(true),
  early: flag('Ends the game as soon as it holds, and it is lost.'),
  facts: facts(),
});

/** The shape of one entry of `guide`. */
export const step = strictObject({
  turn: whole('The turn it belongs to.', 1, 60),
  at: oneOf(GUIDE_PLACES).default('map').describe('The part of the screen it speaks of.'),
  text: words('What to do and why, in two or three sentences.'),
  tracks: array(ref('track', 'A track.')).default([]).describe('Numbers it speaks of: they wear a mark.'),
  routes: array(ref('route', 'A route.')).default([]).describe('Roads it speaks of: they wear a mark.'),
  actors: array(ref('actor', 'An actor.')).default([]).describe('Capitals it speaks of: they wear a mark.'),
  done: strictObject({
    answer: ref('card', 'The card that is answered.').optional(),
    contract: ref('system', 'The system that is ordered.').optional(),
    mission: ref('aim', 'The aim of the mission.').optional(),
    build: ref('project', 'The project that is built on.').optional(),
    programme: ref('programme', 'The programme that is begun.').optional(),
    posture: ref('posture', 'The posture that is taken.').optional(),
    channel: ref('channel', 'The channel that is set.').optional(),
  })
    .optional()
    .describe('One order that completes the step; without it the player goes on by a button.'),
});

/** The shape of the section `calendar`. */
export const calendar = strictObject({
  year: whole('Year of the first turn.', -5000, 5000).default(2000),
  month: whole('Month of the first turn.', 1, 12).default(1),
  'months-per-turn': whole('Months a turn lasts.', 1, 24).default(1),
  turns: whole('Turns in the game.', 1, 60).default(12),
  'days-per-turn': whole(
    'Days a turn lasts, for shipments; without it 30 for each month.',
    1,
    800,
  ).optional(),
  'loading-days': whole('Days a released lot waits at its depot before it can leave.', 0, 400).default(0),
});

/** The shape of the section `intent`. */
export const intent = strictObject({
  least: whole('Least points for one objective; with more than ten objectives 0.', 0, 100).default(10),
  most: whole('Most points for one objective; with one objective 100, with two 90.', 0, 100).default(50),
  start: record(ref('objective', 'An objective.'), number().int().min(0).max(100))
    .optional()
    .describe('Points before the player changes them; 100 in all.'),
});
