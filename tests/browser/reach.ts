import type { Page } from '@playwright/test';
import { resize } from './resize.ts';
import { undrawn } from './undrawn.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Windows in which everything stands side by side: a laptop and what is left of it at 150 %, a projector, a large screen. */
export const WIDE: readonly [Size, Size, Size, ...Size[]] = [
  { width: 1366, height: 640 },
  { width: 1024, height: 768 },
  { width: 911, height: 512 },
  { width: 1920, height: 1080 },
];
/** Windows of one column: phones, and what is left of a laptop at 200 and 400 %. */
export const NARROW: readonly [Size, ...Size[]] = [
  { width: 390, height: 844 },
  { width: 683, height: 384 },
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];
export const SIZES: readonly Size[] = [...WIDE, ...NARROW];

const HEIGHTS = [256, 384, 512, 640, 900] as const;

/**
 * Widths from 320 to 1920, and those at which the page's sheets change something with their neighbours; the heights
 * take turns.
 */
export async function manySizes(page: Page, step: number): Promise<Size[]> {
  const turns = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].flatMap((rule) =>
        [...((rule as CSSConditionRule).conditionText ?? '').matchAll(/-width: (\d+)px/g)].map(([, px]) =>
          Number(px),
        ),
      ),
    ),
  );
  const regular = Array.from({ length: Math.floor(1600 / step) + 1 }, (_, at) => 320 + at * step);
  const widths = new Set([...regular, ...turns.flatMap((px) => [px, px + 1])]);
  return [...widths]
    .filter((width) => width >= 320 && width <= 1920)
    .sort((a, b) => a - b)
    .map((width, at) => ({ width, height: HEIGHTS[at % HEIGHTS.length] ?? 640 }));
}

/**
 * What cannot be used or read at the page's present size, each with its name and the reason: controls that no ordinary
 * scrolling brings whole and uncovered into the window, text that is cut off for good, and what is wider than its room:
 * the page, or a part of it that should scroll one way only. Where a window or a popover lies over the page, it alone is
 * looked at.
 */
export const unreachable = (page: Page): Promise<string[]> => page.evaluate(look);

/** The same at one size after another; each finding once, with the sizes at which it holds. */
export async function unreachableAt(page: Page, sizes: readonly Size[]): Promise<string[]> {
  const found = new Map<string, string[]>();
  await undrawn(page, async () => {
    for (const size of sizes) {
      await resize(page, size);
      for (const what of await unreachable(page))
        found.set(what, [...(found.get(what) ?? []), `${size.width}×${size.height}`]);
    }
  });
  return [...found].map(([what, at]) => `${what} [${at.join(' ')}]`);
}

