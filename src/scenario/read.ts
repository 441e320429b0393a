import { type Bases, extendedOf, MOST_BASES, NO_BASES } from './bases.ts';
import { type Layer, type Locate, readLayer } from './layer.ts';
import { withoutSlips } from './layer-slips.ts';
import type { MessageArgs, ProblemCode } from './messages.ts';
import { laidOver, type Part, placeIn, written } from './overlay.ts';
import { isMapping, type Path } from './path.ts';
import { type Place, type Problem, problem, type SourceFile } from './problem.ts';
import { pruned } from './removal.ts';
import { COLLECTIONS, UNINHERITED } from './schema.ts';
import { howToName, kindOf } from './shape-advice.ts';
import { closest, didYouMean } from './suggest.ts';
import type { Plain } from './yaml.ts';

/** A scenario that another one extends. */
export interface Base {
  readonly id: string;
  readonly version: number;
  readonly files: readonly SourceFile[];
}

/** All files of a scenario and of those it extends as one document that knows where each of its parts stands. */
export interface ReadDocument {
  readonly value: Readonly<Record<string, Plain>>;
  readonly locate: Locate;
  /** What reading alone has found. */
  readonly problems: readonly Problem[];
  /** False if a file could not be read at all, or a base not be found: then the value is not worth looking at. */
  readonly usable: boolean;
  /** Slips in the YAML have torn entries out of it: what names them need not be wrong. */
  readonly torn: boolean;
  /** Whether what is found there only follows from a slip in the YAML. */
  readonly spoilt: (place: Place) => boolean;
  /** The scenarios it extends, the nearest first. */
  readonly bases: readonly Base[];
  /** All files that problems can be in: the scenario's own and those of its bases. */
  readonly files: readonly SourceFile[];
  /** What to write instead, for a problem that comes from extending; otherwise nothing. */
  readonly advice: (code: ProblemCode, path: Path, args: MessageArgs) => string | undefined;
}

/** Reads the YAML files of one scenario, and those of the scenarios it extends below them. Never throws. */
export function readDocument(files: readonly SourceFile[], bases: Bases = NO_BASES): ReadDocument {
  const reader = new Reader(bases);
  const root = reader.read(files, []);
  const value = root !== null && isMapping(root.value) ? root.value : {};
  const first: Place = { file: files[0]?.file ?? '', line: 1, column: 1 };
  return {
    value,
    locate: (path, spot) => (root === null ? first : placeIn(root, path, spot)),
    problems: reader.problems,
    usable: root !== null,
    torn: reader.baseless || reader.layers.some((layer) => layer.torn),
    spoilt: (place) => reader.layers.some((layer) => layer.spoilt(place)),
    bases: reader.found,
    files: reader.files,
    advice: (code, path, args) => reader.advice(code, path, args),
  };
}

/** Fields of a new entry so few that an old one was probably meant to be changed. */
const LITTLE = 2;

/** Reads a scenario and its bases, from the top down, and lays them over one another, from the bottom up. */
class Reader {
  readonly problems: Problem[] = [];
  readonly found: Base[] = [];
  readonly files: SourceFile[] = [];
  readonly layers: Layer[] = [];
  baseless = false;
  private readonly bases: Bases;
  private readonly removed = new Map<string, Place>();
  /** New ids that look like one of the base. */
  private readonly meant = new Map<string, string>();

  constructor(bases: Bases) {
    this.bases = bases;
  }

  /** One scenario with all that is below it; null where it cannot be read. `above` are the ids that extend it. */
  read(files: readonly SourceFile[], above: readonly string[]): Part | null {
    this.files.push(...files);
    const read = readLayer(files, this.problems);
    this.layers.push(read);
    if (!read.usable) return null;
    const layer = withoutSlips(read, (code, path, args, suggestion, offset) => {
      const spot = offset === undefined ? { key: true } : { key: true, offset };
      this.problems.push(problem(code, read.locate(path, spot), args, suggestion));
    });
    const { extends: wanted, remove, ...own } = layer.value;
    if (wanted === undefined) {
      if (remove !== undefined) {
        // What it stands on is missing: all that is not there may be in its base.
        this.baseless = true;
        this.report(
          layer,
          'remove-alone',
          ['remove'],
          {},
          'write `extends: …` with the scenario it stands on.',
          true,
        );
      }
      return written(own, layer.locate);
    }
    const below = this.below(layer, wanted, [...above, String(own.id ?? '')]);
    if (below === null) return null;
    const { base, removed } = pruned(below, layer, this.problems);
    for (const [name, place] of removed) this.removed.set(name, place);
    this.lookForSlips(base, own);
    return laidOver(base, this.fitting(base, own, layer), layer.locate);
  }

