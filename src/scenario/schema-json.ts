import { toJSONSchema } from 'zod';
import { scenarioSchema } from './schema.ts';

/**
 * The JSON schema of what an author writes, for editors: completion, hover and diagnostics. One file of a folder may
 * hold only some of the sections, so none is required here; the checker knows when all files are read.
 */
export function jsonSchema(): object {
  const schema = toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-7', reused: 'ref' });
  const { required: _required, ...rest } = schema;
  return { ...rest, title: 'A Look East scenario' };
}

/** The text of `scenarios/schema.json`. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 1)}\n`;
}
