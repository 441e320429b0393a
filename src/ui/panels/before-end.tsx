import '../style/lesson.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Ask, STEPS_OF_GUESS } from '../../classroom/guess.ts';
import { LONGEST_WHY } from '../../store/decisive.ts';
import { lessonIn } from '../../store/lesson.ts';
import { goOnToEnd } from '../commands.ts';
import { askKey, asksNow, askWords, guessOf, reasonWanted } from '../foretelling.ts';
import { useForecast } from '../parts/forecast.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

interface ChanceProps {
  readonly ask: Ask;
  readonly value: number | undefined;
  readonly choose: (percent: number) => void;
}

/** How likely something is, in steps of ten; none is chosen before somebody chooses. */
function Chance({ ask, value, choose }: ChanceProps) {
  const sitting = useSitting();
  const key = askKey(ask);
  return (
    <fieldset class="guess-steps">
      <legend>{askWords(sitting, ask)}</legend>
      <div class="guess-scale">
        {STEPS_OF_GUESS.map((percent) => (
          <label key={percent}>
            <input
              type="radio"
              name={`guess-${key}`}
              checked={value === percent}
              onChange={() => choose(percent)}
            />
            <span>
              {percent}
              <span class="unseen"> %</span>
            </span>
          </label>
        ))}
      </div>
      <p class="guess-ends" aria-hidden="true">
        <span>{t('guess.none')}</span>
        <span>{t('guess.sure')}</span>
      </p>
    </fieldset>
  );
}

interface ReasonProps {
  readonly text: string;
  readonly write: (text: string) => void;
}

/** A sentence of reasons, which may be passed over. */
function Reason({ text, write }: ReasonProps) {
  return (
    <label class="reason-field">
      <b>{t('reason.asks')}</b>
      <input
        type="text"
        maxLength={LONGEST_WHY}
        autocomplete="off"
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <small class="hint">{t('reason.help', { n: LONGEST_WHY })}</small>
    </label>
  );
}

/** What is asked of a turn, once it has been looked ahead into; as it was when the window opened. */
function useAsks(): readonly Ask[] | null {
  const sitting = useSitting();
  const forecast = useForecast([]);
  const [asks, keep] = useState<readonly Ask[] | null>(null);
  useEffect(() => {
    if (forecast && asks === null) keep(asksNow(sitting));
  }, [forecast]);
  return asks;
}

/**
 * What is foretold of the month, and why its players do what they do; `ending`: on the way out of the month, when a reason may be
 * asked, too.
 */
export function BeforeEnd({ ending }: { readonly ending: boolean }) {
  const sitting = useSitting();
  const { ui, say, state, table, now } = sitting;
  const asks = useAsks();
  const [said, setSaid] = useState<Readonly<Record<string, number>>>({});
  const [text, write] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wanted = useRef(ending && reasonWanted(sitting)).current;
  const missing = (asks ?? []).filter((ask) => said[askKey(ask)] === undefined).length;
  const close = (): void => ui.set({ overlay: null });
  const note = (reason: string | undefined): void => {
    if (!asks) return;
    if (missing > 0) {
      setTried(true);
      const open = asks.find((ask) => said[askKey(ask)] === undefined);
      form.current?.querySelector<HTMLElement>(`[name="guess-${open ? askKey(open) : ''}"]`)?.focus();
      return;
    }
    const guesses = asks.map((ask) => guessOf(ask, said[askKey(ask)] ?? 0));
    table.noteLesson({ guesses, ...(reason === undefined ? {} : { reason }) });
    ui.announce(t('guess.noted'));
    if (ending) goOnToEnd(sitting);
    else close();
  };
  const pair = lessonIn(now.lesson)?.pairs === true;
  return (
    <Overlay
      title={t('guess.title', { month: say.month(state.turn) })}
      onClose={close}
      class="question before-end"
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          note(wanted ? text : undefined);
        }}
      >
        {asks === null ? <p role="status">{t('guess.wait')}</p> : null}
        {asks !== null && asks.length > 0 ? (
          <p class="hint">{t(pair ? 'guess.help.pair' : 'guess.help')}</p>
        ) : null}
        {asks?.length === 0 && !wanted ? <p>{t('guess.nothing')}</p> : null}
        {(asks ?? []).map((ask) => (
          <Chance
            key={askKey(ask)}
            ask={ask}
            value={said[askKey(ask)]}
            choose={(percent) => setSaid({ ...said, [askKey(ask)]: percent })}
          />
        ))}
        {wanted ? <Reason text={text} write={write} /> : null}
        <p class="bad" role="status">
          {tried && missing > 0 ? t('guess.missing', { n: missing }) : ''}
        </p>
        <div class="acts end">
          {wanted ? null : (
            <button type="button" class="second" onClick={close}>
              {t('guess.later')}
            </button>
          )}
          {wanted ? (
            <button type="button" class="second" onClick={() => note('')}>
              {t('reason.skip')}
            </button>
          ) : null}
          <button type="submit" class="primary" aria-disabled={asks === null || missing > 0}>
            {t(ending ? 'guess.end' : 'guess.note')}
            {ending ? <span aria-hidden="true"> →</span> : null}
          </button>
        </div>
      </form>
    </Overlay>
  );
}
