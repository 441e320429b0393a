/** What the page shows at one moment: what has been done so far, and whether it calls that saved. */
export interface Seen {
  /** Names what has been done: the month with its orders, or the words that were typed. */
  readonly state: string;
  readonly saved: boolean;
  /** Milliseconds from the player's last act to this word, where it is the first for that state. */
  readonly after: number | null;
}

declare global {
  interface Window {
    /** Brings word to the program that watches. */
    saw: (seen: Seen) => void;
  }
}

/** Put into every page before its own scripts: reports each change of what is shown. */
export function watch(): void {
  let acted = 0;
  let since: number | null = null;
  let last = '';
  for (const act of ['click', 'keydown'])
    addEventListener(act, () => (acted = performance.now()), { capture: true });

  const game = (screen: HTMLElement): string => {
    const turn = Number(screen.querySelector('.month-of')?.textContent?.match(/\d+/)?.[0]);
    if (screen.dataset.phase !== 'council') return `${turn + 1} 0 `;
    const count = screen.querySelector('.order-count')?.textContent?.match(/\d+/)?.[0] ?? '0';
    const words = [...screen.querySelectorAll('#orders .words')].map((one) => one.textContent);
    return `${turn} ${count} ${words.join(' | ')}`;
  };
  // The editor stands in a tree of its own.
  let host: Element | undefined;
  const draft = (): string => {
    if (!host?.isConnected) host = [...document.querySelectorAll('*')].find((one) => one.shadowRoot);
    return host?.shadowRoot?.querySelector('.cm-content')?.textContent?.match(/kill-\d{6}/)?.[0] ?? '';
  };
  const look = (): void => {
    const screen = document.querySelector<HTMLElement>('.screen');
    const desk = document.querySelector('.desk-saving');
    if (!screen && !desk) return;
    const saved = screen ? screen.dataset.saving === 'saved' : (desk?.classList.contains('saved') ?? false);
    const state = screen ? game(screen) : draft();
    if (state === last.slice(6) && last.startsWith(saved ? 'saved ' : 'wait  ')) return;
    if (state !== last.slice(6)) since ??= acted || null;
    last = (saved ? 'saved ' : 'wait  ') + state;
    window.saw({ state, saved, after: saved && since !== null ? performance.now() - since : null });
    if (saved) since = null;
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}
