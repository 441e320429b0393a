import { numeral } from './numeral.ts';
import { isMapping, type Path, valueAt } from './path.ts';
import { fieldsAt, inner, schemaAt } from './schema/walk.ts';
import { COLLECTIONS, scenarioSchema } from './schema.ts';
import type { Plain } from './yaml.ts';

/** What stands somewhere, in words for a message. */
export function kindOf(value: Plain): string {
  if (Array.isArray(value)) return 'a list';
  if (isMapping(value)) return 'a group of fields';
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : 'no plain number';
  return typeof value === 'boolean' ? `\`${value}\`` : 'a text';
}

/** What to write where another type of value is expected, if it can be told from what is there. */
export function rightType(expected: string, value: Plain, path: Path, raw: Plain): string | undefined {
  switch (expected) {
    case 'string':
      return typeof value === 'object' ? undefined : `write \`"${value}"\` in quotes if it is a text.`;
    case 'boolean':
      return yesOrNo(value);
    case 'int':
    case 'number':
      return numberIn(value, path);
    case 'array':
    case 'tuple':
      return listOf(value);
    case 'object':
    case 'record':
      return howToName(value) ?? pairIn(value) ?? purseFor(value, path, raw);
    default:
      return undefined;
  }
}

function yesOrNo(value: Plain): string | undefined {
  const word = String(value).toLowerCase();
  if (['yes', 'on', 'y', 'true', '1'].includes(word)) return 'write `true`.';
  return ['no', 'off', 'n', 'false', '0'].includes(word) ? 'write `false`.' : undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

function numberIn(value: Plain, path: Path): string | undefined {
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  const month = word.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(word.slice(0, 9)));
  if (path.at(-1) === 'month' && month >= 0) return `write \`${month + 1}\`.`;
  if (/^-?\d+(\.\d+)?$/.test(word)) return `write \`${word}\` without quotes.`;
  const plain = numeral(word);
  return /^-?\d/.test(plain) && plain !== word ? `write \`${plain}\`.` : undefined;
}

/** How to write a list of what stands there. */
export function listOf(value: Plain): string | undefined {
  if (typeof value === 'number') return `write \`[${value}]\`.`;
  if (isMapping(value)) return 'begin each entry with `- `, or write `[…]` with square brackets.';
  if (typeof value !== 'string') return undefined;
  if (/^-\S/.test(value)) return 'put a space after each `-`.';
  if (/^[–—−•·*]\s/.test(value)) return 'write an ordinary `-` in front of each entry.';
  const names = value.split(/\s*,\s*/);
  const ids = names.every((name) => /^[\w.-]{1,48}$/.test(name));
  return ids && value.length < 60 ? `write \`[${names.join(', ')}]\`.` : 'begin it with `- `.';
}

/** How to write a list as entries with names. */
export function howToName(value: Plain): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const single = (one: Plain): boolean =>
    isMapping(one) && Object.keys(one).length === 1 && typeof Object.values(one)[0] !== 'string';
  if (value.length > 0 && value.every(single)) return 'write it without the `-`.';
  return 'give each entry a name: write `some-name:` instead of `-`.';
}

/** `tension +3` as `{tension: 3}`. */
function pairIn(value: Plain): string | undefined {
  const found =
    typeof value === 'string' ? /^([a-z][\w.-]*?)\s*[:=]?\s*([+-]?\s*\d+(?:\.\d+)?)$/.exec(value) : null;
  if (found === null) return undefined;
  return `write \`{${found[1]}: ${(found[2] ?? '').replace(/[+\s]/g, '')}}\`.`;
}

const PRICES: ReadonlySet<unknown> = new Set(['price', 'freight', 'fee', 'give', 'get']);

function purseFor(value: Plain, path: Path, raw: Plain): string | undefined {
  if (typeof value !== 'number' || !PRICES.has(path.at(-1))) return undefined;
  const tracks = valueAt(raw, ['tracks']);
  const purses = Object.entries(isMapping(tracks) ? tracks : {});
  const purse = purses.find(([, track]) => isMapping(track) && track.group === 'purse')?.[0];
  return purse && `write \`{${purse}: ${value}}\`.`;
}

/** Where a group of fields with a name of its own was probably meant to stand, one level further in. */
export function placeFor(value: Plain | undefined, path: Path, raw: Plain): string | undefined {
  if (!isMapping(value)) return undefined;
  const own = Object.keys(value);
  const present = valueAt(raw, path);
  const fits = (name: string): boolean => {
    const fields = entryFields([...path, name]);
    return own.length > 0 && own.every((field) => fields.includes(field));
  };
  const free = (name: string): boolean => !isMapping(present) || present[name] === undefined;
  const candidates = path.length === 0 ? COLLECTIONS : fieldsAt(scenarioSchema, path).filter(free);
  const found = candidates.filter(fits);
  return found.find(free) ?? found[0];
}

/** The fields of the named entries of a section or group. */
export function entryFields(path: Path): readonly string[] {
  const schema = schemaAt(scenarioSchema, path);
  if (schema === undefined || inner(schema).def.type !== 'record') return [];
  return fieldsAt(scenarioSchema, [...path, 'x']);
}

/** The group here that a field belongs to: `turns` to the `calendar`. */
export function groupOf(key: string, path: Path): string | undefined {
  return fieldsAt(scenarioSchema, path).find((field) =>
    fieldsAt(scenarioSchema, [...path, field]).includes(key),
  );
}

/** A field that belongs to the entries of another one here: the `effects` of a card to its `options`. */
export function ownerOf(key: string, path: Path): string | undefined {
  return fieldsAt(scenarioSchema, path).find((field) => entryFields([...path, field]).includes(key));
}

/** What to write for a number that has too many decimals. */
export function nearest(value: Plain | undefined, decimals: 0 | 1): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const scale = decimals === 1 ? 10 : 1;
  const low = Math.floor(value * scale) / scale;
  const high = Math.ceil(value * scale) / scale;
  return low === high ? undefined : `write \`${low}\` or \`${high}\`.`;
}
