import { useEffect, useRef } from 'preact/hooks';
import type { GuidePlace, GuideStep } from '../../engine/index.ts';
import { SHEETS, type Sheet } from '../../store/types.ts';
import { guided, pass, spokenOf, stepFor } from '../guide.ts';
import { Icon } from '../parts/icon.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { READ_AFTER } from './hint.tsx';

const isSheet = (place: GuidePlace): place is Sheet & GuidePlace =>
  (SHEETS as readonly string[]).includes(place);

/** The part of the screen a step speaks of, which wears a mark where nothing in it can be named more closely. */
const PART: Readonly<Partial<Record<GuidePlace, string>>> = {
  ...Object.fromEntries(SHEETS.map((sheet) => [sheet, `#sheet-tab-${sheet}`])),
  tracks: '#tracks',
  strike: '.strike-risk',
  orders: '#orders',
  end: '.end-month button',
};

/** What wears the mark of a step now: the rows and buttons it names, as far as they are on the screen, else their part. */
function elementsOf(step: GuideStep): readonly Element[] {
  const named = spokenOf(step);
  const found = named === '' ? [] : [...document.querySelectorAll(named)];
  const part = PART[step.at];
  if (found.length > 0 || part === undefined) return found;
  return [...document.querySelectorAll(part)];
}

function Step({ step, number, steps }: { step: GuideStep; number: number; steps: number }) {
  const sitting = useSitting();
  const { ui, table, now } = sitting;
  const said = useRef(ui);
  useEffect(() => {
    const timer = setTimeout(() => said.current.hint(step.text), READ_AFTER);
    return () => {
      clearTimeout(timer);
      said.current.hint('');
    };
  }, [step]);
  // After every change of the screen: rows come and go with the sheets.
  useEffect(() => {
    const elements = elementsOf(step);
    for (const element of elements) element.setAttribute('data-guided', '');
    return () => {
      for (const element of elements) element.removeAttribute('data-guided');
    };
  });
  // Who asks to be shown a row sees it, wherever in its sheet it stands.
  useEffect(() => {
    if (isSheet(step.at) && now.sheet === step.at) elementsOf(step)[0]?.scrollIntoView({ block: 'nearest' });
  }, [step, now.sheet]);
  const home = (): void => document.getElementById('table-title')?.focus();
  const { at } = step;
  const elsewhere = isSheet(at) && now.sheet !== at;
  return (
    <aside id="hint" class="guide" aria-label={t('guide')} tabIndex={-1}>
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
