import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TurningPoint } from '../../../store/judging.ts';
import { t } from '../../judgement-words.ts';
import { useSitting } from '../../sitting.ts';
import { answersOf } from './past.ts';
import { Point } from './point.tsx';

interface TryAgainProps {
  readonly point: TurningPoint;
  readonly onBack: () => void;
}

/** Numbers that say how a month stood. */
const SHOWN: readonly string[] = ['country', 'purse'];

/** The question of a turning point alone: how it stood, and what now. What was ordered is shown to those who ask. */
export function TryAgain({ point, onBack }: TryAgainProps) {
  const { table, now, scenario, say, names } = useSitting();
  const { turn, by } = point;
  const [shown, show] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const before = now.history[turn - 1] ?? {};
  const cards = answersOf(scenario, now.ledger, now.seat).filter((one) => one.turn === turn);
  return (
    <div class="try-again">
      <h3 ref={heading} tabIndex={-1}>
        {t('again.title', { month: say.month(turn) })}
      </h3>
      <p>{t('again.help', { n: Math.round(by.mean) })}</p>
      <p class="try-cards-head">{t('again.numbers')}</p>
      <dl class="try-numbers">
        {scenario.tracks
          .filter(({ group, hidden }) => SHOWN.includes(group) && !hidden)
          .map(({ id, label, start }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{say.amount(id, before[id] ?? start)}</dd>
            </div>
          ))}
      </dl>
      {cards.length > 0 ? (
        <>
          <p class="try-cards-head">{t('again.cards')}</p>
          <ul class="try-cards">
            {cards.map(({ card }) => (
              <li key={card}>{names.find('cards', card)?.headline}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="ask-first-acts">
        <button type="button" class="primary" onClick={() => table.tryAgain(turn)}>
          {t('again.play')}
        </button>
        {shown ? null : (
          <button type="button" class="second" onClick={() => show(true)}>
            {t('again.show')}
          </button>
        )}
        <button type="button" class="second" onClick={onBack}>
          {t('again.back')}
        </button>
      </p>
      {shown ? (
        <ul class="try-shown">
          <Point point={point} />
        </ul>
      ) : null}
    </div>
  );
}

/** Any month of the run to begin again at. */
export function AnyMonth() {
  const { table, now, say } = useSitting();
  const [turn, set] = useState(1);
  const turns = now.history.slice(1).map((_, index) => index + 1);
  if (now.readOnly) return null;
  return (
    <form
      class="any-month on-screen"
      onSubmit={(event) => {
        event.preventDefault();
        table.tryAgain(turn);
      }}
    >
      <label>
        {t('again.any')}{' '}
        <select value={String(turn)} onChange={(event) => set(Number(event.currentTarget.value))}>
          {turns.map((one) => (
            <option key={one} value={String(one)}>
              {say.month(one)}
            </option>
          ))}
        </select>
      </label>{' '}
      <button type="submit" class="second">
        {t('again.play')}
      </button>
    </form>
  );
}
