import type { ZodType } from 'zod';
import { isMapping, type Path } from '../path.ts';
import type { Plain } from '../yaml.ts';
import { REFS, type RefKind } from './parts.ts';

/** What is used of zod's own description of a schema. */
export interface Def {
  readonly type: string;
  readonly innerType?: ZodType;
  readonly defaultValue?: unknown;
  readonly shape?: Readonly<Record<string, ZodType>>;
  readonly catchall?: ZodType;
  readonly keyType?: ZodType;
  readonly valueType?: ZodType;
  readonly element?: ZodType;
  readonly items?: readonly ZodType[];
  readonly options?: readonly ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
}

/** The description of a schema below `optional` and `default`. */
export function inner(schema: ZodType): { readonly schema: ZodType; readonly def: Def } {
  let current = schema;
  let def = current.def as unknown as Def;
  while (def.innerType !== undefined && (def.type === 'optional' || def.type === 'default')) {
    current = def.innerType;
    def = current.def as unknown as Def;
  }
  return { schema: current, def };
}

/** The schema at a path, looking into the mapping of a union where there is one. */
export function schemaAt(root: ZodType, path: Path): ZodType | undefined {
  let current: ZodType | undefined = root;
  for (const step of path) {
    if (current === undefined) return undefined;
    let { def } = inner(current);
    if (def.type === 'union') {
      const mapping = def.options?.find((option) => inner(option).def.shape !== undefined);
      if (mapping === undefined) return undefined;
      def = inner(mapping).def;
    }
    if (def.shape !== undefined) current = def.shape[String(step)] ?? def.catchall;
    else if (def.type === 'record') current = def.valueType;
    else if (def.type === 'array') current = def.element;
    else current = def.items?.[Number(step)];
  }
  return current;
}

/** The names of the fields a mapping may have at that path. */
export function fieldsAt(root: ZodType, path: Path): readonly string[] {
  const schema = schemaAt(root, path);
  return schema === undefined ? [] : Object.keys(inner(schema).def.shape ?? {});
}

/** A field that names something defined elsewhere. */
export interface Reference {
  readonly kind: RefKind;
  readonly id: string;
  readonly path: Path;
  /** The id is the name of a field. */
  readonly key: boolean;
}

/** Calls `visit` for every id in the value that refers to something else, as the schema says. */
export function eachReference(root: ZodType, value: Plain, visit: (reference: Reference) => void): void {
  const walk = (schema: ZodType, at: Plain | undefined, path: Path): void => {
    if (at === undefined) return;
    const own = inner(schema);
    const reference = REFS.get(own.schema as never);
    // Empty only where a default could not be filled in: what is wrong there has been said.
    if (reference !== undefined && typeof at === 'string' && at !== '')
      visit({ kind: reference.kind, id: at, path, key: false });
    const { def } = own;
    if (def.type === 'union') {
      for (const option of def.options ?? []) walk(option, at, path);
    } else if (def.shape !== undefined && isMapping(at)) {
      for (const [name, child] of Object.entries(at)) {
        const field = def.shape[name] ?? def.catchall;
        if (field !== undefined) walk(field, child, [...path, name]);
      }
    } else if (def.type === 'record' && isMapping(at)) {
      const keys = def.keyType === undefined ? undefined : REFS.get(inner(def.keyType).schema as never);
      for (const [name, child] of Object.entries(at)) {
        if (keys !== undefined) visit({ kind: keys.kind, id: name, path: [...path, name], key: true });
        if (def.valueType !== undefined) walk(def.valueType, child, [...path, name]);
      }
    } else if (Array.isArray(at)) {
      for (const [index, child] of at.entries()) {
        const item = def.type === 'array' ? def.element : def.items?.[index];
        if (item !== undefined) walk(item, child, [...path, index]);
      }
    }
  };
  walk(root, value, []);
}
