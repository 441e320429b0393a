import type { Card } from '../engine/index.ts';
import { pressedKey } from '../store/pressed-key.ts';
import { SHEETS, type Sheet } from '../store/types.ts';
import { askAdvice, mayAsk } from './advice.ts';
import { answer, answerWith, barred } from './answer.ts';
import { closeDrawer, drawerIsUp } from './drawer.ts';
import { asksNow, reasonWanted } from './foretelling.ts';
import { takeBack } from './give.ts';
import { calm, type Sitting } from './sitting.ts';
import { WINDOWS } from './windows.ts';

/** One thing a player can do on the main screen: its words are `command.<id>` in the catalogue. */
export interface Command {
  readonly id: string;
  /** As `pressedKey` gives it. */
  readonly key: string;
  readonly group: 'sheets' | 'month' | 'card' | 'places' | 'map' | 'film';
  readonly when: (sitting: Sitting) => boolean;
  readonly run: (sitting: Sitting) => void;
}

const council = ({ now }: Sitting): boolean => now.phase === 'council' && !now.readOnly;
const filmRuns = ({ now }: Sitting): boolean => now.phase === 'playback';
const board = (sitting: Sitting): boolean => sitting.board.current !== null;
const always = (): boolean => true;

const goTo = (selector: string) => (): void => document.querySelector<HTMLElement>(selector)?.focus();

/** Commands of a card while it lies on the table; all others wait until it is closed. */
const ON_CARD: Command['group'] = 'card';

/** Most options that keys are kept for. */
const OPTIONS = 4;

const lying = ({ open, names }: Sitting): Card | undefined =>
  open.overlay?.kind === 'card' ? names.find('cards', open.overlay.card) : undefined;

/** Answers the open card; an option that is barred takes the focus, so that its reason is seen and read out. */
function answerByKey(sitting: Sitting, index: number): void {
  const card = lying(sitting);
  const option = card?.options[index];
  if (!card || !option) return;
  const order = answerWith(card, option);
  if (barred(sitting, order) !== null) goTo(`dialog.card [data-option="${index + 1}"]`)();
  answer(sitting, order);
}

function openSheet({ table, ui }: Sitting, sheet: Sheet): void {
  table.openSheet(sheet);
  ui.set({ drawer: true });
  // The tab that is now chosen takes the focus once it is drawn.
  requestAnimationFrame(goTo(`#sheet-tab-${sheet}`));
}

/** Cards of this month: the first that is still to be answered, else the first. */
export function openCards({ state, ui }: Sitting): void {
  const card = state.hand.find((dealt) => dealt.option === null) ?? state.hand[0];
  if (card) ui.set({ overlay: { kind: 'card', card: card.card } });
}

/** Ends the month, and asks first while directives are left. */
export function goOnToEnd({ state, table, ui, now }: Sitting): void {
  ui.set({ overlay: state.directives > 0 ? { kind: 'end' } : null });
  if (state.directives === 0) table.submit({ kind: 'end', seat: now.seat });
}

/**
 * Ends the month: goes to the cards while one waits for its answer, asks for what is to be said of the month before it ends, then
 * about directives that are left.
 */
export function endMonth(sitting: Sitting): void {
  const { desk, say, ui, now } = sitting;
  const order = { kind: 'end', seat: now.seat } as const;
  const reason = desk.check(order);
  if (reason) {
    ui.announce(say.reason(reason));
    if (reason.code === 'unanswered') openCards(sitting);
  } else if (reasonWanted(sitting) || asksNow(sitting).length > 0)
    ui.set({ overlay: { kind: 'before-end', ending: true } });
  else goOnToEnd(sitting);
}

function undoLast(sitting: Sitting): void {
  const last = sitting.now.open.at(-1);
  if (last !== undefined) takeBack(sitting, last);
}

const SPEEDS = { 1: 2, 2: 4, 4: 1 } as const;

