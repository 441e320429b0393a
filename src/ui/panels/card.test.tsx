// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import {
  button,
  press,
  put,
  putAlone,
  putScreen,
  read,
  readAll,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { changed, saltholm } from '../../../tests/support.ts';
import type { Board, Table } from '../../store/types.ts';
import { CardOverlay } from './card.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

const option = (n: number): HTMLElement => the(`[data-option="${n}"]`);

test('a card tells who sends it and what it says', async () => {
  await put(table, <CardOverlay id="gun-show" />);
  const dialog = the('dialog') as HTMLDialogElement;
  expect(dialog.open).toBe(true);
  expect(dialog.getAttribute('aria-labelledby')).toBe(the('h2').id);
  expect(document.activeElement).toBe(the('h2'));
  expect(read('h2')).toBe('Northmark shows its new gun');
  expect(read('.card-stripe span')).toBe('Kongsvik');
  expect(read('.card-text')).toContain('The works at Kongsvik fire a salute.');
});

test('news without a sender comes from home', async () => {
  await put(table, <CardOverlay id="bad-catch" />);
  expect(read('.card-stripe span')).toBe('At home');
});

test('each option tells what it costs, what it brings at once, and what it may bring later', async () => {
  await put(table, <CardOverlay id="gun-show" />);
  expect(readAll('[data-option] > b')).toEqual(['Praise it', 'Yawn']);
  expect(readAll('[data-option] > .effects')).toEqual([
    'cost Exposure +2',
    'gain Kongsvik +3',
    'gain Southreach +2',
    'also in 2 months, 60 %: The works remember (Kongsvik −2)',
  ]);
  await put(table, <CardOverlay id="the-loan" />);
  expect(read('.cost', option(1))).toBe('cost £1.2');
  expect(read('.gift', option(1))).toMatch(/^gain .*Southreach \+3/);
});

test('at most three effects stand on an answer, cost before gain, until all are asked for', async () => {
  const rich = changed(saltholm(), (copy) => {
    const card = copy.cards.find(({ id }) => id === 'gun-show');
    const [praise] = card?.options ?? [];
    if (praise) praise.price = { silver: 10 };
    if (praise)
      praise.block = { ...praise.block, effects: [...praise.block.effects, ...praise.block.effects] };
  });
  await put(await tableOf(rich), <CardOverlay id="gun-show" />);
  expect(document.querySelectorAll('[data-option="1"] .effect')).toHaveLength(3);
  expect(the('.effects', option(1)).className).toContain('cost');
  await press(button('Show every effect'));
  expect(document.querySelectorAll('[data-option="1"] .effect').length).toBeGreaterThan(3);
  await press(button('Show the main effects only'));
  expect(document.querySelectorAll('[data-option="1"] .effect')).toHaveLength(3);
});

test('its places are lit on the map beside it, and dark again when it goes', async () => {
  const lit: unknown[] = [];
  const current = {
    turnCard: async () => {},
    light: (...given: unknown[]) => lit.push(given),
  } as unknown as Board;
  const rect = (x: number, y: number, width: number, height: number) => () =>
    new DOMRect(x, y, width, height);
  const map = document.createElement('div');
  map.id = 'board';
  map.getBoundingClientRect = rect(200, 80, 800, 500);
  document.body.append(map);
  const { getBoundingClientRect } = HTMLDialogElement.prototype;
  HTMLDialogElement.prototype.getBoundingClientRect = rect(700, 60, 600, 500);
  await put(table, <CardOverlay id="gun-show" />, { board: { current } });
  HTMLDialogElement.prototype.getBoundingClientRect = getBoundingClientRect;
  const [[places, room] = []] = lit as unknown[][];
  expect(places).toContainEqual({ kind: 'actor', id: 'northmark' });
  expect(room).toEqual({ x: 200, y: 80, width: 500, height: 500 });
  await putAlone(null);
  expect(lit.at(-1)).toEqual([null]);
  map.remove();
});

