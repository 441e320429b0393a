import { useEffect, useRef, useState } from 'preact/hooks';
import type { MountBoard } from '../../store/types.ts';
import { command, openCards } from '../commands.ts';
import { Icon } from '../parts/icon.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { SignsOnMap } from './signs.tsx';

type Load = () => Promise<MountBoard>;

interface BoardHostProps {
  readonly loadBoard: Load;
  readonly loadStill: Load;
  /** Told when a board stands, or that there is none. */
  readonly onBoard: () => void;
}

/** After the first paint, so that the page stands before the map is asked for. */
const afterPaint = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** Where the map is drawn: the board as soon as it has come, the still map where it cannot or shall not. */
export function BoardHost({ loadBoard, loadStill, onBoard }: BoardHostProps) {
  const { table, now, board } = useSitting();
  const host = useRef<HTMLElement>(null);
  const [broken, setBroken] = useState(false);
  const [state, setState] = useState<'coming' | 'here' | 'none'>('coming');
  const still = broken || now.settings.map === 'still';

  // A board is mounted again only when another kind is wanted
  useEffect(() => {
    let here = true;
    const element = host.current;
    if (!element) return;
    const mount = async (load: Load): Promise<void> => {
      await afterPaint();
      const mountBoard = await load();
      if (!here) return;
      const mounted = await mountBoard(element, table, () => here && setBroken(true));
      if (!here) return mounted.destroy();
      board.current = mounted;
      setState('here');
      onBoard();
    };
    mount(still ? loadStill : loadBoard).catch(() => {
      if (!here) return;
      if (still) setState('none');
      else setBroken(true);
    });
    return () => {
      here = false;
      board.current?.destroy();
      board.current = null;
      element.replaceChildren();
    };
  }, [still, table]);

  return (
    <>
      <section ref={host} id="board" class="board" aria-label={t('map.words')} tabIndex={-1} />
      {state === 'here' ? null : (
        <p class="board-word" role="status">
          {t(state === 'none' ? 'map.none' : 'map.coming')}
        </p>
      )}
    </>
  );
}

/** What lies on the map's edges: the deck of this month's cards, and the zoom. */
export function BoardEdge() {
  const sitting = useSitting();
  const { state, now, board } = sitting;
  const open = state.hand.filter((dealt) => dealt.option === null).length;
  const zoom = (id: string, icon: string) => (
    <button
      type="button"
      class="map-button"
      aria-label={t(`command.${id}` as 'command.zoom-in')}
      onClick={() => command(id).run(sitting)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <>
      {now.phase === 'council' && state.hand.length > 0 ? (
        <button type="button" class={`deck ${open > 0 ? 'waiting' : ''}`} onClick={() => openCards(sitting)}>
          <span class="deck-words">
            {open > 0 ? t('deck.open', { n: open }) : t('deck.answered', { n: state.hand.length })}
          </span>
        </button>
      ) : null}
      <SignsOnMap />
      {board.current ? (
        <div class="zoom">
          {zoom('zoom-in', 'ui-plus')}
          {zoom('zoom-out', 'ui-minus')}
          {zoom('zoom-all', 'ui-fit')}
        </div>
      ) : null}
    </>
  );
}
