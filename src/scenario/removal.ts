import type { Layer } from './layer.ts';
import type { MessageArgs, ProblemCode } from './messages.ts';
import { type Part, without } from './overlay.ts';
import { isMapping, type Path, valueAt } from './path.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { ALL, ALL_BUT, scenarioSchema, UNINHERITED } from './schema.ts';
import { kindOf, listOf } from './shape-advice.ts';
import { didYouMean, orOneOf } from './suggest.ts';
import type { Plain } from './yaml.ts';

/** A base after the removals of the scenario that extends it, and where each removed name was removed. */
export interface Pruned {
  readonly base: Part;
  readonly removed: ReadonlyMap<string, Place>;
}

const SECTIONS = Object.keys(scenarioSchema.shape).filter((name) => !UNINHERITED.includes(name));

/** Takes out of a base what the `remove` of an extending scenario names; what it cannot find is added to `problems`. */
export function pruned(base: Part, layer: Layer, problems: Problem[]): Pruned {
  const { remove } = layer.value;
  if (remove === undefined) return { base, removed: new Map() };
  const removal = new Removal(base, layer, problems);
  if (isMapping(remove))
    for (const [section, wanted] of Object.entries(remove)) removal.section(section, wanted);
  else
    removal.report('wrong-type', ['remove'], { got: kindOf(remove), expected: 'sections with lists of ids' });
  return removal;
}

/** The removals of one scenario, one by one. */
class Removal implements Pruned {
  base: Part;
  readonly removed = new Map<string, Place>();
  private readonly layer: Layer;
  private readonly problems: Problem[];

  constructor(base: Part, layer: Layer, problems: Problem[]) {
    this.base = base;
    this.layer = layer;
    this.problems = problems;
  }

  report(code: ProblemCode, path: Path, args: MessageArgs, suggestion?: string, key = false): void {
    this.problems.push(problem(code, this.layer.locate(path, { key }), args, suggestion));
  }

  section(section: string, wanted: Plain): void {
    const path: Path = ['remove', section];
    const there = valueAt(this.base.value, [section]);
    if (!SECTIONS.includes(section)) {
      this.report('unknown-field', path, { name: section }, didYouMean(section, SECTIONS), true);
    } else if (there === undefined) {
      this.report('remove-section', path, { name: section }, undefined, true);
    } else if (wanted === ALL) {
      this.take([section], path, section);
    } else if (!isMapping(there)) {
      this.report('wrong-type', path, { got: kindOf(wanted), expected: `\`${ALL}\`` });
    } else if (Array.isArray(wanted)) {
      this.each(wanted, path, (id, at) => this.one(section, there, id, at));
    } else if (isMapping(wanted) && Array.isArray(wanted[ALL_BUT]) && Object.keys(wanted).length === 1) {
      this.allBut(section, there, wanted[ALL_BUT], [...path, ALL_BUT]);
    } else {
      const expected = `a list of ids, \`${ALL}\` or \`{${ALL_BUT}: […]}\``;
      this.report('wrong-type', path, { got: kindOf(wanted), expected }, listOf(wanted));
    }
  }

  private each(list: readonly Plain[], path: Path, visit: (id: string, at: Path) => void): void {
    for (const [index, id] of list.entries()) {
      const at = [...path, index];
      if (typeof id === 'string') visit(id, at);
      else this.report('wrong-type', at, { got: kindOf(id), expected: 'a text' });
    }
  }

  /** An id of the section, or a way further down with dots, such as `some-card.options.wait`. */
  private one(section: string, there: Plain, id: string, at: Path): void {
    const found = wayDown(there, id);
    if (found.missing === undefined) {
      this.take([section, ...found.way], at, found.way.at(-1) ?? id);
      return;
    }
    const where = [section, ...found.way].join('.');
    this.report('remove-unknown', at, { name: found.missing, where }, orOneOf(found.missing, found.known));
  }

  private allBut(section: string, there: { [key: string]: Plain }, kept: readonly Plain[], path: Path): void {
    const ids = new Set(Object.keys(there));
    this.each(kept, path, (id, at) => {
      if (!Object.hasOwn(there, id))
        this.report('remove-unknown', at, { name: id, where: section }, orOneOf(id, Object.keys(there)));
      ids.delete(id);
    });
    for (const id of ids) this.take([section, id], path, id);
  }

  private take(way: readonly string[], at: Path, name: string): void {
    const place = this.layer.locate(at);
    const whole = way.length === 1 ? valueAt(this.base.value, way) : undefined;
    const left = without(this.base, way, place);
    if (left === null) {
      this.report('remove-twice', at, { name });
      return;
    }
    this.base = left;
    for (const id of isMapping(whole) ? Object.keys(whole) : [name]) this.removed.set(id, place);
  }
}

interface Way {
  readonly way: readonly string[];
  /** What is not there, and what there is in its place. */
  readonly missing?: string;
  readonly known: readonly string[];
}

/** A way with dots as steps that exist. A name may have a dot of its own: `russia.stance`. */
function wayDown(from: Plain, dotted: string): Way {
  const steps = dotted.split('.');
  let at: Plain = from;
  const way: string[] = [];
  while (steps.length > 0) {
    const known = isMapping(at) ? Object.keys(at) : [];
    const names = steps.map((_, index) => steps.slice(0, index + 1).join('.'));
    const length = names.findLastIndex((name) => known.includes(name)) + 1;
    if (length === 0 || !isMapping(at)) return { way, missing: steps[0] ?? '', known };
    const name = steps.splice(0, length).join('.');
    way.push(name);
    at = at[name] ?? '';
  }
  return { way, known: [] };
}
