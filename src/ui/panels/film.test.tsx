// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import {
  button,
  endMonth,
  Hold,
  plain,
  press,
  put,
  putAlone,
  read,
  readAll,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { LedgerEntry, StepId } from '../../engine/index.ts';
import type { Board, FilmTeller, Table } from '../../store/types.ts';
import { filmEntries } from '../film-values.ts';
import type { Sitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Film, FilmRecord } from './film.tsx';

let table: Table;
let weigh: FilmTeller['weigh'] = () => 0;
let entries: readonly LedgerEntry[];
/** The sitting of the film. */
let now: Sitting;
const hold = <Hold take={(sitting) => (now = sitting)} />;

beforeEach(async () => {
  table = await tableOf(saltholm());
  table.set({ motion: 'full', speed: 1 });
  endMonth(table);
  entries = filmEntries(table.get());
});

/** The steps of the film in their order. */
const steps = (): StepId[] => [...new Set(entries.map(({ step }) => step))];
const of = (step: StepId | undefined): LedgerEntry[] => entries.filter((one) => one.step === step);

/** A board that plays its film as the test tells it. */
function boarded() {
  const heard: (string | boolean)[] = [];
  let tell: FilmTeller['onEntry'] = () => {};
  let end: (fails?: boolean) => void = () => {};
  const current = {
    playFilm: (played: readonly LedgerEntry[], teller: FilmTeller) => {
      expect(played).toEqual(entries);
      tell = teller.onEntry;
      weigh = teller.weigh;
      return new Promise<void>((resolve, reject) => {
        end = (fails) => (fails ? reject(new Error('lost')) : resolve());
      });
    },
    skip: () => heard.push('skip'),
    next: () => heard.push('next'),
    pause: (paused: boolean) => heard.push(paused),
  } as unknown as Board;
  return {
    board: { current },
    heard,
    show: (entry: LedgerEntry | undefined) => act(() => entry && tell(entry, 1000)),
    finish: (fails = false) =>
      act(async () => {
        end(fails);
      }),
  };
}
const putFilm = (board: Sitting['board']) =>
  put(
    table,
    <>
      {hold}
      <Film />
    </>,
    { board },
  );

test('without a map all that happened is there at once, step by step, and one goes on by oneself', async () => {
  await putFilm({ current: null });
  expect(read('h2')).toBe('April 1901: what happens');
  expect(document.activeElement).toBe(the('h2'));
  expect(readAll('h3')).toEqual(steps().map((step) => t(`step.${step}`)));
  const listed = [...document.querySelectorAll('.entries')].map((list) => list.children.length);
  expect(listed).toEqual(steps().map((step) => of(step).length));
  expect(document.querySelector('.film-caption, .film-controls')).toBeNull();
  expect([now.open.drawer, now.open.paused, now.open.filmAt]).toEqual([true, false, null]);
  await press(button('To the review'));
  expect(table.get().phase).toBe('review');
});

test('where nothing should move it is the same with a map', async () => {
  table.set({ motion: 'reduced' });
  await putFilm(boarded().board);
  expect(readAll('.entry')).toHaveLength(entries.length);
  expect(button('To the review')).not.toBeNull();
});

test('on a map it is told line by line, the last one as its caption', async () => {
  const film = boarded();
  await putFilm(film.board);
  expect(read('.film-caption')).toBe('The council rises …');
  expect(document.querySelector('.entry')).toBeNull();
  await film.show(entries[0]);
  const ROUTINE = ['track-moved', 'leg-entered', 'node-reached', 'books-kept', 'channel-allotted'];
  const listed = (count: number) =>
    entries.slice(0, count).filter(({ change }) => !ROUTINE.includes(change.kind)).length;
  expect(readAll('.entry')).toHaveLength(listed(1));
  expect(read('.film-caption')).toBe(plain(now.say.what(entries[0] as LedgerEntry)));
  await film.show(entries[3]);
  // Numbers move beside the map: while it runs, the list is of what happens.
  expect(listed(4)).toBeLessThan(4);
  expect(readAll('.entry')).toHaveLength(listed(4));
  expect(read('.film-caption')).toBe(plain(now.say.what(entries[3] as LedgerEntry)));
  expect(table.get().phase).toBe('playback');
  await film.finish();
  expect(table.get().phase).toBe('review');
});

test('the ears are told each step once: how much happens, and what weighs most', async () => {
  const film = boarded();
  await putFilm(film.board);
  const words = (step: StepId | undefined): string => {
    const list = of(step);
    const [first] = list;
    if (!step || !first) throw new Error('nothing happens');
    const most = list.reduce((best, one) => (weigh(one) > weigh(best) ? one : best), first);
    const what = now.say.what(most);
    const begin = `${t(`step.${step}`)}: `;
    return plain(
      list.length === 1 ? begin + what : `${begin}${list.length} things happen. Above all: ${what}`,
    );
  };
  for (const step of steps()) {
    const [first, second] = of(step);
    await film.show(first);
    expect(plain(now.open.said.text)).toBe(words(step));
    const { count } = now.open.said;
    await film.show(second);
    expect(now.open.said.count).toBe(count);
  }
  expect(steps().some((step) => of(step).length === 1)).toBe(true);
  expect(steps().some((step) => of(step).length > 1)).toBe(true);
});

test('a film that breaks leads to the review as well', async () => {
  const film = boarded();
  await putFilm(film.board);
  await film.finish(true);
  expect(table.get().phase).toBe('review');
});

test('one that was left leads nowhere', async () => {
  const film = boarded();
  await putFilm(film.board);
  await putAlone(null);
  await film.show(entries[0]);
  await film.finish();
  expect(now.ui.get().filmAt).toBeNull();
  expect(table.get().phase).toBe('playback');
});

test('it can be halted, made faster and skipped', async () => {
  const film = boarded();
  await putFilm(film.board);
  expect(button('Pause').getAttribute('aria-pressed')).toBe('false');
  await press(button('Pause'));
  expect(button('Go on').getAttribute('aria-pressed')).toBe('true');
  await press(button('Go on'));
  await press(button('Speed 1×'));
  expect(table.get().settings.speed).toBe(2);
  await press(button('Speed 2×'));
  expect(button('Speed 4×')).not.toBeNull();
  await press(button('Next'));
  await press(button('Skip'));
  expect(film.heard).toEqual([true, false, 'next', 'skip']);
});

test('it is silent until somebody wishes to hear it', async () => {
  const film = boarded();
  await putFilm(film.board);
  expect(button('Sound').getAttribute('aria-pressed')).toBe('false');
  await press(button('Sound'));
  expect(table.get().settings.sound).toBe('on');
  expect(button('Sound').getAttribute('aria-pressed')).toBe('true');
});

test('what weighs by itself and by what it moved is told to the map', async () => {
  await putFilm(boarded().board);
  const by = (kind: LedgerEntry['change']['kind']): number[] =>
    entries.filter(({ change }) => change.kind === kind).map((one) => weigh(one));
  expect(Math.max(...entries.map((one) => weigh(one)))).toBeGreaterThan(0);
  expect(by('books-kept').every((weight) => weight === 0)).toBe(true);
});

test('beside the review the whole list can be read', async () => {
  await act(() => table.proceed());
  await put(table, <FilmRecord />);
  expect(read('h2')).toBe('April 1901: what happens');
  expect(readAll('.entry')).toHaveLength(entries.length);
  expect(the('section').tabIndex).toBe(0);
});
