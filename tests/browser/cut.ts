import type { Page } from '@playwright/test';

/** Sets text as far apart as a reader may (WCAG 1.4.12), or as it was. The page's policy lets no style be written into it. */
export async function spaceOut(page: Page, on: boolean): Promise<void> {
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

/**
 * Every text that is cut off where nothing scrolls to it: words whose box ends outside an ancestor that clips, or
 * outside a page that does not scroll that way. Each with what cuts it.
 */
export function cutOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1.5;
    const found: string[] = [];
    const named = (element: Element): string =>
      element.tagName.toLowerCase() + [...element.classList].map((name) => `.${name}`).join('');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (words === '' || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      if (parent.closest('.unseen, option, title, .board, .chamber-map, svg, .cm-editor')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 1 || box.height < 1) continue;
      let within = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
      for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.display === 'inline' || style.display === 'contents') continue;
        if (style.clipPath.startsWith('inset(50%')) break; // for the ears alone
        const frame = at.getBoundingClientRect();
        const clips = { x: style.overflowX, y: style.overflowY };
        const scrolls = { x: /auto|scroll/.test(clips.x), y: /auto|scroll/.test(clips.y) };
        const over = {
          x:
            clips.x !== 'visible' &&
            !scrolls.x &&
            (within.left < frame.left - slack || within.right > frame.right + slack),
          y:
            clips.y !== 'visible' &&
            !scrolls.y &&
            (within.top < frame.top - slack || within.bottom > frame.bottom + slack),
        };
        if (over.x || over.y) {
          found.push(`${named(parent)} "${words.slice(0, 40)}" is cut by ${named(at)} ${over.x ? '↔' : '↕'}`);
          break;
        }
        // What scrolls shows the rest; beyond it only its own box counts.
        if (scrolls.x || scrolls.y)
          within = {
            left: Math.max(within.left, frame.left),
            right: Math.min(within.right, frame.right),
            top: Math.max(within.top, frame.top),
            bottom: Math.min(within.bottom, frame.bottom),
          };
        if (style.position === 'fixed') break;
      }
    }
    return found;
  });
}
