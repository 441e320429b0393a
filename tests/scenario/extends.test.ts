import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { random } from '../../src/bots/random.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { type Bases, NO_BASES } from '../../src/scenario/bases.ts';
import { checkScenario } from '../../src/scenario/load.ts';
import { findScenario } from '../../src/scenario/node.ts';
import { formatProblems, type SourceFile } from '../../src/scenario/problem.ts';
import { embeddedFiles, embeddedScenario } from '../../src/scenario/run-embedded.ts';
import { readRun, verifyRun, writeRun } from '../../src/scenario/run-file.ts';
import { fixtureFile } from './fixture.ts';

const FOLDER = 'tests/scenario/extended';
const main: SourceFile = {
  file: `${FOLDER}/scenario.yaml`,
  text: readFileSync(`${FOLDER}/scenario.yaml`, 'utf8'),
};
const cards: SourceFile = {
  file: `${FOLDER}/cards.yaml`,
  text: readFileSync(`${FOLDER}/cards.yaml`, 'utf8'),
};

const basesOf = (all: Readonly<Record<string, readonly SourceFile[]>>): Bases => ({
  ids: Object.keys(all),
  files: (id) => (Object.hasOwn(all, id) ? (all[id] ?? null) : null),
});
const bases = basesOf({ saltholm: [fixtureFile] });

/** The text with each place that stands in it once replaced. */
function edited(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((all, [from, to]) => {
    expect(all.split(from).length, from).toBe(2);
    return all.replace(from, () => to);
  }, text);
}

/** The fixture changed by hand as `extended` changes it. */
const byHand = edited(
  fixtureFile.text,
  ['id: saltholm\nversion: 1', 'id: saltholm-winter\nversion: 3'],
  ['title: The Lighthouse Season', 'title: The Lighthouse Winter'],
  ['  - Saltholm is small, and its neighbours have begun to count its harbours.\n', ''],
  [
    'You have six months and one chest of silver.',
    'The sea has emptied, and only the northern line still calls.',
  ],
  ['month: 4, months-per-turn: 1, turns: 6', 'month: 11, months-per-turn: 1, turns: 4'],
  ['{safety: 60, trade: 40}', '{safety: 70, trade: 30}'],
  ['start: 12.5', 'start: 8.5'],
  ['delivered: {defence: 15}', 'delivered: {defence: 20, exposure: 1}'],
  ['routes: [north-line, south-line]', 'routes: [north-line]'],
  [
    `  south-line:
    name: The South Line
    legs: [south-harbour]
    kind: sea
    keeper: southreach
    cargoes: [arms, goods]
    transit: {units: 2, fee: {silver: 0.1}}
    after-strike: 1
`,
    '',
  ],
  [/ {2}fish-south: .*\n/.exec(fixtureFile.text)?.[0] ?? '', ''],
  ['actor: southreach, route: south-line, start: 10', 'actor: southreach, route: north-line, start: 10'],
  [/exchanges:\n.*\n/.exec(fixtureFile.text)?.[0] ?? '', ''],
  [/discount:\n(?: .*\n)*/.exec(fixtureFile.text)?.[0] ?? '', ''],
  [/ {6}borrow:\n(?: {8}.*\n)*/.exec(fixtureFile.text)?.[0] ?? '', ''],
  ['    weight: 12\n', '    weight: 20\n'],
  ['The loan of the lean month is due.', 'Southreach writes that it can wait no longer.'],
  ['    chained: true\n', '    chained: false\n'],
  ['  bad-catch:\n', `${/ {2}first-ice:\n(?: {4}.*\n)*/.exec(cards.text)?.[0]}  bad-catch:\n`],
  ['author: The Look East authors\n', ''],
  [/based-on:\n(?: {2}.*\n)*/.exec(fixtureFile.text)?.[0] ?? '', ''],
  ['  quiet: {title', `${/ {2}frozen: .*\n/.exec(main.text)?.[0]}  quiet: {title`],
  ['The lamps were lit, and nothing came.', 'The lamps were lit and nothing came but snow.'],
);

