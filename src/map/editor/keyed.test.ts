// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import {
  at,
  cross,
  drawn,
  key,
  mapForEach,
  moved,
  on,
  PLAN,
  ringsAt,
  spot,
} from '../../../tests/map-editor.ts';
import { placesOf } from './picture.ts';
import { around, spotAt, zoomed } from './view.ts';

mapForEach();

describe('by keys', () => {
  test('the cursor begins in the middle, or at the chosen place', () => {
    on.host.focus();
    expect(on.told).toEqual([`cursor ${spot(spotAt(on.view, [300, 200]))}, leg ab`]);
    drawn();
    expect(cross()).toBe('translate(300 200)');
    on.host.blur();
    on.editor.use('choose');
    drawn();
    expect(cross()).toBeUndefined();
  });

  test('a chosen place is where it begins', () => {
    on.editor.choose({ kind: 'place', id: 'b' }, null);
    on.host.focus();
    expect(on.told).toEqual(['cursor 70 25, place b']);
  });

  test('arrows move it, a little or far, and Enter presses there', () => {
    on.host.focus();
    on.told = [];
    expect(key('ArrowRight')).toBe(true);
    expect(key('ArrowUp', { shiftKey: true })).toBe(true);
    expect(on.told.map((one) => one.split(',')[0])).toEqual([
      `cursor ${spot(spotAt(on.view, [312, 200]))}`,
      `cursor ${spot(spotAt(on.view, [312, 140]))}`,
    ]);
    on.told = [];
    key('Enter');
    expect(on.told).toEqual(['choose nothing', `cursor ${spot(spotAt(on.view, [312, 140]))}, nothing`]);
  });

  test('it takes the map along at the edge', () => {
    on.host.focus();
    for (let step = 0; step < 5; step++) key('ArrowLeft', { shiftKey: true });
    drawn();
    // Thirty pixels from the edge it stands still, and the map moves.
    expect(cross()).toBe('translate(30 200)');
    for (let step = 0; step < 9; step++) key('ArrowRight', { shiftKey: true });
    for (let step = 0; step < 4; step++) key('ArrowDown', { shiftKey: true });
    drawn();
    expect(cross()).toBe('translate(570 370)');
    for (let step = 0; step < 6; step++) key('ArrowUp', { shiftKey: true });
    drawn();
    expect(cross()).toBe('translate(570 30)');
  });

  test('beyond the base map it is said to be bare', () => {
    on.host.focus();
    for (let step = 0; step < 40; step++) key('-');
    for (let step = 0; step < 20; step++) key('ArrowDown', { shiftKey: true });
    expect(on.told.at(-1)).toMatch(/, bare$/);
  });

  test('m fetches the chosen place, Delete and Escape are told', () => {
    on.host.focus();
    on.told = [];
    key('m');
    expect(on.told).toEqual([]);
    on.editor.choose({ kind: 'leg', id: 'ab' }, null);
    key('m');
    expect(on.told).toEqual([]);
    on.editor.choose({ kind: 'place', id: 'a' }, null);
    key('m');
    key('Delete');
    key('Escape');
    expect(on.told).toEqual([`move a ${spot(spotAt(on.view, [300, 200]))}`, 'delete', 'leave']);
  });

  test('plus, minus and nought magnify about the cursor', () => {
    on.editor.choose({ kind: 'place', id: 'b' }, null);
    on.host.focus();
    key('+');
    on.view = zoomed(on.view, 1.5, at('b'));
    drawn();
    expect(ringsAt()).toEqual([moved(at('b'))]);
    key('-');
    on.view = zoomed(on.view, 1 / 1.5, at('b'));
    key('-');
    on.view = zoomed(on.view, 1 / 1.5, at('b'));
    drawn();
    expect(ringsAt()).toEqual([moved(at('b'))]);
    key('0');
    on.view = around([...placesOf(PLAN).values()], 600, 400);
    drawn();
    expect(ringsAt()).toEqual([moved(at('b'))]);
  });

  test('keys of the browser, of other elements, and those that mean nothing are left alone', () => {
    on.host.focus();
    on.told = [];
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      expect(key('ArrowRight', held)).toBe(false);
    expect(key('q')).toBe(false);
    const inner = document.createElement('input');
    on.host.append(inner);
    expect(key('Delete', {}, inner)).toBe(false);
    expect(on.told).toEqual([]);
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    key('Delete');
    key('q');
    document.body.removeEventListener('keydown', heard);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