  advice(code: ProblemCode, path: Path, args: MessageArgs): string | undefined {
    if (code === 'missing-field') {
      const meant = this.meant.get(`${path[0]}/${path[1]}`);
      return meant && `did you mean to change \`${meant}\` of the base?`;
    }
    if (code === 'never-dealt' && this.removed.size > 0)
      return 'remove this card, too, or let another card deal it.';
    if (code !== 'unknown-id' && code !== 'expression-name') return undefined;
    const name = String(args.name).replaceAll('_', '-');
    const place = this.removed.get(name) ?? this.removed.get(name.replace(/\.stance$/, ''));
    return place && `${place.file}:${place.line} removes it; change or remove this, too.`;
  }

  /** The base of a layer without what is never taken over; null where there is none. `ids` ends with the layer's own. */
  private below(layer: Layer, text: Plain, ids: readonly string[]): Part | null {
    const wanted = extendedOf(text);
    if (wanted === null) return this.report(layer, 'base-form', ['extends'], {}, this.howToExtend(text));
    const { id, version } = wanted;
    const circle = ids.indexOf(id);
    if (circle >= 0) {
      const way = [...ids.slice(circle), id].join(' → ');
      return this.report(layer, 'base-circle', ['extends'], { name: id, way });
    }
    if (ids.length > MOST_BASES) return this.report(layer, 'base-depth', ['extends'], { limit: MOST_BASES });
    const files = this.bases.files(id);
    if (files === null) {
      const known = this.bases.ids.map((one) => `\`${one}\``).join(', ') || 'none';
      const suggestion = [didYouMean(id, this.bases.ids), `there are: ${known}.`].filter(Boolean).join(' ');
      return this.report(layer, 'base-unknown', ['extends'], { name: id }, suggestion);
    }
    const at = this.found.length;
    const base = this.read(files, ids);
    if (base === null || !isMapping(base.value)) return null;
    const present = typeof base.value.version === 'number' ? base.value.version : 1;
    this.found.splice(at, 0, { id, version: present, files });
    if (present !== version) {
      const suggestion = `write \`${id}@${present}\`, and see whether everything still fits.`;
      this.report(layer, 'base-version', ['extends'], { name: id, wanted: version, present }, suggestion);
    }
    const value = Object.fromEntries(
      Object.entries(base.value).filter(([name]) => !UNINHERITED.includes(name)),
    );
    const parts = base.parts && new Map([...base.parts].filter(([name]) => !UNINHERITED.includes(name)));
    return { ...base, value, parts };
  }

  /** The form of `extends`, with the base that was probably meant. */
  private howToExtend(text: Plain): string {
    const [name = ''] = typeof text === 'string' ? text.split(/[@\s]/) : [];
    const meant = this.bases.ids.includes(name) ? name : closest(name, this.bases.ids);
    if (meant === undefined)
      return `write an id and a version, such as \`${this.bases.ids[0] ?? 'some-scenario'}@1\`.`;
    const { version } = readLayer(this.bases.files(meant) ?? [], []).value;
    return `write \`${meant}@${typeof version === 'number' ? version : 1}\`.`;
  }

  /** What a layer writes, without sections that are no mappings where the base has one: all of its ids would be gone. */
  private fitting(base: Part, own: Layer['value'], layer: Layer): { [key: string]: Plain } {
    const under = isMapping(base.value) ? base.value : {};
    const fits = ([name, value]: [string, Plain]): boolean => {
      if (!(COLLECTIONS as readonly string[]).includes(name)) return true;
      if (isMapping(value) || !isMapping(under[name])) return true;
      this.report(
        layer,
        'wrong-type',
        [name],
        { got: kindOf(value), expected: 'entries with names' },
        howToName(value),
      );
      return false;
    };
    return Object.fromEntries(Object.entries(own).filter(fits));
  }

  private lookForSlips(base: Part, own: Layer['value']): void {
    if (!isMapping(base.value)) return;
    for (const section of COLLECTIONS) {
      const under = base.value[section];
      const written = own[section];
      if (!isMapping(under) || !isMapping(written)) continue;
      const known = Object.keys(under);
      for (const [id, entry] of Object.entries(written)) {
        const little = isMapping(entry) && Object.keys(entry).length <= LITTLE;
        const meant = Object.hasOwn(under, id) || !little ? undefined : closest(id, known);
        if (meant !== undefined) this.meant.set(`${section}/${id}`, meant);
      }
    }
  }

  private report(
    layer: Layer,
    code: ProblemCode,
    path: Path,
    args: MessageArgs,
    suggestion?: string,
    key = false,
  ): null {
    this.problems.push(problem(code, layer.locate(path, { key }), args, suggestion));
    return null;
  }
}
