import { idFrom } from './id-from.ts';
import type { MessageArgs, ProblemCode } from './messages.ts';
import { oddSlip } from './odd-signs.ts';
import { isMapping, type Path, valueAt } from './path.ts';
import { FACT_ID, FORBIDDEN, ID } from './schema/parts.ts';
import { fieldsAt, schemaAt } from './schema/walk.ts';
import { scenarioSchema } from './schema.ts';
import type { ReportOptions } from './shape.ts';
import { groupOf, kindOf, nearest, ownerOf, placeFor, rightType } from './shape-advice.ts';
import { closest, orOneOf } from './suggest.ts';
import type { Plain } from './yaml.ts';

/** What is used of zod's issues. */
export interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** A problem of shape in the words of our catalogue. */
export interface Finding {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly args: MessageArgs;
  readonly options: ReportOptions;
  /** The field that was probably meant by an unknown one: that it is missing needs no word of its own. */
  readonly meant?: Path;
}

/** Says an issue of the schema library in our own words, with what to write instead. */
export function describeIssue(issue: Issue, raw: Plain): Finding[] {
  const { path } = issue;
  const value = valueAt(raw, path);
  const odd = oddSign(issue, path, value);
  if (odd !== null) return [odd];
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => unknownField(key, path, raw));
    case 'invalid_type':
      return wrongType(issue, value, raw);
    case 'invalid_union':
      return union(issue, value, raw);
    case 'invalid_value':
      return [wrongChoice(issue, value)];
    case 'invalid_key':
      return [badId(path, String(path.at(-1)), true)];
    case 'invalid_format':
      return [badId(path, written(value), false)];
    case 'too_small':
    case 'too_big':
      return [wrongSize(issue)];
    default:
      return [finding('bad-format', path, { name: written(value) })];
  }
}

/** Ids, numbers, choices and names of fields are of ASCII: what only looks like it is told where it stands. */
function oddSign({ code, expected }: Issue, path: Path, value: Plain | undefined): Finding | null {
  const inKey = code === 'invalid_key';
  const written = inKey ? String(path.at(-1)) : value;
  const plain =
    inKey ||
    code === 'invalid_format' ||
    code === 'invalid_value' ||
    (code === 'invalid_type' && (expected === 'number' || expected === 'int'));
  return plain && typeof written === 'string' ? oddIn(written, path, inKey) : null;
}

/** The first sign in a word that only looks like one of ASCII. */
function oddIn(written: string, path: Path, key: boolean): Finding | null {
  const slip = oddSlip(written);
  if (slip === null) return null;
  const { code, args, offset, suggestion } = slip;
  return finding(code, path, args, { key, offset, suggestion });
}

function finding(
  code: ProblemCode,
  path: Path,
  args: MessageArgs = {},
  options: ReportOptions = {},
): Finding {
  return { code, path, args, options };
}

function missing(path: Path): Finding {
  const text = schemaAt(scenarioSchema, path)?.description;
  const name = String(path.at(-1) ?? '');
  return finding(
    'missing-field',
    path,
    { name },
    { suggestion: text && `write \`${name}: …\` (${text.replace(/\.$/, '')}).` },
  );
}

function wrongType(issue: Issue, value: Plain | undefined, raw: Plain): Finding[] {
  const { path, expected: wanted = '' } = issue;
  if (value === undefined) return [missing(path)];
  if (wanted === 'int' && typeof value === 'number' && Number.isFinite(value))
    return [finding('not-whole', path, {}, { suggestion: nearest(value, 0) })];
  const around = valueAt(raw, path.slice(0, -1));
  if (
    EXPECTED[wanted] === 'a list' &&
    Array.isArray(around) &&
    around.every((one) => typeof one !== 'object')
  ) {
    // A list of lists that was written flat is one mistake, whatever its length.
    const args = { got: kindOf(value), expected: 'a list of lists' };
    const suggestion = `write \`[[${around.join(', ')}]]\`.`;
    return path.at(-1) === 0 ? [finding('wrong-type', path.slice(0, -1), args, { suggestion })] : [];
  }
  const expected = EXPECTED[wanted] ?? wanted;
  const suggestion = rightType(wanted, value, path, raw);
  return [finding('wrong-type', path, { got: kindOf(value), expected }, { suggestion })];
}

function wrongChoice(issue: Issue, value: Plain | undefined): Finding {
  if (value === undefined) return missing(issue.path);
  const choices = (issue.values ?? []).map(String);
  const meant = closest(written(value), choices);
  const all = `write one of: ${choices.map((one) => `\`${one}\``).join(', ')}.`;
  const suggestion = meant === undefined ? all : `did you mean \`${meant}\`?`;
  return finding('wrong-choice', issue.path, { name: written(value) }, { suggestion });
}

