import type { Id, Scenario } from '../../../engine/index.ts';
import { type Plan, playersFor, readSweep, type Swept } from '../../../store/laboratory.ts';
import { t } from '../../lab-words.ts';
import { readSeed } from '../../plan.ts';
import { outOfBounds, type Points, sumOf } from '../briefing/points.ts';

/** What stands in the form, as it was written. */
export interface Form {
  readonly players: readonly string[];
  readonly runs: string;
  readonly seed: string;
  readonly points: Points;
  /** Two fields, such as `tracks.tension.start=40,55,70`; empty: nothing is varied. */
  readonly vary: readonly [string, string];
}

export const MOST_RUNS = 10_000;
/** Of all cells together: more would fill the memory of a small machine. */
export const MOST_GAMES = 20_000;

const RUNS = 100;

/** The fields in which something may be wrong. */
export type Field = 'players' | 'runs' | 'seed' | 'intent' | 'vary-0' | 'vary-1' | 'all';
export type Problems = Readonly<Partial<Record<Field, string>>>;

/** What the form holds for a scenario before anybody writes in it. */
export function freshForm(scenario: Scenario): Form {
  const offered = playersFor(scenario).map((one) => one.name);
  return {
    players: offered.filter((name) => name === 'random' || name === 'hedger'),
    runs: String(RUNS),
    seed: '1',
    points: scenario.intent.start,
    vary: ['', ''],
  };
}

/** The same wishes for another scenario, as far as it has what they name. */
export function carriedOver(form: Form, scenario: Scenario): Form {
  const fresh = freshForm(scenario);
  const offered = playersFor(scenario).map((one) => one.name);
  const players = form.players.filter((name) => offered.includes(name));
  const ids = Object.keys(fresh.points);
  const same = ids.length === Object.keys(form.points).length && ids.every((id) => id in form.points);
  return { ...form, players, points: same ? form.points : fresh.points };
}

/** Games that a form comes to; 0 where that cannot be told. */
export const gamesOf = (plan: Plan): number =>
  plan.players.length * plan.runs * plan.swept.reduce((cells, { values }) => cells * values.length, 1);

function readRuns(text: string): number | null {
  const runs = Number(text.trim());
  return /^\d+$/.test(text.trim()) && runs >= 1 && runs <= MOST_RUNS ? runs : null;
}

function readVaried(scenario: Scenario, vary: Form['vary']) {
  const swept: Swept[] = [];
  const problems: Partial<Record<Field, string>> = {};
  for (const [at, text] of vary.entries()) {
    if (text.trim() === '') continue;
    const read = readSweep(scenario, text.trim(), t('ask.vary.what'));
    const field: Field = at === 0 ? 'vary-0' : 'vary-1';
    if ('problem' in read) problems[field] = read.problem;
    else if (swept.some((one) => one.path === read.swept.path))
      problems[field] = t('ask.vary.twice', { path: read.swept.path });
    else swept.push(read.swept);
  }
  return { swept, problems };
}

/** The plan that a form asks for, or what is wrong with it, field by field. */
export function readForm(
  scenario: Scenario,
  form: Form,
): { readonly plan: Plan } | { readonly problems: Problems } {
  const { swept, problems: varied } = readVaried(scenario, form.vary);
  const problems: Partial<Record<Field, string>> = { ...varied };
  const runs = readRuns(form.runs);
  const seed = readSeed(form.seed);
  const { least, most } = scenario.intent;
  const sum = sumOf(form.points);
  if (form.players.length === 0) problems.players = t('ask.players.none');
  if (runs === null) problems.runs = t('ask.runs.wrong', { most: MOST_RUNS });
  if (seed === null) problems.seed = t('ask.seed.wrong');
  if (sum !== 100 || outOfBounds(scenario, form.points) !== null)
    problems.intent = t('ask.intent.wrong', { least, most, sum });
  if (Object.keys(problems).length > 0 || runs === null || seed === null) return { problems };
  const intent: Record<Id, number> = { ...form.points };
  const plan: Plan = { players: form.players, runs, seed, swept, intent };
  const games = gamesOf(plan);
  if (games > MOST_GAMES) return { problems: { all: t('ask.too-many', { n: games, most: MOST_GAMES }) } };
  return { plan };
}
