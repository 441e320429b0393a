import type { Layer, Locate } from './layer.ts';
import type { MessageArgs, ProblemCode } from './messages.ts';
import { oddSlip } from './odd-signs.ts';
import { isMapping, type Path } from './path.ts';
import { COLLECTIONS, scenarioSchema } from './schema.ts';
import { entryFields, placeFor } from './shape-advice.ts';
import { closest } from './suggest.ts';
import type { Plain } from './yaml.ts';

type Report = (code: ProblemCode, path: Path, args: MessageArgs, suggestion: string, offset?: number) => void;

const FIELDS: readonly string[] = Object.keys(scenarioSchema.shape);
/** Fields besides the sections that much else hangs on. */
const NAMED_ELSEWHERE: ReadonlySet<string> = new Set(['extends', 'remove', 'lead', 'home', 'calendar']);
const isSection = (name: string): boolean => (COLLECTIONS as readonly string[]).includes(name);

/**
 * Takes a section whose name is misspelt, or which stands inside another one, for what was meant. Both are reported;
 * without this everything that names a part of the section would be, too.
 */
export function withoutSlips(layer: Layer, report: Report): Layer {
  const stood = new Map<string, Path>();
  const value: { [name: string]: Plain } = {};
  for (const [name, content] of Object.entries(layer.value)) {
    const meant = meantBy(name, content, layer.value, value);
    value[meant ?? name] = content;
    if (meant === undefined) continue;
    stood.set(meant, [name]);
    const odd = oddSlip(name);
    if (odd === null) report('unknown-field', [name], { name }, `did you mean \`${meant}\`?`);
    else report(odd.code, [name], odd.args, odd.suggestion, odd.offset);
  }
  for (const section of COLLECTIONS) {
    const entries = value[section];
    if (!isMapping(entries)) continue;
    const inside = Object.keys(entries).filter((id) => id !== section && isNested(id, entries[id], section));
    for (const id of inside) {
      report('section-nested', [section, id], { name: id }, `begin \`${id}:\` in the first column.`);
      if (value[id] !== undefined) continue;
      stood.set(id, [...(stood.get(section) ?? [section]), id]);
      value[id] = entries[id] ?? '';
    }
    if (inside.length > 0)
      value[section] = Object.fromEntries(Object.entries(entries).filter(([id]) => !inside.includes(id)));
  }
  if (stood.size === 0) return { ...layer, value };
  const locate: Locate = (path, spot) => {
    const before = stood.get(String(path[0]));
    return layer.locate(before === undefined ? path : [...before, ...path.slice(1)], spot);
  };
  return { ...layer, value, locate };
}

/** The field that an unknown name at the top stands for, if that is not there under its own name. */
function meantBy(
  name: string,
  content: Plain,
  all: Layer['value'],
  taken: Layer['value'],
): string | undefined {
  if (FIELDS.includes(name) || placeFor(content, [], all) !== undefined) return undefined;
  const free = FIELDS.filter((field) => all[field] === undefined && taken[field] === undefined);
  const meant = closest(name, free);
  if (meant === undefined) return undefined;
  const fits = isSection(meant) ? isMapping(content) : NAMED_ELSEWHERE.has(meant);
  return fits ? meant : undefined;
}

/** Whether an entry of a section is a section itself: its fields are entries with names, none a field of its own. */
function isNested(id: string, content: Plain | undefined, section: string): boolean {
  if (!isSection(id) || !isMapping(content)) return false;
  const fields = entryFields([section]);
  const parts = Object.entries(content);
  return parts.length > 0 && parts.every(([name, part]) => isMapping(part) && !fields.includes(name));
}
