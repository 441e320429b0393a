import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../words.ts';
import { Icon } from './icon.tsx';

interface PopoverProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly title: ComponentChildren;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

const GAP = 8;

/** Beside its anchor where there is room, else under or over it, always wholly inside the window. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  box.style.maxBlockSize = '';
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const { innerWidth, innerHeight } = globalThis;
  const within = (n: number, size: number, room: number): number =>
    Math.max(GAP, Math.min(n, room - size - GAP));
  let left = at.right + GAP;
  let top = at.top;
  if (left + width > innerWidth - GAP) left = at.left - width - GAP;
  if (left < GAP) {
    left = at.left;
    top = at.bottom + height + GAP < innerHeight ? at.bottom + GAP : at.top - height - GAP;
  }
  box.style.left = `${within(left, width, innerWidth)}px`;
  const free = within(top, height, innerHeight);
  // A hint that asks for this answer stays in sight, where there is room under it.
  const hint = document.getElementById('hint')?.getBoundingClientRect();
  const under = hint && left < hint.right && left + width > hint.left ? hint.bottom + GAP : 0;
  const hides = free < under && under < innerHeight / 2;
  if (hides) box.style.maxBlockSize = `min(70vh, 480px, ${innerHeight - under - GAP}px)`;
  box.style.top = `${hides ? under : free}px`;
}

/** A small window that belongs to a button. Esc or a click elsewhere closes it; the focus goes back to the button. */
export function Popover({ anchor, title, onClose, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const element = box.current;
    const button = anchor.current;
    if (!element || !button) return;
    element.showPopover();
    place(element, button);
    element.focus();
    const onToggle = (event: Event): void => {
      if ((event as ToggleEvent).newState === 'closed') close.current();
    };
    element.addEventListener('toggle', onToggle);
    return () => {
      element.removeEventListener('toggle', onToggle);
      const inside = element.contains(document.activeElement);
      if (inside || document.activeElement === document.body) button.focus();
    };
  }, [anchor]);

  useEffect(() => {
    const element = box.current;
    const button = anchor.current;
    if (!element || !button) return;
    const again = (): void => place(element, button);
    const watch = new ResizeObserver(again);
    watch.observe(element);
    globalThis.addEventListener('resize', again);
    return () => {
      watch.disconnect();
      globalThis.removeEventListener('resize', again);
    };
  }, [anchor]);

  return (
    <div ref={box} class="popover" popover="auto" role="dialog" aria-labelledby={id} tabIndex={-1}>
      <div class="popover-head">
        <h3 id={id}>{title}</h3>
        <button type="button" class="bare" aria-label={t('close')} onClick={onClose}>
          <Icon name="ui-close" />
        </button>
      </div>
      {children}
    </div>
  );
}
