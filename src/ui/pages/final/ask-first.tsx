import { useState } from 'preact/hooks';
import { LONGEST_WHY } from '../../../store/decisive.ts';
import { t } from '../../judgement-words.ts';
import { useSitting } from '../../sitting.ts';

/** Before anything is judged: which month decided it, and why. The answer is kept in the run; it may be left out. */
export function AskFirst() {
  const { table, say, state } = useSitting();
  const [turn, setTurn] = useState(0);
  const [why, setWhy] = useState('');
  const last = state.outcome?.turn ?? state.turn;
  const turns = Array.from({ length: last }, (_, index) => index + 1);
  return (
    <form
      class="ask-first on-screen"
      onSubmit={(event) => {
        event.preventDefault();
        table.sayDecisive({ turn, why });
      }}
    >
      <p class="hint">{t('ask.help')}</p>
      <label>
        <span>{t('ask.turn')}</span>
        <select
          required
          value={String(turn || '')}
          onChange={(event) => setTurn(Number(event.currentTarget.value))}
        >
          <option value="">{t('ask.choose')}</option>
          {turns.map((one) => (
            <option key={one} value={String(one)}>
              {say.month(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('ask.why')}</span>
        <input
          type="text"
          maxLength={LONGEST_WHY}
          value={why}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </label>
      <p class="ask-first-acts">
        <button type="submit" class="primary">
          {t('ask.say')}
        </button>
        <button type="button" class="second" onClick={() => table.sayDecisive({ turn: 0, why: '' })}>
          {t('ask.skip')}
        </button>
      </p>
    </form>
  );
}

/** What was said, beside what the analysis says. */
export function Said() {
  const { now, say } = useSitting();
  const { decisive } = now;
  if (decisive === null) return null;
  if (decisive.turn === 0) return <p class="said quiet">{t('said.skipped')}</p>;
  return (
    <blockquote class="said" aria-label={t('said.title')}>
      <p class="said-title">{t('said.title')}</p>
      <p>
        <b>{t('said.turn', { month: say.month(decisive.turn) })}</b>
        {decisive.why === '' ? null : <span> {t('said.why', { why: decisive.why })}</span>}
      </p>
    </blockquote>
  );
}
