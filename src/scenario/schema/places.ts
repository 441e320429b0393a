import { array, boolean, number, enum as oneOf, strictObject, tuple } from 'zod';
import { MODES } from '../../engine/types/index.ts';
import {
  amount,
  colour,
  condition,
  effects,
  facts,
  help,
  icon,
  label,
  percent,
  price,
  ref,
  whole,
} from './parts.ts';

/** Longest days on one leg: four months, as long as the longest passage of a ship under way. */
const LONGEST_LEG = 120;

const longitude = (text: string) => number().min(-180).max(180).describe(text);
const latitude = (text: string) => number().min(-90).max(90).describe(text);

/** The shape of one entry of `cargoes`. */
export const cargo = strictObject({
  label: label('Its name.'),
  icon: icon(),
  risk: whole("Percent of a route's risk that concerns it.", 0, 1000).default(100),
});

/** The shape of one entry of `nodes`. */
export const node = strictObject({
  name: label('Its name on the map.'),
  lon: longitude('Degrees east.'),
  lat: latitude('Degrees north.'),
  actor: ref('actor', 'Whose place it is.').optional(),
  kind: oneOf(['capital', 'port', 'rail', 'border', 'city', 'depot', 'strait'])
    .default('city')
    .describe('What it is.'),
  side: oneOf(['left', 'right', 'above', 'below']).default('right').describe('Where its label stands.'),
  offset: tuple([number(), number()]).default([0, 0]).describe('How far its label is moved, in map pixels.'),
  choke: amount('A ring on the map that tightens with this risk, percent.').optional(),
  facts: facts(),
});

/** The shape of one entry of `legs`. */
export const leg = strictObject({
  from: ref('node', 'Where it begins.'),
  to: ref('node', 'Where it ends.'),
  mode: oneOf(MODES).describe('How it is travelled.'),
  days: whole('Days it takes.', 0, LONGEST_LEG),
  capacity: amount('Units a turn; a finished stage may widen it.').default(99),
  owners: array(ref('actor', 'An actor.'))
    .default([])
    .describe('Actors who must let it pass; home always does.'),
  consent: percent('The stance from which they let it pass.').default(0),
  condition: condition(),
  risk: amount('Chance a turn, percent, that what is still to pass it is stopped.').default(0),
  visibility: percent("Percent of a lot's sensitivity that is seen here.").default(0),
  via: array(tuple([longitude('Degrees east.'), latitude('Degrees north.')]))
    .default([])
    .describe('Points between its ends, for drawing.'),
  facts: facts(),
});

/** The shape of one entry of `routes`. */
export const route = strictObject({
  name: label('Its name.'),
  legs: array(ref('leg', 'A leg.')).min(1).max(40).describe('From abroad to home.'),
  kind: oneOf(['sea', 'land', 'air'])
    .optional()
    .describe('What it mostly is; without it that of its longest stretch.'),
  keeper: ref(
    'keeper',
    'The actor or node on which its cargo depends; without it where it begins.',
  ).optional(),
  cargoes: array(ref('cargo', 'A cargo.'))
    .min(1)
    .default([])
    .describe('What it carries; without it everything.'),
  freight: price('Freight for one unit.'),
  transit: strictObject({
    units: amount("Units of other people's freight it would like to carry in a turn."),
    fee: price('The fee for each.'),
  })
    .optional()
    .describe("Other people's freight."),
  'after-strike': whole('Turns it is shut after a strike.', 0, 60).default(0),
  colour: colour().optional(),
  help: help(),
  facts: facts(),
});

/** The shape of one entry of `projects`. */
export const project = strictObject({
  name: label('Its name.'),
  help: help(),
  owner: ref('actor', "Whose it is; without it the player's own.").optional(),
  stages: array(
    strictObject({
      label: label('What is built.'),
      price: price('What it costs.'),
      turns: whole('Turns it takes.', 1, 60).default(1),
      condition: condition(),
      effects: effects('What the finished stage changes.'),
      facts: facts(),
    }),
  )
    .min(1)
    .max(12)
    .describe('Its stages, in order.'),
  start: whole('Stages finished at the start.', 0, 12).default(0),
  pace: amount('Chance a turn, percent, that others advance a stage.').default(0),
  push: percent("Percent that the player's `build` adds to it.").default(0),
  open: boolean().default(true).describe('May the player build or push it?'),
  facts: facts(),
});

/** The shape of one entry of `flows`. */
export const flow = strictObject({
  label: label('Its name.'),
  direction: oneOf(['out', 'in']).describe('Out: sold abroad. In: bought.'),
  cargo: ref('cargo', 'What it is; without it the first cargo.').default(''),
  size: whole('Capacity units of one tenth.', 0, 100).default(1),
  worth: amount('What a tenth earns: a number in shown units, or an expression in tenths of them.').default(
    0,
  ),
  missing: effects('What each tenth that fails to come or go changes.'),
  facts: facts(),
});

/** The shape of one entry of `channels`. */
export const channel = strictObject({
  flow: ref('flow', 'The flow it is part of.'),
  label: label('Its name.'),
  actor: ref('actor', 'The buyer or seller.'),
  route: ref('route', 'The route it takes.'),
  purse: ref('purse', 'The purse its income fills.').optional(),
  start: whole('Tenths at the start.', 0, 10).default(0),
  limit: whole('Most tenths.', 0, 10).default(10),
  condition: condition(),
  facts: facts(),
});
