import {
  array,
  boolean,
  config,
  type infer as Infer,
  number,
  object,
  enum as oneOf,
  record,
  registry,
  strictObject,
  string,
  union,
  type ZodType,
} from 'zod';

// The page forbids making code from text, which zod otherwise tries.
config({ jitless: true });

/** Kinds of things that a field may name by their id. */
export const REF_KINDS = [
  'track',
  'actor',
  'seat',
  'supplier',
  'system',
  'cargo',
  'node',
  'leg',
  'place',
  'route',
  'project',
  'flow',
  'purse',
  'card',
  'designation',
  'objective',
  'fact',
  'keeper',
  'aim',
  'programme',
  'posture',
  'channel',
  'account',
  'give',
  'ask',
  'deed',
  'act',
] as const;
/** A kind of thing a field may name. */
export type RefKind = (typeof REF_KINDS)[number];

/** Which schemas stand for the id of something defined elsewhere; the checker walks it. */
export const REFS = registry<{ kind: RefKind }>();

/** Names that every object of JavaScript has of its own; no id may be one of them. */
export const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The form of every id but those of facts. */
export const ID = /^(?!constructor$|prototype$)[a-z][a-z0-9-]{0,47}$/;
/** The form of the id of a fact or an assumption. */
export const FACT_ID = /^[A-Z][0-9]{1,3}$/;

/** An id that is defined here, as the key of a mapping. */
export const id = string()
  .regex(ID)
  .describe('An id: lower-case letters, digits and hyphens, beginning with a letter.');
/** The id of a fact, as the key of a mapping. */
export const factId = string().regex(FACT_ID).describe('An upper-case letter and a number, such as R12.');

/** The id of something defined elsewhere. */
export function ref(kind: RefKind, text: string) {
  const schema = string()
    .regex(
      kind === 'fact'
        ? FACT_ID
        : kind === 'track'
          ? /^(?!constructor$|prototype$)[a-z][a-z0-9-]*(\.stance)?$/
          : ID,
    )
    .describe(text);
  REFS.add(schema, { kind });
  return schema;
}

/** What stands for the stance of whichever actor an act is done to. */
export const ANY_STANCE = 'stance';
/** A track that an act usually changes, or the stance of whichever actor it is done to. */
export const usual = () =>
  string()
    .regex(/^(?!constructor$|prototype$)[a-z][a-z0-9-]*(\.stance)?$/)
    .describe('A track, or `stance`.');

/** A short text on one line. */
export const label = (text: string) => string().min(1).max(120).describe(text);
/** A text of some sentences. */
export const words = (text: string) => string().min(1).max(1200).describe(text);
/** The text behind a question mark. */
export const help = () =>
  string().max(1200).default('').describe('A sentence or two that explain it to a player.');
/** The name of an icon, if there is one. */
export const icon = () => string().regex(ID).optional().describe('The name of an icon.');
/** A whole number within bounds. */
export const whole = (text: string, least: number, most: number) =>
  number().int().min(least).max(most).describe(text);
