import type { Id, Option } from '../../engine/index.ts';
import type { RunRecord } from '../record.ts';
import { share } from '../statistics.ts';
import { type Line, lineOf, noneOf, type Spec, unmeasured } from './line.ts';
import type { Measured } from './measure.ts';

/** Percent of the runs that a card has to turn up in at least and at most, cards with a fixed date aside. */
export const RARE = 2;
export const COMMON = 90;

/** Every run there is, whoever played it. */
export const allRuns = ({ runs, worlds }: Measured): readonly RunRecord[] =>
  [runs, ...Object.values(worlds)].flatMap((players) => [...players.values()].flat()).map(({ run }) => run);

/** Runs of the scenario as it is. */
export const plainRuns = ({ runs }: Measured): readonly RunRecord[] =>
  [...runs.values()].flat().map(({ run }) => run);

/** Cards by how many of the runs they turn up in. */
export function turnUps(runs: readonly RunRecord[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const run of runs)
    for (const card of Object.keys(run.cards)) counts.set(card, (counts.get(card) ?? 0) + 1);
  return counts;
}

/** What the runs touched: facts, routes and tracks, of those runs whose ledger was kept. */
export function touched(measured: Measured, what: 'facts' | 'routes' | 'tracks') {
  const told = allRuns(measured).flatMap((run) => (run.told ? [run.told] : []));
  return { ids: new Set(told.flatMap((one) => one[what])), runs: told.length };
}

/** Percent of the runs in which a route carries something, at least. */
const CARRIES = 2;
/** Endings of which each comes in so many percent of all runs, and the share of the hedger's runs that one may end at most. */
const ENDINGS = { many: 8, least: 3, most: 35 };

/** That nothing in the deck and on the map is dead, and that many endings are met. */
export const contentLines = (measured: Measured): Line[] => [
  wordsLine(measured),
  endingsLine(measured),
  liveLine(measured),
];

/** Effects that an answer may tell at most. */
const TOLD = 3;

/** That an answer does no more than its words can carry. What the checker refuses by itself (capability by words, like acts unlike) is no finding here. */
function wordsLine({ scenario }: Measured): Line {
  const what = `answers of the lead seat that tell more than ${TOLD} effects`;
  const over = scenario.cards
    .filter(({ seat }) => seat === scenario.lead)
    .flatMap((card) =>
      card.options.map((option) => ({ id: `${card.id}/${option.id}`, told: toldBy(option) })),
    )
    .filter(({ told }) => told > TOLD)
    .map(({ id }) => id);
  return noneOf({ id: 'fits-its-words', what }, over, scenario.cards.length);
}

/** What an answer does, counted as it is told: what it settles is one thing, and so is what it promises; that more will come is none. */
function toldBy({ block, later }: Option): number {
  const kinds = block.effects.map((effect) =>
    effect.do === 'add' || effect.do === 'set'
      ? effect.track
      : effect.do === 'undertake' || effect.do === 'settle'
        ? 'book'
        : effect.do === 'deal'
          ? null
          : JSON.stringify(effect),
  );
  return new Set(kinds.filter((kind) => kind !== null)).size + later.length;
}

function endingsLine(measured: Measured): Line {
  const { endings } = measured.scenario;
  const many = Math.min(ENDINGS.many, endings.length);
  const spec: Spec = {
    id: 'endings',
    what: "the hedger's games that end in the commonest ending",
    unit: '%',
    need: `≤ ${ENDINGS.most}; every ending reached; ${many} in ${ENDINGS.least} % of all games or more`,
  };
  const all = allRuns(measured);
  const its = (measured.runs.get('hedger') ?? []).map(({ run }) => run);
  if (its.length === 0) return unmeasured(spec, 'the hedger has no runs');
  const times = (runs: readonly RunRecord[], id: Id): number =>
    runs.filter((run) => run.ending === id).length;
  const commonest = endings
    .map(({ id }) => ({ id, times: times(its, id) }))
    .reduce((a, b) => (b.times > a.times ? b : a), { id: '', times: 0 });
  const missed = endings.filter(({ id }) => times(all, id) === 0).map(({ id }) => id);
  const often = endings.filter(({ id }) => 100 * times(all, id) >= ENDINGS.least * all.length).length;
  const value = share(commonest.times, its.length);
  const pass = value.value <= ENDINGS.most && missed.length === 0 && often >= many;
  const never = missed.length > 0 ? `; never: ${missed.join(', ')}` : '';
  const note = `${commonest.id}; ${often} end ${ENDINGS.least} % or more${never}`;
  return lineOf(spec, value, all.length, pass, note);
}

/** What of a scenario is as good as not there, or always there: each with what it is. */
function liveLine(measured: Measured): Line {
  const { scenario } = measured;
  const spec = {
    id: 'live-content',
    what: `undated cards outside ${RARE} to ${COMMON} % of the runs, dated ones out of their month, facts never met, routes below ${CARRIES} %`,
  };
  const runs = plainRuns(measured);
  if (runs.length === 0) return unmeasured({ ...spec, unit: '', need: '0' }, 'there is no run');
  const ups = turnUps(runs);
  const undated = scenario.cards.filter((card) => card.turn === null);
  const odd = undated.filter(({ id }) => {
    const percent = (100 * (ups.get(id) ?? 0)) / runs.length;
    return percent < RARE || percent > COMMON;
  });
  return noneOf(
    spec,
    [
      ...odd.map(({ id }) => `${id} ${((100 * (ups.get(id) ?? 0)) / runs.length).toFixed(1)} %`),
      ...outOfMonth(measured),
      ...unmetFacts(measured),
      ...idleRoutes(measured),
    ],
    runs.length,
  );
}

/** Dated cards that were dealt in another month than theirs. */
function outOfMonth(measured: Measured): readonly string[] {
  const dated = new Map(
    measured.scenario.cards.flatMap(({ id, turn }) => (turn === null ? [] : [[id, turn]])),
  );
  const odd = new Set<string>();
  for (const { hands } of allRuns(measured))
    hands.forEach((hand, i) => {
      for (const card of hand) if (dated.has(card) && dated.get(card) !== i + 1) odd.add(card);
    });
  return [...odd].map((card) => `${card} out of its month`);
}

function unmetFacts(measured: Measured): readonly string[] {
  const facts = touched(measured, 'facts');
  // What is dealt or put on the map has been met, though no entry of the ledger may say so.
  const dealt = turnUps(allRuns(measured));
  for (const card of measured.scenario.cards)
    if (dealt.has(card.id)) for (const fact of card.facts) facts.ids.add(fact);
  return measured.scenario.facts
    .filter(({ id, how }) => how !== 'assumed' && !facts.ids.has(id))
    .map(({ id }) => `fact ${id}`);
}

function idleRoutes(measured: Measured): readonly string[] {
  const told = plainRuns(measured).flatMap((run) => (run.told ? [run.told] : []));
  if (told.length === 0) return [];
  return measured.scenario.routes.flatMap(({ id }) => {
    const percent = (100 * told.filter(({ routes }) => routes.includes(id)).length) / told.length;
    return percent < CARRIES ? [`route ${id} ${percent.toFixed(1)} %`] : [];
  });
}