/** Names that are not close in spelling to what they mean here. */
const MEANT: Readonly<Record<string, string>> = {
  block: 'effects',
  effect: 'effects',
  if: 'when',
  needs: 'condition',
  title: 'headline',
  name: 'label',
  label: 'name',
  description: 'help',
  cost: 'price',
  rightWhen: 'right-when',
  afterStrike: 'after-strike',
  winAt: 'win-at',
  barterLimit: 'barter-limit',
  monthsPerTurn: 'months-per-turn',
  daysPerTurn: 'days-per-turn',
};

function unknownField(key: string, path: Path, raw: Plain): Finding {
  const fields = fieldsAt(scenarioSchema, path);
  const present = valueAt(raw, path);
  const at = [...path, key];
  const odd = oddIn(key, at, true);
  if (odd !== null) return odd;
  const about = (suggestion: string | undefined, meant?: string): Finding => {
    const found = finding('unknown-field', at, { name: key }, { suggestion, key: true });
    return meant === undefined ? found : { ...found, meant: [...path, meant] };
  };
  const place = placeFor(valueAt(raw, at), path, raw);
  if (place !== undefined) return about(`indent it under \`${place}\` by two more spaces.`, place);
  const free = fields.filter((field) => !isMapping(present) || present[field] === undefined);
  const known = MEANT[key];
  const meant =
    known !== undefined && free.includes(known) ? known : (closest(key, free) ?? closest(key, fields));
  if (meant !== undefined) return about(`did you mean \`${meant}\`?`, meant);
  const group = groupOf(key, path);
  if (group !== undefined) return about(`write it under \`${group}\`.`);
  const owner = ownerOf(key, path);
  return about(owner === undefined ? orOneOf(key, fields) : `write it in one of the \`${owner}\`.`);
}

/** A value that may be a number, a text or a mapping, and is none of them. */
function union(issue: Issue, value: Plain | undefined, raw: Plain): Finding[] {
  if (value === undefined) return [missing(issue.path)];
  if (value === '') return [finding('too-short', issue.path)];
  if (isMapping(value)) {
    // The branch that takes a mapping says best what is wrong with it.
    const inside = (one: Issue): boolean => one.path.length > 0 || one.code === 'unrecognized_keys';
    const branch = issue.errors?.find((issues) => issues.some(inside));
    const nested = (branch ?? []).flatMap((one) =>
      describeIssue({ ...one, path: [...issue.path, ...one.path] }, raw),
    );
    if (nested.length > 0) return nested;
  }
  return [finding('wrong-type', issue.path, { got: kindOf(value), expected: 'a number or an expression' })];
}

function badId(path: Path, id: string, key: boolean): Finding {
  if (FORBIDDEN.has(id)) return finding('forbidden-key', path, { name: id }, { key });
  const about = (code: ProblemCode, suggestion: string) =>
    finding(code, path, { name: id }, { key, suggestion });
  if (path.at(-1) === 'colour') return about('bad-format', 'write six hex digits, such as `"#2B5A92"`.');
  if (path[0] === 'facts' || path[0] === 'assumptions' || path.includes('facts')) {
    const upper = id.toUpperCase();
    const better = FACT_ID.test(upper) ? upper : undefined;
    return about(
      'bad-id',
      better ? `write \`${better}\`.` : 'write an upper-case letter and a number, such as `R12`.',
    );
  }
  const better = idFrom(id);
  const usable = better !== null && ID.test(better) && better !== id;
  return about('bad-id', usable ? `write \`${better}\`.` : 'begin with a letter; use a–z, 0–9 and hyphens.');
}

function wrongSize(issue: Issue): Finding {
  const { path, origin } = issue;
  const small = issue.code === 'too_small';
  const limit = (small ? issue.minimum : issue.maximum) ?? 0;
  if (origin === 'string') return finding(small ? 'too-short' : 'too-long', path, { limit });
  if (origin !== 'array') return finding(small ? 'too-small' : 'too-big', path, { limit });
  return finding(
    'wrong-count',
    path,
    {},
    { suggestion: `write ${small ? 'at least' : 'at most'} ${limit}.` },
  );
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  object: 'fields with names',
  record: 'entries with names',
  array: 'a list',
  tuple: 'a list',
};

function written(value: Plain | undefined): string {
  return value === undefined || typeof value === 'object' ? kindOf(value ?? '') : String(value);
}
