import type { ZodType } from 'zod';
import { OBSERVABLES } from '../../src/engine/observe.ts';
import { inner } from '../../src/scenario/schema/walk.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { fixtureFile } from '../scenario/fixture.ts';

/** Parts that many sections share: the reference tells of them once. */
const SHARED: ReadonlySet<string> = new Set([
  'condition',
  'factors',
  'later',
  'remove',
  'sign',
  'release',
  'chance',
  'intercept',
  'discount',
  'designation',
]);
/** Fields that may stand in almost any entry: the reference tells of them once. */
const EVERYWHERE: ReadonlySet<string> = new Set(['help', 'facts', 'icon']);

interface Layers {
  readonly description: string;
  /** What holds where it is not written; undefined where it has to be. */
  readonly without: string | undefined;
}

/** What the layers around a schema say of it. */
function layers(schema: ZodType): Layers {
  let description = '';
  let without: string | undefined;
  for (let at: ZodType | undefined = schema; at !== undefined; ) {
    const def: { type: string; innerType?: ZodType; defaultValue?: unknown } = at.def as never;
    if (description === '') description = at.description ?? '';
    if (def.type === 'optional') without ??= '';
    if (def.type === 'default') without ??= plainly(def.defaultValue);
    at = def.type === 'optional' || def.type === 'default' ? def.innerType : undefined;
  }
  return { description, without };
}

/** A default in the words of the table; empty where the sentence beside it says what holds. */
function plainly(value: unknown): string {
  if (typeof value === 'object' || value === '') return '';
  if (typeof value === 'boolean') return value ? '`true`' : '`false`';
  return `\`${value}\``;
}

/** What may be written there, as far as the sentence does not say it. */
function form(schema: ZodType): string {
  const { def } = inner(schema);
  if (def.type === 'enum')
    return ` One of ${Object.keys(def.entries ?? {})
      .map((one) => `\`${one}\``)
      .join(', ')}.`;
  const { minValue: least, maxValue: most } = inner(schema).schema as {
    minValue?: number;
    maxValue?: number;
  };
  const told =
    def.type === 'number' && typeof most === 'number' && most < 100_000 && typeof least === 'number';
  return told ? ` From ${least} to ${most}.` : '';
}

interface Row extends Layers {
  readonly name: string;
  readonly form: string;
}

/** Every field below a schema, nested ones with dots, `*` for an id and `[]` for an entry of a list. */
function rows(schema: ZodType, before = ''): Row[] {
  const { def } = inner(schema);
  if (def.type === 'record' && def.valueType) return rows(def.valueType, before && `${before}*.`);
  if (def.type === 'array' && def.element) return rows(def.element, before && `${before.slice(0, -1)}[].`);
  return Object.entries(def.shape ?? {}).flatMap(([name, field]) => {
    if (EVERYWHERE.has(name)) return [];
    const own: Row = { name: before + name, form: form(field), ...layers(field) };
    return [own, ...(SHARED.has(name) || effectful(field) ? [] : rows(field, `${before}${name}.`))];
  });
}

/** Effects have a table of their own. */
function effectful(schema: ZodType): boolean {
  return Object.hasOwn(inner(schema).def.shape ?? {}, 'warm');
}

function table(of: readonly Row[]): string {
  const lines = of.map(({ name, description, form, without }) => {
    const missing = without === undefined ? '**needed**' : without;
    return `| \`${name}\` | ${description}${form} | ${missing} |`;
  });
  return ['| field | what it is | without it |', '|---|---|---|', ...lines].join('\n');
}

/** The table of the fields of a section, or of a part that many share. */
export const fieldTable = (schema: ZodType): string => table(rows(schema));

/** The table of fields that stand at the top of a file. */
export function topTable(names: readonly string[]): string {
  return table(names.map((name) => ({ name, form: form(section(name)), ...layers(section(name)) })));
}

/** The section of that name. */
export const section = (name: string): ZodType =>
  scenarioSchema.shape[name as keyof typeof scenarioSchema.shape] as unknown as ZodType;

/** The lines of a section in the made-up scenario of the tests, which the checker takes. */
export function example(names: readonly string[]): string {
  const blocks = names.map((name) => {
    const found = new RegExp(`^${name}:.*\\n(?:[ -].*\\n)*`, 'm').exec(fixtureFile.text);
    if (found === null) throw new Error(`The fixture has no section ${name}.`);
    return found[0];
  });
  return `\`\`\`yaml\n${blocks.join('')}\`\`\``;
}

const ARGUMENT = { number: '2', book: "'arms'" } as const;

/** The table of what an expression can read. */
export function observableTable(): string {
  const lines = Object.entries(OBSERVABLES).map(([name, { args, doc }]) => {
    const written = args.map((kind) =>
      kind in ARGUMENT ? ARGUMENT[kind as keyof typeof ARGUMENT] : `'${kind}'`,
    );
    const bare = name === 'turn' || name === 'turns';
    return `| \`${name}${bare ? '' : `(${written.join(', ')})`}\` | ${doc} |`;
  });
  return ['| write | gives |', '|---|---|', ...lines].join('\n');
}
