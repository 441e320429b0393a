import { useEffect, useRef } from 'preact/hooks';
import type { Selection, Sheet } from '../../store/types.ts';
import { shownSheets } from '../core-view.ts';
import { closeDrawer } from '../drawer.ts';
import { Icon } from '../parts/icon.tsx';
import { TabPanel, Tabs } from '../parts/tabs.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { CapitalsSheet } from './capitals.tsx';
import { ContractsSheet } from './contracts.tsx';
import { CorridorsSheet } from './corridors.tsx';
import { ExportsSheet } from './exports.tsx';
import { HomeSheet } from './home.tsx';
import { LedgerSheet } from './ledger.tsx';

const PANELS = {
  contracts: ContractsSheet,
  corridors: CorridorsSheet,
  capitals: CapitalsSheet,
  exports: ExportsSheet,
  home: HomeSheet,
  ledger: LedgerSheet,
} satisfies Record<Sheet, () => unknown>;

/** The sheet that speaks of what has been pointed at. */
const SHEET_OF: Readonly<Record<Selection['kind'], Sheet | null>> = {
  contract: 'contracts',
  route: 'corridors',
  leg: 'corridors',
  node: 'corridors',
  shipment: 'corridors',
  project: 'corridors',
  actor: 'capitals',
  track: null,
};

/** One sheet at a time beside the map; on a narrow window a drawer that is pulled up over it. */
export function Sheets() {
  const sitting = useSitting();
  const { table, now, open, ui, state } = sitting;
  const { selection, sheet } = now;
  const Panel = PANELS[sheet];

  const last = useRef(selection);
  useEffect(() => {
    if (!selection || selection === last.current) return;
    last.current = selection;
    const wanted = SHEET_OF[selection.kind];
    if (wanted && wanted !== table.get().sheet) table.openSheet(wanted);
    ui.set({ drawer: true, system: null });
  }, [selection, table, ui]);

  // Where the page scrolls, what has been opened comes into sight; the first time there is nothing that was opened.
  const box = useRef<HTMLElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current && open.drawer) box.current?.scrollIntoView({ block: 'start' });
    opened.current = true;
  }, [open.drawer, sheet, selection]);

  const choose = (key: Sheet): void => {
    const again = key === sheet;
    table.openSheet(key);
    ui.set({ drawer: again ? !open.drawer : true });
  };
  const refused = state.contracts.filter((one) => one.shut > state.turn).length;
  return (
    <aside ref={box} class={`sheets ${open.drawer ? 'open' : ''}`} aria-label={t('sheets')}>
      <button type="button" class="bare drawer-close" onClick={() => closeDrawer(sitting)}>
        <Icon name="ui-chevron-down" /> {t('drawer.close')}
      </button>
      <Tabs
        id="sheet"
        class="tabs sheet-tabs"
        label={t('sheets')}
        on={sheet}
        choose={choose}
        tabs={shownSheets(sitting).map((key) => ({
          key,
          label: t(`sheet.${key}`),
          ...(key === 'contracts' && refused > 0
            ? { badge: String(refused), badgeWords: t('contracts.refused') }
            : {}),
        }))}
      />
      <TabPanel id="sheet" on={sheet} class="sheet">
        <Panel />
      </TabPanel>
    </aside>
  );
}
