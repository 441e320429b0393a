import { array, number, enum as oneOf, record, strictObject, string } from 'zod';
import { MARKS, TRACK_GROUPS } from '../../engine/types/index.ts';
import {
  amount,
  colour,
  condition,
  effects,
  factors,
  facts,
  flag,
  help,
  icon,
  id,
  label,
  percent,
  price,
  ref,
  whole,
} from './parts.ts';

const shown = (text: string) => number().min(-100_000).max(100_000).describe(text);

/** The shape of one entry of `tracks`. */
export const track = strictObject({
  label: label('Its name on the screen.'),
  group: oneOf(TRACK_GROUPS).default('country').describe('Where it is shown.'),
  icon: icon(),
  help: help(),
  start: shown('Its value at the start, as it is shown; needed unless there is `derive`.').optional(),
  min: shown('Least value.').default(0),
  max: shown('Greatest value.').default(100),
  decimals: number().int().min(0).max(1).optional().describe('Decimals shown; purses have one.'),
  unit: string().max(12).default('').describe('Written before the number, such as $.'),
  good: oneOf(['up', 'down', 'none']).default('up').describe('Which way is good for the player.'),
  hidden: flag('Other seats see only a band.'),
  owner: ref('actor', 'The actor whose seat sees it exactly.').optional(),
  drift: amount('Change each turn, at its end.').optional(),
  news: amount('Change each turn, at its beginning.').optional(),
  swing: shown('A die of up to plus or minus this much is added to `news`.').min(0).default(0),
  shown: ref('track', 'The track that holds how much of this one has been displayed.').optional(),
  'delivered-only': flag(
    'It rises by deliveries and programmes alone; no card, policy or rule may raise it.',
  ),
  derive: amount('Works the track out from others; it is then never changed directly.').optional(),
  facts: facts(),
});

/** The shape of one entry of `actors`. */
export const actor = strictObject({
  name: label('The country or group.'),
  capital: label('Its government as the news has it.').optional(),
  colour: colour().default('#1D2A33'),
  mark: oneOf(MARKS).default('dot').describe('The mark that goes with the colour.'),
  countries: array(string().min(1).max(60)).default([]).describe('Countries of the map it stands for.'),
  help: help(),
  facts: facts(),
  stance: whole(
    'Its stance to the player at the start: 0 is an enemy, 100 a friend; without it 50.',
    0,
    100,
  ).optional(),
  'stance-drift': amount('Change of the stance each turn, at its end.').optional(),
  'stance-news': amount('Change of the stance each turn, at its beginning.').optional(),
  'stance-swing': whole('A die of plus or minus this much is added to `stance-news`.', 0, 100).default(0),
});

/** The shape of one entry of `seats`. */
export const seat = strictObject({
  actor: ref('actor', 'Whose government it is.'),
  policies: record(
    id,
    strictObject({
      label: label('Its name.'),
      help: help(),
      weight: amount(
        'How strongly the doctrine leans to it now; 0 or less: not considered. Without `reasons`.',
      ).default(1),
      reasons: factors('What speaks for it and against it, by name; takes the place of `weight`.'),
      effects: effects('What the policy changes in a turn.'),
      facts: facts(),
    }),
  )
    .default({})
    .describe('What this seat may choose from each turn.'),
  aims: record(
    id,
    strictObject({
      label: label('What it is called.'),
      help: help(),
      value: amount('How far it is reached, 0 to 100.'),
    }),
  )
    .default({})
    .describe(
      'What this seat wants: whoever plays it is told how far each is reached; the mean is its score.',
    ),
  nearly: whole(
    'Points below its best policy within which it may choose another one; without it policies are drawn by weight.',
    0,
    100,
  ).optional(),
});

/** The shape of one entry of `suppliers`. */
export const supplier = strictObject({
  actor: ref('actor', "Whose industry it is; without it the player's own.").optional(),
  name: label('Its name.'),
  sign: factors('Willingness to sign: parts added to the base chance of a system.'),
  release: factors('Willingness to release what was built.'),
  deposit: percent('Share of the price due at signing.').default(40),
  shut: whole('Turns a refused gate stays shut.', 0, 60).default(3),
  refused: effects('What a refusal changes.'),
  expedite: strictObject({
    price: price('What it costs to reopen a gate.'),
    effects: effects('What else it changes.'),
  })
    .default({ price: {}, effects: {} })
    .describe('Reopening a shut gate.'),
  cancelled: effects('What cancelling a contract changes.'),
  arrears: effects('Every turn in which barter debt stands and nothing was paid on it.'),
  stock: whole(
    'Points of its older systems in service. The share of the largest partner in arms counts them with what is delivered.',
    0,
    100,
  ).default(0),
  help: help(),
  facts: facts(),
});

const payment = strictObject({
  label: label('Its name; without it that of the purse.').optional(),
  purse: ref('purse', 'The purse that pays. Without it: the purse of the same id, else barter.').optional(),
  amount: number().min(0).max(10_000).describe('Price of one lot.'),
});

/** The shape of one entry of `systems`. */
export const system = strictObject({
  supplier: ref('supplier', 'Who sells it.'),
  name: label('Its name.'),
  icon: icon(),
  help: help(),
  delivered: effects('What one lot changes when it arrives.'),
  payments: record(id, payment).describe('How it may be paid.'),
  lead: whole('Turns in production.', 0, 60).default(1),
  sign: percent('Base chance of the first gate; without it the gate never refuses.').optional(),
  release: percent('Base chance of the second gate; without it the gate never refuses.').optional(),
  openness: oneOf(['open', 'deniable', 'none']).default('none').describe('How public the sale is.'),
  seen: effects('What an open sale changes when signed, a deniable one when seen.'),
  cargo: ref('cargo', 'What kind of cargo a lot is; without it the first.').default(''),
  size: whole('Capacity units one lot takes.', 0, 100).default(1),
  sensitivity: whole('Exposure of one lot on a fully visible route.', 0, 100).default(0),
  major: flag('Counts for the strike formula.'),
  routes: array(ref('route', 'A route.')).default([]).describe('Routes a lot may take, the usual one first.'),
  limit: whole('Most lots in one game.', 0, 100).default(9),
  condition: condition(),
  facts: facts(),
});

/** The shape of one entry of `contracts`. */
export const contracted = strictObject({
  system: ref('system', 'What was ordered.'),
  count: whole('Lots.', 1, 100).default(1),
  payment: string().min(1).max(48).describe('One of its payments.'),
  paid: number().min(0).max(10_000).default(0).describe('Already paid.'),
  lead: whole('Turns of production left.', 0, 60).default(0),
});
