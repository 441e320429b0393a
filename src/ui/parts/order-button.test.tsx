// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { button, press, pressKey, put, putAlone, read, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Order } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { createUi, type Ui } from '../state.ts';
import { OrderButton } from './order-button.tsx';
import { Stepper } from './stepper.tsx';

let table: Table;
let ui: Ui;
beforeEach(async () => {
  table = await tableOf(saltholm());
  ui = createUi();
});

const SEAT = 'harbour-town';
const DRILL = { kind: 'programme', seat: SEAT, programme: 'drill' } as const;
const GUN = { kind: 'contract', seat: SEAT, system: 'coastal-gun', number: 1, payment: 'silver' } as const;
/** The church silver cannot be pawned while the chest is full. */
const BARRED = { kind: 'exchange', seat: SEAT, exchange: 'pawn' } as const;
const WHY = 'The chest is not empty yet.';

const putButton = (props: Partial<Parameters<typeof OrderButton>[0]> = {}): Promise<void> =>
  put(table, <OrderButton order={DRILL} label="Drill" {...props} />, { ui });

test('it says what it gives and what that costs, and where it stands in the guide', async () => {
  await putButton();
  expect(read('.order-words b')).toBe('Drill');
  expect(read('.order-words small')).toBe('Costs 1 directive and £0.5');
  expect(the('.order-button').dataset.order).toBe('programme:drill');
  expect(document.querySelector('.reason, .icon')).toBeNull();
  const { attributes } = the('button');
  for (const name of ['aria-label', 'aria-describedby', 'title', 'aria-pressed'])
    expect(attributes.getNamedItem(name)).toBeNull();
  expect(the('button').getAttribute('aria-disabled')).toBe('false');
});

test('a note stands in place of the cost, and an empty one takes no room', async () => {
  await putButton({ note: 'Every Sunday', class: 'act', icon: 'ui-plus', pressed: true });
  expect(read('.order-words small')).toBe('Every Sunday');
  expect(the('.order-button').className).toBe('order-button act');
  expect(the('button').getAttribute('aria-pressed')).toBe('true');
  expect(document.querySelector('.icon')).not.toBeNull();
  await putButton({ note: '' });
  expect(document.querySelector('.order-words small')).toBeNull();
});

test('pressed, it gives its order, tells the ears, and does what comes after', async () => {
  const after: number[] = [];
  await putButton({ after: () => after.push(table.get().orders.length) });
  await press(button(/^Drill/));
  expect(table.get().orders).toMatchObject([DRILL]);
  expect(after).toEqual([1]);
  expect(ui.get().said.text).toBe('Ordered. Programme: Drill the militia');
});

test('where its order is not legal it stays in reach, says why, and gives nothing', async () => {
  let after = 0;
  await putButton({
    order: BARRED,
    label: 'Pawn',
    after: () => {
      after += 1;
    },
  });
  const why = the('.reason');
  expect(why.textContent).toBe(WHY);
  expect(the('button').getAttribute('aria-disabled')).toBe('true');
  expect(the('button').getAttribute('aria-describedby')).toBe(why.id);
  expect((the('button') as HTMLButtonElement).disabled).toBe(false);
  await press(the('button'));
  expect(ui.get().said.text).toBe(WHY);
  expect([table.get().orders.length, after]).toEqual([0, 0]);
});

test('where there is nothing to order it says so', async () => {
  await putButton({ order: null, label: 'One more' });
  expect(read('.reason')).toBe('It ends here.');
  expect(the('.order-button').dataset.order).toBeUndefined();
  expect(document.querySelector('.order-words small')).toBeNull();
  await press(the('button'));
  expect(ui.get().said.text).toBe('It ends here.');
  expect(table.get().orders).toEqual([]);
});

test('with a picture only, its words are for the ears and the pointer', async () => {
  await putButton({ bare: true, icon: 'ui-plus' });
  const [drill] = [the('button')];
  expect([drill.getAttribute('aria-label'), drill.title]).toEqual(['Drill', 'Drill']);
  expect(document.querySelector('.order-words')).toBeNull();
  await putButton({ bare: true, order: BARRED, label: 'Pawn' });
  expect([the('button').getAttribute('aria-label'), the('button').title]).toEqual(['Pawn', WHY]);
  expect(the('.order-button > span').className).toBe('unseen');
  expect(read('.order-button > span')).toBe(WHY);
});

test('its forecast is asked for while it has the focus, and when it goes it takes that with it', async () => {
  await putButton({ order: GUN });
  await act(() => the('button').focus());
  expect(ui.get().preview).toEqual(GUN);
  await act(() => the('button').blur());
  expect(ui.get().preview).toBeNull();
  for (const [event, shown] of [
    ['pointerenter', GUN],
    ['pointerleave', null],
  ] as const) {
    await act(() => void the('button').dispatchEvent(new Event(event)));
    expect(ui.get().preview).toEqual(shown);
  }
  await act(() => the('button').focus());
  await putAlone(null);
  expect(ui.get().preview).toBeNull();
});

/** The fish that goes south: two tenths of at most four. */
const fish = (tenths: number): Order => ({ kind: 'export', seat: SEAT, channel: 'fish-south', tenths });
const stepper = (less: Order | null, more: Order | null) =>
  put(table, <Stepper label="Fish" value={2} less={less} more={more} />, { ui });
const south = (): number | undefined => table.get().view?.state.channels['fish-south'];

test('a number has one less and one more, by name', async () => {
  await stepper(fish(1), fish(3));
  expect(the('[role=group]').getAttribute('aria-label')).toBe('Fish');
  expect(read('.stepper > b')).toBe('2');
  await press(button('One less: Fish'));
  expect(south()).toBe(1);
  await press(button('One more: Fish'));
  expect(south()).toBe(3);
});

test('the arrows make it more and less from either button, which then has the focus', async () => {
  const pressed = async (key: string): Promise<number | undefined> => {
    await stepper(fish(1), fish(3));
    expect(await pressKey(the('.stepper button'), key)).toBe(true);
    return south();
  };
  expect(await pressed('ArrowUp')).toBe(3);
  expect(document.activeElement).toBe(button('One more: Fish'));
  expect(await pressed('ArrowDown')).toBe(1);
  expect(document.activeElement).toBe(button('One less: Fish'));
  expect(await pressed('ArrowRight')).toBe(3);
  expect(await pressed('ArrowLeft')).toBe(1);
  expect(await pressKey(the('.stepper button'), 'Home')).toBe(false);
  expect(south()).toBe(1);
});

test('past its end there is nothing to order', async () => {
  await stepper(null, fish(3));
  expect(button('One less: Fish').title).toBe('It ends here.');
  await press(button('One less: Fish'));
  expect(table.get().orders).toEqual([]);
});
