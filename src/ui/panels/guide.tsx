import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { GuidePlace, GuideStep } from '../../engine/index.ts';
import { SHEETS, type Sheet } from '../../store/types.ts';
import { askAdvice } from '../advice.ts';
import { type OwnStep, pass, spokenOf, stepFor } from '../guide.ts';
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

/** What the guide's own words speak of. */
const OWN_PART: Readonly<Record<OwnStep, string>> = {
  spend: '.top-bar .directives, .advice-ask',
  hold: '.end-month button',
  end: '.end-month button',
  last: '.end-month button',
};

interface BoxProps {
  readonly text: string;
  /** The number of a step among those of the turn. */
  readonly count?: string;
  readonly marked: () => readonly Element[];
  readonly children: ComponentChildren;
}

/** The guide's words, heard a moment later; what they speak of wears a mark as long as they stand. */
function Box({ text, count, marked, children }: BoxProps) {
  const { ui } = useSitting();
  const said = useRef(ui);
  useEffect(() => {
    const timer = setTimeout(() => said.current.hint(text), READ_AFTER);
    return () => {
      clearTimeout(timer);
      said.current.hint('');
    };
  }, [text]);
  // After every change of the screen: rows come and go with the sheets.
  useEffect(() => {
    const elements = marked();
    for (const element of elements) element.setAttribute('data-guided', '');
    return () => {
      for (const element of elements) element.removeAttribute('data-guided');
    };
  });
  return (
    <aside id="hint" class="guide" aria-label={t('guide')} tabIndex={-1}>
      <Icon name="ui-info" />
      <p>
        {count ? <b class="guide-count">{count}</b> : null} {text}
      </p>
      <span class="guide-acts">
        {children}
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

const home = (): void => document.getElementById('table-title')?.focus();

function Step({ step, number, steps }: { step: GuideStep; number: number; steps: number }) {
  const sitting = useSitting();
  const { ui, table, now } = sitting;
  const { at } = step;
  // Who asks to be shown a row sees it, wherever in its sheet it stands.
  useEffect(() => {
    if (isSheet(at) && now.sheet === at) elementsOf(step)[0]?.scrollIntoView({ block: 'nearest' });
  }, [step, at, now.sheet]);
  const elsewhere = isSheet(at) && now.sheet !== at;
  return (
    <Box text={step.text} count={t('guide.count', { number, steps })} marked={() => elementsOf(step)}>
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
    </Box>
  );
}

/** What is left to do with the turn, in the guide's own words. */
function Own({ own }: { own: OwnStep }) {
  const sitting = useSitting();
  const { state } = sitting;
  return (
    <Box
      text={t(`guide.own.${own}`, { left: state.directives })}
      marked={() => [...document.querySelectorAll(OWN_PART[own])]}
    >
      {own === 'spend' ? (
        <button type="button" class="link" onClick={() => askAdvice(sitting)}>
          {t('advice.ask')}
        </button>
      ) : null}
    </Box>
  );
}

/** The step that the player stands at, if it belongs here: in the card's window or on the map. */
export function Guide({ inCard = false }: { inCard?: boolean }) {
  const sitting = useSitting();
  const found = stepFor(sitting);
  if (!found) return null;
  const ofCard = found.own === null && found.step.at === 'card' && sitting.open.overlay?.kind === 'card';
  if (ofCard !== inCard) return null;
  return found.own === null ? (
    <Step key={found.step.id} {...found} />
  ) : (
    <Own key={found.own} own={found.own} />
  );
}
