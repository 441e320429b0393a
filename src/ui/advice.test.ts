// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { endMonth, order, plain, sittingOf, tableOf } from '../../tests/panels.tsx';
import { saltholm } from '../../tests/support.ts';
import type { Advice, Table } from '../store/types.ts';
import { askAdvice, closeAdvice, mayAsk, sayAdvice, sayBecause, undecided } from './advice.ts';
import { createUi, type Ui } from './state.ts';

const ADVICE: Advice = {
  order: { kind: 'programme', seat: 'harbour-town', programme: 'drill' },
  because: { code: 'idle', args: {} },
  alike: [],
  settled: true,
};

let table: Table;
let ui: Ui;
beforeEach(async () => {
  document.body.innerHTML = '';
  table = await tableOf(saltholm());
  ui = createUi();
});

/** A question whose answer is given by hand. */
function asking() {
  let [answer, fail]: [(advice: Advice) => void, () => void] = [() => {}, () => {}];
  const promise = new Promise<Advice>((resolve, reject) => {
    [answer, fail] = [resolve, () => reject(new Error('no worker'))];
  });
  const cancel = vi.fn();
  const words: ((advice: Advice) => void)[] = [];
  const more = vi.fn(() => new Promise<Advice>((say) => words.push(say)));
  const asked = { answer: promise, more, cancel };
  const ask = vi.fn(() => asked);
  const sitting = () => ({ ...sittingOf(table, { ui }), table: { ...table, ask } });
  /** The next word of the one that thinks on. */
  const say = async (advice: Advice): Promise<void> => {
    words.shift()?.(advice);
    await new Promise((next) => setTimeout(next));
  };
  return {
    sitting,
    ask,
    asked,
    cancel,
    more,
    say,
    answer,
    fail,
    settled: () => promise.catch(() => {}).then(() => {}),
  };
}

describe('one that thinks on', () => {
  const unsure = { code: 'unsure', args: { lead: 40, error: 120, worlds: 8 } };
  const END: Advice = { ...ADVICE, order: { kind: 'end', seat: 'harbour-town' }, because: unsure };

  test('shows each word as it comes, and is heard with another order and with its last word', async () => {
    const { sitting, answer, settled, say, more } = asking();
    askAdvice(sitting());
    answer({ ...ADVICE, settled: false });
    await settled();
    const heard = (): number => ui.get().said.count;
    expect(heard()).toBe(2);
    await say({ ...ADVICE, because: unsure, settled: false });
    expect(ui.get().advice).toMatchObject({ state: 'here', advice: { because: unsure } });
    expect(heard()).toBe(2);
    await say({ ...END, settled: false });
    expect(heard()).toBe(3);
    expect(plain(ui.get().said.text)).toContain('0.4 points ahead in 8 imagined worlds, give or take 1.2');
    await say({ ...END, because: { code: 'alike', args: { error: 50, worlds: 16 } }, alike: [ADVICE.order] });
    expect(heard()).toBe(4);
    expect(plain(ui.get().said.text)).toMatch(/^These are about as good\./);
    expect(more).toHaveBeenCalledTimes(3);
  });

  test('stops when its answer is closed', async () => {
    const { sitting, answer, settled, say, cancel, more } = asking();
    askAdvice(sitting());
    answer({ ...ADVICE, settled: false });
    await settled();
    closeAdvice(sitting());
    expect(cancel).toHaveBeenCalledTimes(1);
    await say({ ...END, settled: false });
    expect(ui.get().advice).toBeNull();
    expect(more).toHaveBeenCalledTimes(1);
  });

  test('recommends none where none stands out', () => {
    expect(undecided(ADVICE)).toBe(false);
    expect(undecided({ ...ADVICE, alike: [END.order] })).toBe(true);
    expect(undecided({ ...ADVICE, alike: [END.order], settled: false })).toBe(false);
  });
});

describe('the adviser', () => {
  test('may be asked by the lead seat in its council, and by nobody else', () => {
    const sitting = sittingOf(table);
    const { now } = sitting;
    expect(mayAsk(sitting)).toBe(true);
    expect(mayAsk({ ...sitting, now: { ...now, readOnly: true } })).toBe(false);
    expect(mayAsk({ ...sitting, now: { ...now, seat: 'kongsvik' } })).toBe(false);
    order(table, { kind: 'answer', card: 'gun-show', option: 'yawn' });
    endMonth(table);
    expect(mayAsk(sittingOf(table))).toBe(false);
  });

  test('suggests an order by its words, or to end the month', () => {
    const sitting = sittingOf(table);
    expect(sayAdvice(sitting, ADVICE)).toBe(sitting.say.order(ADVICE.order));
    expect(sayAdvice(sitting, { ...ADVICE, order: { kind: 'end', seat: 'harbour-town' } })).toBe(
      'End the month',
    );
  });

  test('is heard while it thinks, and with its answer', async () => {
    const { sitting, asked, answer, settled } = asking();
    askAdvice(sitting());
    expect(ui.get().advice).toEqual({ view: table.get().view, state: 'thinking', asked });
    expect(ui.get().said.text).toBe('Thinking …');
    answer(ADVICE);
    await settled();
    expect(ui.get().advice).toEqual({ view: table.get().view, state: 'here', asked, advice: ADVICE });
    const because = 'It does nothing that it need not do.';
    expect(sayBecause(sitting(), ADVICE)).toBe(because);
    expect(plain(ui.get().said.text)).toBe(plain(`${sittingOf(table).say.order(ADVICE.order)}. ${because}`));
  });

  test('that fails says so, and may be asked again', async () => {
    const { sitting, ask, fail, settled } = asking();
    askAdvice(sitting());
    fail();
    await settled();
    expect(ui.get().advice).toMatchObject({ state: 'failed' });
    expect(ui.get().said.text).toBe('No advice came. The game is not harmed; you may ask again.');
    askAdvice(sitting());
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('is not asked again while it thinks or has answered: its answer takes the focus', async () => {
    document.body.innerHTML = '<section id="advice" tabindex="-1"></section>';
    const { sitting, ask, answer, settled } = asking();
    askAdvice(sitting());
    expect(document.activeElement?.id).toBe('');
    askAdvice(sitting());
    expect(document.activeElement?.id).toBe('advice');
    answer(ADVICE);
    await settled();
    askAdvice(sitting());
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('says nothing where nobody may ask', () => {
    const { sitting } = asking();
    const silent = sitting();
    askAdvice({ ...silent, table: { ...silent.table, ask: () => null } });
    expect(ui.get()).toMatchObject({ advice: null, said: { count: 0 } });
  });

  test('is not heard any more once its question was dropped', async () => {
    const dropped = asking();
    askAdvice(dropped.sitting());
    closeAdvice(dropped.sitting());
    expect(dropped.cancel).toHaveBeenCalledTimes(1);
    expect(ui.get().advice).toBeNull();
    dropped.fail();
    await dropped.settled();
    expect(ui.get().advice).toBeNull();

    const late = asking();
    askAdvice(late.sitting());
    ui.set({ advice: null });
    const other = asking();
    askAdvice(other.sitting());
    late.answer(ADVICE);
    await late.settled();
    expect(ui.get().advice).toMatchObject({ state: 'thinking', asked: other.asked });
  });

  test('is closed without a word to who thinks where it has answered', async () => {
    const { sitting, answer, settled, cancel } = asking();
    askAdvice(sitting());
    answer(ADVICE);
    await settled();
    closeAdvice(sitting());
    expect(ui.get().advice).toBeNull();
    expect(cancel).not.toHaveBeenCalled();
  });
});
