import { inTurns, LESSON_LIMITS, type Lesson } from './lesson.ts';
import { packOrders, unpackOrders } from './link-orders.ts';

/** The largest fortune number. */
export const SEED_LIMIT = 0xffffffff;

/**
 * What a link holds, before it is known to be of this shape: short names keep it short, and what a cut link still says comes
 * first. `s` scenario, `n` fortune, `h` the scenario's hash, `t` title, `p` people, `i` intent, `o` options, `r` reasons,
 * `w` stops, `v` view, `q` and `f` seats and orders of a restart.
 */
export type Shape = Readonly<
  Record<'s' | 'n' | 'h' | 't' | 'p' | 'i' | 'o' | 'r' | 'w' | 'v' | 'q' | 'f', unknown>
>;

const VIEWS: readonly Lesson['view'][] = ['auto', 'few', 'all'];

/** What a link writes of a lesson; what is as it mostly is, is left out. */
export function toShape(lesson: Lesson): Partial<Shape> {
  const { scenario, seed, title, people, intent, pairs, predict, reasons, stops, view, from } = lesson;
  const options = `${pairs ? 'p' : ''}${predict ? 'g' : ''}`;
  const behind = from && packOrders(from.orders, from.turn);
  return {
    s: scenario.id,
    n: seed,
    h: scenario.hash,
    ...(title === '' ? {} : { t: title }),
    ...(people.length > 0 ? { p: people } : {}),
    ...(intent ? { i: intent } : {}),
    ...(options === '' ? {} : { o: options }),
    ...(reasons.length > 0 ? { r: inTurns(reasons) } : {}),
    ...(stops.length > 0 ? { w: inTurns(stops) } : {}),
    ...(view === 'auto' ? {} : { v: view }),
    ...(behind ? { q: behind.seats, f: behind.turns } : {}),
  };
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9-]{0,79}$/.test(value);

const isTurn = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value < 1_000;

/** A list that may be left out; null where it is none of its kind. */
function listOf<One>(value: unknown, is: (one: unknown) => one is One, most: number): readonly One[] | null {
  if (value === undefined) return [];
  return Array.isArray(value) && value.length <= most && value.every(is) ? value : null;
}

function intentOf(value: unknown): Lesson['intent'] | undefined {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const points = Object.entries(value);
  const right = points.every(([id, n]) => isId(id) && Number.isInteger(n) && n >= 0 && n <= 100);
  return right && points.length > 0 && points.length <= 20 ? Object.fromEntries(points) : undefined;
}

function fromOf({ q, f }: Partial<Shape>): Lesson['from'] | undefined {
  if (f === undefined) return null;
  const orders = unpackOrders(q, f);
  if (!orders || orders.length > LESSON_LIMITS.orders || !Array.isArray(f) || f.length === 0)
    return undefined;
  return { turn: f.length + 1, orders };
}

/** The lesson that was read from a link; null where something in it is not as it must be. Fields that nobody knows are let pass. */
export function shapeOf(shape: Partial<Shape> | null): Lesson | null {
  if (typeof shape !== 'object' || shape === null) return null;
  const { s, n, h, t = '', o = '', v = 'auto' } = shape;
  const people = listOf(shape.p, isId, LESSON_LIMITS.people);
  const reasons = listOf(shape.r, isTurn, LESSON_LIMITS.turns);
  const stops = listOf(shape.w, isTurn, LESSON_LIMITS.turns);
  const intent = intentOf(shape.i);
  const from = fromOf(shape);
  if (!isId(s) || typeof h !== 'string' || !/^[0-9a-f]{16}$/.test(h)) return null;
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 0 || n > SEED_LIMIT) return null;
  if (typeof t !== 'string' || t.length > LESSON_LIMITS.title || typeof o !== 'string') return null;
  const view = VIEWS.find((one) => one === v);
  if (!people || !reasons || !stops || view === undefined || intent === undefined || from === undefined)
    return null;
  return {
    title: t,
    scenario: { id: s, hash: h },
    seed: n,
    people,
    intent,
    pairs: o.includes('p'),
    predict: o.includes('g'),
    reasons: inTurns(reasons),
    stops: inTurns(stops),
    view,
    from,
  };
}
