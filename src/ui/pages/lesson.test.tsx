// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  button,
  emptyTable,
  endMonth,
  press,
  putAlone,
  read,
  readAll,
  tableOf,
  the,
  write,
} from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import { readLesson } from '../../classroom/class-link.ts';
import type { Lesson } from '../../classroom/lesson.ts';
import { stopWord } from '../../classroom/stop-word.ts';
import { restartFrom } from '../../store/class-open.ts';
import type { BuiltIn } from '../built-in.ts';
import { carriedOver, freshDraft, lessonOfDraft, madeLink } from './lesson/draft.ts';
import { LessonPage } from './lesson.tsx';

const scenario = saltholm();
const BUILT_IN = { id: scenario.id, title: scenario.title, load: async () => scenario } as unknown as BuiltIn;

const link = (): string => (the('.lesson-link textarea') as HTMLTextAreaElement).value;

/** The lesson that the link on the page holds. */
function lesson(): Lesson {
  const found = readLesson(link());
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

/** The box or choice with a label within a group of fields. */
const choice = (legend: string, label: string): HTMLElement => {
  const group = [...document.querySelectorAll('fieldset')].find((one) =>
    one.querySelector('legend')?.textContent?.startsWith(legend),
  );
  const found = [...(group?.querySelectorAll('label') ?? [])].find(
    (one) => one.textContent?.trim() === label,
  );
  return the('input', found);
};

describe('the page of a lesson', () => {
  beforeEach(async () => {
    await putAlone(<LessonPage key={Math.random()} table={emptyTable(scenario)} scenarios={[BUILT_IN]} />);
    await expect.poll(() => document.querySelector('.lesson-link') !== null).toBe(true);
  });

  test('has a link at once, for pairs that agree and foretell', () => {
    expect(lesson()).toMatchObject({
      pairs: true,
      predict: true,
      intent: null,
      stops: [],
      people: [],
      from: null,
    });
    expect(lesson().reasons.length).toBe(3);
    expect(link()).toMatch(/#class=1\./);
    expect(document.querySelector('.qr')).not.toBeNull();
  });

  test('puts what is chosen into the link', async () => {
    await write('.lesson-field input[type=text]', '  Class 10b ');
    await write('#lesson-seed', '4 711');
    await press(choice('At a screen', 'One'));
    await press(choice('Guess the chances', 'No'));
    await press(choice('The aims', 'The same for all'));
    await press(choice('Numbers and sheets', 'The first few'));
    expect(lesson()).toMatchObject({
      title: 'Class 10b',
      seed: 4711,
      pairs: false,
      predict: false,
      intent: scenario.intent.start,
      view: 'few',
    });
  });

  test('shows the words of its stops in the order of the turns', async () => {
    const turns = [...document.querySelectorAll<HTMLElement>('input[name=lesson-stops]')];
    for (const at of [2, 0]) await press(turns[at] as HTMLElement);
    expect(lesson().stops).toEqual([1, 3]);
    expect(readAll('.lesson-words td')).toEqual([stopWord(link(), 1), stopWord(link(), 3)]);
  });

  test('has no link while something does not hold, and says so', async () => {
    await write('#lesson-seed', 'seven');
    expect(document.querySelector('.lesson-link')).toBeNull();
    expect(read('.lesson-made .hint')).toMatch(/mended/);
    expect(read('#lesson-seed-help')).toMatch(/Figures only/);
  });

  test('says where the link has to be copied by hand', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    await press(button('Copy the link'));
    await expect.poll(() => read('.lesson-made [role=status]')).toMatch(/copy it with your keyboard/);
    vi.unstubAllGlobals();
  });
});

describe('a lesson that goes on from a run', () => {
  const find = async () => scenario;

  test('has its scenario, fortune and aims from it, and its orders up to the chosen turn', async () => {
    const table = await tableOf(scenario);
    for (let month = 0; month < 2; month++) {
      endMonth(table);
      table.proceed();
      table.proceed();
    }
    const run = await restartFrom(table.exportRun().text, find);
    if (!run.ok) throw new Error(run.notice.code);
    expect(run.last).toBe(3);
    const draft = { ...freshDraft(scenario), goesOn: true, restart: run, turn: 2, stops: [1, 2] };
    const made = lessonOfDraft(draft, scenario);
    expect(made?.seed).toBe(7);
    expect(made?.from?.orders).toEqual(table.get().orders.filter(({ turn }) => turn === 1));
    expect(made?.stops).toEqual([2]);
    const again = emptyTable(scenario);
    const from = made?.from?.orders ?? [];
    await again.start({ scenario, seed: run.seed, intent: run.intent, from });
    expect(again.get().turn).toBe(2);
    expect(again.get().hashes).toEqual(table.get().hashes.slice(0, 2));
    expect(made && madeLink(made, 'http://a.example/').fit).toBe('fits');
  });

  test('cannot go on from a run of its first turn, nor from what is none', async () => {
    const table = await tableOf(scenario);
    expect(await restartFrom(table.exportRun().text, find)).toMatchObject({
      notice: { code: 'lesson-early' },
    });
    expect(await restartFrom('{', find)).toMatchObject({ notice: { code: 'run-not-json' } });
  });

  test('whose orders do not hold is told, and nothing lies on the table', async () => {
    const table = emptyTable(scenario);
    const from = [{ turn: 1, seat: scenario.lead, kind: 'build', project: 'nothing' }] as const;
    const begun = await table.start({ scenario, seed: 7, intent: scenario.intent.start, from });
    expect(begun).toMatchObject({ notice: { code: 'lesson-restart' } });
    expect(table.get().phase).toBe('none');
  });
});

test('another scenario takes over what is not the first one’s own', () => {
  const draft = { ...freshDraft(scenario), title: 'A', seed: '5', pairs: false, stops: [1], people: ['x'] };
  expect(carriedOver(draft, scenario)).toMatchObject({
    title: 'A',
    seed: '5',
    pairs: false,
    stops: [],
    people: [],
  });
});
