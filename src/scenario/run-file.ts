import {
  array,
  boolean,
  config,
  discriminatedUnion,
  type infer as Infer,
  int,
  literal,
  number,
  object,
  record,
  string,
  unknown,
} from 'zod';
import {
  type LoggedOrder,
  MOST_GIVEN,
  prepare,
  type Reason,
  type Replayed,
  RULES,
  replay,
  type Scenario,
} from '../engine/index.ts';
import type { Result } from './problem.ts';
import {
  type Difference,
  type EmbeddedFile,
  firstDifference,
  type LessonRecord,
  LONGEST_WHY,
  RUN_FORMAT,
  RUN_VERSION,
  type RunFile,
  startOf,
} from './run-write.ts';

export * from './run-write.ts';

config({ jitless: true }); // the page's content security policy forbids compiled validators

/** Characters; a whole run takes about twenty thousand. */
const LARGEST = 4_000_000;

interface RouteFields {
  readonly turn: number;
  readonly seat: string;
  readonly kind: 'route';
  readonly contract?: string | undefined;
  readonly route?: string | undefined;
  readonly channel?: string | undefined;
  readonly tenths?: number | undefined;
}

/** The verb `route` has two shapes, which a union by `kind` cannot tell apart. */
function lotsOntoRoute({ turn, seat, kind, contract, route }: RouteFields): LoggedOrder | null {
  return contract === undefined || route === undefined ? null : { turn, seat, kind, contract, route };
}

function flowOntoChannel({ turn, seat, kind, channel, tenths }: RouteFields): LoggedOrder | null {
  return channel === undefined || tenths === undefined ? null : { turn, seat, kind, channel, tenths };
}

const id = string().max(80);
const said = { turn: int().min(1), seat: id };
const whole = int();
const hex = string().regex(/^[0-9a-f]{16}$/);

const order = discriminatedUnion('kind', [
  object({ ...said, kind: literal('contract'), system: id, number: whole, payment: id }),
  object({ ...said, kind: literal('expedite'), contract: id }),
  object({ ...said, kind: literal('cancel'), contract: id }),
  object({ ...said, kind: literal('build'), project: id }),
  object({ ...said, kind: literal('mission'), actor: id, aim: id }),
  object({ ...said, kind: literal('offer'), actor: id, gives: array(id).min(1).max(MOST_GIVEN), ask: id }),
  object({ ...said, kind: literal('reply'), offer: id, accept: boolean() }),
  object({ ...said, kind: literal('programme'), programme: id }),
  object({
    ...said,
    kind: literal('route'),
    contract: id.optional(),
    route: id.optional(),
    channel: id.optional(),
    tenths: whole.optional(),
  }).refine((one) => lotsOntoRoute(one) !== null || flowOntoChannel(one) !== null, {
    message: 'a route order needs a contract and a route, or a channel and tenths',
  }),
  object({ ...said, kind: literal('export'), channel: id, tenths: whole }),
  object({ ...said, kind: literal('posture'), posture: id }),
  object({ ...said, kind: literal('exchange'), exchange: id }),
  object({ ...said, kind: literal('answer'), card: id, option: id }),
  object({ ...said, kind: literal('policy'), policy: id }),
  object({ ...said, kind: literal('end') }),
]);

const runFile = object({
  format: literal(RUN_FORMAT),
  version: literal(RUN_VERSION),
  rules: int().min(1),
  scenario: object({ id, hash: hex }),
  seed: int().min(0).max(0xffffffff),
  intent: record(id, whole),
  people: array(id).max(20).optional(),
  orders: array(order).max(20_000),
  hashes: array(hex).max(1_000),
  score: number().optional(),
  advised: array(object({ turn: int().min(1), after: int().min(0) }))
    .max(20_000)
    .optional(),
  decisive: object({ turn: int().min(0), why: string().max(LONGEST_WHY) }).optional(),
  branch: object({ run: string().max(80), turn: int().min(1) }).optional(),
  lesson: object({
    link: string().max(20_000).optional(),
    nickname: string().max(60).optional(),
    guesses: array(
      object({
        turn: int().min(1),
        about: literal(['strike', 'gate']),
        contract: id.optional(),
        percent: int().min(0).max(100),
      }),
    )
      .max(1_000)
      .optional(),
    reasons: array(object({ turn: int().min(1), text: string().max(LONGEST_WHY) }))
      .max(100)
      .optional(),
    passed: array(int().min(1)).max(1_000).optional(),
    reflection: string().max(2_000).optional(),
  }).optional(),
  /** The author's files of a scenario that is not built in: they are checked like any other when the run is opened. */
  embedded: array(
    object({
      file: string(),
      of: id.optional(),
      base: object({ id, version: int().min(1), hash: hex }).optional(),
      text: string(),
    }),
  ).optional(),
});

