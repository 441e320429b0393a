import type { ComponentType } from 'preact';
import type { MountMapEditor } from '../../../store/map-editor.ts';
import type { TabProps } from '../../../studio/index.ts';
import type { StudioKey } from '../../studio-words.ts';

/** What every tool is given. */
export interface ToolProps extends TabProps {
  readonly loadMap: () => Promise<MountMapEditor>;
}

/** A tool beside the text: its page is fetched when it is first chosen. */
export interface ToolTab {
  readonly id: string;
  readonly label: StudioKey;
  readonly load: () => Promise<{ readonly default: ComponentType<ToolProps> }>;
  /** It needs more room than a list: the column is made broad for it. */
  readonly wide?: boolean;
}

/** Every tool, in the order of its tabs. Another tool is a page in `tabs/` and a line here. */
export const TOOL_TABS: readonly ToolTab[] = [
  { id: 'problems', label: 'tab.problems', load: () => import('./tabs/problems.tsx') },
  { id: 'try', label: 'tab.try', load: () => import('./try/try.tsx'), wide: true },
  { id: 'map', label: 'tab.map', load: () => import('./map/map.tsx'), wide: true },
  { id: 'health', label: 'tab.health', load: () => import('./health/health.tsx'), wide: true },
  { id: 'compare', label: 'tab.compare', load: () => import('./compare/compare.tsx'), wide: true },
];
