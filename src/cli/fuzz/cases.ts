import { basename, join } from 'node:path';
import { orderOf } from '../../bots/index.ts';
import { random, settled } from '../../bots/random.ts';
import type { Scenario } from '../../engine/index.ts';
import { Unusable } from '../../lab/asked.ts';
import { type Failure, type FuzzedRun, fuzzRun } from '../../lab/fuzz.ts';
import { linkRun, type Sharing } from '../../lab/mutations/link.ts';
import { runFileRun } from '../../lab/mutations/run-file.ts';
import { mutationRun, type Original, structureRun } from '../../lab/mutations/scenario.ts';
import { diskBases, explainFailure, findScenario, readScenario, scenarioIds } from '../../scenario/node.ts';
import type { SourceFile } from '../../scenario/problem.ts';
import { embeddedFiles } from '../../scenario/run-embedded.ts';
import { RUN_SUFFIX, type RunFile, runFileOf, writeRun } from '../../scenario/run-file.ts';
import { SHARE_SUFFIX } from '../../scenario/share.ts';

/** What is looked at: a run of random legal play, a mutation of a scenario, or of a run file or link of it. */
export interface Case {
  readonly kind: 'run' | 'mutation' | 'file';
  readonly scenario: string;
  readonly seed: number;
}

/** What came of a case. */
export interface Tried {
  readonly orders: number;
  readonly refused: boolean;
  readonly failures: readonly Failure[];
  /** What shows a failure to `replay` or `check`, by path; the first is what failed. */
  readonly witness: readonly SourceFile[];
}

/** How many of each kind are tried: runs of each scenario; the others are shared out among the scenarios. */
export interface Plan {
  readonly scenarios: readonly string[];
  readonly runs: number;
  readonly mutations: number;
  readonly files: number;
  readonly seed: number;
}

/** All cases of a plan, scenario by scenario. */
export function casesOf({ scenarios, runs, mutations, files, seed }: Plan): readonly Case[] {
  const share = (all: number, index: number): number =>
    Math.floor(all / scenarios.length) + (index < all % scenarios.length ? 1 : 0);
  return (['run', 'mutation', 'file'] as const).flatMap((kind) =>
    scenarios.flatMap((scenario, index) => {
      const many = kind === 'run' ? runs : share(kind === 'mutation' ? mutations : files, index);
      return Array.from({ length: many }, (_, n) => ({ kind, scenario, seed: (seed + n) >>> 0 }));
    }),
  );
}

/** The scenarios of a search as their files; an error names one that is not there. */
export function originals(scenarios: readonly string[]): ReadonlyMap<string, Original> {
  return new Map(
    scenarios.map((name) => {
      const found = findScenario(name);
      if (!found.ok) throw new Unusable(found.error);
      return [name, found.value];
    }),
  );
}

const NOTHING: Tried = { orders: 0, refused: false, failures: [], witness: [] };

/** Tries cases one after the other; what they have in common is read once. */
export class Trials {
  private readonly originals: ReadonlyMap<string, Original>;
  private readonly scenarios = new Map<string, Scenario>();
  private readonly runs = new Map<string, RunFile>();
  private readonly shipped = diskBases();

  constructor(names: readonly string[]) {
    this.originals = originals(names);
  }

  try(one: Case): Tried | Promise<Tried> {
    switch (one.kind) {
      case 'run':
        return this.run(one);
      case 'mutation':
        return this.mutation(one);
      default:
        return one.seed % 2 === 0 ? this.runFile(one) : this.link(one);
    }
  }

  private run({ scenario: name, seed }: Case): Tried {
    const scenario = this.scenario(name);
    const run = fuzzRun(scenario, seed, orderOf(seed % 2 ? random : settled));
    const { failures, orders } = run;
    const file = `fuzz-${scenario.id}-${seed}${RUN_SUFFIX}`;
    const text = failures.length === 0 ? '' : runText(scenario, run, this.travelling(name));
    return { orders: orders.length, refused: false, failures, witness: [{ file, text }] };
  }

