/** Where in the structure of a scenario a place of its text lies, as far as the columns tell: it gets by with mistakes. */
export interface Cursor {
  /** With `key`: the part in which a field is being named. With `value`: the part whose value is being written. */
  readonly path: readonly (string | number)[];
  readonly at: 'key' | 'value';
  /** What has been written of the word, and where it begins. */
  readonly word: string;
  readonly from: number;
}

const DASHES = /^(?:- +)*(?:-$)?/;
const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#[\]{},][^:#]*?))[ \t]*:(?:[ \t]|$)/;

interface Content {
  /** Columns of the dashes that begin the line. */
  readonly dashes: readonly number[];
  /** Column of what follows them. */
  readonly column: number;
  readonly rest: string;
}

/** A line without its margin and dashes; null where it holds nothing but a comment. */
function contentOf(line: string): Content | null {
  const indent = line.search(/\S/);
  if (indent < 0 || line[indent] === '#') return null;
  const text = line.slice(indent);
  const lead = DASHES.exec(text)?.[0] ?? '';
  const dashes = [...lead].flatMap((one, at) => (one === '-' ? [indent + at] : []));
  return { dashes, column: indent + lead.length, rest: text.slice(lead.length) };
}

const keyOf = (rest: string): string | undefined => {
  const found = KEY.exec(rest);
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
};

/** The names and numbers above a column, told by the lines before. */
function above(
  lines: readonly string[],
  before: number,
  column: number,
  listed: boolean,
): (string | number)[] {
  const path: (string | number)[] = [];
  let limit = column;
  let index = listed ? 0 : -1;
  for (let at = before; at >= 0 && (limit > 0 || index >= 0); at--) {
    const content = contentOf(lines[at] ?? '');
    if (!content) continue;
    const key = keyOf(content.rest);
    // Within an entry of a list whose dash is further left.
    if (index < 0 && content.column < limit && key !== undefined) {
      path.push(key);
      limit = content.column;
    }
    for (const dash of [...content.dashes].reverse()) {
      if (index >= 0 && dash === limit) index++;
      else if (dash < limit) {
        if (index >= 0) path.push(index);
        index = 0;
        limit = dash;
      }
    }
    // What a list belongs to may stand in the column of its dashes.
    if (index >= 0 && content.dashes.length === 0 && content.column <= limit && key !== undefined) {
      path.push(index, key);
      index = -1;
      limit = content.column;
    }
  }
  return path.reverse();
}

interface Frame {
  readonly list: boolean;
  key: string | null;
  index: number;
  start: number;
}

/** The way into brackets that are open at the end of a text. */
function within(text: string): {
  readonly path: (string | number)[];
  readonly key: boolean;
  readonly open: boolean;
} {
  const frames: Frame[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const one = text[at] ?? '';
    const frame = frames.at(-1);
    if (quote) {
      if (one === quote) quote = '';
    } else if ((one === '"' || one === "'") && /[\s[{,:]|^$/.test(text[at - 1] ?? '')) quote = one;
    else if (one === '{' || one === '[')
      frames.push({ list: one === '[', key: null, index: 0, start: at + 1 });
    else if (one === '}' || one === ']') frames.pop();
    else if (frame && one === ',') {
      frame.key = null;
      frame.index++;
      frame.start = at + 1;
    } else if (frame && !frame.list && one === ':' && frame.key === null)
      frame.key = text
        .slice(frame.start, at)
        .trim()
        .replace(/^["']|["']$/g, '');
  }
  const path = frames.flatMap(({ list, key, index }): (string | number)[] =>
    list ? [index] : key === null ? [] : [key],
  );
  const last = frames.at(-1);
  return { path, key: last !== undefined && !last.list && last.key === null, open: frames.length > 0 };
}

/** Where a place of a text lies. */
export function cursorAt(text: string, offset: number): Cursor {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  const lines = text.slice(0, start).split('\n').slice(0, -1);
  const indent = line.search(/\S/);
  const word = /[\p{L}\p{N}_.-]*$/u.exec(line)?.[0].replace(/^-+/, '') ?? '';
  const from = offset - word.length;
  const content = indent < 0 ? { dashes: [], column: line.length, rest: '' } : contentOf(line);
  if (!content) return { path: [], at: 'key', word: '', from: offset };
  const { dashes, column, rest } = content;
  const path = above(lines, lines.length - 1, dashes[0] ?? column, dashes.length > 0);
  const own = [...path, ...dashes.slice(1).map(() => 0)];
  const key = keyOf(rest);
  if (key === undefined) {
    const inside = within(rest);
    if (inside.open) return { path: [...own, ...inside.path], at: inside.key ? 'key' : 'value', word, from };
    return { path: own, at: 'key', word, from };
  }
  const value = rest.slice(KEY.exec(rest)?.[0].length ?? 0);
  const inside = within(value);
  return { path: [...own, key, ...inside.path], at: inside.key ? 'key' : 'value', word, from };
}

/** The part whose name stands at a place, for a word of explanation; null where there is none. */
export function nameAt(
  text: string,
  offset: number,
): { readonly path: Cursor['path']; readonly from: number; readonly to: number } | null {
  let from = offset;
  let to = offset;
  while (from > 0 && /[\p{L}\p{N}_.-]/u.test(text[from - 1] ?? '')) from--;
  while (to < text.length && /[\p{L}\p{N}_.-]/u.test(text[to] ?? '')) to++;
  if (from === to || !/^["']?\s*:(?:\s|$)/.test(text.slice(to, to + 6))) return null;
  const { path, at } = cursorAt(text, to);
  return at === 'key' ? { path: [...path, text.slice(from, to)], from, to } : null;
}
