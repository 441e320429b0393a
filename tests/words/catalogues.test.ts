import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EN } from '../../src/text/en.ts';

const ROOM = 'src/ui/words';

/** Every message of the pages and of the text room, by catalogue and key. */
async function catalogues(): Promise<
  readonly (readonly [name: string, words: Readonly<Record<string, string>>])[]
> {
  const files = readdirSync(ROOM).filter((file) => file.endsWith('.ts'));
  const pages = await Promise.all(
    files.map(async (file) => {
      const module: Record<string, Record<string, string>> = await import(`../../${ROOM}/${file}`);
      return Object.entries(module);
    }),
  );
  return [['text', EN] as const, ...pages.flat()];
}

/** What is counted: each stands behind its number by a plural rule, or the sentence is wrong for one. */
const COUNTED =
  /(?<!\{)\{\w+(?:, number)?\} (days|months|turns|points|games|units|stages|minutes|lots|persons|times|situations|directives|tenths|changes|orders|runs|lines|periods)\b/;
/** Where the number is never one: too many, or with a decimal. */
const MANY = /: (ask\.too-many|advice\.\w+)$/;
/** A name that an author gave, as the subject of a verb that would have to know whether it names one or many. */
const AGREES =
  /(?<!\b(?:of|for|by|to|in|on|at|from|with|leg) )\{(?:actor|capitals?|card|channel|flow|label|line|lots|name|option|place|policy|project|purse|route|seat|stage|supplier|system|target|tracks?)\} (?:is|was|has|does|are|were|have|do|(?!lots)[a-z]{2,}s)\b/;
/** What is called by a title, a file or a fault, of which there is one. */
const TITLED = /: (?:start\.deleted|start\.not-text|start\.too-large|file\.not-text|file\.too-large)$/;
/** The text of a file, not a sentence. */
const FILE = /: new\.cards\.text$/;
/** Said only where the ends differ. */
const APART = /: (range(\.words|\.figures)?|gate\.range|forecast\.strike-range)$/;

describe('the catalogues', async () => {
  const messages = (await catalogues()).flatMap(([name, words]) =>
    Object.entries(words).map(([key, words]) => ({ key: `${name}: ${key}`, words })),
  );
  const those = (wrong: RegExp): string[] =>
    messages
      .filter(({ key, words }) => wrong.test(words) && !MANY.test(key) && !FILE.test(key))
      .map(({ key }) => key);

  test('are read whole', () => expect(messages.length).toBeGreaterThan(1000));

  test('count by plural rules', () => expect(those(COUNTED)).toEqual([]));

  test('let no name of an author agree with a verb: it may name many', () => {
    expect(those(AGREES).filter((key) => !TITLED.test(key))).toEqual([]);
  });

  test('show no code and no space too many', () => {
    expect(those(/\w+=[a-z]|\b[a-z]+\.[a-z]+\.[a-z]/)).toEqual([]);
    expect(those(/ {2}| [,.;:](\s|$)/)).toEqual([]);
  });

  test('tell no range with words of its own, for its ends may be the same', () => {
    expect(those(/\{low\} ?(–|to) ?\{high\}/).filter((key) => !APART.test(key))).toEqual([]);
  });

  test('tell no meaning by colour alone', () => {
    expect(those(/\b(grey|gray|green|red|blue|yellow|teal|orange) (line|one|bar|text|number)/i)).toEqual([]);
  });
});
