import { describe, expect, it } from 'vitest';
import { writeShared } from '../scenario/share.ts';
import { linkIn } from './hash.ts';
import { openedFiles, openedText } from './opened-files.ts';

const yaml = (name: string, text = 'id: a\n'): File => new File([text], name);

describe('files that are brought', () => {
  it('are one scenario, the head first, and nothing but its files', async () => {
    const files = [yaml('cards.yml'), yaml('NOTES.md'), yaml('Scenario.yaml'), yaml('picture.png')];
    expect(await openedFiles(files)).toEqual({
      kind: 'scenario',
      name: 'Scenario.yaml',
      count: 2,
      from: {
        files: [
          { file: 'Scenario.yaml', text: 'id: a\n' },
          { file: 'cards.yml', text: 'id: a\n' },
        ],
      },
    });
  });

  it('are a run, or all files of a scenario in one', async () => {
    const run = new File(
      ['{"format": "look-east-run", "text": "\\"format\\":\\"look-east-scenario\\""}'],
      'a.json',
    );
    expect(await openedFiles([run])).toEqual({ kind: 'run', file: run });
    const bundle = writeShared([{ file: 'a.yaml', text: 'id: a\n' }]);
    const opened = await openedFiles([new File([bundle], 'a.look-east-scenario.json')]);
    expect(opened).toMatchObject({ kind: 'scenario', from: { bundle } });
  });

  it.each([
    ['nothing', [], 'file.none'],
    ['a binary file', [yaml('a.yaml', 'a\u0000')], 'file.not-text'],
    ['a large file', [yaml('a.yaml', 'x'.repeat(1_000_001))], 'file.too-large'],
    ['a very large file', [yaml('a.yaml', 'x'.repeat(5_000_000))], 'file.too-large'],
    ['too many files', Array.from({ length: 61 }, (_, n) => yaml(`${n}.yaml`)), 'file.too-many'],
  ])('are refused where they are %s', async (_name, files, code) => {
    expect(await openedFiles(files)).toMatchObject({ kind: 'refused', code });
  });
});

describe('a text that is pasted', () => {
  it('is a link, a bundle or a scenario', () => {
    expect(openedText(' \n')).toBeNull();
    expect(openedText('id: a')).toEqual({ files: [{ file: 'scenario.yaml', text: 'id: a' }] });
    expect(openedText('https://x.example/y?z#play=1.a.b')).toEqual({ link: '1.a.b' });
    expect(openedText('Have a look: https://x.example/#edit=1.a.b\nYours, Ama')).toEqual({
      link: '1.a.b\nYours, Ama',
    });
    const bundle = writeShared([{ file: 'a', text: 'b' }]);
    expect(openedText(bundle)).toEqual({ bundle });
    const about = 'id: a\nnotes:\n  - See https://x.example/#play=1.a.b\n';
    expect(openedText(about)).toEqual({ files: [{ file: 'scenario.yaml', text: about }] });
  });
});

describe('an address', () => {
  it('brings a link, or does not', () => {
    expect(linkIn('#play=1.a.b')).toEqual({ kind: 'play', link: '1.a.b' });
    expect(linkIn('#edit=')).toEqual({ kind: 'edit', link: '' });
    for (const hash of ['', '#play', '#studio', '#studio/x', '#lab', '#replay=1'])
      expect(linkIn(hash)).toBeNull();
  });
});
