import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  MapEditor,
  MapEditorEvents,
  MapPlan,
  MapThing,
  MapTool,
  MountMapEditor,
} from '../../../../store/map-editor.ts';
import { t } from '../../../studio-words.ts';

interface CanvasProps {
  readonly load: () => Promise<MountMapEditor>;
  readonly editor: RefObject<MapEditor | null>;
  readonly plan: MapPlan;
  readonly chosen: MapThing | null;
  readonly from: string | null;
  readonly tool: MapTool;
  readonly events: MapEditorEvents;
  /** The map stands. */
  readonly onReady: () => void;
}

/** The map itself: fetched when the tab is first opened, and told of every change. */
export function Canvas({ load, editor, plan, chosen, from, tool, events, onReady }: CanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const [failed, fail] = useState(false);
  const [ready, stand] = useState(false);
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    let open = true;
    const box = host.current;
    if (!box) return;
    const told: MapEditorEvents = {
      onChoose: (thing) => latest.current.onChoose(thing),
      onPlace: (spot) => latest.current.onPlace(spot),
      onMove: (place, spot) => latest.current.onMove(place, spot),
      onCursor: (spot, near, bare) => latest.current.onCursor(spot, near, bare),
      onDelete: () => latest.current.onDelete(),
      onLeave: () => latest.current.onLeave(),
    };
    const mount = async (): Promise<void> => {
      const own = await (await load())(box, told);
      if (!open) return own.destroy();
      editor.current = own;
      stand(true);
      onReady();
    };
    mount().catch(() => open && fail(true));
    return () => {
      open = false;
      editor.current?.destroy();
      editor.current = null;
    };
  }, []);
  useEffect(() => editor.current?.draw(plan), [plan, ready]);
  useEffect(() => editor.current?.choose(chosen, from), [chosen, from, ready]);
  useEffect(() => editor.current?.use(tool), [tool, ready]);
  if (failed) return <p class="bad">{t('map.failed')}</p>;
  return (
    <div
      ref={host}
      class="map-canvas"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the keys itself, and says what they do
      tabIndex={0}
      aria-label={t('map.canvas')}
      aria-describedby="map-what"
      aria-busy={!ready}
    >
      {ready ? null : <p class="quiet">{t('map.coming')}</p>}
    </div>
  );
}
