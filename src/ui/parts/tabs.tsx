import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly badge?: string;
  /** What the badge counts, for the ears and for the pointer, where it is bad news. */
  readonly badgeWords?: string;
}

interface TabsProps<K extends string> {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly on: K;
  readonly choose: (key: K) => void;
  readonly class?: string;
}

/** Tabs with the arrow keys; the panel beside them is `TabPanel` of the same id. */
export function Tabs<K extends string>({ id, label, tabs, on, choose, class: className }: TabsProps<K>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.key === on);
    const back =
      getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const ends: Readonly<Record<string, number>> = { Home: 0, End: tabs.length - 1 };
    let to = ends[event.key];
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      to = (at + (event.key === back ? -1 : 1) + tabs.length) % tabs.length;
    }
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    choose(tab.key);
    list.current?.querySelector<HTMLElement>(`#${id}-tab-${tab.key}`)?.focus();
  };
  return (
    <div class={className ?? 'tabs'} role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={`${id}-tab-${tab.key}`}
          aria-selected={tab.key === on}
          aria-controls={`${id}-panel`}
          tabIndex={tab.key === on ? 0 : -1}
          onClick={() => choose(tab.key)}
        >
          {tab.label}
          {tab.badge ? (
            <span class={`badge ${tab.badgeWords ? 'alert' : ''}`} title={tab.badgeWords}>
              {tab.badge}
              {tab.badgeWords ? <span class="unseen"> {tab.badgeWords}</span> : null}
            </span>
          ) : null}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  readonly id: string;
  readonly on: string;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** What the chosen tab shows. */
export function TabPanel({ id, on, children, class: className }: TabPanelProps) {
  return (
    <div
      id={`${id}-panel`}
      class={className}
      role="tabpanel"
      aria-labelledby={`${id}-tab-${on}`}
      tabIndex={-1}
    >
      {children}
    </div>
  );
}
