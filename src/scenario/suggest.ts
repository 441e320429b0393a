/** The most similar word, if one is similar enough to be what was meant. */
export function closest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > 60) return undefined;
  const allowed = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = allowed + 1;
  const own = plain(word);
  for (const other of words) {
    if (Math.abs(other.length - word.length) > allowed) continue;
    const there = plain(other);
    // Looking at the letters alone is quick, and tells most of what is far away.
    if (apart(own, there) >= least) continue;
    const away = distance(own, there);
    if (away < least) {
      least = away;
      best = other;
    }
  }
  return best ?? longer(word, words);
}

/** “did you mean …?” with the closest word, or nothing. */
export function didYouMean(word: string, words: Iterable<string>): string | undefined {
  const found = closest(word, words);
  return found === undefined ? undefined : `did you mean \`${found}\`?`;
}

/** As many words as can be read in one message. */
const LISTED = 8;

/** “did you mean …?”, or else what there is, or the first of it where that is much. */
export function orOneOf(word: string, words: readonly string[]): string | undefined {
  const meant = didYouMean(word, words);
  if (meant !== undefined || words.length === 0) return meant;
  const listed = words.slice(0, LISTED).map((one) => `\`${one}\``);
  const more = words.length > LISTED ? ` … (${words.length} in all)` : '';
  return `write one of: ${listed.join(', ')}${more}.`;
}

/** A half-written id still finds the only one that begins with it. */
function longer(word: string, words: Iterable<string>): string | undefined {
  if (word.length < 3) return undefined;
  const begun = [...words].filter((one) => plain(one).startsWith(plain(word)));
  return begun.length === 1 ? begun[0] : undefined;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

/** How many letters of one word the other lacks, whichever lacks more: fewer edits than that cannot do. */
function apart(a: string, b: string): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < a.length; i++) counts.set(a.charCodeAt(i), (counts.get(a.charCodeAt(i)) ?? 0) + 1);
  for (let i = 0; i < b.length; i++) counts.set(b.charCodeAt(i), (counts.get(b.charCodeAt(i)) ?? 0) - 1);
  let more = 0;
  let fewer = 0;
  for (const count of counts.values()) {
    if (count > 0) more += count;
    else fewer -= count;
  }
  return Math.max(more, fewer);
}

/** Edits from one word to another: insert, delete, replace, or swap two neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