/** Runs in the page, and so may use nothing from outside itself. */
function look(): string[] {
  const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex="0"], [role="treeitem"]';
  /** A pixel of rounding. */
  const NEAR = 1.5;
  /** How far from its edges a control that is not tall is felt for what covers it. */
  const INSET = 3;
  const TALL = 60;
  /** What is a picture to be moved and magnified, with a way of its own for the keyboard. */
  const MOVED = '.board, .map-canvas';
  /** What lies over the page until it is put away, by a button of its own. */
  const PUT_AWAY = '.advice, .guide, .notices, .sheets.open:not(.film)';
  /** Where text may be cut: the whole of it is said beside it, or by what opens. */
  const TOLD = '[title], .track-label';
  /** What may be wider than its room: tables of figures, code, tabs. */
  const SIDEWAYS =
    '.wide-table, .lab-table, .class-wide, .figures, .tabs, .studio-tabs, .cm-scroller, input, textarea, select';
  const view = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight };

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

  /** The ancestors that cut or scroll an element: those between it and what it is laid out in do neither. */
  const around = (element: Element): Element[] => {
    const found: Element[] = [];
    let { position } = styleOf(element);
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (position === 'fixed') break;
      const style = styleOf(at);
      if (style.display === 'contents') continue; // it has no box, and so cuts nothing
      if (position === 'absolute' && style.position === 'static') continue;
      position = style.position;
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') found.push(at);
    }
    return found;
  };
  const fixed = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (styleOf(at).position === 'fixed') return true;
    return false;
  };
  const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 60);
  const nameOf = (element: Element): string => {
    const kind = element.id ? `#${element.id}` : element.className ? `.${String(element.className)}` : '';
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.tagName.toLowerCase()}${kind.split(' ')[0]} "${short(words)}"`;
  };

  const forEars = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (styleOf(at).clipPath !== 'none') return true;
    return false;
  };

  const over = [...document.querySelectorAll('[popover="auto"]:popover-open, dialog:modal')].at(-1);
  const scope = over ?? document.body;
  const found: string[] = [];

  // Where everything was scrolled to, so that whoever looks at the page afterwards finds it as it was.
  const inside = [document.documentElement, ...scope.querySelectorAll('*')];
  const before = inside
    .filter((element) => element.scrollLeft !== 0 || element.scrollTop !== 0)
    .map((element) => [element, element.scrollLeft, element.scrollTop] as const);

  /** What is pressed in place of a control that is not drawn itself: its label. */
  const targetOf = (control: Element): Element => {
    const { width, height } = control.getBoundingClientRect();
    const drawn = width > 2 && height > 2 && styleOf(control).opacity !== '0';
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
    return drawn ? control : (labels.find(seen) ?? control);
  };

  /** Why a control cannot be pressed where it is scrolled to now; nothing if it can. */
  const bar = (target: Element, ancestors: readonly Element[]): string => {
    const box = target.getClientRects()[0] ?? target.getBoundingClientRect();
    const clip = { ...view };
    let [width, height] = [box.width, box.height];
    for (const at of ancestors) {
      const room = at.getBoundingClientRect();
      const { overflowX, overflowY } = styleOf(at);
      if (overflowX !== 'visible') {
        clip.left = Math.max(clip.left, room.left);
        clip.right = Math.min(clip.right, room.right);
        if (scrolls(overflowX)) width = Math.min(width, at.clientWidth);
      }
      if (overflowY !== 'visible') {
        clip.top = Math.max(clip.top, room.top);
        clip.bottom = Math.min(clip.bottom, room.bottom);
        if (scrolls(overflowY)) height = Math.min(height, at.clientHeight);
      }
    }
    const left = Math.max(box.left, clip.left);
    const right = Math.min(box.right, clip.right);
    const top = Math.max(box.top, clip.top);
    const bottom = Math.min(box.bottom, clip.bottom);
    if (right - left < Math.min(width, view.right) - NEAR)
      return `beside (${left | 0}…${right | 0} of ${width | 0})`;
    if (bottom - top < Math.min(height, view.bottom / 2) - NEAR)
      return `above or below (${(bottom - top) | 0} of ${height | 0})`;
    const x = (left + right) / 2;
    const middle = (top + bottom) / 2;
    const rows = bottom - top > TALL ? [middle] : [middle, top + INSET, bottom - INSET];
    for (const y of rows) {
      const hit = document.elementFromPoint(x, y);
      const own = hit && (target.contains(hit) || hit.closest('label')?.contains(target));
      if (!own && !hit?.closest(PUT_AWAY)) return `under ${hit ? nameOf(hit) : 'nothing'}`;
    }
    return '';
  };

  for (const control of scope.querySelectorAll(CONTROLS)) {
    if (!seen(control) || control.matches(':disabled') || control.closest(MOVED)) continue;
    const target = targetOf(control);
    const { width, height } = target.getBoundingClientRect();
    if (width * height === 0) continue;
    const ancestors = around(target);
    let why = '';
    for (const block of ['nearest', 'center'] as const) {
      target.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
      // A script can scroll what hides its overflow; nobody else can.
      for (const at of ancestors) {
        const { overflowX, overflowY } = styleOf(at);
        if (clips(overflowX) && at.scrollLeft !== 0) at.scrollLeft = 0;
        if (clips(overflowY) && at.scrollTop !== 0) at.scrollTop = 0;
      }
      why = bar(target, ancestors);
      if (why === '') break;
    }
    if (why !== '') found.push(`${nameOf(control)}: ${why}`);
  }

  /** Cut by what hides, beyond what scrolls. */
  const cut = (element: Element, text: DOMRect): boolean => {
    let { left, right, top, bottom } = text;
    const chain = [element, ...around(element)];
    for (const at of chain) {
      const { overflowX, overflowY } = styleOf(at);
      if (at === element && overflowX === 'visible' && overflowY === 'visible') continue;
      const room = at.getBoundingClientRect();
      if (clips(overflowX) && (left < room.left - NEAR || right > room.right + NEAR)) return true;
      if (clips(overflowY) && (top < room.top - NEAR || bottom > room.bottom + NEAR)) return true;
      if (scrolls(overflowX)) {
        if (left < room.left - at.scrollLeft - NEAR) return true;
        [left, right] = [room.left, room.right];
      }
      if (scrolls(overflowY)) {
        if (top < room.top - at.scrollTop - NEAR) return true;
        [top, bottom] = [room.top, room.bottom];
      }
    }
    if (left < view.left - window.scrollX - NEAR || right > view.right + NEAR) return true;
    return fixed(element) && (top < view.top - NEAR || bottom > view.bottom + NEAR);
  };

  const range = document.createRange();
  const words = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const node = words.currentNode;
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest(`svg, .unseen, option, ${TOLD}`)) continue;
    if (!seen(element)) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width * box.height === 0 || forEars(element)) continue;
    if (cut(element, box)) found.push(`text cut in ${nameOf(element)}`);
  }

  const wide = document.documentElement.scrollWidth - view.right;
  if (wide > 0 && !over) found.push(`the page is ${wide} px wider than the window`);

  for (const element of inside) {
    const { scrollWidth, clientWidth } = element;
    if (clientWidth === 0 || scrollWidth <= clientWidth + 1 || element === document.documentElement) continue;
    if (scrolls(styleOf(element).overflowX) && seen(element) && !element.matches(SIDEWAYS))
      found.push(`${nameOf(element)} is ${scrollWidth - clientWidth} px wider than its room`);
  }

  for (const element of inside) {
    if (element.scrollLeft !== 0) element.scrollLeft = 0;
    if (element.scrollTop !== 0) element.scrollTop = 0;
  }
  for (const [element, x, y] of before) element.scrollTo({ left: x, top: y, behavior: 'instant' });
  return found;
}
