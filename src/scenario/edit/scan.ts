/** A named part of a text: from the beginning of its first line to the beginning of the next part's. */
export interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Column of its name, from 0. */
  readonly indent: number;
}

/** A top-level field with its entries, where it is a mapping written over several lines. */
export interface Section extends Span {
  readonly entries: readonly Span[];
}

const KEY =
  /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s'"#[\]{},&*!|>%@`?:-][^:#]*?))[ \t]*:(?=\s|$)(.*)$/;

interface Line {
  readonly name: string;
  readonly rest: string;
  readonly at: number;
  readonly indent: number;
}

/** The lines that begin a field, with its column; comments, blank lines and what belongs to a field are left out. */
function fieldLines(text: string): Line[] {
  const found: Line[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    const indent = line.search(/[^ ]/);
    const key = indent < 0 ? null : KEY.exec(line.slice(indent).replace(/\r$/, ''));
    if (key) found.push({ name: key[1] ?? key[2] ?? key[3] ?? '', rest: (key[4] ?? '').trim(), at, indent });
    at = end + 1;
  }
  return found;
}

/** What follows the name leaves room for entries in the lines below it. */
const opens = ({ rest }: Line): boolean => rest === '' || rest.startsWith('#');

/**
 * The top-level fields of a scenario file and the entries in them, found by their columns alone: a glance that costs
 * nothing and gets by with a text that is wrong elsewhere. What it finds in a valid file is what YAML finds there.
 */
export function sectionsOf(text: string): readonly Section[] {
  const known = lately.find((one) => one.text === text);
  if (known) return known.sections;
  const sections = scanned(text);
  lately = [{ text, sections }, ...lately.slice(0, 5)];
  return sections;
}

/** The last texts that were looked at: one keystroke asks for the same text many times. */
let lately: readonly { readonly text: string; readonly sections: readonly Section[] }[] = [];

function scanned(text: string): readonly Section[] {
  const lines = fieldLines(text);
  const top = lines.filter((line) => line.indent === 0);
  return top.map((line, index) => {
    const to = top[index + 1]?.at ?? text.length;
    const inside = opens(line) ? lines.filter(({ at }) => at > line.at && at < to) : [];
    // A dash above the first field means that the section is a list.
    const first = inside[0];
    const list = first !== undefined && /\n *-(?=\s)/.test(text.slice(line.at, first.at));
    const children = list ? [] : inside.filter(({ indent }) => indent === first?.indent);
    const entries = children.map(
      ({ name, at, indent }, place): Span => ({ name, from: at, to: children[place + 1]?.at ?? to, indent }),
    );
    return { name: line.name, from: line.at, to, indent: 0, entries };
  });
}

/** Section and entry in which an offset lies; empty above the first. */
export function pathAt(sections: readonly Section[], offset: number): readonly string[] {
  const within = ({ from, to }: Span): boolean => offset >= from && offset < Math.max(to, from + 1);
  const section =
    sections.find(within) ?? (offset > 0 ? sections.findLast(({ from }) => offset >= from) : undefined);
  if (!section) return [];
  const entry = section.entries.find(within) ?? section.entries.findLast(({ from }) => offset >= from);
  return entry ? [section.name, entry.name] : [section.name];
}