/** A whole number from 0 to 100. */
export const percent = (text: string) => whole(text, 0, 100);
/** Points that a deed adds to an account; none where it is absent. */
export const points = (text: string) => whole(text, -100, 100).default(0);
/** Yes or no; no where it is absent. */
export const flag = (text: string) => boolean().default(false).describe(text);
/** A colour as six hex digits. */
export const colour = () =>
  string()
    .regex(/^#[0-9A-Fa-f]{6}$/)
    .describe('A colour such as #2B5A92.');

/** A number or an expression that gives one. */
export const amount = (text: string) => union([number(), boolean(), string().min(1)]).describe(text);
/** `true`, `false` or an expression that gives one of them. */
export const truth = (text: string) => union([boolean(), number(), string().min(1)]).describe(text);

/** Ids of facts; where absent, those of the thing's owner. */
export const facts = () =>
  array(ref('fact', 'The id of a fact or an assumption.'))
    .optional()
    .describe('Facts and assumptions it rests on.');

const priceShape = record(ref('purse', 'A purse.'), number().min(0).max(10_000));

/** Amounts by purse in shown units, at most one decimal. */
export const price = (text: string) => priceShape.default({}).describe(text);

const conditionShape = strictObject({
  when: truth('What must hold.'),
  otherwise: label('The sentence that says why not.'),
});

/** A condition with its sentence. */
export const condition = () =>
  conditionShape.optional().describe('What must hold for it, with the words for “why not”.');

const turns = () => amount('For how many turns.');

const verb = strictObject({
  close: strictObject({
    place: ref('place', 'A leg or a node.'),
    turns: amount('For how many turns; 0: until opened.'),
  })
    .optional()
    .describe('Shuts a leg or a node.'),
  open: strictObject({ place: ref('place', 'A leg or a node.') })
    .optional()
    .describe('Opens a leg or a node again.'),
  shut: strictObject({
    supplier: ref('supplier', 'The supplier.'),
    system: ref('system', 'Only this system of theirs.').optional(),
    turns: turns(),
  })
    .optional()
    .describe("Shuts a supplier's line."),
  consent: strictObject({
    actor: ref('actor', "Who grants it; without it the mission's target.").optional(),
    turns: turns(),
  })
    .optional()
    .describe('Grants transit whatever the stance.'),
  lots: strictObject({
    system: ref('system', 'What is delivered.'),
    count: amount('How many lots.').default(1),
    route: ref('route', 'The route it takes; without it the usual one.').optional(),
  })
    .optional()
    .describe('Puts lots at their depot without a contract.'),
  hasten: strictObject({
    system: ref('system', 'Contracts for this system.'),
    turns: amount('Turns more (positive) or fewer (negative) in production.'),
  })
    .optional()
    .describe('Slows down or speeds up production.'),
  advance: strictObject({
    project: ref('project', 'The project.'),
    stages: amount('How many stages.').default(1),
  })
    .optional()
    .describe('Advances a project.'),
  deal: strictObject({ card: ref('card', 'The card.'), in: whole('In how many turns.', 0, 60).default(1) })
    .optional()
    .describe('Brings another card later.'),
  designate: strictObject({ target: ref('designation', 'The designation.') })
    .optional()
    .describe('Adds a designation.'),
  undertake: strictObject({
    deed: ref('deed', 'The deed.'),
    actor: ref('actor', "With whom; without it the mission's target.").optional(),
    size: amount('How many times its points count.').default(1),
  })
    .optional()
    .describe('Enters a deed into its account: something promised or owed.'),
  settle: strictObject({
    deed: ref('deed', 'The deed.'),
    actor: ref('actor', "With whom; without it the mission's target, or anybody.").optional(),
    as: oneOf(['kept', 'broken']).default('kept').describe('Kept (or paid), or broken.'),
  })
    .optional()
    .describe('Keeps or breaks the oldest open deed of its kind.'),
}).describe('One verb and what it needs.');

/** One entry of `do` as the author wrote it: exactly one of its fields is there. */
export type Verb = Infer<typeof verb>;
/** A number, an expression, or a value to set, as the author wrote it. */
export type Change = number | string | boolean | { readonly set: number | string | boolean };
/** Changes by track, `warm`, and other verbs under `do`, as the author wrote them. */
export type Effects = Readonly<Record<string, Change | readonly Verb[]>>;

const change = union([
  number(),
  string().min(1),
  boolean(),
  strictObject({ set: amount('The new value.') }),
]).describe('Adds a number (or an expression); {set: 4} sets.');

const effectsShape = object({
  do: array(verb).optional().describe('Other verbs, in order.'),
  warm: amount('Adds to the stance of the actor a mission is aimed at.').optional(),
}).catchall(change);

/** A mapping of changes; other verbs under `do`, the mission target's stance under `warm`. */
export const effects = (text: string): ZodType<Effects, Effects | undefined> =>
  effectsShape.default({}).describe(text) as unknown as ZodType<Effects, Effects | undefined>;

const laterEntry = strictObject({
  in: whole('In how many turns; 0: in this turn.', 0, 60),
  chance: amount('Percent.').default(100),
  label: label('What has happened then, in a few words.'),
  effects: effects('What it changes.'),
  facts: facts(),
});

/** A list of blocks that happen later. */
export const later = () => array(laterEntry).default([]).describe('What happens later, perhaps.');

const factor = strictObject({
  label: label('What the player reads.'),
  amount: amount('Points it adds.'),
  facts: facts(),
});

/** Named parts of a sum, by id. */
export const factors = (text: string) => record(id, factor).default({}).describe(text);

/** A sum of factors within bounds. */
export const formula = () =>
  strictObject({
    label: label('What the sum is.').optional(),
    min: whole('Least total.', -1000, 1000).default(0),
    max: whole('Greatest total.', -1000, 1000).default(100),
    factors: factors('The parts of the sum.'),
  });