  private mutation({ scenario: name, seed }: Case): Tried {
    const original = this.original(name);
    const choose = orderOf(seed % 4 < 2 ? random : settled);
    const one =
      seed % 2 === 0
        ? mutationRun(original, seed, choose)
        : structureRun(original, [...this.originals.values()], seed, choose);
    const { run, scenario, files, refused } = one;
    const folder = `fuzz-${basename(name)}-mutation-${seed}`;
    const how = `${basename(one.file)} (${one.done.join(', ')})`;
    const played =
      run === null || scenario === null
        ? []
        : [{ file: join(folder, `run${RUN_SUFFIX}`), text: runText(scenario, run, { ...original, files }) }];
    return {
      orders: run?.orders.length ?? 0,
      refused,
      failures: one.failures.map(({ kind, message }) => ({ kind, message: `${how}: ${message}` })),
      witness: [...played, ...files.map(({ file, text }) => ({ file: join(folder, basename(file)), text }))],
    };
  }

  private runFile({ scenario: name, seed }: Case): Tried {
    const names = [...this.originals.keys()];
    const other = names[seed % names.length] ?? name;
    const shipped = {
      scenario: (id: string) => (scenarioIds().includes(id) ? this.scenario(id) : null),
      bases: this.shipped,
    };
    const one = runFileRun(this.played(name, seed % 4 === 0), this.played(other, false), shipped, seed);
    return broughtAs(`fuzz-${basename(name)}-file-${seed}${RUN_SUFFIX}`, one);
  }

  private async link({ scenario: name, seed }: Case): Promise<Tried> {
    const id = this.scenario(name).id;
    const shipped = scenarioIds().includes(name);
    const { files } = this.original(name);
    const sharing: Sharing = {
      files: files.map(({ file, text }) => ({ file: basename(file), text })),
      original: shipped ? { id, files } : null,
      bases: this.bases(name),
    };
    const one = await linkRun(sharing, seed);
    const suffix = one.text.startsWith('{') ? SHARE_SUFFIX : '.link.txt';
    return broughtAs(`fuzz-${basename(name)}-file-${seed}${suffix}`, one);
  }

  private original(name: string): Original {
    const original = this.originals.get(name);
    if (original === undefined) throw new Error(`no scenario ${name}`);
    return original;
  }

  private bases = (name: string): Original['bases'] => this.original(name).bases;

  private scenario(name: string): Scenario {
    const known = this.scenarios.get(name);
    if (known !== undefined) return known;
    const read = readScenario(name);
    if (!read.ok) throw new Error(explainFailure(read.error));
    this.scenarios.set(name, read.value);
    return read.value;
  }

  /** A run of a few turns; with its files inside as if the scenario were somebody's own. */
  private played(name: string, own: boolean): RunFile {
    const known = this.runs.get(`${name} ${own}`);
    if (known !== undefined) return known;
    const scenario = this.scenario(name);
    const { files, bases } = this.original(name);
    const run = fuzzRun(scenario, 1, orderOf(settled), { turns: own ? 2 : 4 });
    const start = { seed: run.seed, intent: scenario.intent.start };
    const bare = runFileOf(scenario, start, run.orders, run.hashes);
    const others = scenarioIds().filter((id) => id !== scenario.id);
    const whole = own ? { ...bare, embedded: embeddedFiles(files, bases, others) } : bare;
    this.runs.set(`${name} ${own}`, whole);
    return whole;
  }

  /** The author's files of a scenario that is not built in; they travel inside its runs. */
  private travelling(name: string): Original | null {
    const original = this.original(name);
    return scenarioIds().includes(name) || original.files.some(({ file }) => file.endsWith('.json'))
      ? null
      : original;
  }
}

function broughtAs(file: string, one: Awaited<ReturnType<typeof linkRun>>): Tried {
  const how = one.done.join(', ');
  const failures = one.failures.map(({ kind, message }) => ({ kind, message: `${how}: ${message}` }));
  return { ...NOTHING, refused: one.refused, failures, witness: [{ file, text: one.text }] };
}

function runText(scenario: Scenario, run: FuzzedRun, from: Original | null): string {
  const start = { seed: run.seed, intent: scenario.intent.start };
  const written = runFileOf(scenario, start, run.orders, run.hashes);
  const embedded = from === null ? [] : embeddedFiles(from.files, from.bases, scenarioIds());
  return writeRun(embedded.length === 0 ? written : { ...written, embedded });
}
