// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { press, putAlone, read, readAll, the, write } from '../../../../tests/panels.tsx';
import { saltholm } from '../../../../tests/support.ts';
import { type Form, freshForm } from './asked.ts';
import { LabForm } from './form.tsx';

const scenario = saltholm();
const onRun = vi.fn();
let form: Form;

function Page({ begin, running }: { begin: Form; running: boolean }) {
  const [now, set] = useState(begin);
  form = now;
  return <LabForm scenario={scenario} form={now} running={running} write={set} onRun={onRun} />;
}
const page = (but: Partial<Form> = {}, running = false): Promise<void> =>
  putAlone(<Page key={JSON.stringify(but)} begin={{ ...freshForm(scenario), ...but }} running={running} />);
const go = (): Promise<void> => press(the('.lab-go button'));
const box = (name: string): HTMLInputElement => the(`.lab-players input[value=${name}]`) as HTMLInputElement;

beforeEach(() => onRun.mockClear());

describe('the lab’s form', () => {
  test('says how many games it comes to, and begins them', async () => {
    await page({ runs: '3' });
    expect(read('.lab-go button')).toBe('Run 6 games');
    await go();
    expect(onRun.mock.calls).toEqual([
      [{ players: ['random', 'hedger'], runs: 3, seed: 1, swept: [], intent: { safety: 60, trade: 40 } }],
    ]);
  });

  test('begins nothing while games are played', async () => {
    await page({}, true);
    expect(the('.lab-go button').getAttribute('aria-disabled')).toBe('true');
    await go();
    expect(onRun).not.toHaveBeenCalled();
  });

  test('calls nothing wrong before it is sent; then it leads to the first fault', async () => {
    await page({ runs: '0', seed: 'x' });
    expect(read('.lab-go button')).toBe('Run');
    expect(document.querySelector('.bad, [aria-invalid=true]')).toBeNull();
    await go();
    expect(onRun).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(the('#lab-runs'));
    expect(readAll('.lab-form .bad')).toEqual([
      'A whole number from 1 to 10,000.',
      'A whole number from 0 to 4,294,967,295.',
    ]);
    expect(the('#lab-runs').getAttribute('aria-describedby')).toBe('runs-why');
    await write('#lab-runs', '2');
    expect(readAll('.lab-form .bad')).toHaveLength(1);
    await go();
    expect(document.activeElement).toBe(the('#lab-seed'));
    await write('#lab-seed', '9');
    await go();
    expect(onRun.mock.calls[0]?.[0]).toMatchObject({ runs: 2, seed: 9 });
  });

  test('leads to the players, the aims, what is varied, or the number of games', async () => {
    const focused = async (but: Partial<Form>): Promise<string> => {
      await page(but);
      await go();
      return document.activeElement?.id || (document.activeElement as HTMLInputElement).name;
    };
    expect(await focused({ players: [] })).toBe('player');
    expect(read('#players-why')).toBe('Choose at least one player.');
    expect(await focused({ points: { safety: 1, trade: 2 } })).toBe('');
    expect(document.activeElement).toBe(the('.lab-intent input'));
    expect(read('#intent-why')).toBe('100 points in all, 20 to 80 each; now they are 3.');
    expect(await focused({ vary: ['x', ''] })).toBe('vary-0');
    expect(the('#vary-0-why').textContent).toContain("'x'");
    expect(await focused({ vary: ['', 'x'] })).toBe('vary-1');
    expect(await focused({ runs: '9999', vary: ['directives=1,2,3', ''] })).toBe('lab-runs');
    expect(read('.lab-go .bad')).toMatch(/^That is 59,994 games/);
  });

  test('takes players on and off, in the order in which they are offered', async () => {
    await page();
    expect(box('none').checked).toBe(false);
    await press(box('none'));
    expect(form.players).toEqual(['random', 'none', 'hedger']);
    await press(box('random'));
    expect(form.players).toEqual(['none', 'hedger']);
    expect(readAll('.lab-players label').find((words) => words.startsWith('Only Kongsvik'))).toBe(
      'Only Kongsvik buys arms in Kongsvik alone',
    );
    expect(readAll('.lab-players label')[0]).toBe('Random any legal order, drawn by lot');
  });

  test('weighs the aims; what is still being composed is no number yet', async () => {
    await page();
    await write('.lab-intent input', '70');
    expect(form.points).toEqual({ safety: 70, trade: 40 });
    const field = the('.lab-intent input') as HTMLInputElement;
    field.value = '7';
    field.dispatchEvent(Object.assign(new Event('input', { bubbles: true }), { isComposing: true }));
    expect(form.points.safety).toBe(70);
  });
});

describe('a number that is varied', () => {
  const chosen = (at: number): string =>
    (document.querySelectorAll('.vary select')[at] as HTMLSelectElement).value;
  const field = (at: number): HTMLInputElement => the(`#vary-${at}`) as HTMLInputElement;

  test('is chosen from a list, which writes values to try; then only they are written', async () => {
    await page();
    expect(chosen(0)).toBe('');
    expect(readAll('.vary:first-of-type option')).toContain('Silver at the start (now £12.5)');
    expect(readAll('.vary:first-of-type option')).not.toContain('own words');
    expect(
      [...document.querySelectorAll('.vary:first-of-type optgroup')].map((one) => one.getAttribute('label')),
    ).toEqual(['Where a number starts', 'Rules', 'Turns a system is made']);
    await write('.vary select', 'directives');
    expect(form.vary).toEqual(['directives=1, 2, 3', '']);
    expect(field(0).value).toBe('1, 2, 3');
    expect(field(0).getAttribute('aria-label')).toBe('Values: first');
    expect(field(0).placeholder).toBe('such as 40, 55, 70');
    await write('#vary-0', '1,4');
    expect(form.vary[0]).toBe('directives=1,4');
    expect(chosen(0)).toBe('directives');
    await write('.vary select', '');
    expect(form.vary).toEqual(['', '']);
  });

  test('may be written by hand, path and all', async () => {
    await page();
    expect(field(1).getAttribute('aria-label')).toBe('Path and values: second');
    await write('#vary-1', 'strike.salvos=1,2');
    expect(form.vary).toEqual(['', 'strike.salvos=1,2']);
    expect(field(1).value).toBe('strike.salvos=1,2');
    expect(chosen(1)).toBe('?');
    expect(field(1).placeholder).toBe('');
    await write('#vary-1', 'winAt=40');
    expect(chosen(1)).toBe('winAt');
    expect(field(1).value).toBe('winAt=40');
  });

  test('written in own words stays when the list is opened and left', async () => {
    await page({ vary: ['strike.salvos=1,2', ''] });
    await write('.vary select', '?');
    expect(form.vary[0]).toBe('strike.salvos=1,2');
  });
});
