import type { Id, LoggedOrder } from '../engine/index.ts';

/**
 * The fields of each kind of order that a link holds, in the order in which it holds them. The turn is said by the place
 * in the list; `end` is not written, since every turn of it has one.
 */
const FIELDS = {
  contract: ['system', 'number', 'payment'],
  expedite: ['contract'],
  cancel: ['contract'],
  build: ['project'],
  mission: ['actor', 'aim'],
  offer: ['actor', 'ask', 'gives'],
  reply: ['offer', 'accept'],
  programme: ['programme'],
  export: ['channel', 'tenths'],
  posture: ['posture'],
  exchange: ['exchange'],
  answer: ['card', 'option'],
  policy: ['policy'],
} as const;

type Kind = keyof typeof FIELDS;

/** Kinds by the number that a link writes for them: new ones are added behind. `route` has two shapes: a lot's and a flow's. */
const KINDS: readonly (Kind | 'route-lots' | 'route-flow')[] = [
  ...(Object.keys(FIELDS) as Kind[]),
  'route-lots',
  'route-flow',
];

const NUMBERS: readonly string[] = ['number', 'tenths'];

const fieldsOf = (kind: (typeof KINDS)[number]): readonly string[] =>
  kind === 'route-lots'
    ? ['contract', 'route']
    : kind === 'route-flow'
      ? ['channel', 'tenths']
      : FIELDS[kind];

/** An order in a link: the number of its kind, its fields, and last its seat where that is not the first of the list. */
type Packed = readonly unknown[];

/** What a link writes of the turns that a class has behind it: the seats, and a list of orders for each turn. */
export interface PackedOrders {
  readonly seats: readonly Id[];
  readonly turns: readonly (readonly Packed[])[];
}

function packOne(order: LoggedOrder, seats: readonly Id[]): Packed {
  const kind =
    order.kind === 'route' ? ('channel' in order ? 'route-flow' : 'route-lots') : (order.kind as Kind);
  const values = fieldsOf(kind).map((field) => (order as unknown as Record<string, unknown>)[field]);
  const seat = seats.indexOf(order.seat);
  return [KINDS.indexOf(kind), ...values, ...(seat > 0 ? [seat] : [])];
}

/** The orders of the turns before one, as a link writes them. The first seat is the one that ends turns. */
export function packOrders(orders: readonly LoggedOrder[], before: number): PackedOrders {
  const lead = orders.find(({ kind }) => kind === 'end')?.seat ?? '';
  const seats = [...new Set([lead, ...orders.map(({ seat }) => seat)])];
  const turns = Array.from({ length: before - 1 }, (_, at) =>
    orders.filter(({ turn, kind }) => turn === at + 1 && kind !== 'end').map((one) => packOne(one, seats)),
  );
  return { seats, turns };
}

const isId = (value: unknown): value is Id =>
  typeof value === 'string' && value.length > 0 && value.length <= 80;

/** Whether a value may stand in a field of an order. What it names only the rules can tell. */
function fits(field: string, value: unknown): boolean {
  if (NUMBERS.includes(field)) return Number.isSafeInteger(value);
  if (field === 'accept') return typeof value === 'boolean';
  if (field === 'gives')
    return Array.isArray(value) && value.length > 0 && value.length < 10 && value.every(isId);
  return isId(value);
}

function unpackOne(packed: unknown, turn: number, seats: readonly Id[]): LoggedOrder | null {
  if (!Array.isArray(packed)) return null;
  const kind = KINDS[Number(packed[0])];
  if (kind === undefined) return null;
  const fields = fieldsOf(kind);
  const seat = packed.length > fields.length + 1 ? seats[Number(packed[fields.length + 1])] : seats[0];
  if (seat === undefined || !fields.every((field, at) => fits(field, packed[at + 1]))) return null;
  const values = Object.fromEntries(fields.map((field, at) => [field, packed[at + 1]]));
  return { turn, seat, kind: kind.startsWith('route') ? 'route' : kind, ...values } as unknown as LoggedOrder;
}

/** The orders that a link writes, each turn closed by its `end`; null where they are not of that shape. */
export function unpackOrders(seats: unknown, turns: unknown): readonly LoggedOrder[] | null {
  if (!Array.isArray(seats) || !seats.every(isId) || !Array.isArray(turns)) return null;
  const [lead] = seats;
  if (lead === undefined) return null;
  const orders: LoggedOrder[] = [];
  for (const [at, list] of turns.entries()) {
    if (!Array.isArray(list)) return null;
    for (const packed of list) {
      const order = unpackOne(packed, at + 1, seats);
      if (!order) return null;
      orders.push(order);
    }
    orders.push({ turn: at + 1, seat: lead, kind: 'end' });
  }
  return orders;
}