/** Fields that are not there are left out, not undefined. */
const toFile = ({
  of,
  base,
  ...file
}: NonNullable<Infer<typeof runFile>['embedded']>[number]): EmbeddedFile => ({
  ...file,
  ...(of === undefined ? {} : { of }),
  ...(base === undefined ? {} : { base }),
});

/** The same, for what a lesson asked. */
const toLesson = ({
  link,
  nickname,
  guesses,
  reasons,
  passed,
  reflection,
}: NonNullable<Infer<typeof runFile>['lesson']>): LessonRecord => ({
  ...(link === undefined ? {} : { link }),
  ...(nickname === undefined ? {} : { nickname }),
  ...(guesses === undefined
    ? {}
    : {
        guesses: guesses.map(({ contract, ...guess }) =>
          contract === undefined ? guess : { ...guess, contract },
        ),
      }),
  ...(reasons === undefined ? {} : { reasons }),
  ...(passed === undefined ? {} : { passed }),
  ...(reflection === undefined ? {} : { reflection }),
});

/** Fails to compile where the schema and the engine's orders part ways. */
const toOrder = (parsed: Infer<typeof order>): LoggedOrder =>
  parsed.kind === 'route' ? ((lotsOntoRoute(parsed) ?? flowOntoChannel(parsed)) as LoggedOrder) : parsed;

/** Why a text is not a run file. `path` and `message` say what is wrong with its shape. */
export type RunProblem =
  | { readonly code: 'too-large' | 'not-json' | 'format' }
  | { readonly code: 'version'; readonly version: string; readonly known: number }
  | { readonly code: 'shape'; readonly path: string; readonly message: string };

function parse(text: string): Result<unknown, RunProblem> {
  if (text.length > LARGEST) return { ok: false, error: { code: 'too-large' } };
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return { ok: false, error: { code: 'not-json' } };
  }
}

const head = object({ format: literal(RUN_FORMAT), version: unknown() });

/** `orders.3.tenths` as people write it: `orders[3].tenths`. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

/** Reads the text of a run file. Whether its orders are legal only a replay can tell: see `verifyRun`. */
export function readRun(text: string): Result<RunFile, RunProblem> {
  const json = parse(text);
  if (!json.ok) return json;
  const known = head.safeParse(json.value);
  if (!known.success) return { ok: false, error: { code: 'format' } };
  if (known.data.version !== RUN_VERSION) {
    const version = String(known.data.version).slice(0, 20);
    return { ok: false, error: { code: 'version', version, known: RUN_VERSION } };
  }
  const parsed = runFile.safeParse(json.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      ok: false,
      error: { code: 'shape', path: pathOf(issue?.path ?? []) || 'its top', message: issue?.message ?? '' },
    };
  }
  const { score, advised, decisive, branch, lesson, embedded, people, ...rest } = parsed.data;
  return {
    ok: true,
    value: {
      ...rest,
      orders: rest.orders.map(toOrder),
      ...(people === undefined ? {} : { people }),
      ...(score === undefined ? {} : { score }),
      ...(advised === undefined ? {} : { advised }),
      ...(decisive === undefined ? {} : { decisive }),
      ...(branch === undefined ? {} : { branch }),
      ...(lesson === undefined ? {} : { lesson: toLesson(lesson) }),
      ...(embedded === undefined ? {} : { embedded: embedded.map(toFile) }),
    },
  };
}

/** What a replay of a run file found. Turn 0 is the start. */
export interface Verified {
  readonly replayed: Replayed;
  readonly otherRules: boolean;
  readonly otherScenario: boolean;
  /** The first moment whose hash is not the file's. */
  readonly differs: Difference | null;
  /** The first order that does not go through; `order` counts from 1 within the run, `turn` is the file's. */
  readonly illegal: { readonly turn: number; readonly order: number; readonly reason: Reason } | null;
}

/**
 * Replays a run file against a scenario and compares hashes. The error names a start that the scenario does not
 * allow, or the rules' own complaint.
 */
export function verifyRun(run: RunFile, scenario: Scenario): Result<Verified, string> {
  let replayed: Replayed;
  try {
    replayed = replay(scenario, startOf(run), run.orders);
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
  const { hashes, stop } = replayed;
  return {
    ok: true,
    value: {
      replayed,
      otherRules: run.rules !== RULES,
      otherScenario: run.scenario.hash !== prepare(scenario).hash,
      differs: firstDifference(run.hashes, hashes, stop !== null),
      illegal: stop && { turn: stop.turn, order: stop.index + 1, reason: stop.reason },
    },
  };
}