describe('a scenario that extends another', () => {
  it('is the same as one merged by hand', () => {
    const hand = checkScenario([{ file: 'hand.yaml', text: byHand }]);
    // What nobody can help who extends is worth a word to whoever writes the same himself.
    expect(hand.problems.map((one) => `${one.severity} ${one.code}`)).toEqual([
      'warning leg-unused',
      'warning condition-always',
      'warning one-option',
    ]);
    const { scenario, problems, files } = checkScenario([main, cards], bases);
    expect(formatProblems(problems, files)).toBe('');
    // Scores of games of the base would be those of another game.
    expect(hand.scenario?.reference).not.toBeNull();
    expect(scenario).toEqual({ ...hand.scenario, reference: null });
  });

  it('is found on the disk with its base, which lies beside it', () => {
    const found = findScenario(FOLDER);
    if (!found.ok) throw new Error(found.error);
    expect(found.value.bases.ids).toEqual(expect.arrayContaining(['saltholm', 'the-year-after']));
    const { scenario } = checkScenario(found.value.files, found.value.bases);
    expect(scenario).toEqual(checkScenario([main, cards], bases).scenario);
  });

  it('may itself be extended', () => {
    const top = {
      file: 'top.yaml',
      text: 'id: top\nextends: saltholm-winter@3\nremove: {cards: [first-ice]}\n',
    };
    const all = basesOf({ saltholm: [fixtureFile], 'saltholm-winter': [main, cards] });
    const { scenario, problems } = checkScenario([top], all);
    expect(problems).toEqual([]);
    expect(scenario).toMatchObject({ id: 'top', version: 1, title: 'The Lighthouse Winter' });
    expect(scenario?.cards.map((card) => card.id)).toEqual(['gun-show', 'bad-catch', 'the-loan']);
  });

  it('replaces a thing where it stands when it is removed and written anew', () => {
    const text = edited(
      main.text,
      ['  routes: [south-line]', '  routes: [south-line]\n  endings: [guarded]'],
      [
        'endings:\n  frozen',
        'endings:\n  guarded: {title: Anew, text: All of it., when: defence >= 90}\n  frozen',
      ],
    );
    const { scenario } = checkScenario([{ ...main, text }, cards], bases);
    expect(scenario?.endings.map((ending) => ending.id)).toEqual(['raided', 'guarded', 'frozen', 'quiet']);
    expect(scenario?.endings[1]).toMatchObject({ title: 'Anew', facts: [] });
  });
});

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

/** Problems as `file:line:column code`. */
const found = (files: readonly SourceFile[], all: Bases = bases) =>
  checkScenario(files, all).problems.map(
    ({ file, line, column, code }) => `${file.split('/').slice(-2).join('/')}:${line}:${column} ${code}`,
  );

/** `▮` marks where a message must point. */
interface Slip {
  readonly name: string;
  readonly of: SourceFile;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly message?: RegExp;
}

const SLIPS: readonly Slip[] = [
  {
    name: 'a base of another version',
    of: main,
    from: 'extends: saltholm@1',
    to: 'extends: ▮saltholm@2',
    code: 'base-version',
    message: /version 2 of `saltholm`, but here it has version 1\. write `saltholm@1`/,
  },
  {
    name: 'a number that is out of bounds',
    of: main,
    from: 'turns: 4',
    to: 'turns: ▮0',
    code: 'too-small',
  },
  {
    name: 'an expression that reads nothing',
    of: main,
    from: 'turn >= 4 && defence >= 30',
    to: 'turn >= 4 && ▮defense >= 30',
    code: 'expression-name',
    message: /did you mean `defence`/,
  },
  {
    name: 'an unknown field',
    of: cards,
    from: 'bad-catch: {weight',
    to: 'bad-catch: {▮wieght',
    code: 'unknown-field',
    message: /did you mean `weight`/,
  },
  {
    name: 'a mistyped id to remove',
    of: main,
    from: '{all-but: [captain]}',
    to: '{all-but: [captain, ▮captian]}',
    code: 'remove-unknown',
    message: /no `captian` in `designations`\. did you mean `captain`/,
  },
  {
    name: 'a mistyped option to remove',
    of: main,
    from: 'bad-catch.options.borrow',
    to: '▮bad-catch.options.borow, bad-catch.options.borrow',
    code: 'remove-unknown',
    message: /no `borow` in `cards\.bad-catch\.options`\. did you mean `borrow`/,
  },
  {
    name: 'a removal that is written twice',
    of: main,
    from: 'routes: [south-line]',
    to: 'routes: [south-line, ▮south-line]',
    code: 'remove-twice',
  },
  {
    name: 'a section to remove that there is not',
    of: main,
    from: '  routes: [south-line]',
    to: '  ▮route: [south-line]\n  routes: [south-line]',
    code: 'unknown-field',
    message: /did you mean `routes`/,
  },
  {
    name: 'a list for a single field to remove',
    of: main,
    from: '  discount: all',
    to: '  discount: all\n  sight: ▮[defence]',
    code: 'wrong-type',
    message: /expected `all`/,
  },
  {
    name: 'a needed field that is removed',
    of: main,
    from: 'bad-catch.options.borrow',
    to: 'bad-catch.options.borrow, ▮gun-show.headline',
    code: 'missing-field',
  },
  {
    name: 'a section that is not a mapping',
    of: cards,
    from: 'channels:\n',
    to: 'reactions: ▮none\nchannels:\n',
    code: 'wrong-type',
  },
];

