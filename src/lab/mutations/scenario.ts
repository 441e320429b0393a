import { keyed, replay, type Scenario } from '../../engine/index.ts';
import type { Bases } from '../../scenario/bases.ts';
import { checkScenario } from '../../scenario/load.ts';
import type { SourceFile } from '../../scenario/problem.ts';
import { readDocument } from '../../scenario/read.ts';
import type { Plain } from '../../scenario/yaml.ts';
import { type Chooser, type Failure, type FuzzedRun, fuzzRun } from '../fuzz.ts';
import { restructure } from './structure.ts';
import { type Dice, mutate } from './text.ts';
import { oneOf, type Tree } from './tree.ts';

/** A scenario that is mutated: its files, the same objects each time, so that what stays is read once. */
export interface Original {
  readonly files: readonly SourceFile[];
  readonly bases: Bases;
}

/** What came of one mutated scenario. */
export interface MutationRun {
  readonly files: readonly SourceFile[];
  /** The file that was changed, and how. */
  readonly file: string;
  readonly done: readonly string[];
  /** Whether the checker had something to say that keeps it from being played. */
  readonly refused: boolean;
  readonly scenario: Scenario | null;
  readonly run: FuzzedRun | null;
  readonly failures: readonly Failure[];
}

type Changed = Pick<MutationRun, 'files' | 'file' | 'done'>;

/** What is played of a scenario whose structure was changed: some have a thousand things to order. */
const FEW = { turns: 2, most: 40 };

/**
 * Changes one file of a scenario by lot and checks it; what can still be played is played to its end. Anything but
 * problems or a game that ends is a failure.
 */
export function mutationRun(original: Original, seed: number, choose: Chooser): MutationRun {
  const { files, bases } = original;
  const at = keyed(seed, 'mutation/file') % Math.max(1, files.length);
  const before = files[at] ?? { file: '', text: '' };
  const { text, done } = mutate(before.text, seed);
  const changed = { files: files.with(at, { file: before.file, text }), file: before.file, done };
  return tried(changed, bases, seed, choose);
}

/** The dice of the changes of a structure, by the time of the change. */
export const diceOf =
  (seed: number) =>
  (time: number): Dice =>
  (name, sides) =>
    keyed(seed, `restructure/${time}/${name}`) % sides;

/** Changes the structure of a scenario by lot, with parts of one of the donors, and plays what is accepted for two turns. */
export function structureRun(
  original: Original,
  donors: readonly Original[],
  seed: number,
  choose: Chooser,
): MutationRun {
  const dice = diceOf(seed);
  const donor = oneOf(donors, dice(0), 'donor') ?? original;
  const { tree, beside, done } = restructure(treeOf(original), dice, treeOf(donor));
  const files = [...written(tree), ...(beside ? [fileOf('beside.yaml', beside)] : [])];
  return tried({ files, file: 'structure', done }, original.bases, seed, choose, FEW);
}

const trees = new WeakMap<Original, Tree>();

/** A scenario and those that it extends as one. */
function treeOf(original: Original): Tree {
  const tree = trees.get(original) ?? readDocument(original.files, original.bases).value;
  trees.set(original, tree);
  return tree;
}

const fileOf = (file: string, tree: Tree): SourceFile => ({ file, text: JSON.stringify(tree, null, 1) });

const files = new WeakMap<object, SourceFile>();

/** A file for each section; one that was not changed is the same file as before, which is read once. JSON is YAML. */
function written(tree: Tree): SourceFile[] {
  const sections = Object.entries(tree).filter(
    (entry): entry is [string, Extract<Plain, object>] => typeof entry[1] === 'object',
  );
  const head = Object.fromEntries(Object.entries(tree).filter(([, content]) => typeof content !== 'object'));
  const named = sections.map(([section, content]) => {
    const name = `${section.replace(/[^a-z-]/gi, '_').slice(0, 40)}.yaml`;
    const known = files.get(content);
    const file = known?.file === name ? known : fileOf(name, { [section]: content });
    files.set(content, file);
    return file;
  });
  return [fileOf('scenario.yaml', head), ...named];
}

function tried(
  changed: Changed,
  bases: Bases,
  seed: number,
  choose: Chooser,
  limits?: typeof FEW,
): MutationRun {
  const { scenario, problems } = checkScenario(changed.files, bases);
  const about = { ...changed, scenario };
  const internal = problems.find(({ code }) => code === 'internal');
  if (internal !== undefined)
    return { ...about, refused: true, run: null, failures: [{ kind: 'crash', message: internal.message }] };
  if (scenario === null) {
    const silent = problems.every(({ severity }) => severity === 'warning');
    const failures: Failure[] = silent ? [{ kind: 'crash', message: 'refused without a problem' }] : [];
    return { ...about, refused: true, run: null, failures };
  }
  try {
    const run = fuzzRun(scenario, seed, choose, limits);
    return { ...about, refused: false, run, failures: [...run.failures, ...otherwise(scenario, run)] };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...about, refused: false, run: null, failures: [{ kind: 'crash', message }] };
  }
}

/** What is wrong where a run that is played again from its orders comes to other states. */
function otherwise(scenario: Scenario, { seed, orders, hashes, failures }: FuzzedRun): readonly Failure[] {
  if (failures.length > 0 || replay(scenario, { seed }, orders).hashes.join() === hashes.join()) return [];
  return [{ kind: 'other-replay', message: 'played again from its orders, the run has other hashes' }];
}
