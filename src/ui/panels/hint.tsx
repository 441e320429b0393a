import { useEffect, useRef } from 'preact/hooks';
import { type HintId, hintFor, seen } from '../hints.ts';
import { Icon } from '../parts/icon.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** Milliseconds until a hint is read out. */
export const READ_AFTER = 1200;

/** A hint in its frame. It counts as seen when it is closed, and when its moment is over. */
function Hint({ id }: { id: HintId }) {
  const sitting = useSitting();
  const { table, scenario } = sitting;
  const { directives } = scenario;
  const latest = useRef(sitting);
  latest.current = sitting;
  useEffect(() => {
    const { ui } = latest.current;
    // Behind what came of the order that brought the hint up.
    const timer = setTimeout(() => ui.hint(t(`hint.${id}`, { directives })), READ_AFTER);
    // Who presses a number has understood this one.
    const numbers = id === 'why' ? document.getElementById('tracks') : null;
    const done = (): void => seen(latest.current, id);
    numbers?.addEventListener('click', done);
    return () => {
      clearTimeout(timer);
      ui.hint('');
      numbers?.removeEventListener('click', done);
      done();
    };
  }, [id, directives]);
  const home = (): void => document.getElementById('table-title')?.focus();
  return (
    <aside id="hint" class={`guide guide-${id}`} aria-label={t('hint')} tabIndex={-1}>
      <Icon name="ui-info" />
      <p>{t(`hint.${id}`, { directives })}</p>
      <span class="guide-acts">
        <button
          type="button"
          class="link"
          onClick={() => {
            seen(sitting, id);
            home();
          }}
        >
          {t('hint.done')}
        </button>
        <button
          type="button"
          class="link quiet"
          onClick={() => {
            table.set({ hintsSeen: true });
            home();
          }}
        >
          {t('hint.none')}
        </button>
      </span>
    </aside>
  );
}

/** The hint of the moment, if it is one of those that are spoken of here. */
export function HintOf({ ids }: { ids: readonly HintId[] }) {
  const id = hintFor(useSitting());
  return id !== null && ids.includes(id) ? <Hint key={id} id={id} /> : null;
}

/** Hints that lie on the map, beside what they speak of. */
export const ON_MAP: readonly HintId[] = ['buy', 'gates', 'path', 'end', 'why', 'help'];
