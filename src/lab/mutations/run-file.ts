import { canonical, keyed, RULES, replay, type Scenario } from '../../engine/index.ts';
import { type RunFile, readRun, startOf } from '../../scenario/run-file.ts';
import { judgeRun, type Shipped } from '../../scenario/run-judge.ts';
import type { Plain } from '../../scenario/yaml.ts';
import type { Failure } from '../fuzz.ts';
import { type Dice, mutate, NUMBERS, SCRAPS } from './text.ts';
import { oneOf, pathsTo, withPart } from './tree.ts';

/** What came of a file or link that was changed. */
export interface Brought {
  readonly text: string;
  readonly done: readonly string[];
  readonly refused: boolean;
  readonly failures: readonly Failure[];
}

type Change = (run: Plain, dice: Dice, other: Plain) => Plain;

const ODD: readonly Plain[] = [
  ...['', '__proto__', 'constructor', 'x'.repeat(5000), '\u202e', '0'.repeat(16), 'f'.repeat(16)],
  ...[0, -1, 0.5, 1e21, 4294967295, 4294967296, true, [], {}, [[[]]]],
];

const place = (run: Plain, dice: Dice, name: string) => {
  const top = oneOf(Object.keys(run), dice, `${name}/field`) ?? '';
  const inside = pathsTo((run as { [key: string]: Plain })[top] ?? '', () => true);
  return dice(`${name}/deep`, 4) === 0 ? [top] : [top, ...(oneOf(inside, dice, name) ?? [])];
};

const at = (value: Plain, path: readonly (string | number)[]): Plain | undefined =>
  path.reduce<Plain | undefined>(
    (part, step) => (part as { [key: string]: Plain } | undefined)?.[step],
    value,
  );

const listIn = (run: Plain, field: string): Plain[] => {
  const list = at(run, [field]);
  return Array.isArray(list) ? list : [];
};

/** Everything that can be done to a run file, by name. */
const CHANGES: Readonly<Record<string, Change>> = {
  'put an odd value': (run, dice) => withPart(run, place(run, dice, 'at'), oneOf(ODD, dice, 'odd')),
  'take a part out': (run, dice) => withPart(run, place(run, dice, 'at'), undefined),
  'swap two parts': (run, dice) => {
    const [a, b] = [place(run, dice, 'a'), place(run, dice, 'b')];
    const inside = a.every((step, n) => step === b[n]) || b.every((step, n) => step === a[n]);
    return inside ? run : withPart(withPart(run, a, at(run, b)), b, at(run, a));
  },
  'put a part of another run': (run, dice, other) => {
    const path = place(other, dice, 'from');
    return withPart(run, path.length > 1 ? place(run, dice, 'at') : path, at(other, path));
  },
  'forge the scenario': (run, _dice, other) => withPart(run, ['scenario'], at(other, ['scenario'])),
  'change the seed': (run, dice) => withPart(run, ['seed'], dice('seed', 1000)),
  'drop an order': (run, dice) =>
    withPart(run, ['orders', dice('n', Math.max(1, listIn(run, 'orders').length))], undefined),
  'double an order': (run, dice) => {
    const orders = listIn(run, 'orders');
    const n = dice('n', Math.max(1, orders.length));
    return withPart(run, ['orders'], orders.toSpliced(n, 0, ...orders.slice(n, n + 1)));
  },
  'swap two orders': (run, dice) => {
    const orders = listIn(run, 'orders');
    const [a, b] = [dice('a', Math.max(1, orders.length)), dice('b', Math.max(1, orders.length))];
    return withPart(
      run,
      ['orders'],
      orders.map((one, n) => orders[n === a ? b : n === b ? a : n] ?? one),
    );
  },
  'cut the orders': (run, dice) => {
    const orders = listIn(run, 'orders');
    return withPart(run, ['orders'], orders.slice(0, dice('n', orders.length + 1)));
  },
  'repeat the orders': (run, dice) =>
    withPart(
      run,
      ['orders'],
      Array.from({ length: [2, 9, 300][dice('times', 3)] ?? 2 }, () => listIn(run, 'orders')).flat(),
    ),
  'cut the hashes': (run, dice) => {
    const hashes = listIn(run, 'hashes');
    return withPart(run, ['hashes'], hashes.slice(0, dice('n', hashes.length + 1)));
  },
  'swap the hashes with those of another run': (run, _dice, other) =>
    withPart(run, ['hashes'], listIn(other, 'hashes')),
  'forge the score': (run, dice) => withPart(run, ['score'], dice('score', 101)),
  'shift the intent': (run, dice) => {
    const intent = (at(run, ['intent']) ?? {}) as { [key: string]: number };
    const [a = '', b = ''] = Object.keys(intent);
    const by = dice('by', 40);
    return withPart(run, ['intent'], { ...intent, [a]: (intent[a] ?? 0) + by, [b]: (intent[b] ?? 0) - by });
  },
  'slip in what travels inside': (run, dice) => {
    const files = listIn(run, 'embedded');
    const n = dice('file', Math.max(1, files.length));
    const text = at(files, [n, 'text']);
    if (typeof text !== 'string') return run;
    return withPart(run, ['embedded', n, 'text'], mutate(text, dice('slip', 1_000_000)).text);
  },
  'name a base': (run, dice) =>
    withPart(
      run,
      ['embedded'],
      listIn(run, 'embedded').map((one, n) =>
        n === 0
          ? ({ ...(one as object), of: oneOf(['x', 'the-year-after', 'harbour'], dice, 'of') ?? '' } as Plain)
          : one,
      ),
    ),
};

