/** One change of a text; several of them are told in places of the text before all of them, in order. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A stretch of the text as it was, or something new. */
type Piece = { readonly from: number; readonly to: number } | { readonly insert: string };

const size = (piece: Piece): number => ('insert' in piece ? piece.insert.length : piece.to - piece.from);

function cut(piece: Piece, at: number): [Piece, Piece] {
  if ('insert' in piece) return [{ insert: piece.insert.slice(0, at) }, { insert: piece.insert.slice(at) }];
  return [
    { from: piece.from, to: piece.from + at },
    { from: piece.from + at, to: piece.to },
  ];
}

/** A text on which change upon change is made, and which can tell at the end what has changed against its beginning. */
export class Pieces {
  private pieces: Piece[];
  private readonly before: string;
  text: string;

  constructor(before: string) {
    this.before = before;
    this.text = before;
    this.pieces = [{ from: 0, to: before.length }];
  }

  /** Makes changes, given in places of the present text. */
  make(changes: readonly TextChange[]): void {
    for (const change of [...changes].sort((a, b) => b.from - a.from || b.to - a.to)) {
      const index = this.split(change.from);
      const end = this.split(change.to);
      this.pieces.splice(index, end - index, { insert: change.insert });
      this.text = this.text.slice(0, change.from) + change.insert + this.text.slice(change.to);
    }
  }

  /** Index of the piece that begins at a place of the present text. */
  private split(at: number): number {
    let start = 0;
    for (const [index, piece] of this.pieces.entries()) {
      if (start === at) return index;
      const length = size(piece);
      if (at < start + length) {
        this.pieces.splice(index, 1, ...cut(piece, at - start));
        return index + 1;
      }
      start += length;
    }
    return this.pieces.length;
  }

  /** All changes against the text as it was, as small as they can be, in order. */
  changes(): readonly TextChange[] {
    const found: TextChange[] = [];
    let at = 0;
    let insert = '';
    const put = (to: number): void => {
      if (to > at || insert !== '') found.push(...trimmed(this.before, { from: at, to, insert }));
      insert = '';
    };
    for (const piece of this.pieces) {
      if ('insert' in piece) insert += piece.insert;
      else if (piece.to > piece.from) {
        put(piece.from);
        at = piece.to;
      }
    }
    put(this.before.length);
    return found;
  }
}

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** A change without what stays the same at its two ends; nothing where all of it does. */
export function trimmed(before: string, { from, to, insert }: TextChange): readonly TextChange[] {
  const most = Math.min(to - from, insert.length);
  let head = 0;
  while (head < most && before[from + head] === insert[head]) head++;
  if (isLow(insert.charCodeAt(head)) || isLow(before.charCodeAt(from + head))) head = Math.max(0, head - 1);
  let tail = 0;
  while (tail < most - head && before[to - 1 - tail] === insert[insert.length - 1 - tail]) tail++;
  if (tail > 0 && isLow(insert.charCodeAt(insert.length - tail))) tail--;
  const change = { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) };
  return change.from === change.to && change.insert === '' ? [] : [change];
}

/** A text after changes that are told in places of it. */
export function applied(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}
