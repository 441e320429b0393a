import { type ArgKind, type Id, observable, type Reading, type Scenario } from '../engine/index.ts';
import { nameOf, sayAsk } from './names.ts';
import { type TextArgs, t } from './say.ts';

type Word = readonly [arg: string, say: (scenario: Scenario, id: Id) => string];

const named = (kind: Parameters<typeof nameOf>[1], arg: string = kind): Word => [
  arg,
  (scenario, id) => nameOf(scenario, kind, id),
];

/** Which word of a sentence each kind of argument is, as far as the sentences speak of it. */
const WORDS: Readonly<Partial<Record<ArgKind, Word>>> = {
  track: named('track'),
  system: named('system'),
  supplier: named('supplier'),
  actor: named('capital'),
  seat: named('seat', 'capital'),
  card: named('card'),
  posture: named('posture'),
  programme: named('programme'),
  project: named('project'),
  route: named('route'),
  place: named('place'),
  channel: named('channel'),
  designation: named('designation', 'target'),
  account: named('account'),
  deed: named('deed'),
  aim: named('aim'),
  ask: ['ask', sayAsk],
  book: ['book', (_, id) => id],
};

/** Something that feeds a number or an aim, as a thing that has a name: `Owed in goods to China`. */
export function sayReading(scenario: Scenario, { name, args }: Reading): string {
  const words: Record<string, string> = {};
  for (const [index, kind] of (observable(name)?.args ?? []).entries()) {
    const word = WORDS[kind];
    if (word) words[word[0]] = word[1](scenario, args[index] ?? '');
  }
  return t(`reading.${name}`, words as TextArgs);
}
