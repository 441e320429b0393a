import type { Page } from '@playwright/test';
import { expect } from './page.ts';

/** Sets text as far apart as a reader may (WCAG 1.4.12), or as it was. The page's policy lets no style be written into it. */
async function spaceOut(page: Page, on: boolean): Promise<void> {
  await page.evaluate((wanted) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }
    p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = wanted ? [sheet] : [];
  }, on);
}

/** The size of letters that the browser begins with, as its owner sets it; 16 is what it comes with. */
async function setLetters(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
  await session.detach();
}

/**
 * Every text that is cut off where nothing scrolls to it, that stands out of its button or window, that is broken into
 * letters or amid a figure, or that lies over another of the same layer.
 * Left out: the map, text of the editor, and orders in the strip, which are shortened and are read in full behind it.
 */
function lostOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 1.5;
    const LEFT_OUT = '.unseen, option, title, svg, .board, .chamber-map, .cm-editor, .order-chip .words';
    const LAYERS = 'dialog, [popover], .guide, .advice, .sheets, .map';
    interface Line {
      readonly box: DOMRect;
      readonly layer: Element | null;
      readonly node: Node;
      readonly words: string;
    }
    const lines: Line[] = [];
    const found: string[] = [];
    const named = (element: Element): string =>
      element.tagName.toLowerCase() + [...element.classList].map((name) => `.${name}`).join('');
    /** What a text lies on: a window, something that lies over the page, or what stays while the page scrolls under it. */
    const layerOf = (parent: Element): Element | null => {
      for (let at: Element | null = parent; at; at = at.parentElement)
        if (at.matches(LAYERS) || /sticky|fixed/.test(getComputedStyle(at).position)) return at;
      return null;
    };
    /** The letters of a line: its box is that of the typeface, which is a good deal taller. */
    const lettersOf = ({ left, top, width, height }: DOMRect): DOMRect =>
      new DOMRect(left, top + height * 0.25, width, height * 0.5);
    /** What a text stands out of, to a side on which it does not scroll. */
    const outOf = (parent: Element, { left, right }: DOMRect): Element | undefined => {
      const frame = parent.closest('button, dialog, [popover], .guide, .advice');
      if (!frame) return undefined;
      for (let at: Element | null = parent; at && at !== frame; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return undefined;
      const { left: from, right: to } = frame.getBoundingClientRect();
      return left < from - SLACK || right > to + SLACK ? frame : undefined;
    };
    /** Whether so little room is left that a figure goes on in the next line, or a line holds but a few letters. */
    const broken = (text: string, range: Range): boolean => {
      const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size;
      return lines > 1 && (/^[\d.,]+$/.test(text) || (lines > 2 && text.length / lines < 3.5));
    };
    /** What cuts a box of text, or hides it from the eyes on purpose; else how far down it is seen. */
    const cutter = (parent: Element, box: DOMRect): Element | 'unseen' | { top: number; bottom: number } => {
      let { left, right, top, bottom } = box;
      for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement) {
        const { display, overflowX, overflowY, clipPath, position } = getComputedStyle(at);
        if (clipPath.startsWith('inset(50%')) return 'unseen';
        if (display === 'inline' || display === 'contents') continue;
        const frame = at.getBoundingClientRect();
        const scrolls = /auto|scroll/.test(`${overflowX} ${overflowY}`);
        const wide = left < frame.left - SLACK || right > frame.right + SLACK;
        const tall = top < frame.top - SLACK || bottom > frame.bottom + SLACK;
        if (/hidden|clip/.test(overflowX) && wide) return at;
        if (/hidden|clip/.test(overflowY) && tall) return at;
        if (scrolls) {
          // What scrolls shows all that is in it; beyond it only its own box counts.
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
          [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
          if (right - left < 1 || bottom - top < 1) return 'unseen';
        }
        if (position === 'fixed') break;
      }
      return { top, bottom };
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const words = text.slice(0, 40);
      const parent = node.parentElement;
      if (words === '' || !parent || parent.closest(LEFT_OUT)) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 1 || box.height < 1) continue;
      const cut = cutter(parent, box);
      if (cut === 'unseen') continue;
      if (cut instanceof Element) found.push(`${named(parent)} “${words}” is cut by ${named(cut)}`);
      const frame = outOf(parent, box);
      if (frame) found.push(`${named(parent)} “${words}” stands out of ${named(frame)}`);
      if (broken(text, range)) found.push(`${named(parent)} “${words}” is broken into pieces`);
      const layer = layerOf(parent);
      const { top, bottom } = cut instanceof Element ? box : cut;
      for (const line of range.getClientRects())
        if (line.bottom > top && line.top < bottom) {
          // What is scrolled away, or half so, lies over nothing beyond the edge that cuts it.
          const { left, width, top: from, bottom: to } = lettersOf(line);
          const start = Math.max(from, top);
          const box = new DOMRect(left, start, width, Math.max(0, Math.min(to, bottom) - start));
          lines.push({ box, layer, node, words });
        }
    }
    for (const [index, one] of lines.entries())
      for (const other of lines.slice(index + 1)) {
        if (one.node === other.node || one.layer !== other.layer) continue;
        const [a, b] = [one.box, other.box];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 1) found.push(`“${one.words}” lies over “${other.words}”`);
      }
    for (const panel of document.querySelectorAll('.tools-panel'))
      if (panel.scrollWidth > panel.clientWidth + 1) found.push('the panel scrolls sideways');
    if (document.documentElement.scrollWidth > innerWidth + 1)
      found.push('the page is wider than the window');
    return [...new Set(found)];
  });
}

/** No text is lost where its reader has set it apart, or its letters twice as large. */
export async function expectNothingLost(page: Page, name: string): Promise<void> {
  await spaceOut(page, true);
  expect.soft(await lostOn(page), `${name}, text set apart`).toEqual([]);
  await spaceOut(page, false);
  await setLetters(page, 32);
  expect.soft(await lostOn(page), `${name}, letters twice as large`).toEqual([]);
  await setLetters(page, 16);
}
