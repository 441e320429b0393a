import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioIds } from '../../src/scenario/node.ts';
import { describedAt } from './json-schema.ts';
import { type Editor, type Position, startEditor } from './language-server.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
});
afterAll(() => editor.close());

/** The text without its `|`, and where that stood. */
function marked(text: string): { text: string; at: Position } {
  const lines = text.slice(0, text.indexOf('|')).split('\n');
  return {
    text: text.replace('|', ''),
    at: { line: lines.length - 1, character: (lines.at(-1) ?? '').length },
  };
}

const CARD = 'id: sandbox\ncards:\n  a-letter:\n    headline: A letter has come\n';

describe('an editor that speaks to the YAML language server', () => {
  it('completes the fields of a card', async () => {
    const { text, at } = marked(`${CARD}    |\n`);
    await editor.open('scenarios/sandbox/fields.yaml', text);
    const labels = await editor.completions('scenarios/sandbox/fields.yaml', at);
    expect(labels).toEqual(
      expect.arrayContaining(['text', 'options', 'when', 'weight', 'turn', 'again', 'chained', 'facts']),
    );
    expect(labels).not.toContain('headline');
    expect(labels).not.toContain('effects');
  });

  it('completes sections, and words to choose from', async () => {
    const top = marked('id: sandbox\nca|\n');
    await editor.open('scenarios/sandbox/sections.yaml', top.text);
    expect(await editor.completions('scenarios/sandbox/sections.yaml', top.at)).toEqual(
      expect.arrayContaining(['calendar', 'cards', 'cargoes']),
    );
    const mode = marked('id: sandbox\nlegs:\n  a-leg:\n    mode: |\n');
    await editor.open('scenarios/sandbox/choice.yaml', mode.text);
    const labels = await editor.completions('scenarios/sandbox/choice.yaml', mode.at);
    expect(labels).toEqual(expect.arrayContaining(['sea', 'rail', 'road', 'air']));
  });

  it('says what a field is for', async () => {
    const { text, at } = marked(`${CARD}    text: Nobody knows from whom.\n    wei|ght: 4\n`);
    await editor.open('scenarios/sandbox/hover.yaml', text);
    const said = await editor.hover('scenarios/sandbox/hover.yaml', at);
    const described = describedAt(['cards', 'a-letter', 'weight']);
    expect(described).toMatch(/^How likely /);
    expect(said).toContain(described);
  });

  it('underlines an unknown field and a value of the wrong kind', async () => {
    const found = await editor.open(
      'scenarios/sandbox/wrong.yaml',
      `${CARD}    txt: Nobody knows from whom.\n    again: soon\n`,
    );
    const at = (line: number) => found.find(({ range }) => range.start.line === line)?.message;
    expect(at(4)).toMatch(/txt is not allowed/);
    expect(at(5)).toMatch(/Incorrect type. Expected "integer"/);
  });

  it('is told by the first line of the template where the schema lies', async () => {
    const text = readFileSync('scenarios/template/scenario.yaml', 'utf8').replace('win-at:', 'win-on:');
    const away = text.replace('../schema.json', '../../scenarios/schema.json');
    const [only, more] = await editor.open('tests/authoring/away.yaml', away);
    expect(only?.message).toMatch(/win-on is not allowed/);
    expect(more).toBeUndefined();
  });

  it.each(scenarioIds())('finds nothing wrong with %s', async (id) => {
    const folder = join('scenarios', id);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      const path = join(folder, file);
      expect(await editor.open(path, readFileSync(path, 'utf8')), path).toEqual([]);
    }
  });
});