describe('a slip in an extending scenario', () => {
  it.each(SLIPS)('$name', ({ of, from, to, code, message }) => {
    const marked = edited(of.text, [from, to]);
    const before = marked.slice(0, marked.indexOf('▮'));
    const place = `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
    const slipped = { ...of, text: marked.replace('▮', '') };
    const files = of === main ? [slipped, cards] : [main, slipped];
    expect(found(files)).toEqual([`extended/${of.file.split('/').at(-1)}:${place} ${code}`]);
    const [problem] = checkScenario(files, bases).problems;
    if (message) expect(`${problem?.message} ${problem?.suggestion}`).toMatch(message);
  });

  it('shows a mistake of the base in the base', () => {
    const broken = { ...fixtureFile, text: edited(fixtureFile.text, ['deposit: 40', 'deposit: 140']) };
    expect(found([main, cards], basesOf({ saltholm: [broken] }))).toEqual([
      `fixture/scenario.yaml:${lineOf(broken.text, 'deposit: 140')}:14 too-big`,
    ]);
    const cut = { ...fixtureFile, text: edited(fixtureFile.text, ['deposit: 40', 'deposit: [40']) };
    expect(found([main, cards], basesOf({ saltholm: [cut] }))[0]).toMatch(/^fixture\/scenario\.yaml:\d+/);
  });

  it('names the removal where the base still needs what is gone', () => {
    const text = edited(main.text, ['    routes: [north-line]\n', '']);
    const { problems } = checkScenario([{ ...main, text }, cards], bases);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'unknown-id',
      file: fixtureFile.file,
      line: lineOf(fixtureFile.text, 'routes: [north-line, south-line]'),
    });
    expect(problems[0]?.suggestion).toBe(
      `${main.file}:${lineOf(text, 'routes: [south-line]')} removes it; change or remove this, too.`,
    );
  });

  it('asks whether a new id with hardly anything in it is an old one', () => {
    const text = edited(cards.text, ['bad-catch: {weight', 'bad-cath: {weight']);
    const { problems } = checkScenario([main, { ...cards, text }], bases);
    expect(problems.map((one) => one.code)).toEqual(['missing-field']);
    for (const one of problems)
      expect(one).toMatchObject({
        line: lineOf(text, 'bad-cath'),
        suggestion: 'did you mean to change `bad-catch` of the base?',
      });
  });

  it('says all of it in one pass', () => {
    const slipped = {
      ...main,
      text: edited(
        main.text,
        ['saltholm@1', 'saltholm@7'],
        ['turns: 4', 'turns: 0'],
        ['[captain]', '[capten]'],
      ),
    };
    const broken = { ...fixtureFile, text: edited(fixtureFile.text, ['deposit: 40', 'deposit: 140']) };
    expect(found([slipped, cards], basesOf({ saltholm: [broken] })).map((one) => one.split(' ')[1])).toEqual(
      expect.arrayContaining(['base-version', 'too-small', 'remove-unknown', 'too-big']),
    );
  });
});

describe('what extends nothing that can be found', () => {
  const file = (text: string): SourceFile => ({ file: 'a/top.yaml', text });
  const told = (text: string, all: Bases = bases) => {
    const [one, ...more] = checkScenario([file(text)], all).problems;
    expect(more).toEqual([]);
    return `${one?.line}:${one?.column} ${one?.code}: ${one?.message} ${one?.suggestion ?? ''}`.trim();
  };

  it('is told what there is', () => {
    expect(told('id: top\nextends: salthom@1\n')).toBe(
      '2:10 base-unknown: There is no scenario `salthom` to extend. did you mean `saltholm`? there are: `saltholm`.',
    );
    expect(told('id: top\nextends: constructor@1\n', NO_BASES)).toMatch(
      /2:10 base-unknown: .* there are: none\.$/,
    );
  });

  it('must name a version', () => {
    expect(told('id: top\nextends: saltholm\n')).toMatch(/2:10 base-form: .*write `saltholm@1`/);
    expect(told('id: top\nextends: [saltholm@1]\n')).toMatch(/2:10 base-form/);
  });

  it('may not go in a circle', () => {
    const all = basesOf({
      one: [{ file: 'one.yaml', text: 'id: one\nextends: two@1\n' }],
      two: [{ file: 'two.yaml', text: 'id: two\nextends: one@1\n' }],
    });
    expect(told('id: top\nextends: one@1\n', all)).toBe(
      '2:10 base-circle: `one` would extend itself: one → two → one.',
    );
    expect(told('id: saltholm\nextends: saltholm@1\n')).toMatch(/base-circle/);
  });

  it('may not go deeper than four', () => {
    const chain = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => {
        const text = n === 5 ? fixtureFile.text : `id: s${n}\nextends: s${n + 1}@1\n`;
        return [`s${n}`, [{ file: `s${n}.yaml`, text }]];
      }),
    );
    expect(told('id: top\nextends: s1@1\n', basesOf(chain))).toMatch(/^2:10 base-depth: .* more than 4 /);
    expect(found([file('id: top\nextends: s2@1\n')], basesOf(chain))).toEqual([]);
  });

  it('needs no `remove`, and an id of its own', () => {
    const text = edited(fixtureFile.text, ['title: The Light', 'remove: {cards: all}\ntitle: The Light']);
    expect(found([{ ...fixtureFile, text }])).toEqual(['fixture/scenario.yaml:4:1 remove-alone']);
    expect(found([file('extends: saltholm@1\n')])).toEqual(['a/top.yaml:1:1 missing-field']);
  });
});

describe('a run of an extending scenario', () => {
  const scenario = checkScenario([main, cards], bases).scenario;
  if (scenario === null) throw new Error('the fixture is wrong');
  const { file: run } = playOne({ scenario, seed: 5, player: random });
  const carried = (builtIn: readonly string[]) => {
    const parsed = readRun(writeRun({ ...run, embedded: embeddedFiles([main, cards], bases, builtIn) }));
    if (!parsed.ok) throw new Error(parsed.error.code);
    return parsed.value;
  };

  it('replays with the built-in base it was played on, and with no other', () => {
    const read = carried(['saltholm']);
    expect(read.embedded?.map(({ file, of }) => [file, of])).toEqual([
      ['scenario.yaml', undefined],
      ['cards.yaml', undefined],
    ]);
    const wanted = { id: 'saltholm', version: 1, hash: expect.stringMatching(/^[0-9a-f]{16}$/) };
    expect(read.embedded?.[0]?.base).toEqual(wanted);
    const inside = embeddedScenario(read, bases);
    expect(inside.ok && verifyRun(read, inside.value)).toMatchObject({
      value: { otherScenario: false, differs: null, illegal: null },
    });
    const other = { ...fixtureFile, text: edited(fixtureFile.text, ['start: 12.5', 'start: 12']) };
    expect(embeddedScenario(read, basesOf({ saltholm: [other] }))).toMatchObject({
      error: { code: 'base', wanted, present: { id: 'saltholm', version: 1 } },
    });
    expect(embeddedScenario(read)).toMatchObject({ error: { code: 'base', wanted, present: null } });
  });

  it('carries a base that is not built in', () => {
    const read = carried([]);
    expect(read.embedded?.map(({ file, of }) => [file, of])).toEqual([
      ['scenario.yaml', undefined],
      ['cards.yaml', undefined],
      ['scenario.yaml', 'saltholm'],
    ]);
    const inside = embeddedScenario(read);
    expect(inside.ok && verifyRun(read, inside.value)).toMatchObject({ value: { differs: null } });
  });
});
