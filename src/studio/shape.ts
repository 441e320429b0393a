import { REFS, type RefKind } from '../scenario/schema/parts.ts';
import { type Def, inner } from '../scenario/schema/walk.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import type { Path, Plain } from './types.ts';

/** A schema, by what its walker takes. */
type ZodType = Parameters<typeof inner>[0];

interface About {
  /** What it is, in a sentence. */
  readonly text: string;
  /** It cannot be left out. */
  readonly required: boolean;
  /** What holds where it is left out. */
  readonly fallback?: Plain;
}

/** What a part of a scenario may hold, as a form needs it. */
export type Shape = About &
  (
    | { readonly kind: 'text'; readonly long: boolean; readonly most: number }
    | { readonly kind: 'ref'; readonly of: RefKind }
    | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly whole: boolean }
    | { readonly kind: 'flag' }
    | { readonly kind: 'choice'; readonly of: readonly string[] }
    | { readonly kind: 'expression'; readonly want: 'condition' | 'amount' }
    | { readonly kind: 'effects'; readonly verbs: Fields }
    | { readonly kind: 'object'; readonly fields: Fields }
    | { readonly kind: 'record'; readonly key: RefKind | null; readonly value: Shape }
    | { readonly kind: 'list'; readonly item: Shape }
    | { readonly kind: 'tuple'; readonly items: readonly Shape[] }
    | { readonly kind: 'other' }
  );

export type Fields = Readonly<Record<string, Shape>>;

/** Texts longer than this are written over several lines. */
const LINE = 200;

/** What is used of zod's texts and numbers. */
interface Bounds {
  readonly maxLength?: number | null;
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
  readonly isInt?: boolean;
}

const defOf = (schema: ZodType): Def => schema.def as unknown as Def;

function aboutOf(schema: ZodType): About {
  let text = '';
  let required = true;
  let fallback: Plain | undefined;
  for (let at: ZodType | undefined = schema; at !== undefined; ) {
    text ||= at.description ?? '';
    const def = defOf(at);
    if (def.type !== 'optional' && def.type !== 'default') break;
    required = false;
    if (def.type === 'default') fallback ??= def.defaultValue as Plain;
    at = def.innerType;
  }
  return fallback === undefined ? { text, required } : { text, required, fallback };
}

const seen = new Map<ZodType, Shape>();

/** The shape that a schema stands for. */
export function shapeOf(schema: ZodType): Shape {
  const before = seen.get(schema);
  if (before) return before;
  const about = aboutOf(schema);
  const { schema: own } = inner(schema);
  const shape = { ...about, ...bare(own) } as Shape;
  seen.set(schema, shape);
  return shape;
}

const fieldsOf = (shape: Readonly<Record<string, ZodType>>): Fields =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, shapeOf(field)]));

type Bare = Shape extends infer S ? (S extends About ? Omit<S, keyof About> : never) : never;

function bare(schema: ZodType): Bare {
  const def = defOf(schema);
  const { maxLength, minValue, maxValue, isInt } = schema as unknown as Bounds;
  const reference = REFS.get(schema as never);
  if (reference) return { kind: 'ref', of: reference.kind };
  switch (def.type) {
    case 'string': {
      const most = maxLength ?? 200;
      return { kind: 'text', long: most > LINE, most };
    }
    case 'number':
      return { kind: 'number', least: minValue ?? -1e6, most: maxValue ?? 1e6, whole: isInt === true };
    case 'boolean':
      return { kind: 'flag' };
    case 'enum':
      return { kind: 'choice', of: Object.values(def.entries ?? {}) };
    case 'array':
      return def.element ? { kind: 'list', item: shapeOf(def.element) } : { kind: 'other' };
    case 'tuple':
      return { kind: 'tuple', items: (def.items ?? []).map(shapeOf) };
    case 'record': {
      const key = def.keyType ? (REFS.get(inner(def.keyType).schema as never)?.kind ?? null) : null;
      return def.valueType ? { kind: 'record', key, value: shapeOf(def.valueType) } : { kind: 'other' };
    }
    case 'object': {
      const fields = fieldsOf(def.shape ?? {});
      const verbs = fields.do;
      if (verbs?.kind === 'list' && verbs.item.kind === 'object' && fields.warm)
        return { kind: 'effects', verbs: verbs.item.fields };
      return { kind: 'object', fields };
    }
    case 'union': {
      const kinds = (def.options ?? []).map((option) => defOf(inner(option).schema).type);
      // A condition names the truth first, an amount the number.
      if (kinds.every((kind) => kind === 'boolean' || kind === 'number' || kind === 'string'))
        return { kind: 'expression', want: kinds[0] === 'boolean' ? 'condition' : 'amount' };
      return { kind: 'other' };
    }
    default:
      return { kind: 'other' };
  }
}

/** The shape of a whole scenario. */
export const scenarioShape = (): Fields => {
  const shape = shapeOf(scenarioSchema);
  return shape.kind === 'object' ? shape.fields : {};
};

/** The shape of what stands at a path of a scenario. */
export function shapeAt(path: Path): Shape | undefined {
  let shape: Shape | undefined = shapeOf(scenarioSchema);
  for (const step of path) shape = shape && childShape(shape, step);
  return shape;
}

const CHANGE: Shape = {
  kind: 'expression',
  want: 'amount',
  text: 'Adds a number, or what an expression gives.',
  required: true,
};

/** The shape of one part of a part. */
export function childShape(shape: Shape, step: string | number): Shape | undefined {
  switch (shape.kind) {
    case 'object':
      return Object.hasOwn(shape.fields, step) ? shape.fields[step] : undefined;
    case 'record':
      return shape.value;
    case 'list':
      return shape.item;
    case 'tuple':
      return shape.items[Number(step)];
    case 'effects':
      if (step !== 'do') return CHANGE;
      return {
        kind: 'list',
        text: 'Other verbs.',
        required: false,
        item: { kind: 'object', text: 'One verb.', required: true, fields: shape.verbs },
      };
    default:
      return undefined;
  }
}

/** Sections that hold entries by id. */
export const isCollection = (shape: Shape | undefined): shape is Shape & { readonly kind: 'record' } =>
  shape?.kind === 'record' && shape.key === null && shape.value.kind !== 'text';
