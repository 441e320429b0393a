import { describe, expect, test } from 'vitest';
import { randomRun, WORDS } from '../../tests/hand-ins.ts';
import { saltholm, scenarioNamed } from '../../tests/support.ts';
import type { RunFile } from '../scenario/run-write.ts';
import { HAND_IN_MOST, handInsIn, handInText, openHandIn, readHandIn } from './hand-in.ts';

const scenario = saltholm();
const run = randomRun(scenario, 1);

async function textOf(one: RunFile): Promise<string> {
  const made = await handInText(one, scenario);
  if (!made.ok) throw new Error(made.error.code);
  return made.value.text;
}

async function opened(text: string) {
  const read = await readHandIn(text);
  return read.ok ? openHandIn(read.value, scenario) : read;
}

const TEXT = await textOf({ ...run, ...WORDS });

test('a text says what it is in front, and holds the whole run', async () => {
  expect(TEXT).toMatch(/^LOOK-EAST 1\. saltholm\. \d+\. [0-9A-Z ]+\.$/);
  expect(TEXT.length).toBeLessThan(HAND_IN_MOST);
  expect(await opened(TEXT)).toEqual({ ok: true, value: { ...run, ...WORDS } });
});

test.each(['first-moves', 'the-year-after', 'egypt-1955', 'turkey-2017', 'island', 'roadmap-2027'])(
  '%s: random runs come back as they were',
  async (id) => {
    const played = scenarioNamed(id);
    for (let seed = 1; seed <= 34; seed++) {
      const one = { ...randomRun(played, seed), ...(seed % 2 ? WORDS : {}) };
      const made = await handInText(one, played);
      if (!made.ok) throw new Error(made.error.code);
      const read = await readHandIn(made.value.text);
      expect(read.ok && openHandIn(read.value, played), `fortune ${seed}`).toEqual({ ok: true, value: one });
    }
  },
);

const wrapped = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n');

describe('what happens to a text on its way', () => {
  test.each<[string, (text: string) => string]>([
    ['wrapped at 72 columns', (text) => wrapped(text, 72)],
    ['broken anywhere', (text) => text.replace(/.{17}/g, '$&\r\n')],
    ['quoted', (text) => wrapped(text, 60).replace(/^/gm, '> ')],
    ['quoted twice', (text) => wrapped(text, 60).replace(/^/gm, '> > ')],
    ['a cell of a CSV', (text) => `Amber heron,"${text}",2\n`],
    ['with spaces that do not break', (text) => text.replaceAll(' ', '\u00a0')],
    ['without spaces', (text) => text.replaceAll(' ', '')],
    ['small letters', (text) => text.toLowerCase()],
    [
      'O for 0, l for 1',
      (text) =>
        text.replace(/\d+\. (.*)/, (all, body: string) =>
          all.replace(body, body.replaceAll('0', 'O').replaceAll('1', 'l')),
        ),
    ],
    ['in smart quotes, with another dash', (text) => `“${text.replace('-', '–')}”`],
    ['hyphenated', (text) => text.replace(/([0-9A-Z]{40})([0-9A-Z]{20})/g, '$1-\n$2')],
    ['with signs that nobody sees', (text) => text.replace(/ /g, '\u200b \ufeff')],
    ['as mails are sent', (text) => text.replace(/.{70}/g, '$&=\r\n')],
    ['with words around', (text) => `Dear all, we looked east.\n\n${text}\n\nBest\nTom. 12. x.`],
  ])('%s', async (_name, harm) => {
    expect(harm(TEXT)).not.toBe(TEXT);
    expect(await opened(harm(TEXT))).toEqual({ ok: true, value: { ...run, ...WORDS } });
  });

  test('a text that is cut says how much is missing', async () => {
    const letters = Number(/\. (\d+)\. /.exec(TEXT)?.[1]);
    const cut = TEXT.slice(0, 200);
    const there = cut.replace(/^.*\d+\. /, '').replaceAll(' ', '').length;
    for (const text of [cut, `${cut},Amber heron`, `${cut}\tAmber heron`])
      expect(await readHandIn(text)).toEqual({
        ok: false,
        error: { code: 'cut', missing: letters - there, of: letters },
      });
    expect(await readHandIn(TEXT.slice(0, 18))).toMatchObject({ error: { code: 'cut', missing: null } });
  });

  test('one letter changed anywhere is found out, or changes nothing', async () => {
    let found = 0;
    for (let at = 0; at < TEXT.length; at++) {
      const sign = TEXT[at] ?? '';
      for (const other of ['7', 'Q', 'x', ','].filter((one) => one.toUpperCase() !== sign.toUpperCase())) {
        const read = await opened(TEXT.slice(0, at) + other + TEXT.slice(at + 1));
        if (read.ok) expect(read.value, `${sign} → ${other} at ${at}`).toEqual({ ...run, ...WORDS });
        else found += 1;
      }
    }
    expect(found).toBeGreaterThan(3 * TEXT.length);
  });

  test('what is no hand-in, or one of another time, is named', async () => {
    for (const text of ['', 'We looked east. Look-East 2 is a game.', JSON.stringify(run)])
      expect(await readHandIn(text)).toEqual({ ok: false, error: { code: 'none' } });
    expect(await readHandIn(TEXT.replace('LOOK-EAST 1', 'LOOK-EAST 2'))).toEqual({
      ok: false,
      error: { code: 'version', version: 2, known: 1 },
    });
  });

  test('all that stand in one text are found, whole or not, with their lines', () => {
    const cut = TEXT.slice(0, 150).trimEnd();
    const column = `name,text\nAmber heron,"${TEXT}"\nJade fox,${cut},late\n\n> ${wrapped(TEXT, 72)}`;
    const found = handInsIn(column);
    expect(found.map(({ at }) => at)).toEqual([2, 3, 5]);
    expect(found[0]?.text).toBe(TEXT);
    expect(found[1]?.text).toBe(cut);
  });
});

