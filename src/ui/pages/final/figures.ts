import type { Id } from '../../../engine/index.ts';
import type { BookId, Course } from '../../../store/course.ts';
import { enumerate, nameOf } from '../../../text/index.ts';
import { t } from '../../assessment-words.ts';
import type { Sitting } from '../../sitting.ts';

/** One row of figures; null where there was nothing to measure. Whole shown units, tenths for money. */
export interface Series {
  readonly id: Id;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** What a chart shows, in figures and in words. */
export interface Figure {
  readonly id: 'dependence' | 'promised' | 'carried' | 'money' | 'aims';
  readonly title: string;
  /** What is measured. */
  readonly unit: string;
  /** What it shows of this run. */
  readonly says: string;
  readonly series: readonly Series[];
  /** `lines`: from the start to each turn's end. `stacks`: parts of a sum in each turn, without the start. */
  readonly kind: 'lines' | 'stacks';
  /** Ends that the scale has at least. */
  readonly least: readonly [number, number];
}

const BOOKS: readonly BookId[] = ['arms', 'oil', 'cargo'];

const firstOf = (values: readonly (number | null)[]): number | null =>
  values.find((one) => one !== null) ?? null;

function dependence({ scenario }: Sitting, { dependence: books }: Course): Figure {
  const told = BOOKS.flatMap((book) => {
    const values = books[book];
    const [from, to] = [firstOf(values), values.at(-1) ?? null];
    return from === null || to === null ? [] : [{ book, from, to }];
  });
  const moved = told.reduce(
    (most, one) => (Math.abs(one.to - one.from) > Math.abs(most.to - most.from) ? one : most),
    told[0] ?? { book: 'arms' as const, from: 0, to: 0 },
  );
  const list = told.map(({ book, to }) =>
    t('chart.dependence.one', { percent: to, what: t(`chart.dependence.of.${book}`) }),
  );
  const { from, to } = moved;
  const says = [t('chart.dependence.says', { list: enumerate(list), memory: scenario.memory })];
  if (from !== to) {
    const what = t(`chart.dependence.of.${moved.book}`);
    says.push(t('chart.dependence.moved', { what, from, to, way: to > from ? 'up' : 'down' }));
  }
  return {
    id: 'dependence',
    title: t('chart.dependence'),
    unit: t('chart.dependence.unit'),
    says: told.length === 0 ? t('chart.dependence.none') : says.join(' '),
    series: BOOKS.map((book) => ({
      id: book,
      label: t(`chart.dependence.${book}`),
      values: books[book],
    })),
    kind: 'lines',
    least: [0, 100],
  };
}

function promised({ scenario }: Sitting, course: Course): Figure {
  const end = course.promised.at(-1) ?? { signed: 0, came: 0, lost: 0 };
  const list = course.suppliers.map(({ supplier, lots }) =>
    t('chart.promised.one', {
      came: lots.came,
      signed: lots.signed,
      supplier: nameOf(scenario, 'supplier', supplier),
    }),
  );
  const kinds = end.lost > 0 ? (['signed', 'came', 'lost'] as const) : (['signed', 'came'] as const);
  return {
    id: 'promised',
    title: t('chart.promised'),
    unit: t('chart.promised.unit'),
    says:
      end.signed === 0
        ? t('chart.promised.none')
        : t('chart.promised.says', { signed: end.signed, came: end.came, list: enumerate(list) }),
    series: kinds.map((kind) => ({
      id: kind,
      label: t(`chart.promised.${kind}`),
      values: course.promised.map((lots) => lots[kind]),
    })),
    kind: 'lines',
    least: [0, 4],
  };
}

function carried({ say, names }: Sitting, course: Course): Figure {
  const keeperOf = (keeper: Id): string =>
    names.find('actors', keeper)?.name ?? names.find('nodes', keeper)?.name ?? keeper;
  const sums = course.carried.map(({ tenths }) => tenths.reduce((a, b) => a + b, 0));
  const all = sums.reduce((a, b) => a + b, 0);
  const [first] = course.carried;
  const turns = first?.tenths.map((_, turn) =>
    course.carried.reduce((sum, { tenths }) => sum + (tenths[turn] ?? 0), 0),
  );
  const least = Math.min(...(turns ?? [0]));
  const says = first
    ? [
        t('chart.carried.says', {
          place: keeperOf(first.keeper),
          percent: Math.round((100 * (sums[0] ?? 0)) / Math.max(1, all)),
          others: course.carried.length - 1,
        }),
        t('chart.carried.least', { month: say.month((turns?.indexOf(least) ?? 0) + 1), tenths: least }),
      ]
    : [t('chart.carried.none')];
  return {
    id: 'carried',
    title: t('chart.carried'),
    unit: t('chart.carried.unit'),
    says: says.join(' '),
    series: course.carried.map(({ keeper, tenths }) => ({
      id: keeper,
      label: keeperOf(keeper),
      values: tenths,
    })),
    kind: 'stacks',
    least: [0, Math.max(1, ...(turns ?? []))],
  };
}

function money({ scenario, now, say }: Sitting): Figure {
  const purses = scenario.tracks.filter(({ group }) => group === 'purse');
  const past = (id: Id, start: number): readonly number[] =>
    now.history.map((snapshot) => snapshot[id] ?? start);
  const list = purses.map(({ id, label, start }) => {
    const values = past(id, start);
    const low = Math.min(...values);
    const at = values.indexOf(low);
    const words = {
      label,
      from: say.amount(id, values[0] ?? start),
      to: say.amount(id, values.at(-1) ?? start),
      low: say.amount(id, low),
    };
    return at === 0
      ? t('chart.money.one.start', words)
      : t('chart.money.one', { ...words, month: say.month(at) });
  });
  return {
    id: 'money',
    title: t('chart.money'),
    unit: t('chart.money.unit'),
    says: purses.length === 0 ? t('chart.money.none') : t('chart.money.says', { list: list.join('; ') }),
    series: purses.map(({ id, label, start, decimals }) => ({
      id,
      label,
      values: past(id, start).map((stored) => (decimals === 1 ? stored / 10 : stored)),
    })),
    kind: 'lines',
    least: [0, 10],
  };
}

function aims({ scenario, say }: Sitting, { standings }: Course): Figure {
  const scores = standings.map(({ score }) => score);
  const high = Math.max(...scores);
  const at = scores.indexOf(high);
  const by = scenario.objectives
    .map(({ id, label }) => ({
      label,
      gain: (standings.at(-1)?.objectives[id] ?? 0) - (standings[0]?.objectives[id] ?? 0),
    }))
    .sort((a, b) => b.gain - a.gain);
  const [up, down] = [by[0], by.at(-1)];
  const when = at === 0 ? t('chart.when.start') : t('chart.when', { month: say.month(at) });
  const words = { from: scores[0] ?? 0, to: scores.at(-1) ?? 0, high, when };
  const differ = up && down && up.gain !== down.gain;
  return {
    id: 'aims',
    title: t('chart.aims'),
    unit: t('chart.aims.unit'),
    says: differ
      ? t('chart.aims.says', { ...words, up: up.label, down: down.label })
      : t('chart.aims.flat', words),
    series: [
      { id: 'score', label: t('chart.aims.score'), values: scores },
      ...scenario.objectives.map(({ id, label }) => ({
        id,
        label,
        values: standings.map(({ objectives }) => objectives[id] ?? 0),
      })),
    ],
    kind: 'lines',
    least: [0, 100],
  };
}

/** The five charts of a finished game, in the order in which they are shown. */
export const figuresOf = (sitting: Sitting, course: Course): readonly Figure[] => [
  dependence(sitting, course),
  promised(sitting, course),
  carried(sitting, course),
  money(sitting),
  aims(sitting, course),
];
