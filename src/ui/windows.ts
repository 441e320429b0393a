/** What lies over the page and has the keyboard to itself. Messages lie over it as well, but leave the keyboard alone. */
export const WINDOWS = 'dialog[open], [popover="auto"]:popover-open';
