import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import type { Id, Order, OrderKind, Scenario, State } from '../src/engine/index.ts';
import { finderOf } from '../src/engine/vocabulary.ts';
import { createTable } from '../src/store/table.ts';
import type { Table } from '../src/store/types.ts';
import { TablePage } from '../src/ui/pages/table.tsx';
// Here before the first picture is asked for, so that no test ends while they are on their way.
import '../src/ui/parts/icons.ts';
import { useQuietSitting } from '../src/ui/quiet-sitting.ts';
import { sayIn } from '../src/ui/say.ts';
import { type Sitting, SittingContext, useSitting } from '../src/ui/sitting.ts';
import { createUi } from '../src/ui/state.ts';

// The library has no layer above the page: what would lie there stands where it is written.
Object.assign(HTMLElement.prototype, { showPopover: () => {}, hidePopover: () => {} });

/** A table on which nothing lies. Nothing of it is saved. */
export const emptyTable = (scenario: Scenario): Table =>
  createTable({
    scenario: async (id) => (id === scenario.id ? scenario : null),
    saves: Promise.resolve(null),
    journal: null,
    shelf: null,
  });

/** A game on a table of its own, at its first council. Nothing of it is saved. */
export const tableOf = (scenario: Scenario, seed = 7): Promise<Table> => hotseat(scenario, [], seed);

/** A game of several at one screen, at the curtain of the first of them. */
export async function hotseat(scenario: Scenario, people: readonly Id[], seed = 7): Promise<Table> {
  const table = emptyTable(scenario);
  await table.start({ scenario, seed, intent: scenario.intent.start, people });
  return table;
}

type Without<T> = T extends unknown ? Omit<T, 'seat'> : never;

/** Gives an order of the lead seat; throws where it is not legal. */
export function order(table: Table, given: Without<Order>): void {
  const reason = table.submit({ ...given, seat: table.get().seat } as Order);
  if (reason !== null) throw new Error(reason.code);
}

/** Gives the first order of a kind that fits and is legal; false where there is none. */
export function orderSome<K extends OrderKind>(
  table: Table,
  kind: K,
  fits: (order: Extract<Order, { kind: K }>) => boolean = () => true,
): boolean {
  const desk = table.desk();
  const found = desk
    .candidates(kind)
    .find((one) => fits(one as Extract<Order, { kind: K }>) && desk.check(one) === null);
  return found !== undefined && table.submit(found) === null;
}

/** Answers the cards of the month and ends it: its film is on. */
export function endMonth(table: Table): void {
  const { hand } = table.get().view?.state ?? { hand: [] };
  for (const { card, option } of hand)
    if (option === null) orderSome(table, 'answer', (one) => one.card === card);
  order(table, { kind: 'end' });
}

/** On to the next council. */
export function nextMonth(table: Table): void {
  endMonth(table);
  table.proceed();
  table.proceed();
}

/** A game that is played to its end, with a contract wherever one can be had. */
export async function gameOver(scenario: Scenario): Promise<Table> {
  const table = await tableOf(scenario);
  while (table.get().phase !== 'over') {
    if (table.get().phase !== 'council') table.proceed();
    else {
      orderSome(table, 'contract');
      endMonth(table);
    }
  }
  return table;
}

/** What a command or a hint is asked about: the sitting of a table as it stands now, or one that differs in some things. */
export function sittingOf(table: Table, but: Partial<Sitting> = {}): Sitting {
  const now = table.get();
  const { scenario, view } = now;
  if (!scenario || !view) throw new Error('nothing is published');
  const ui = but.ui ?? createUi();
  const desk = table.desk();
  const said = { say: sayIn(scenario, view.state), names: finderOf(scenario), shown: desk.value };
  const board = { current: null };
  return { table, now, scenario, view, state: view.state, desk, ui, open: ui.get(), board, ...said, ...but };
}

/** The state that a table shows; throws where it shows none. */
export function stateOf(table: Table): State {
  const { view } = table.get();
  if (!view) throw new Error('nothing is shown');
  return view.state;
}

/** A sitting in which some of the state is otherwise; the desk reckons with what it was. */
export const otherwise = (table: Table, state: Partial<State>): Partial<Sitting> => ({
  state: { ...stateOf(table), ...state },
});

interface SeatedProps {
  readonly table: Table;
  readonly but: Partial<Sitting>;
  readonly children: ComponentChildren;
}

function Seated({ table, but, children }: SeatedProps) {
  const sitting = useQuietSitting(table);
  const value = sitting && { ...sitting, ...but };
  return <SittingContext.Provider value={value}>{value ? children : null}</SittingContext.Provider>;
}

/** Hands the sitting that the panels beside it have to the test. */
export function Hold({ take }: { take: (sitting: Sitting) => void }) {
  take(useSitting());
  return null;
}

/** Puts a panel on the page in the sitting of a table, or in one that differs from it in some things. */
export const put = (table: Table, panel: ComponentChildren, but: Partial<Sitting> = {}): Promise<void> =>
  act(() =>
    render(
      <Seated table={table} but={but}>
        {panel}
      </Seated>,
      document.body,
    ),
  );

/** Puts something on the page that asks nothing of a game. */
export const putAlone = (part: ComponentChildren): Promise<void> => act(() => render(part, document.body));

const NO_BOARD = (): Promise<never> => new Promise(() => {});

/** Puts the whole main screen on the page, without its map. */
export const putScreen = (table: Table): Promise<void> =>
  act(() =>
    render(
      <TablePage table={table} loadBoard={NO_BOARD} loadStill={NO_BOARD} toAssessment={() => {}} />,
      document.body,
    ),
  );

/** The one element that is meant; throws where there is none. */
export function the(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector} in:\n${document.body.textContent}`);
  return found;
}

/** Words as they are read: spaces that hold words together are spaces. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\s\u00a0\u2060]+/g, ' ').trim();

/** What stands in the element that is meant. */
export const read = (selector: string, within?: ParentNode): string =>
  plain(the(selector, within).textContent);

/** What stands in each of the elements that are meant. */
export const readAll = (selector: string, within: ParentNode = document): string[] =>
  [...within.querySelectorAll(selector)].map((one) => plain(one.textContent));

/** A button by the name that is read out. */
export function button(name: string | RegExp, within: ParentNode = document): HTMLElement {
  const nameOf = (one: Element): string => plain(one.getAttribute('aria-label') ?? one.textContent);
  const all = [...within.querySelectorAll<HTMLElement>('button')];
  const found = all.find((one) => (typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one))));
  if (!found) throw new Error(`no button ${name} among:\n${all.map(nameOf).join('\n')}`);
  return found;
}

/** Writes into a field as a person does it. */
export const write = (selector: string, text: string, within?: ParentNode): Promise<void> =>
  act(() => {
    const field = the(selector, within) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });

/** Presses what is meant. */
export const press = (element: HTMLElement): Promise<void> => act(() => element.click());

/** Presses a key on what is meant; true where the key was taken, so that it does nothing else. */
export async function pressKey(element: HTMLElement, key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await act(() => void element.dispatchEvent(event));
  return event.defaultPrevented;
}
