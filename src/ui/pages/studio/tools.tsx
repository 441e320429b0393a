import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TabPanel, Tabs } from '../../parts/tabs.tsx';
import { t } from '../../studio-words.ts';
import { TOOL_TABS, type ToolProps, type ToolTab } from './tabs.ts';

interface ToolsProps {
  readonly tab: string;
  readonly choose: (tab: string) => void;
  readonly counts: { readonly errors: number; readonly warnings: number } | null;
  readonly props: ToolProps;
}

const here = new Map<string, ComponentType<ToolProps>>();

/** A tab's page as it comes. */
function useTab({ id, load }: ToolTab): ComponentType<ToolProps> | null {
  const [, come] = useState(0);
  useEffect(() => {
    let open = true;
    if (!here.has(id))
      load().then(
        (page) => {
          here.set(id, page.default);
          if (open) come((n) => n + 1);
        },
        () => {},
      );
    return () => {
      open = false;
    };
  }, [id]);
  return here.get(id) ?? null;
}

/** The tools beside the text, one tab each. */
export function Tools({ tab, choose, counts, props }: ToolsProps) {
  const own = TOOL_TABS.find(({ id }) => id === tab) ?? (TOOL_TABS[0] as ToolTab);
  const Page = useTab(own);
  const badge = (id: string) => {
    if (id !== 'problems' || !counts) return {};
    const n = counts.errors + counts.warnings;
    if (n === 0) return {};
    return {
      badge: String(n),
      ...(counts.errors > 0 ? { badgeWords: t('tab.problems.count', { errors: counts.errors }) } : {}),
    };
  };
  return (
    <section class="studio-tools" data-wide={own.wide ? '' : undefined} aria-label={t('tabs')}>
      <Tabs
        id="tools"
        class="studio-tabs"
        label={t('tabs')}
        tabs={TOOL_TABS.map(({ id, label }) => ({ key: id, label: t(label), ...badge(id) }))}
        on={own.id}
        choose={choose}
      />
      <TabPanel id="tools" on={own.id} class="tools-panel">
        {Page ? <Page {...props} /> : <p class="quiet">{t('coming')}</p>}
      </TabPanel>
    </section>
  );
}
