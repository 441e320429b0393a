// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import {
  button,
  otherwise,
  press,
  put,
  read,
  readAll,
  stateOf,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { changed, saltholm } from '../../../tests/support.ts';
import type { State } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { ProjectDetail, ProjectList } from './projects.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

type Work = Partial<State['projects'][string]>;
/** The breakwater as it would stand. */
const breakwater = (work: Work) => {
  const { projects } = stateOf(table);
  const stands = { stage: 0, left: 0, push: 0, paid: 0, ...work };
  return otherwise(table, { projects: { ...projects, breakwater: stands } });
};
const stages = (): string[] => [...document.querySelectorAll('.work-stages li')].map((one) => one.className);

test('works of one’s own come first, then other people’s; each is opened when it is pressed', async () => {
  await put(table, <ProjectList />);
  expect(readAll('h3')).toEqual(['Your own', 'Other people’s']);
  const [own, others] = [...document.querySelectorAll('ul')];
  expect(readAll('.row-main', own)).toEqual(['The breakwater']);
  expect(readAll('.row-main', others)).toEqual(['A light on the northern cape']);
  expect(readAll('.row-note')).toEqual(['0 of 2 stages', '0 of 1 stage']);
  const colours = [...document.querySelectorAll('.mark path')].map((one) => one.getAttribute('fill'));
  expect(colours).toEqual(['#13736E', '#2B5A92']);
  await press(the('[data-row="project:northern-light"]'));
  expect(table.get().selection).toEqual({ kind: 'project', id: 'northern-light' });
});

test('a work tells how far it has come: its stages, the months to go, its pace, and its end', async () => {
  const news = async (work: Work): Promise<string> => {
    await put(table, <ProjectList />, breakwater(work));
    return readAll('.row-note')[0] ?? '';
  };
  expect(await news({ stage: 1 })).toBe('1 of 2 stages');
  expect(await news({ stage: 1, push: 3 })).toBe('1 of 2 stages · pace +3');
  expect(await news({ left: 1, push: 3 })).toBe('1 month to go');
  expect(await news({ left: 2 })).toBe('2 months to go');
  expect(await news({ stage: 2, left: 2 })).toBe('finished');
  await put(table, <ProjectList />, otherwise(table, { projects: {} }));
  expect(readAll('.row-note')).toEqual(['', '']);
});

test('a work in full has the price and time of its stages, what they bring, and the order for the next', async () => {
  await put(table, <ProjectDetail id="breakwater" />);
  expect(read('.detail-head p')).toBe('Saltholm · 0 of 2 stages');
  expect(read('p.hint')).toBe('Two arms of stone. M1');
  expect(readAll('.work-stages b')).toEqual(['The northern arm', 'The southern arm']);
  expect(readAll('.work-stages small')).toEqual([
    'Costs £1.5 · 1 month',
    'Coastal defence +3',
    'Costs £2 · 2 months',
    'Harbour Town – South Port open again',
  ]);
  expect(stages()).toEqual(['now', '']);
  await press(button(/^Build the next stage/));
  expect(table.get().orders).toMatchObject([{ kind: 'build', project: 'breakwater' }]);
});

test('a stage that is finished has no price any more', async () => {
  await put(table, <ProjectDetail id="breakwater" />, breakwater({ stage: 1 }));
  expect(stages()).toEqual(['done', 'now']);
  expect(readAll('.work-stages small').filter((_, index) => index % 2 === 0)).toEqual([
    'finished',
    'Costs £2 · 2 months',
  ]);
  await put(table, <ProjectDetail id="breakwater" />, otherwise(table, { projects: {} }));
  expect(stages()).toEqual(['now', '']);
});

test('what is not open to the player says so, and offers nothing', async () => {
  await put(table, <ProjectDetail id="northern-light" />);
  expect(read('.detail-head p')).toBe('Northmark · 0 of 1 stage');
  expect(readAll('p.hint').at(-1)).toBe('This is not yours to build or to hasten.');
  expect(document.querySelector('.acts, .forecast')).toBeNull();
  await press(button('What happened so far'));
  expect(read('[role=dialog] h3')).toBe('A light on the northern cape');
  table.select({ kind: 'project', id: 'northern-light' });
  await press(button('Back'));
  expect(table.get().selection).toBeNull();
});

test('the work of others can be hastened where it is open: consent is bought, with its pace', async () => {
  const open = changed(saltholm(), (copy) => {
    const light = copy.projects.find(({ id }) => id === 'northern-light');
    if (light) Object.assign(light, { open: true, push: 25 });
  });
  table = await tableOf(open);
  await put(table, <ProjectDetail id="northern-light" />);
  expect(read('.act b')).toBe('Buy consent (pace +25)');
});
