import type { Sitting } from './sitting.ts';

/** Whether the sheet has been pulled up over the map: only a narrow window has such a drawer. */
export const drawerIsUp = ({ open, now }: Sitting): boolean =>
  open.drawer &&
  now.phase !== 'playback' &&
  document.querySelector('.drawer-close')?.checkVisibility() === true;

/** Lets the drawer down; the focus goes back to what it was pulled up from, or to the tab of its sheet. */
export function closeDrawer({ ui, now, open }: Sitting): void {
  ui.set({ drawer: false });
  requestAnimationFrame(() => {
    const { opener } = open;
    const there = opener instanceof HTMLElement && opener !== document.body && opener.checkVisibility();
    const home = there ? opener : document.querySelector<HTMLElement>(`#sheet-tab-${now.sheet}`);
    home?.focus();
  });
}
