import type { SharedFrom } from '../../../store/shared-types.ts';
import type { BuiltInFiles, Lineage, SourceFile, Studio } from '../../../studio/index.ts';
import {
  copied,
  extended,
  fromTemplate,
  lineageIn,
  nameOf,
  originalOf,
  templateFiles,
  titleIn,
} from '../../../studio/index.ts';
import { knownAuthor } from '../../author.ts';
import type { BuiltIn } from '../../built-in.ts';
import { type OpenedFiles, openedFiles } from '../../opened-files.ts';
import { t as say, sayFault } from '../../shared-words.ts';
import { t, verbatim } from '../../studio-words.ts';

/** The files a draft begins with, and what it is called. */
export interface Begun {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** The template, with an id of its own. */
export async function newFromTemplate(): Promise<Begun> {
  const [file] = await templateFiles();
  if (!file) throw new Error('no template');
  const text = fromTemplate(file.text, { id: 'my-scenario' });
  return {
    name: titleIn([{ file: file.file, text }]) || t('new.scenario'),
    files: [{ file: 'scenario.yaml', text }],
  };
}

/** A file of twenty lines with a card of one's own. */
export async function cardsFor(builtIn: BuiltIn): Promise<Begun> {
  const { id, title, load } = builtIn;
  const scenario = await load();
  // What deliveries raise may be theirs alone: a first card moves something else.
  const delivered = new Set(
    scenario.systems.flatMap(({ delivered: { effects } }) =>
      effects.flatMap((effect) => (effect.do === 'add' ? [effect.track] : [])),
    ),
  );
  const track =
    scenario.tracks.find(
      (one) => one.group !== 'purse' && (one.derive ?? null) === null && !delivered.has(one.id),
    ) ?? scenario.tracks[0];
  const text = verbatim('new.cards.text', {
    title,
    base: id,
    version: String(scenario.version),
    id: `${id.slice(0, 40)}-cards`,
    track: track?.id ?? 'tension',
  });
  const { authors, basedOn = [] } = scenario;
  const lineage: Lineage = { id, title, author: authors.join(', '), basedOn };
  return {
    name: t('new.cards', { title }),
    files: extended([{ file: 'scenario.yaml', text }], lineage, knownAuthor()),
  };
}

/** All files of a scenario that comes with the page, with that one in the chain. */
export async function copyOf({ title, source }: BuiltIn): Promise<Begun> {
  const files = await source();
  const own = files.map(({ file, text }) => ({
    file: nameOf(file),
    text,
  }));
  return {
    name: t('start.copy-of', { name: title }),
    files: copied(own, lineageIn(own, title), knownAuthor()),
  };
}

/** What files that the author has are; a sentence where they cannot be taken. */
export async function broughtFiles(
  chosen: readonly File[],
): Promise<Extract<OpenedFiles, { kind: 'scenario' }> | string> {
  const opened = await openedFiles(chosen);
  if (opened.kind === 'run') return say('file.none');
  return opened.kind === 'refused' ? say(opened.code, opened.args) : opened;
}

/** The scenario of the page that a link holds the differences from; null where it needs none, or there is none. */
function originalFor(studio: Studio, link: string): Promise<BuiltInFiles | null> {
  const id = originalOf(link);
  return studio.builtIn(id === null ? [] : [id]);
}

/**
 * What somebody has shared, to write on: where another one signed it, it becomes a copy whose chain names them. Files as
 * they are stay as they are. A sentence where it cannot be opened.
 */
export async function fromShared(studio: Studio, from: SharedFrom): Promise<Begun | string> {
  if ('files' in from) {
    const fallback = (from.files[0]?.file ?? t('new.scenario')).replace(/\.[a-z]+$/i, '');
    return { name: titleIn(from.files) || fallback, files: from.files };
  }
  const original = 'link' in from ? await originalFor(studio, from.link) : null;
  const read = await studio.ask('unpack', { ...from, original }).answer;
  if (!read.ok) return sayFault(read.error);
  const lineage = lineageIn(read.value, say('play.title'));
  const own = knownAuthor() !== '' && lineage.author === knownAuthor();
  return {
    name: lineage.title,
    files: own ? read.value : copied(read.value, lineage, knownAuthor()),
  };
}
