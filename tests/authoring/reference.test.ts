import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { OBSERVABLES } from '../../src/engine/observe.ts';
import { schemaAt } from '../../src/scenario/schema/walk.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { guide } from './guide.ts';
import { example, fieldTable, observableTable, topTable } from './reference.ts';

/** Ways to parts that stand below an entry: any id, and the first of a list. */
const WAYS: Readonly<Record<string, readonly (string | number)[]>> = {
  'effects.do': ['cards', 'a', 'options', 'b', 'effects', 'do'],
  'cards.options.later': ['cards', 'a', 'options', 'b', 'later'],
  'suppliers.sign': ['suppliers', 'a', 'sign'],
};

/** What belongs between a mark such as `<!-- table: tracks -->` and the next `<!-- end -->`. */
function made(kind: string, names: readonly string[]): string {
  if (kind === 'observables') return observableTable();
  if (kind === 'example') return example(names);
  if (kind === 'fields') return topTable(names);
  const [name = ''] = names;
  const schema = schemaAt(scenarioSchema, WAYS[name] ?? [name]);
  if (schema === undefined) throw new Error(`There is no part ${name}.`);
  return fieldTable(schema);
}

const MARK = /(<!-- (table|example|fields|observables)(?:: ([\w. -]+?))? -->\n)[\s\S]*?(<!-- end -->)/g;

it('the reference is made from the schema, the fixture and the table of what can be read', async () => {
  const text = guide().replace(
    MARK,
    (_all, open: string, kind: string, names: string | undefined, end: string) =>
      `${open}${made(kind, names?.split(' ') ?? [])}\n${end}`,
  );
  await expect(text).toMatchFileSnapshot('../../docs/authoring.md');
});

it('the reference has a place for every section and for everything that can be read', () => {
  const marks = [...guide().matchAll(MARK)];
  const told = new Set(marks.flatMap(([, , , names]) => names?.split(' ') ?? []));
  const own = ['assumptions', 'designation'];
  for (const name of Object.keys(scenarioSchema.shape)) expect([...told, ...own]).toContain(name);
  for (const name of Object.keys(OBSERVABLES))
    expect(guide()).toMatch(new RegExp(`^\\| \`${name}[(\`]`, 'm'));
});

it('every piece of YAML in the guide is YAML', () => {
  const pieces = [...guide().matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  expect(pieces.length).toBeGreaterThan(20);
  for (const text of pieces) {
    const { errors, warnings } = parseDocument(text, { uniqueKeys: true });
    expect([...errors, ...warnings].map(String), text).toEqual([]);
  }
});

it('the surprises of YAML are what the guide says, and so is what to write instead', () => {
  const [, part = ''] = guide().split('\n## YAML surprises\n');
  const [table = ''] = part.split('\n## ');
  const rows = [...table.matchAll(/^\| `(\w+: [^`]*)` \| (.*?) \| (?:`(.*)`)? ?\|$/gm)];
  expect(rows.length).toBe(8);
  const plain = (line: string): boolean => {
    const document = parseDocument(`${line}\n`);
    if (document.errors.length + document.warnings.length > 0) return false;
    return typeof Object.values(document.toJS() as object)[0] === 'string';
  };
  for (const [, line = '', happens = '', instead] of rows) {
    expect(plain(line), line).toBe(happens.startsWith('fine'));
    if (instead !== undefined) expect(plain(instead), instead).toBe(true);
  }
});
