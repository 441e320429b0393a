// @vitest-environment happy-dom

import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { button, press, putAlone, read, the } from '../../../tests/panels.tsx';
import { Popover } from './popover.tsx';

const WIDTH = 200;
const HEIGHT = 300;

interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Gives an element a place on the page: nothing is laid out here. */
const lay = (element: HTMLElement, sides: Sides): void => {
  element.getBoundingClientRect = () => sides as DOMRect;
};

let closed = 0;
const onClose = (): void => {
  closed += 1;
};

/** A button at some place of the window, and what belongs to it. */
function Anchored({ sides, open = true }: { sides: Sides; open?: boolean }) {
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        type="button"
        class="anchor"
        ref={(element) => {
          anchor.current = element;
          if (element) lay(element, sides);
        }}
      >
        Why?
      </button>
      {open ? (
        <Popover anchor={anchor} title="Because" onClose={onClose}>
          <a href="#more">more</a>
        </Popover>
      ) : null}
    </>
  );
}

const NEAR = { left: 100, right: 150, top: 50, bottom: 70 };
/** Where it lies beside a button that is there. */
async function placed(sides: Sides): Promise<[string, string]> {
  await putAlone(null);
  await putAlone(<Anchored sides={sides} />);
  const { left, top } = the('.popover').style;
  return [left, top];
}

beforeEach(() => {
  closed = 0;
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 800);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(WIDTH);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(HEIGHT);
});

afterEach(() => {
  document.getElementById('hint')?.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('it lies to the right of its button, level with it', async () => {
  expect(await placed(NEAR)).toEqual(['158px', '50px']);
});

test('where there is no room on the right it lies to the left', async () => {
  expect(await placed({ ...NEAR, left: 700, right: 784 })).toEqual(['792px', '50px']);
  expect(await placed({ ...NEAR, left: 700, right: 785 })).toEqual(['492px', '50px']);
});

test('where there is room on neither side it lies under its button, and over it near the foot', async () => {
  vi.stubGlobal('innerWidth', 300);
  expect(await placed({ left: 60, right: 200, top: 50, bottom: 70 })).toEqual(['60px', '78px']);
  expect(await placed({ left: 60, right: 200, top: 471, bottom: 491 })).toEqual(['60px', '492px']);
  expect(await placed({ left: 60, right: 200, top: 472, bottom: 492 })).toEqual(['60px', '164px']);
  // Just room enough on the left.
  expect(await placed({ left: 216, right: 290, top: 50, bottom: 70 })).toEqual(['8px', '50px']);
});

test('it lies wholly inside the window', async () => {
  expect(await placed({ ...NEAR, top: 700, bottom: 720 })).toEqual(['158px', '492px']);
  expect(await placed({ ...NEAR, top: -40, bottom: -20 })).toEqual(['158px', '8px']);
  vi.stubGlobal('innerWidth', 300);
  expect(await placed({ left: 150, right: 290, top: 50, bottom: 70 })).toEqual(['92px', '78px']);
});

function hint(sides: Sides): void {
  const element = document.createElement('aside');
  element.id = 'hint';
  lay(element, sides);
  document.documentElement.append(element);
}

test('a hint that asks for it stays in sight above it', async () => {
  hint({ left: 0, right: 400, top: 0, bottom: 100 });
  expect(await placed(NEAR)).toEqual(['158px', '108px']);
  expect(the('.popover').style.maxBlockSize).toBe('min(70vh, 480px, 684px)');
});

test('a hint is no hindrance where it lies beside it, higher than it, or too far down', async () => {
  for (const sides of [
    { left: 358, right: 900, top: 0, bottom: 100 },
    { left: 0, right: 158, top: 0, bottom: 100 },
    { left: 0, right: 400, top: 0, bottom: 42 },
    { left: 0, right: 400, top: 300, bottom: 392 },
  ]) {
    hint(sides);
    expect(await placed(NEAR)).toEqual(['158px', '50px']);
    expect(the('.popover').style.maxBlockSize).toBe('');
    document.getElementById('hint')?.remove();
  }
});

test('it follows its button when the window changes', async () => {
  await placed(NEAR);
  lay(the('.anchor'), { ...NEAR, right: 250 });
  await act(() => void globalThis.dispatchEvent(new Event('resize')));
  expect(the('.popover').style.left).toBe('258px');
});

test('it has the focus and its name, and gives the focus back to its button', async () => {
  await placed(NEAR);
  const box = the('.popover');
  expect(document.activeElement).toBe(box);
  expect(read('h3')).toBe('Because');
  expect(box.getAttribute('aria-labelledby')).toBe(the('h3').id);
  expect([box.getAttribute('role'), box.getAttribute('popover')]).toEqual(['dialog', 'auto']);
  the('a').focus();
  await putAlone(<Anchored sides={NEAR} open={false} />);
  expect(document.activeElement).toBe(the('.anchor'));
});

test('who has gone elsewhere with the focus stays there', async () => {
  await placed(NEAR);
  const elsewhere = document.createElement('button');
  document.documentElement.append(elsewhere);
  elsewhere.focus();
  await putAlone(<Anchored sides={NEAR} open={false} />);
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});

test('it is closed by its button, and where the browser closes it, and not by being opened', async () => {
  await placed(NEAR);
  await press(button('Close'));
  expect(closed).toBe(1);
  const toggled = (newState: string): boolean =>
    the('.popover').dispatchEvent(Object.assign(new Event('toggle'), { newState }));
  toggled('open');
  expect(closed).toBe(1);
  toggled('closed');
  expect(closed).toBe(2);
});
