import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { type Sitting, SittingContext, useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Icon } from './icon.tsx';
import { sayNotice } from './messages.tsx';
import { NoticeAct } from './notice-act.tsx';

/** Lays an element over all that is open, also over what is opened after it, and anew where it has more to say. */
function useAbove(list: { readonly current: HTMLElement | null }, count: number): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const raise = (): void => {
      element.hidePopover();
      element.showPopover();
    };
    const onToggle = ({ target, newState }: ToggleEvent): void => {
      if (target !== element && newState === 'open') raise();
    };
    raise();
    // It does not bubble.
    document.addEventListener('toggle', onToggle as EventListener, true);
    return () => {
      document.removeEventListener('toggle', onToggle as EventListener, true);
      element.hidePopover();
    };
  }, [count]);
}

function List({ now, table }: Sitting) {
  const list = useRef<HTMLUListElement>(null);
  const { notices } = now;
  useAbove(list, notices.length);
  return (
    <ul ref={list} class="notices" popover="manual" aria-live="polite">
      {notices.map((notice, index) => (
        <li key={`${notice.code}${index}`} class={notice.tone}>
          <Icon name={notice.tone === 'info' ? 'ui-info' : 'ui-warning'} />
          <span>
            {sayNotice(notice)} <NoticeAct notice={notice} table={table} />
          </span>
          <button type="button" class="bare" aria-label={t('close')} onClick={() => table.dismiss(index)}>
            <Icon name="ui-close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Messages that stay until they are closed. */
export function Notices() {
  const sitting = useSitting();
  const { now, open } = sitting;
  // A window makes everything else on the page dumb: then they stand in it.
  return now.phase === 'review' || open.overlay ? null : <List {...sitting} />;
}

/** The same in a window that lies over the main screen; nothing on other pages. */
export function NoticesAbove() {
  const sitting = useContext(SittingContext);
  return sitting ? <List {...sitting} /> : null;
}
