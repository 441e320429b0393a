import type { Page } from '@playwright/test';

/**
 * Does something while the still map's drawing is out of the page; its frame stays where it is. The drawing is hidden from
 * screen readers and left out of what is asked about reach, letters and colours, but to paint it anew is most of what
 * another size of the window costs.
 */
export async function undrawn<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const drawing = await page.evaluateHandle(() => {
    const found = document.querySelector('#board > svg[aria-hidden="true"]');
    const place = document.createComment('the map');
    found?.replaceWith(place);
    return { found, place };
  });
  try {
    return await work();
  } finally {
    // Where the page has drawn itself anew meanwhile, there is nothing to be put back.
    await drawing.evaluate(({ found, place }) => {
      if (found && place.parentNode) place.replaceWith(found);
    });
    await drawing.dispose();
  }
}
