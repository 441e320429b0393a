import { useEffect, useRef } from 'preact/hooks';
import type { Board, MountBoard } from '../../../store/types.ts';
import { t } from '../../seat-words.ts';
import { useSitting } from '../../sitting.ts';

/** The still map of what the chamber's seat can see, to look at only. Where it does not come, nothing is missed. */
export function SmallMap({ load }: { load: () => Promise<MountBoard> }) {
  const { table } = useSitting();
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = host.current;
    let here = true;
    let board: Board | null = null;
    const mount = async (): Promise<void> => {
      const mountBoard = await load();
      if (!here || !element) return;
      board = await mountBoard(element, table, () => {});
      if (!here) board.destroy();
    };
    mount().catch(() => {});
    return () => {
      here = false;
      board?.destroy();
    };
  }, [load, table]);
  return <section ref={host} class="chamber-map" aria-label={t('chamber.map')} />;
}