const NAMES = Object.keys(CHANGES);

/** Changes the letters of a file: cut, a sign in between, a number for another. */
function scratched(text: string, dice: Dice): string {
  const where = dice('where', text.length + 1);
  switch (dice('way', 5)) {
    case 0:
      return text.slice(0, where);
    case 1:
      return text.slice(0, where) + (oneOf(SCRAPS, dice, 'scrap') ?? '') + text.slice(where);
    case 2:
      return text.slice(0, where) + text.slice(where + 1 + dice('many', 30));
    case 3:
      return (
        text.slice(0, where) + text.slice(where).replace(/\d+/, () => oneOf(NUMBERS, dice, 'number') ?? '0')
      );
    default:
      return (
        [`\ufeff${text}`, `${text}${text}`, [...text].join('\u0000'), `[${text}]`][dice('whole', 4)] ?? ''
      );
  }
}

/** Changes a run file by lot and opens it. It must be refused, be called different, or be exactly what it says. */
export function runFileRun(run: RunFile, other: RunFile, shipped: Shipped, seed: number): Brought {
  const dice =
    (time: number): Dice =>
    (name, sides) =>
      keyed(seed, `run-file/${time}/${name}`) % sides;
  let value = structuredClone(run) as unknown as Plain;
  const done: string[] = [];
  for (let time = 1; time <= 1 + dice(0)('times', 2); time++) {
    const name = oneOf(NAMES, dice(time), 'kind') ?? '';
    value = CHANGES[name]?.(value, dice(time), other as unknown as Plain) ?? value;
    done.push(name);
  }
  let text = JSON.stringify(value);
  if (dice(0)('letters', 4) === 0) {
    text = scratched(text, dice(0));
    done.push('scratch its letters');
  }
  try {
    return { text, done, ...opened(text, shipped) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { text, done, refused: false, failures: [{ kind: 'crash', message }] };
  }
}

const REFUSED = { refused: true, failures: [] } as const;

function opened(text: string, shipped: Shipped): Pick<Brought, 'refused' | 'failures'> {
  const read = readRun(text);
  if (!read.ok) return REFUSED;
  const run = read.value;
  const judged = judgeRun(run, shipped);
  if (!judged.ok) return REFUSED;
  const { origin, claims } = judged.value;
  const believed = origin.is === 'shipped' && claims.verified && claims.scoreHolds && run.rules === RULES;
  if (!believed || isTrue(run, shipped.scenario(run.scenario.id))) return { refused: false, failures: [] };
  return {
    refused: false,
    failures: [{ kind: 'wrong-acceptance', message: 'a run is believed that is not what it says' }],
  };
}

/** Whether the shipped scenario, given these orders, comes to just these hashes and this score. */
function isTrue(run: RunFile, scenario: Scenario | null): boolean {
  if (scenario === null) return false;
  const { hashes, state, stop } = replay(scenario, startOf(run), run.orders);
  const score = run.score === undefined || run.score === state.outcome?.score;
  return stop === null && score && canonical(hashes) === canonical(run.hashes);
}
