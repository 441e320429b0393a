import { describe, expect, it } from 'vitest';
import { random } from '../../src/bots/random.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { builtInBases } from '../../src/scenario/built-in-bases.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { diskBases } from '../../src/scenario/node.ts';
import { embeddedFiles } from '../../src/scenario/run-embedded.ts';
import { type RunFile, writeRun } from '../../src/scenario/run-file.ts';
import { openRun } from '../../src/store/open-run.ts';
import { NOTICES } from '../../src/text/en/notices.ts';
import { flagship } from '../support.ts';

const { id, version } = flagship();
const files = [
  {
    file: 'scenario.yaml',
    text: `id: long-year
extends: ${id}@${version}
title: A Long Year
calendar: {turns: 13}
directives: 2
tracks: {tension: {start: 41}}
cards: {extra: {headline: A quiet week, text: Nothing comes in., options: {read: {label: Read on}}, facts: [M1]}}
`,
  },
];

describe('a scenario of the reader that extends a built-in one', () => {
  it('finds it in the page as on the disk', async () => {
    const inPage = loadScenario(files, await builtInBases(files));
    if (!inPage.ok) throw new Error(inPage.error.map((one) => `${one.file}: ${one.message}`).join('\n'));
    expect(inPage).toEqual(loadScenario(files, diskBases()));
    expect(inPage.value).toMatchObject({ id: 'long-year', title: 'A Long Year', directives: 2 });
    expect(inPage.value.calendar).toEqual({ ...flagship().calendar, turns: 13 });
    expect(inPage.value.cards).toHaveLength(flagship().cards.length + 1);
  });

  it('is told by its names what there is', async () => {
    const lost = [{ file: 'a.yaml', text: 'id: lost\nextends: the-year-befor@1\n' }];
    const found = loadScenario(lost, await builtInBases(lost));
    expect(found).toMatchObject({
      error: [{ code: 'base-unknown', suggestion: expect.stringContaining(`\`${id}\``) }],
    });
  });

  it('travels in a run that the page opens, unless its base is another one here', async () => {
    const loaded = loadScenario(files, diskBases());
    if (!loaded.ok) throw new Error('the file is wrong');
    const { file: run } = playOne({ scenario: loaded.value, seed: 2, player: random });
    const embedded = embeddedFiles(files, diskBases(), [id]);
    expect(embedded).toMatchObject([{ file: 'scenario.yaml', base: { id, version } }]);
    const open = (one: RunFile) => openRun(writeRun(one), async () => null);
    expect(await open({ ...run, embedded })).toMatchObject({ ok: true, value: { notice: null } });

    const [first] = embedded;
    if (first?.base === undefined) throw new Error('no base');
    const other = { ...first, base: { ...first.base, hash: '0'.repeat(16) } };
    const refused = await open({ ...run, embedded: [other] });
    expect(refused).toMatchObject({
      ok: false,
      notice: { code: 'run-base', args: { scenario: id, version, present: 'same' } },
    });
    expect(NOTICES).toHaveProperty('notice.run-base');
  });
});
