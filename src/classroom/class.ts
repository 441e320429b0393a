import { canonical, type Id, type Scenario } from '../engine/index.ts';
import type { ClassRun } from './class-run.ts';
import { t } from './class-words.ts';
import type { Item } from './column.ts';
import { type Decision, decisionsOf, partedAt } from './parted.ts';
import type { Verdict, VerifiedRun } from './verify.ts';

/** Something that was handed in and is not counted. */
export interface Refused {
  /** Where it was found, with the name beside it where there is one. */
  readonly at: string;
  readonly reason: string;
}

/** The runs of a class, and what could not be counted, each in the order in which it was handed in. */
export interface Class {
  readonly runs: readonly ClassRun[];
  readonly refused: readonly Refused[];
  /** Scenarios that came inside runs, by id. */
  readonly scenarios: ReadonlyMap<Id, Scenario>;
}

/** The part of a class that played the same scenario. */
export interface Group {
  readonly scenario: Id;
  readonly title: string;
  readonly runs: readonly ClassRun[];
}

/** An item with what was found of it. */
export interface Judged {
  readonly item: Item;
  readonly verdict: Verdict;
}

/** What the nth of a class is called that says no name of its own: its file's, else a number. */
export const nameless = ({ at }: Item, index: number): string => {
  const [, file] = /([^\\/]+?)\.(?:look-east\.json|json|txt)$/i.exec(at) ?? [];
  return file ?? t('name.unknown', { n: index + 1 });
};

const placeOf = ({ at, name }: Item): string => (name === null ? at : `${at} (${name})`);

/** Two of a name are told apart. */
function named(run: ClassRun, taken: Set<string>): ClassRun {
  let name = run.name;
  for (let n = 2; taken.has(name); n++) name = `${run.name} (${n})`;
  taken.add(name);
  return name === run.name ? run : { ...run, name };
}

/** Whether a run is an earlier state of another: the same game by the same nickname, that goes on there. */
function goesOn(earlier: ClassRun, later: ClassRun): boolean {
  const [a, b] = [earlier.file, later.file];
  if (a.lesson?.nickname === undefined || a.lesson.nickname !== b.lesson?.nickname) return false;
  if (a.scenario.hash !== b.scenario.hash || a.seed !== b.seed || a.orders.length >= b.orders.length)
    return false;
  return a.orders.every((order, at) => canonical(order) === canonical(b.orders[at]));
}

/** Why an item is not counted among the others; null where it is. */
function whyNot(
  { verdict }: Judged,
  counted: readonly Counted[],
  others: readonly VerifiedRun[],
): string | null {
  if (!verdict.ok) return verdict.error;
  const { run, mark } = verdict.value;
  const same = counted.find((one) => one.mark === mark);
  if (same) return t('refused.twice', { other: same.run.name, at: same.run.at });
  const later = others.find((one) => goesOn(run, one.run));
  return later ? t('refused.earlier', { at: later.run.at }) : null;
}

interface Counted {
  readonly mark: string;
  readonly run: ClassRun;
}

/** Gathers a class: every run that is what it says, once; and of everything else where it stands and why it is not counted. */
export function classOf(all: readonly Judged[]): Class {
  const counted: Counted[] = [];
  const refused: Refused[] = [];
  const scenarios = new Map<Id, Scenario>();
  const taken = new Set<string>();
  const good = all.flatMap(({ verdict }) => (verdict.ok ? [verdict.value] : []));
  for (const one of all) {
    const reason = whyNot(one, counted, good);
    const { item, verdict } = one;
    if (reason !== null) refused.push({ at: placeOf(item), reason });
    if (reason !== null || !verdict.ok) continue;
    const { run, mark, scenario } = verdict.value;
    counted.push({ mark, run: named(run, taken) });
    if (scenario) scenarios.set(scenario.id, scenario);
  }
  return { runs: counted.map(({ run }) => run), refused, scenarios };
}

/** The class by what was played; what most played comes first. */
export function groupsOf({ runs }: Pick<Class, 'runs'>): readonly Group[] {
  const ids = [...new Set(runs.map(({ scenario }) => scenario))];
  return ids
    .map((scenario) => runs.filter((run) => run.scenario === scenario))
    .map((own) => ({ scenario: own[0]?.scenario ?? '', title: own[0]?.title ?? '', runs: own }))
    .sort((a, b) => b.runs.length - a.runs.length);
}

/** Where the largest part of a class that played the same parted ways; null where it did not. */
export function partedIn(all: Pick<Class, 'runs'>): Decision | null {
  const [group] = groupsOf(all);
  return group ? partedAt(decisionsOf(group.runs), group.runs.length) : null;
}