test('an option that changes nothing says so', async () => {
  const still = changed(saltholm(), (copy) => {
    const [praise] = copy.cards.find(({ id }) => id === 'gun-show')?.options ?? [];
    if (praise) praise.block = { ...praise.block, effects: [] };
  });
  await put(await tableOf(still), <CardOverlay id="gun-show" />);
  expect(read('span', option(1))).toBe('Changes nothing at once');
});

test('what the month would come to with each is told when it is worked out, by what differs', async () => {
  const desk = table.desk();
  const { seat } = table.get();
  const exposure = ['praise', 'yawn'].map((answer) => {
    const forecast = desk.forecast([{ kind: 'answer', seat, card: 'gun-show', option: answer }]);
    const { low = 0, high = 0 } = forecast.tracks.exposure ?? {};
    return `exposure ${low}–${high}`;
  });
  expect(exposure[0]).not.toBe(exposure[1]);
  await put(table, <CardOverlay id="gun-show" />);
  expect(readAll('.option-forecast')).toEqual(['→ By the month’s end: …', '→ By the month’s end: …']);
  await expect.poll(() => read('.option-forecast', option(1))).toContain(exposure[0]);
  expect(read('.option-forecast', option(2))).toContain(exposure[1]);
});

test('pressed, an option is the answer, and says so', async () => {
  await put(table, <CardOverlay id="gun-show" />);
  expect(option(2).getAttribute('aria-pressed')).toBe('false');
  await press(option(2));
  expect(table.get().orders).toMatchObject([{ kind: 'answer', card: 'gun-show', option: 'yawn' }]);
  await put(table, <CardOverlay id="gun-show" />);
  expect(option(2).getAttribute('aria-pressed')).toBe('true');
  expect(option(1).getAttribute('aria-pressed')).toBe('false');
  expect(read('b', option(2))).toContain('your answer');
  expect(document.querySelector('.option-forecast')).toBeNull();
});

test('an option that is barred says why, and is not the answer when it is pressed', async () => {
  const poor = await tableOf(
    changed(saltholm(), (copy) => {
      const card = copy.cards.find(({ id }) => id === 'gun-show');
      const [praise] = card?.options ?? [];
      if (praise) praise.price = { silver: 999 };
    }),
  );
  await put(poor, <CardOverlay id="gun-show" />);
  const why = the('.reason', option(1));
  expect(why.textContent).toMatch(/silver/i);
  expect(option(1).getAttribute('aria-describedby')).toBe(why.id);
  expect(option(1).getAttribute('aria-disabled')).toBe('true');
  expect(option(2).getAttribute('aria-disabled')).toBe('false');
  await press(option(1));
  expect(poor.get().orders).toEqual([]);
});

test('it says where it comes from, and shows it when it is asked', async () => {
  await put(table, <CardOverlay id="gun-show" />);
  // One quiet mark, until it is asked: then the fact, its number and how sure it is.
  expect(read('.card-source')).toBe('Sources');
  await press(button('Sources: where does this come from?'));
  expect(read('.card-source')).toContain('Northmark sells guns only to its friends.');
  expect(read('.card-source')).toContain('A2');
  expect(read('.card-source')).toContain('judged');
  await put(table, <CardOverlay id="the-loan" />);
  expect(read('.card-imagined')).toBe('imagined');
  expect(read('.card-source')).toContain('Imagined: what happens here lies after the articles.');
});

test('the first card that waits comes up with the month, and the other is one press away', async () => {
  const two = await tableOf(
    changed(saltholm(), (copy) => {
      const [shown, empty] = copy.cards;
      if (shown && empty) Object.assign(empty, { turn: 1, when: shown.when });
    }),
  );
  expect(two.get().view?.state.hand.map(({ card }) => card)).toEqual(['gun-show', 'bad-catch']);
  await putScreen(two);
  expect(read('dialog h2')).toBe('Northmark shows its new gun');
  await press(button('The other card: The nets come up empty'));
  expect(read('dialog h2')).toBe('The nets come up empty');
});

test('laid aside, it closes and nothing is answered', async () => {
  await putScreen(table);
  expect(document.querySelector('dialog')).not.toBeNull();
  await press(button('Look at it later'));
  expect(document.querySelector('dialog')).toBeNull();
  expect(table.get().orders).toEqual([]);
});