describe('what is not believed', () => {
  const changes: readonly [string, Partial<RunFile>, object][] = [
    ['other rules', { rules: 1 }, { code: 'rules', rules: 1 }],
    ['another edition', { scenario: { ...run.scenario, hash: '0'.repeat(16) } }, { code: 'edition' }],
    ['another score', { score: 99 }, { code: 'score', said: 99, given: run.score }],
    ['another hash', { hashes: run.hashes.with(2, 'f'.repeat(16)) }, { code: 'differs', turn: 2 }],
    ['a hash too few', { hashes: run.hashes.slice(0, -1) }, { code: 'differs', turn: run.hashes.length - 1 }],
    ['another fortune', { seed: 2 }, { code: /differs|illegal/ }],
    [
      'an order that is none',
      { orders: [{ turn: 1, seat: scenario.lead, kind: 'build', project: 'castle' }, ...run.orders] },
      { code: 'illegal', turn: 1, order: 1, reason: { code: 'unknown' } },
    ],
    ['an intent out of bounds', { intent: { ...run.intent, nothing: 3 } }, { code: 'start' }],
  ];
  test.each(changes)('%s', async (_name, change, problem) => {
    const made = await handInText({ ...run, ...change }, scenario);
    const { code, ...rest } = problem as { code: string | RegExp };
    const got = made.ok ? await opened(made.value.text) : made;
    expect(got).toMatchObject({ ok: false, error: { code: expect.stringMatching(code), ...rest } });
  });

  test('a scenario that is not here', async () => {
    const read = await readHandIn(TEXT);
    const unknown = { ok: false, error: { code: 'unknown', id: 'saltholm', apart: false } };
    expect(read.ok && openHandIn(read.value, null)).toEqual(unknown);
    expect(read.ok && openHandIn(read.value, scenarioNamed('island'))).toEqual(unknown);
  });
});

describe('what has no room', () => {
  /** Words that cannot be packed. */
  const noise = (length: number, first: number): string =>
    Array.from({ length }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 7919 + first * 104729) % 20000)),
    ).join('');

  test('words that are too long are named, the longest first, with what has to go', async () => {
    const lesson = { reflection: noise(1900, 1), reasons: [{ turn: 2, text: noise(300, 2) }] };
    const made = await handInText({ ...run, lesson }, scenario);
    if (made.ok || made.error.code !== 'words') throw new Error('it fits');
    const { cut, words } = made.error;
    expect(words).toEqual([
      { what: 'reflection', turn: null, characters: 1900 },
      { what: 'reason', turn: 2, characters: 300 },
    ]);
    const shorter = { ...lesson, reflection: lesson.reflection.slice(0, -cut) };
    expect(await handInText({ ...run, lesson: shorter }, scenario)).toMatchObject({ ok: true });
    const longer = { ...lesson, reflection: lesson.reflection.slice(0, -Math.floor(cut / 2)) };
    expect(await handInText({ ...run, lesson: longer }, scenario)).toMatchObject({ ok: false });
  });

  test('a long class link leaves its checksum', async () => {
    const lesson = { link: 'x'.repeat(3000) };
    const read = await readHandIn(await textOf({ ...run, lesson }));
    expect(read).toMatchObject({ ok: true, value: { link: expect.stringMatching(/^[0-9a-f]{8}$/) } });
    expect(read.ok && read.value.run.lesson?.link).toBeUndefined();
  });

  test('a scenario of one’s own goes along where it fits, and is asked for where it does not', async () => {
    const small = [{ file: 'scenario.yaml', text: 'id: saltholm' }];
    const made = await handInText({ ...run, embedded: small }, scenario);
    expect(made).toMatchObject({ ok: true, value: { apart: false } });
    const read = made.ok ? await readHandIn(made.value.text) : made;
    expect(read.ok && read.value.run.embedded).toEqual(small);

    const large = [{ file: 'scenario.yaml', text: noise(9000, 3) }];
    const apart = await handInText({ ...run, embedded: large }, scenario);
    expect(apart).toMatchObject({ ok: true, value: { apart: true } });
    const without = apart.ok ? await readHandIn(apart.value.text) : apart;
    expect(without.ok && openHandIn(without.value, null)).toMatchObject({
      error: { code: 'unknown', apart: true },
    });
  });
});
