import type { Scenario } from '../engine/index.ts';
import { openSaves, type Saves } from '../store/saves.ts';
import { createTable } from '../store/table.ts';
import type { Notice } from '../store/types.ts';
import { download } from './parts/download.ts';

/** The saved runs, to be read only: looking at one must not save it again. */
const readOnly = (saves: Saves): Saves => ({
  ...saves,
  put: async (id, known) => ({ id, revision: known, forked: false, anew: false }),
  remove: async () => {},
});

/** Exports a saved run without putting it on the page's table; what is wrong with it, or null. */
export async function exportSaved(
  id: string,
  find: (id: string) => Promise<Scenario | null>,
): Promise<Notice | null> {
  const saves = await openSaves();
  const aside = createTable({
    scenario: find,
    saves: Promise.resolve(saves && readOnly(saves)),
    journal: null,
    shelf: null,
  });
  const opened = await aside.resume(id);
  saves?.close();
  if (!opened.ok) return opened.notice;
  const { name, text } = aside.exportRun();
  download(name, text);
  return null;
}