/** Every action of the main screen: the keyboard, the buttons and the help read this one table. */
export const COMMANDS: readonly Command[] = [
  ...SHEETS.map(
    (sheet, index): Command => ({
      id: `sheet-${sheet}`,
      key: String(index + 1),
      group: 'sheets',
      when: always,
      run: (sitting) => openSheet(sitting, sheet),
    }),
  ),
  {
    id: 'cards',
    key: 'c',
    group: 'month',
    when: ({ state, now }) => now.phase === 'council' && state.hand.length > 0,
    run: openCards,
  },
  {
    id: 'orders',
    key: 'r',
    group: 'month',
    when: council,
    run: ({ ui }) => ui.set({ overlay: { kind: 'orders' } }),
  },
  {
    id: 'undo',
    key: 'u',
    group: 'month',
    when: (sitting) => council(sitting) && sitting.now.open.length > 0,
    run: undoLast,
  },
  { id: 'advice', key: 'a', group: 'month', when: mayAsk, run: askAdvice },
  { id: 'end', key: 'e', group: 'month', when: council, run: endMonth },
  {
    id: 'feeds',
    key: 'w',
    group: 'month',
    when: always,
    run: ({ ui }) => ui.set({ overlay: { kind: 'feeds' } }),
  },
  {
    id: 'help',
    key: '?',
    group: 'month',
    when: always,
    run: ({ ui }) => ui.set({ overlay: { kind: 'help' } }),
  },
  ...Array.from(
    { length: OPTIONS },
    (_, index): Command => ({
      id: `answer-${index + 1}`,
      key: String(index + 1),
      group: ON_CARD,
      when: (sitting) => (lying(sitting)?.options.length ?? 0) > index,
      run: (sitting) => answerByKey(sitting, index),
    }),
  ),
  { id: 'to-aims', key: 'i', group: 'places', when: always, run: goTo('#aims button') },
  { id: 'to-tracks', key: 't', group: 'places', when: always, run: goTo('#tracks button') },
  { id: 'to-map', key: 'm', group: 'places', when: always, run: goTo('#board') },
  { id: 'to-sheet', key: 's', group: 'places', when: always, run: goTo('#sheet-panel') },
  { id: 'to-orders', key: 'o', group: 'places', when: council, run: goTo('#orders button') },
  { id: 'close-drawer', key: 'escape', group: 'places', when: drawerIsUp, run: closeDrawer },
  {
    id: 'to-hint',
    key: 'h',
    group: 'places',
    when: () => document.getElementById('hint') !== null,
    run: goTo('#hint'),
  },
  { id: 'zoom-in', key: '+', group: 'map', when: board, run: ({ board }) => board.current?.zoom(1) },
  { id: 'zoom-out', key: '-', group: 'map', when: board, run: ({ board }) => board.current?.zoom(-1) },
  { id: 'zoom-all', key: '0', group: 'map', when: board, run: ({ board }) => board.current?.zoom(0) },
  {
    id: 'skip',
    key: ' ',
    group: 'film',
    when: filmRuns,
    // Where nothing moves there is no film to skip, only its list to be left.
    run: ({ board, table, now }) =>
      board.current && !calm(now.settings.motion) ? board.current.skip() : table.proceed(),
  },
  {
    id: 'pause',
    key: 'p',
    group: 'film',
    when: filmRuns,
    run: ({ board, ui, open }) => {
      ui.set({ paused: !open.paused });
      board.current?.pause(!open.paused);
    },
  },
  {
    id: 'next',
    key: 'n',
    group: 'film',
    when: filmRuns,
    run: ({ board, now }) => {
      if (!calm(now.settings.motion)) board.current?.next();
    },
  },
  {
    id: 'sound',
    key: 'v',
    group: 'film',
    when: filmRuns,
    run: ({ table, now }) => table.set({ sound: now.settings.sound === 'on' ? 'off' : 'on' }),
  },
  {
    id: 'speed',
    key: 'f',
    group: 'film',
    when: filmRuns,
    run: ({ table, now }) => table.set({ speed: SPEEDS[now.settings.speed] }),
  },
];

/** A command by id. Throws if there is none: ids are written in this code only. */
export function command(id: string): Command {
  const found = COMMANDS.find((one) => one.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
}

/** A letter, a digit or a sign. Space and Esc are none: they press and close whatever has the focus, everywhere. */
const isSign = ({ key }: Command): boolean => key.length === 1 && key !== ' ';

/** The commands that have a key in this sitting: those of signs can be switched off. */
export const withKeys = ({ now }: Sitting): readonly Command[] =>
  now.settings.keys === 'on' ? COMMANDS : COMMANDS.filter((one) => !isSign(one));

/** Which keys are heard now: a card's own while it has been turned over, none under any other window. */
function heard(command: Command): boolean {
  const windows = document.querySelectorAll(WINDOWS);
  if (command.group !== ON_CARD) return windows.length === 0;
  return windows.length === 1 && windows[0]?.matches('dialog.card:not(.turning)') === true;
}

const TYPING = 'input:not([type=radio]):not([type=checkbox]), select, textarea';

/** Runs the command of a key, unless something is being typed or an overlay has the keyboard. */
export function onKey(sitting: Sitting, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING)) return;
  if (event.key === ' ' && target?.closest('button, a, summary, [role=button]')) return;
  const key = pressedKey(event);
  const found = withKeys(sitting).find((one) => one.key === key && heard(one) && one.when(sitting));
  // A key that is held down answers one card, not all.
  if (!found || (event.repeat && found.group === ON_CARD)) return;
  event.preventDefault();
  found.run(sitting);
}
