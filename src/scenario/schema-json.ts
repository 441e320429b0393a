import { toJSONSchema } from 'zod';
import { scenarioSchema } from './schema.ts';

type Json = { [name: string]: Json } | readonly Json[] | string | number | boolean | null;

/**
 * The JSON schema of what an author writes, for editors: completion, hover and diagnostics. One file of a folder may
 * hold only some of the sections, and one that extends another only some of the fields, so fields are required in the
 * entries of lists alone, which are never merged; the checker knows when all files are read.
 */
export function jsonSchema(): object {
  const schema = toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-7', reused: 'ref' });
  const merged = mergedParts(schema as Json);
  return { ...(relaxed(schema as Json, merged) as object), title: 'A Look East scenario' };
}

/** The text of `scenarios/schema.json`. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 1)}\n`;
}

/** Every schema that stands for something outside lists, and is therefore merged with what a base says of it. */
function mergedParts(root: Json): ReadonlySet<Json> {
  const found = new Set<Json>();
  const definitions = fieldOf(root, 'definitions');
  const walk = (at: Json): void => {
    if (typeof at !== 'object' || at === null || found.has(at)) return;
    found.add(at);
    if (Array.isArray(at)) at.forEach(walk);
    for (const [name, part] of Object.entries(at)) {
      if (name === '$ref') walk(fieldOf(definitions, String(part).split('/').at(-1) ?? '') ?? null);
      else if (name !== 'items' && name !== 'definitions') walk(part);
    }
  };
  walk(root);
  return found;
}

function relaxed(at: Json, merged: ReadonlySet<Json>): Json {
  if (typeof at !== 'object' || at === null) return at;
  if (Array.isArray(at)) return at.map((one) => relaxed(one, merged));
  const fields = Object.entries(at).filter(
    ([name, part]) => !(name === 'required' && Array.isArray(part) && merged.has(at)),
  );
  return Object.fromEntries(fields.map(([name, part]) => [name, relaxed(part, merged)]));
}

function fieldOf(at: Json | undefined, name: string): Json | undefined {
  return typeof at === 'object' && at !== null && !Array.isArray(at)
    ? (at as { [n: string]: Json })[name]
    : undefined;
}
