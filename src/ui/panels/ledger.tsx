import { useMemo, useState } from 'preact/hooks';
import { STEPS } from '../../engine/vocabulary.ts';
import { Entry } from '../parts/entry.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

const PAGE = 60;

/** Every change and its cause, newest first, by month, step and word. */
export function LedgerSheet() {
  const { now, say, state } = useSitting();
  const [turn, setTurn] = useState('');
  const [step, setStep] = useState('');
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(PAGE);
  const found = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    return now.ledger
      .filter((entry) => (turn === '' || entry.turn === Number(turn)) && (step === '' || entry.step === step))
      .filter((entry) => entry.cause.kind !== 'setup' || wanted !== '')
      .filter((entry) => wanted === '' || say.entry(entry).toLowerCase().includes(wanted))
      .reverse();
  }, [now.ledger, turn, step, words, say]);
  return (
    <>
      <h2 class="unseen">{t('sheet.ledger')}</h2>
      <search class="filters">
        <label>
          {t('ledger.month')}
          <select value={turn} onChange={(event) => setTurn(event.currentTarget.value)}>
            <option value="">{t('ledger.all')}</option>
            {Array.from({ length: state.turn }, (_, index) => index + 1).map((n) => (
              <option key={n} value={n}>
                {say.shortMonth(n)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ledger.step')}
          <select value={step} onChange={(event) => setStep(event.currentTarget.value)}>
            <option value="">{t('ledger.all')}</option>
            {STEPS.map((one) => (
              <option key={one} value={one}>
                {t(`step.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="grow">
          {t('ledger.words')}
          <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
      </search>
      <p class="quiet" role="status">
        {t('ledger.found', { n: found.length })}
      </p>
      <ol class="entries">
        {found.slice(0, shown).map((entry) => (
          <Entry key={entry.id} entry={entry} dated />
        ))}
      </ol>
      {found.length > shown ? (
        <button type="button" class="second wide" onClick={() => setShown(shown + PAGE)}>
          {t('ledger.more')}
        </button>
      ) : null}
    </>
  );
}
