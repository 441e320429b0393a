import { readFileSync } from 'node:fs';

/** What is used of a part of `scenarios/schema.json`. */
export interface Part {
  readonly $ref?: string;
  readonly allOf?: readonly Part[];
  readonly anyOf?: readonly Part[];
  readonly items?: Part | readonly Part[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part | boolean;
  readonly definitions?: Readonly<Record<string, Part>>;
  readonly description?: string;
}

/** `scenarios/schema.json` as it is handed to editors. */
export const jsonSchema = JSON.parse(readFileSync('scenarios/schema.json', 'utf8')) as Part;

/** A part and those it refers to, the nearest first. */
function chain(part: Part): readonly Part[] {
  const next =
    part.$ref === undefined ? undefined : jsonSchema.definitions?.[part.$ref.split('/').at(-1) ?? ''];
  return [part, ...[...(part.allOf ?? []), ...(next ? [next] : [])].flatMap(chain)];
}

/** What an editor shows for a part: its own sentence, else that of what it refers to. */
export const described = (part: Part): string =>
  chain(part).find((one) => one.description)?.description ?? '';

/** Every part of the schema that a field, an entry or a list item can have, with the way to it. */
export function eachField(visit: (way: string, part: Part) => void): void {
  const seen = new Set<Part>();
  const walk = (way: string, part: Part): void => {
    for (const one of chain(part)) {
      if (seen.has(one)) continue;
      seen.add(one);
      for (const [name, field] of Object.entries(one.properties ?? {})) {
        visit(`${way}.${name}`, field);
        walk(`${way}.${name}`, field);
      }
      if (typeof one.additionalProperties === 'object') walk(`${way}.*`, one.additionalProperties);
      for (const item of [one.items ?? []].flat()) walk(`${way}[]`, item);
      for (const choice of one.anyOf ?? []) walk(way, choice);
    }
  };
  walk('', jsonSchema);
}

/** The sentence for the field at that way, through entries of any name. */
export function describedAt(way: readonly string[]): string {
  const part = way.reduce<Part | undefined>((at, name) => {
    const parts = at === undefined ? [] : chain(at);
    const field = parts.find((one) => one.properties?.[name])?.properties?.[name];
    const entry = parts.find((one) => typeof one.additionalProperties === 'object')?.additionalProperties;
    return field ?? (typeof entry === 'object' ? entry : undefined);
  }, jsonSchema);
  return part === undefined ? '' : described(part);
}
