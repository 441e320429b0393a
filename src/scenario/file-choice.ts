/** Why a file is left out of a scenario. */
export type LeftWhy = 'hidden' | 'lock' | 'backup' | 'copy' | 'folder' | 'ending' | 'another';

/** Something that looks like a file of the scenario and is not taken for one. */
export interface LeftOut {
  /** Its path as it was given; of a whole folder, that of the folder. */
  readonly path: string;
  readonly why: LeftWhy;
  /** The file it is a copy of. */
  readonly of?: string;
}

/** The files of one scenario in their order, and what was left out. */
export interface FileChoice<T> {
  readonly taken: readonly T[];
  readonly left: readonly LeftOut[];
}

/** Notepad puts `.txt` behind an ending it does not know, and shows neither. */
const YAML = /\.ya?ml(?:\.txt)?$/i;
const TEXT = /\.txt$/i;
/** What an editor or system makes of `cards.yaml` for itself. */
const BACKUP = /\.ya?ml(?:\.txt)?(?:~|\.(?:bak|orig|old|tmp|save|swp|swo|part|crdownload))$|^#.*#$/i;
const LOCK = /^(?:~\$|\.~lock\.|\.#)/;
const HIDDEN = /^\.|^__MACOSX$|^(?:Thumbs\.db|desktop\.ini)$/i;

/**
 * Whether a text holds all files of a scenario that was shared. How such a file begins and ends is no matter: this stands
 * in each of them, and in no run with its quotes unescaped.
 */
export const isBundle = (text: string): boolean => /"format":\s*"look-east-scenario"/.test(text);

/** The file that begins a scenario: whoever writes one file calls it so. */
export const isHead = (name: string): boolean => /^scenario\.ya?ml(?:\.txt)?$/i.test(name);

const WORDS =
  'copy|kopie|kopia|kopya|kopi|copie|copia|cópia|копия|копія|másolat|kopio|कॉपी|کپی|نسخة|副本|のコピー|복사본';
/** `cards (1)`, `cards - Copy (2)`, `cards copy 2`, `Kopie von cards`, `cards (Ama's conflicted copy)`. */
const COPIES: readonly RegExp[] = [
  /^(.+?) ?\(\d+\)$/u,
  new RegExp(`^(.+?)(?: ?[-–—] ?| )(?:${WORDS})(?: ?\\(?\\d+\\)?)?$`, 'iu'),
  new RegExp(`^(?:${WORDS})(?: (?:von|of|de|di|van|av|af))? (.+)$`, 'iu'),
  /^(.+?) ?\([^()]*(?:conflict|copy|kopie|copie)[^()]*\)$/iu,
  /^(.+?)\.sync-conflict-[\w-]+$/u,
];

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const bare = (name: string): string => name.normalize('NFC').toLowerCase().replace(YAML, '');

/** The name without ending that a copy was made of; null where the name is that of no copy. */
function copiedFrom(name: string): string | null {
  for (const pattern of COPIES) {
    const found = pattern.exec(bare(name))?.[1];
    // A copy of a copy is one of the first.
    if (found !== undefined) return copiedFrom(found) ?? found;
  }
  return null;
}

function whyLeft(path: string): LeftWhy | null {
  const name = nameOf(path);
  if (LOCK.test(name)) return 'lock';
  if (path.split('/').some((part) => HIDDEN.test(part))) return 'hidden';
  return BACKUP.test(name) ? 'backup' : null;
}

/**
 * Which of many files are those of one scenario: the page and the commands ask here. `pathOf` gives a file's path with `/`
 * between its folders. Of folders in folders the outermost that holds scenario files is taken.
 */
export function scenarioFiles<T>(all: readonly T[], pathOf: (one: T) => string): FileChoice<T> {
  const left: LeftOut[] = [];
  const open: T[] = [];
  for (const one of all) {
    const path = pathOf(one);
    const why = whyLeft(path);
    if (why === null) open.push(one);
    else if (/\.ya?ml/i.test(nameOf(path))) left.push({ path, why });
  }
  const yaml = open.filter((one) => YAML.test(pathOf(one)));
  const texts = open.filter((one) => TEXT.test(pathOf(one)) && !yaml.includes(one));
  // A single text without any YAML beside it was saved under the wrong ending.
  const meant = yaml.length === 0 && texts.length === 1 ? texts : yaml;
  if (meant === yaml) left.push(...texts.map((one): LeftOut => ({ path: pathOf(one), why: 'ending' })));
  const home = homeOf(meant.map(pathOf));
  const here = meant.filter((one) => folderOf(pathOf(one)) === home);
  const others = new Set(meant.map((one) => folderOf(pathOf(one))).filter((folder) => folder !== home));
  left.push(...[...others].map((path): LeftOut => ({ path, why: 'folder' })));
  const names = new Map(here.map((one) => [bare(nameOf(pathOf(one))), nameOf(pathOf(one))]));
  const taken: T[] = [];
  for (const one of here) {
    const of = names.get(copiedFrom(nameOf(pathOf(one))) ?? '');
    if (of === undefined) taken.push(one);
    else left.push({ path: pathOf(one), why: 'copy', of });
  }
  const rank = (one: T): string => (isHead(nameOf(pathOf(one))) ? '' : pathOf(one));
  taken.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  return { taken, left };
}

/** The outermost folder with scenario files; of several the one that has a head, or the first. */
function homeOf(paths: readonly string[]): string {
  const depth = (path: string): number => path.split('/').length;
  const least = Math.min(...paths.map(depth));
  const outermost = paths.filter((path) => depth(path) === least).sort();
  return folderOf(outermost.find((path) => isHead(nameOf(path))) ?? outermost[0] ?? '');
}
