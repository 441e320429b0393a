import { useEffect, useRef } from 'preact/hooks';
import type { GuidePlace, GuideStep } from '../../engine/index.ts';
import { SHEETS, type Sheet } from '../../store/types.ts';
import { guided, pass, stepFor } from '../guide.ts';
import { Icon } from '../parts/icon.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { READ_AFTER } from './hint.tsx';

const isSheet = (place: GuidePlace): place is Sheet & GuidePlace =>
  (SHEETS as readonly string[]).includes(place);

/** The element a step speaks of, which wears a mark while it does. */
const ELEMENT: Readonly<Partial<Record<GuidePlace, string>>> = {
  ...Object.fromEntries(SHEETS.map((sheet) => [sheet, `#sheet-tab-${sheet}`])),
  tracks: '#tracks',
  orders: '#orders',
  end: '.end-month button',
};

/** Where a step stands on the map: the classes are those of the hints. */
function standing(place: GuidePlace): string {
  if (isSheet(place)) return 'guide-buy';
  if (place === 'tracks') return 'guide-why';
  return place === 'end' || place === 'orders' ? 'guide-end' : 'guide-help';
}

function Step({ step, number, steps }: { step: GuideStep; number: number; steps: number }) {
  const sitting = useSitting();
  const { ui, table, now } = sitting;
  const said = useRef(ui);
  useEffect(() => {
    const timer = setTimeout(() => said.current.hint(step.text), READ_AFTER);
    const selector = ELEMENT[step.at];
    const element = selector === undefined ? null : document.querySelector(selector);
    element?.setAttribute('data-guided', '');
    return () => {
      clearTimeout(timer);
      said.current.hint('');
      element?.removeAttribute('data-guided');
    };
  }, [step]);
  const home = (): void => document.getElementById('table-title')?.focus();
  const { at } = step;
  const elsewhere = isSheet(at) && now.sheet !== at;
  return (
    <aside id="hint" class={`guide ${standing(at)}`} aria-label={t('guide')} tabIndex={-1}>
      <Icon name="ui-info" />
      <p>
        <b class="guide-count">{t('guide.count', { number, steps })}</b> {step.text}
      </p>
      <span class="guide-acts">
        {elsewhere ? (
          <button
            type="button"
            class="link"
            onClick={() => {
              table.select(null);
              table.openSheet(at);
              ui.set({ drawer: true, system: null });
            }}
          >
            {t('guide.show')}
          </button>
        ) : null}
        <button
          type="button"
          class={step.done ? 'link quiet' : 'link'}
          onClick={() => {
            pass(sitting, step.id);
            home();
          }}
        >
          {t(step.done ? 'guide.skip' : 'guide.on')}
        </button>
        <button
          type="button"
          class="link quiet"
          onClick={() => {
            ui.set({ guided: false });
            home();
          }}
        >
          {t('guide.none')}
        </button>
      </span>
    </aside>
  );
}

/** The step of the scenario's own guide that the player stands at, if it belongs here: in the card's window or on the map. */
export function Guide({ inCard = false }: { inCard?: boolean }) {
  const sitting = useSitting();
  const found = guided(sitting) ? stepFor(sitting) : null;
  if (!found || (found.step.at === 'card' && sitting.open.overlay?.kind === 'card') !== inCard) return null;
  return <Step key={found.step.id} {...found} />;
}
