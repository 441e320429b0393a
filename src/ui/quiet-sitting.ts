import { useMemo, useRef } from 'preact/hooks';
import { finderOf } from '../engine/vocabulary.ts';
import type { Table } from '../store/types.ts';
import { sayIn } from './say.ts';
import { type Sitting, useChanges } from './sitting.ts';
import { createUi } from './state.ts';

/** The sitting of a page without a council and its map: a seat's chamber, the final assessment. Null while no view is published. */
export function useQuietSitting(table: Table): Sitting | null {
  const ui = useMemo(createUi, []);
  const board = useRef(null);
  useChanges(table.subscribe);
  useChanges(ui.subscribe);
  const now = table.get();
  const { scenario, view } = now;
  const say = useMemo(() => (scenario && view ? sayIn(scenario, view.state) : null), [scenario, view]);
  if (!scenario || !view || !say) return null;
  const desk = table.desk();
  const names = finderOf(scenario);
  const { state } = view;
  const open = ui.get();
  return { table, now, scenario, view, state, desk, shown: desk.value, names, say, ui, open, board };
}
