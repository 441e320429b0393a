import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarios } from 'virtual:scenarios';
import { afterAll, describe, expect, it } from 'vitest';
import { checkScenario } from '../../src/scenario/load.ts';
import { findScenario, readScenario, scenarioIds } from '../../src/scenario/node.ts';
import { formatProblems } from '../../src/scenario/problem.ts';
import { scenarioPlugin } from '../../src/scenario/vite-plugin.ts';
import { fixtureFile, fixtureScenario } from './fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'look-east-scenarios-'));
afterAll(() => rmSync(root, { recursive: true }));

function plant(id: string, text: string): void {
  mkdirSync(join(root, 'scenarios', id), { recursive: true });
  writeFileSync(join(root, 'scenarios', id, 'scenario.yaml'), text);
}

/** A bundler that takes every error to heart. */
const strict = {
  addWatchFile: (): unknown => undefined,
  warn: () => undefined,
  error: (message: string) => {
    throw new Error(message);
  },
};

describe('the scenarios in the repository', () => {
  it.each(scenarioIds())('%s has no problem', (id) => {
    const found = findScenario(id);
    if (!found.ok) throw new Error(found.error);
    const { problems, files } = checkScenario(found.value.files, found.value.bases);
    expect(formatProblems(problems, files)).toBe('');
  });

  it('are built in, each behind its own import', async () => {
    const ids = scenarios.map((one) => one.id);
    expect([...ids].sort()).toEqual(scenarioIds().filter((id) => id !== 'template'));
    expect(ids[0], 'what others stand on comes first').toBe('the-year-after');
    for (const { id, title, load } of scenarios) {
      const read = readScenario(id);
      const scenario = await load();
      expect(scenario.title).toBe(title);
      expect(read).toEqual({ ok: true, value: scenario });
    }
  });
});

describe('a scenario on the disk', () => {
  it('is found by id, folder or file', () => {
    plant('saltholm', fixtureFile.text);
    const expected = { ok: true, value: fixtureScenario() };
    expect(readScenario('saltholm', root)).toEqual(expected);
    expect(readScenario(join(root, 'scenarios/saltholm'), root)).toEqual(expected);
    expect(readScenario(join(root, 'scenarios/saltholm/scenario.yaml'), root)).toEqual(expected);
  });

  it('may be compiled already', () => {
    const file = join(root, 'compiled.json');
    writeFileSync(file, JSON.stringify(fixtureScenario()));
    expect(readScenario(file)).toEqual({ ok: true, value: fixtureScenario() });
  });

  it('is named with those there are when it is unknown', () => {
    const failed = readScenario('saltham', root);
    expect(failed).toMatchObject({
      ok: false,
      error: { kind: 'unknown', message: expect.stringContaining('saltholm') },
    });
  });

  it('may extend another one that is built in', () => {
    plant('saltholm', fixtureFile.text);
    plant('saltholm-late', 'id: saltholm-late\nextends: saltholm@1\ncalendar: {month: 9}\n');
    const watched: string[] = [];
    const bundler = { ...strict, addWatchFile: (file: string) => watched.push(file) };
    const load = scenarioPlugin(root).load as unknown as (this: typeof bundler, id: string) => string;
    const module = load.call(bundler, '\0virtual:scenarios/saltholm-late');
    const [, json = ''] = /JSON\.parse\((.*)\);$/.exec(module) ?? [];
    const late = readScenario('saltholm-late', root);
    expect(late).toMatchObject({ ok: true, value: { calendar: { month: 9, turns: 6 } } });
    expect(late.ok && late.value).toEqual(JSON.parse(JSON.parse(json)));
    expect(watched).toEqual(
      ['saltholm-late', 'saltholm'].map((id) => join(root, 'scenarios', id, 'scenario.yaml')),
    );
    const source = load.call(bundler, '\0virtual:scenarios/saltholm/source');
    expect(source).toContain('saltholm/scenario.yaml');
  });

  it('fails the build with its messages', () => {
    plant('broken', fixtureFile.text.replace('id: saltholm', 'id: broken').replace('headline:', 'headlin:'));
    const load = scenarioPlugin(root).load as unknown as (this: typeof strict, id: string) => unknown;
    expect(() => load.call(strict, '\0virtual:scenarios/broken')).toThrow(
      /headlin.*did you mean `headline`/is,
    );
  });
});
