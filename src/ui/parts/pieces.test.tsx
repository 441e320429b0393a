// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { putAlone, read, readAll, the } from '../../../tests/panels.tsx';
import type { LeftOut } from '../../store/files.ts';
import { LeftFiles } from './left-out.tsx';
import { Lineage } from './lineage.tsx';
import { PaperLine } from './paper.tsx';
import { Plate } from './plate.tsx';
import { Stages } from './stages.tsx';
import { Technical } from './technical.tsx';

test('stages before the present one are done, and the present one is said to be', async () => {
  const strip = async (at: number): Promise<[string, string | null][]> => {
    await putAlone(<Stages labels={['Talks', 'Release', 'Home']} at={at} label="The road" />);
    return [...document.querySelectorAll('li')].map((one) => [
      one.className,
      one.getAttribute('aria-current'),
    ]);
  };
  expect(await strip(1)).toEqual([
    ['done', null],
    ['now', 'step'],
    ['', null],
  ]);
  expect((await strip(3)).map(([name]) => name)).toEqual(['done', 'done', 'done']);
  expect((await strip(-1)).map(([name]) => name)).toEqual(['', '', '']);
  expect(readAll('li')).toEqual(['Talks', 'Release', 'Home']);
  expect(the('ol').getAttribute('aria-label')).toBe('The road');
});

const left = (names: readonly string[]): LeftOut[] =>
  names.map((name) => ({ path: `a/b/${name}`, why: 'ending' }));

test('files that were left out are named without their folder, with the reason of each', async () => {
  await putAlone(
    <LeftFiles
      left={[
        { path: 'mine/.DS_Store', why: 'hidden' },
        { path: 'cards (1).yaml', why: 'copy', of: 'cards.yaml' },
      ]}
    />,
  );
  expect(read('.left-out')).toBe(
    'Left out: .DS_Store (a hidden file), cards (1).yaml (a copy of cards.yaml).',
  );
  await putAlone(<LeftFiles left={[]} />);
  expect(document.querySelector('.left-out')).toBeNull();
});

test('six of them are named, and how many more there are', async () => {
  const six = ['1', '2', '3', '4', '5', '6'];
  const named = six.map((name) => `${name} (not a .yaml file)`).join(', ');
  await putAlone(<LeftFiles left={left(six)} />);
  expect(read('.left-out')).toBe(`Left out: ${named}.`);
  await putAlone(<LeftFiles left={left([...six, '7'])} />);
  expect(read('.left-out')).toBe(`Left out: ${named} and one more.`);
  await putAlone(<LeftFiles left={left([...six, '7', '8'])} />);
  expect(read('.left-out')).toBe(`Left out: ${named} and 2 more.`);
});

test('a scenario tells who wrote it and from what it was made, as far as it is known', async () => {
  const based = [
    { id: 'fish', title: 'Salt and Fish', author: 'A class in Bergen' },
    { id: 'harbours', title: 'Two Harbours' },
  ];
  await putAlone(<Lineage of={{ authors: ['Ada', 'Bo'], basedOn: based }} />);
  expect(read('.lineage')).toBe('by Ada, Bo · Based on Salt and Fish by A class in Bergen; Two Harbours');
  expect(readAll('cite')).toEqual(['Salt and Fish', 'Two Harbours']);
  await putAlone(<Lineage of={{ authors: ['Ada'], basedOn: [] }} />);
  expect(read('.lineage')).toBe('by Ada');
  await putAlone(<Lineage of={{ authors: [], basedOn: based.slice(1) }} />);
  expect(read('.lineage')).toBe('Based on Two Harbours');
  await putAlone(<Lineage of={{ authors: [], basedOn: [] }} />);
  expect(document.querySelector('.lineage')).toBeNull();
});

test('what is printed tells which game it is and the day on which it is printed', async () => {
  const today = (): string => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());
  const before = today();
  await putAlone(<PaperLine title="Salt" seed={17} />);
  expect(readAll('.paper-line span')).toEqual(['Name', 'Date']);
  expect([before, today()].map((date) => `Salt · fortune number 17 · printed on ${date}`)).toContain(
    read('.paper-line small'),
  );
});

test('a plate has its names where they belong, and dots on the towns only, the largest for home', async () => {
  await putAlone(
    <Plate
      names={[
        { text: 'Home', x: 10, y: 20, dot: [1, 2], kind: 'home' },
        { text: 'Town', x: 30, y: 40, dot: [3, 4], kind: 'town' },
        { text: 'Sea', x: 50, y: 60, kind: 'water' },
      ]}
    />,
  );
  expect(readAll('g text')).toEqual(['Home', 'Town', 'Sea']);
  expect([...document.querySelectorAll('g')].map((one) => one.getAttribute('class'))).toEqual([
    'plate-home',
    'plate-town',
    'plate-water',
  ]);
  const circles = [...document.querySelectorAll('circle')];
  expect(circles.map((one) => ['cx', 'cy', 'r'].map((name) => one.getAttribute(name)))).toEqual([
    ['1', '2', '19'],
    ['3', '4', '13'],
  ]);
  expect(the('g text').getAttribute('x')).toBe('10');
  expect(the('g text').getAttribute('y')).toBe('20');
});

test('a technical message lies behind its line', async () => {
  await putAlone(<Technical summary="More" text="E: no such thing" />);
  expect(read('summary')).toBe('More');
  expect(read('pre')).toBe('E: no such thing');
  expect((the('details') as HTMLDetailsElement).open).toBe(false);
});
