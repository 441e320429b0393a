import { share } from '../statistics.ts';
import { below, extreme } from './comparison.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import type { Measured } from './measure.ts';
import { SUBJECTS } from './subjects.ts';

/** Points that it costs at least to sign no contract: in the scenario that asks what to buy, and in any other. */
const NO_CONTRACTS = { flagship: 6, others: 3 };
const NO_LARGE = 3;
/** Points that it costs at least never to give one kind of order, under the even intent. */
const NEVER = { missions: 3, trade: 3, build: 3, offers: 3, programmes: 1 } as const;
/** Percent of the games that are won by answers to cards alone, at most. */
const CARDS_WIN = 2;
/** Points that random answers cost. */
const RANDOM = { least: 3, most: 8 };
/** Percentage points between the intents that are won most and least often. */
const INTENTS_APART = 25;

/** What leaving out one kind of order costs, and that cards alone decide nothing (rulebook section 15). */
export function omissionLines(measured: Measured): Line[] {
  const { scenario } = measured;
  const contracts = scenario.id === SUBJECTS.flagship ? NO_CONTRACTS.flagship : NO_CONTRACTS.others;
  const lines: Line[] = [];
  if (scenario.systems.length > 0) lines.push(everywhere(measured, 'contracts', contracts));
  if (scenario.systems.some((system) => system.major)) lines.push(everywhere(measured, 'large', NO_LARGE));
  for (const [what, need] of Object.entries(NEVER))
    if (measured.runs.has(`hedger-without-${what}`)) lines.push(evenly(measured, what, need));
  return [...lines, cardsAlone(measured), cardsRandom(measured), noCheapAim(measured)];
}

/** The hedger without something stays below the hedger under every intent: the intent under which it costs least counts. */
function everywhere(measured: Measured, what: string, need: number): Line {
  const player = `hedger-without-${what}`;
  const spec: Spec = {
    id: `omit-${what}`,
    what: `hedger over ${player}, paired, under the intent where it is least`,
    unit: 'points',
    need: `≥ ${need} under every intent`,
  };
  const found = measured.intents.map(({ name }) => ({ name, is: below(measured, player, name) }));
  const why = found.map(({ is }) => is).find((is) => typeof is === 'string');
  if (why !== undefined) return unmeasured(spec, why);
  const all = found.flatMap(({ name, is }) => (typeof is === 'string' ? [] : [{ name, ...is }]));
  const least = extreme(all, 'least');
  if (!least) return unmeasured(spec, 'there is no intent');
  const note = all.map(({ name, by }) => `${name} ${by.value.toFixed(1)}`).join(', ');
  return lineOf(
    spec,
    least.by,
    all.reduce((sum, { games }) => sum + games, 0),
    { least: need },
    note,
  );
}

function evenly(measured: Measured, what: string, need: number): Line {
  const player = `hedger-without-${what}`;
  const spec: Spec = {
    id: `omit-${what}`,
    what: `hedger over ${player}, paired, even intent`,
    unit: 'points',
    need: `≥ ${need}`,
  };
  const is = below(measured, player, 'even');
  return typeof is === 'string' ? unmeasured(spec, is) : lineOf(spec, is.by, is.games, { least: need });
}

function cardsAlone({ runs, intents }: Measured): Line {
  const what = 'games won by answers alone, under the intent where they are most';
  const spec: Spec = { id: 'cards-alone', what, unit: '%', need: `< ${CARDS_WIN} under every intent` };
  const its = runs.get('cards-alone') ?? [];
  const all = intents.flatMap(({ name }) => {
    const some = its.filter(({ intent }) => intent === name);
    const won = some.filter(({ run }) => run.won).length;
    return some.length === 0 ? [] : [{ name, by: share(won, some.length) }];
  });
  const most = extreme(all, 'most');
  if (!most) return unmeasured(spec, 'there is no run of cards alone');
  return lineOf(spec, most.by, its.length, most.by.value < CARDS_WIN, most.name);
}

function cardsRandom(measured: Measured): Line {
  const spec: Spec = {
    id: 'cards-random',
    what: 'hedger over the hedger with random answers, paired',
    unit: 'points',
    need: `${RANDOM.least} to ${RANDOM.most}, less than any two omissions`,
  };
  const is = below(measured, 'hedger-random-answers');
  if (typeof is === 'string') return unmeasured(spec, is);
  const costs = ['contracts', 'missions', 'trade', 'build', 'offers']
    .map((what) => below(measured, `hedger-without-${what}`))
    .flatMap((one) => (typeof one === 'string' ? [] : [one.by.value]))
    .sort((a, b) => a - b);
  const [first, second] = costs;
  const two = first === undefined || second === undefined ? null : first + second;
  const within = is.by.value >= RANDOM.least && is.by.value <= RANDOM.most;
  const note = two === null ? undefined : `the two cheapest omissions cost ${two.toFixed(1)} together`;
  return lineOf(spec, is.by, is.games, within && (two === null || is.by.value < two), note);
}

function noCheapAim({ runs, intents }: Measured): Line {
  const what = 'between the intents that the hedger wins most and least often';
  const spec: Spec = { id: 'no-cheap-aim', what, unit: 'percentage points', need: `≤ ${INTENTS_APART}` };
  const its = runs.get('hedger') ?? [];
  const won = intents.flatMap(({ name }) => {
    const some = its.filter(({ intent }) => intent === name);
    const by = share(some.filter(({ run }) => run.won).length, some.length);
    return some.length === 0 ? [] : [{ name, by }];
  });
  const [most, least] = [extreme(won, 'most'), extreme(won, 'least')];
  if (!most || !least) return unmeasured(spec, 'the hedger has no runs');
  const value = most.by.value - least.by.value;
  const note = won.map(({ name, by }) => `${name} ${by.value.toFixed(0)} %`).join(', ');
  const range = { value, low: Math.max(0, most.by.low - least.by.high), high: most.by.high - least.by.low };
  return lineOf(spec, range, its.length, { most: INTENTS_APART }, note);
}
