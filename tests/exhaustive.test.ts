import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../src/cli/install.mjs';

/** A copy of the sources in which something is planted that nobody speaks of yet. */
const COPY = `${root}/node_modules/.cache/look-east/planted-${process.pid}`;

/** How some files are compiled, with all that they import and nothing else. */
const settingsFor = (files: readonly string[]) => ({
  extends: `${root}/tsconfig.json`,
  compilerOptions: { noEmit: true },
  include: [...files, 'src/**/*.d.ts'],
});

beforeAll(() => {
  mkdirSync(COPY, { recursive: true });
  cpSync(`${root}/src`, `${COPY}/src`, { recursive: true });
  cpSync(`${root}/assets`, `${COPY}/assets`, { recursive: true });
});
afterAll(() => rmSync(COPY, { recursive: true, force: true }));

/** Which of some files, and of those that they import, no longer compile, each once. */
function broken(files: readonly string[]): readonly string[] {
  writeFileSync(`${COPY}/tsconfig.json`, JSON.stringify(settingsFor(files)));
  const tsc = [`${root}/node_modules/typescript/bin/tsc`, '--project', COPY, '--pretty', 'false'];
  const { stdout } = spawnSync(process.execPath, tsc, { encoding: 'utf8', cwd: COPY });
  return [...new Set([...stdout.matchAll(/^(src\/[^(]+)\(\d+,\d+\): error/gm)].map(([, file = '']) => file))];
}

/** What is planted: words of a file that are replaced by others, and the files that must then speak of it. */
interface Plant {
  readonly called: string;
  readonly file: string;
  readonly words: string;
  readonly by: string;
  readonly asks: readonly string[];
}

const PLANTS: readonly Plant[] = [
  {
    called: 'a kind of change must be made, hidden, said, weighed, coloured, drawn and given a look',
    file: 'src/engine/types/change.ts',
    words: "  | { readonly kind: 'books-kept'",
    by: "  | { readonly kind: 'planted' }\n  | { readonly kind: 'books-kept'",
    asks: [
      'src/engine/changes/kinds.ts',
      'src/map/shows.ts',
      'src/text/change.ts',
      'src/text/traits.ts',
      'src/ui/film-looks.ts',
      'src/ui/tones.ts',
    ],
  },
  {
    called: 'who may know of a change cannot be left out',
    file: 'src/engine/changes/roads.ts',
    words: '    knownTo: leadOnly,\n',
    by: '',
    asks: ['src/engine/changes/roads.ts'],
  },
  {
    called: 'a rule at work must be said',
    file: 'src/engine/types/ledger.ts',
    words: "  'arrears',",
    by: "  'planted',\n  'arrears',",
    asks: ['src/text/cause.ts'],
  },
  {
    called: 'a die must be said, and the answer that it gives',
    file: 'src/engine/types/ledger.ts',
    words: "  'designation',\n  'flow',",
    by: "  'planted',\n  'designation',\n  'flow',",
    asks: ['src/text/cause.ts', 'src/text/odds.ts'],
  },
  {
    called: 'an observable must say whether it is the lead seat’s own affair',
    file: 'src/engine/observables/dangers.ts',
    words: '    own: false,\n',
    by: '',
    asks: ['src/engine/observables/dangers.ts'],
  },
  {
    called: 'a group of tracks must say what it means',
    file: 'src/engine/types/scenario.ts',
    words: "'derived', 'stance', 'inner'] as const",
    by: "'derived', 'stance', 'inner', 'planted'] as const",
    asks: ['src/engine/groups.ts'],
  },
  {
    called: 'a verb of a block that the schema knows must be compiled',
    file: 'src/scenario/schema/parts.ts',
    words: '  deal: strictObject(',
    by: "  planted: whole('Planted.', 0, 1).optional(),\n  deal: strictObject(",
    asks: ['src/scenario/compile/context.ts'],
  },
];

describe('what is added and not spoken of does not compile', () => {
  test('nothing is wrong before anything is planted', () => {
    expect(broken(PLANTS.flatMap(({ asks }) => asks))).toEqual([]);
  });

  test.each(PLANTS)('$called', ({ file, words, by, asks }) => {
    const path = `${COPY}/${file}`;
    const before = readFileSync(path, 'utf8');
    expect(before).toContain(words);
    writeFileSync(path, before.replace(words, by));
    try {
      expect(broken(asks)).toEqual(expect.arrayContaining([...asks]));
    } finally {
      writeFileSync(path, before);
    }
  });
});
