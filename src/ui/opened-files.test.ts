import { describe, expect, it } from 'vitest';
import { writeShared } from '../scenario/share.ts';
import { linkIn } from './hash.ts';
import { droppedFiles, openedFiles, openedText } from './opened-files.ts';

const yaml = (name: string, text = 'id: a\n'): File => new File([text], name);

describe('files that are brought', () => {
  it('are one scenario, the head first, and nothing but its files', async () => {
    const files = [yaml('cards.yml'), yaml('NOTES.md'), yaml('Scenario.yaml'), yaml('picture.png')];
    expect(await openedFiles(files)).toEqual({
      kind: 'scenario',
      name: 'Scenario.yaml',
      count: 2,
      left: [],
      from: {
        files: [
          { file: 'Scenario.yaml', text: 'id: a\n' },
          { file: 'cards.yml', text: 'id: a\n' },
        ],
      },
    });
  });

  it('are read in whatever encoding and with whatever ends of lines they were saved', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'id: ß\r\n'].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ]);
    expect(await openedFiles([new File([utf16], 'a.yaml')])).toMatchObject({
      from: { files: [{ file: 'a.yaml', text: 'id: ß\r\n' }] }, // goes out again as it came
    });
    expect(await openedFiles([yaml('a.YAML', '\ufeffid: a\rtitle: b\u2028')])).toMatchObject({
      from: { files: [{ file: 'a.YAML', text: 'id: a\ntitle: b\n' }] },
    });
  });

  it('leave out what systems and editors put beside them, and say so', async () => {
    const files = ['scenario.yaml', 'scenario (1).yaml', '._scenario.yaml', 'notes.txt', 'a.look-east.json'];
    expect(await openedFiles(files.map((name) => yaml(name)))).toMatchObject({
      count: 1,
      left: [
        { path: '._scenario.yaml', why: 'hidden' },
        { path: 'notes.txt', why: 'ending' },
        { path: 'scenario (1).yaml', why: 'copy', of: 'scenario.yaml' },
        { path: 'a.look-east.json', why: 'ending' },
      ],
    });
    expect(await openedFiles([yaml('scenario.yaml~')])).toMatchObject({ kind: 'refused', code: 'file.none' });
  });

  it('are those of the folder that was dropped, not of the folders in it', async () => {
    const entry = (name: string) => ({
      isFile: true,
      isDirectory: false,
      name,
      file: (take: (file: File) => void) => take(yaml(name)),
    });
    const folder = (name: string, ...inside: readonly object[]) => ({
      isFile: false,
      isDirectory: true,
      name,
      createReader: () => {
        const batches = [inside, []];
        return { readEntries: (take: (some: readonly object[]) => void) => take(batches.shift() ?? []) };
      },
    });
    const dropped = folder(
      'mine',
      entry('cards.YML'),
      folder('old', entry('cards.yaml')),
      entry('scenario.yaml'),
    );
    const items = [{ webkitGetAsEntry: () => dropped }];
    const files = await droppedFiles({ items, files: [yaml('mine')] } as unknown as DataTransfer);
    expect(await openedFiles(files)).toMatchObject({
      from: { files: [{ file: 'scenario.yaml' }, { file: 'cards.YML' }] },
      left: [{ path: 'mine/old', why: 'folder' }],
    });
  });

  it('are a run, or all files of a scenario in one', async () => {
    const run = new File(
      ['{"format": "look-east-run", "text": "\\"format\\":\\"look-east-scenario\\""}'],
      'a.json',
    );
    expect(await openedFiles([run])).toEqual({ kind: 'run', file: run, left: [] });
    const bundle = writeShared([{ file: 'a.yaml', text: 'id: a\n' }]);
    const opened = await openedFiles([new File([bundle], 'a.look-east-scenario.json')]);
    expect(opened).toMatchObject({ kind: 'scenario', from: { bundle } });
  });

  it('are opened one at a time, and the others are named', async () => {
    const [one, two, picture] = ['one.json', 'two.json', 'picture.png'].map((name) => yaml(name, '{}'));
    const files = [picture, one, two, yaml('._one.yaml')] as File[];
    const left = [
      { path: '._one.yaml', why: 'hidden' },
      { path: 'picture.png', why: 'another' },
      { path: 'two.json', why: 'another' },
    ];
    expect(await openedFiles(files)).toEqual({ kind: 'run', file: one, left });
    const bundle = writeShared([{ file: 'a.yaml', text: 'id: a\n' }]);
    const shared = ['a', 'b'].map((name) => new File([bundle], `${name}.look-east-scenario.json`));
    expect(await openedFiles(shared)).toMatchObject({
      kind: 'scenario',
      name: 'a.look-east-scenario.json',
      left: [{ path: 'b.look-east-scenario.json', why: 'another' }],
    });
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
