import { useState } from 'preact/hooks';
import type { Id, Objective, Scenario } from '../../../engine/index.ts';
import { find } from '../../../engine/vocabulary.ts';
import { t } from '../../page-words.ts';
import { Icon } from '../../parts/icon.tsx';
import { evenly, first, missing, outOfBounds, type Points, settle, sumOf } from './points.ts';

const STEP = 5;

/** What keeps an intent from being played, in words; null: nothing does. */
export function problemOf(scenario: Scenario, points: Points): string | null {
  const { least, most } = scenario.intent;
  const id = outOfBounds(scenario, points);
  const label = find(scenario, 'objectives', id)?.label;
  if (label !== undefined) return t('intent.bounds', { label, least, most });
  const left = missing(points);
  if (left === 0) return null;
  return left > 0 ? t('intent.missing', { n: left }) : t('intent.over', { n: -left });
}

interface RowProps {
  readonly scenario: Scenario;
  readonly objective: Objective;
  readonly points: number;
  readonly place: (points: number) => void;
}

/** One objective: a slider, the number itself, and steps of five. */
function Row({ scenario, objective, points, place }: RowProps) {
  const { least, most } = scenario.intent;
  const { label, help, id } = objective;
  const within = (n: number): number => Math.max(least, Math.min(most, n));
  const read = (text: string): void => {
    const n = Number(text);
    if (text.trim() !== '' && Number.isFinite(n)) place(Math.round(n));
  };
  return (
    <li class="intent-row">
      <h3 id={`objective-${id}`}>{label}</h3>
      <p id={`objective-${id}-help`}>{help}</p>
      <div class="intent-place">
        <button
          type="button"
          class="step-button"
          aria-label={t('intent.less', { label })}
          aria-disabled={points <= least}
          onClick={() => place(within(points - STEP))}
        >
          <Icon name="ui-minus" />
        </button>
        <input
          type="range"
          min={least}
          max={most}
          step={1}
          value={points}
          aria-labelledby={`objective-${id}`}
          aria-describedby={`objective-${id}-help`}
          style={{ '--part': `${((within(points) - least) * 100) / (most - least)}%` }}
          onInput={(event) => place(Number(event.currentTarget.value))}
        />
        <button
          type="button"
          class="step-button"
          aria-label={t('intent.more', { label })}
          aria-disabled={points >= most}
          onClick={() => place(within(points + STEP))}
        >
          <Icon name="ui-plus" />
        </button>
        <input
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={points}
          aria-label={t('intent.points', { label })}
          aria-invalid={points < least || points > most}
          onInput={(event) => read(event.currentTarget.value)}
        />
      </div>
    </li>
  );
}

interface IntentProps {
  readonly scenario: Scenario;
  readonly points: Points;
  readonly write: (points: Points) => void;
}

/** The four objectives and how the player weighs them: 100 points, filled in evenly to begin with. */
export function Intent({ scenario, points, write }: IntentProps) {
  const [settled, setSettled] = useState('');
  const problem = problemOf(scenario, points);
  const { least, most } = scenario.intent;
  const all = (next: Points): void => {
    setSettled('');
    write(next);
  };
  const fix = (): void => {
    const next = settle(scenario, points);
    const list = scenario.objectives
      .map(({ id, label }) => t('intent.one', { label, n: next[id] ?? 0 }))
      .join(', ');
    write(next);
    setSettled(t('intent.settled', { list }));
    // The button that was pressed is gone; the next one is where one wants to be.
    document.querySelector<HTMLElement>('.begin')?.focus();
  };
  const place = (id: Id) => (n: number) => all({ ...points, [id]: n });
  return (
    <section class="intent" aria-labelledby="intent">
      <h2 id="intent">{t('intent')}</h2>
      <p class="intent-help">{t('intent.help', { least, most, win: scenario.winAt })}</p>
      <ul>
        {scenario.objectives.map((objective) => (
          <Row
            key={objective.id}
            scenario={scenario}
            objective={objective}
            points={points[objective.id] ?? 0}
            place={place(objective.id)}
          />
        ))}
      </ul>
      <p class="presets">
        <span>{t('intent.presets')}</span>
        <button type="button" class="chip" onClick={() => all(evenly(scenario))}>
          {t('intent.even')}
        </button>
        {scenario.objectives.map(({ id, label }) => (
          <button key={id} type="button" class="chip" onClick={() => all(first(scenario, id))}>
            {t('intent.first', { label })}
          </button>
        ))}
      </p>
      <p id="intent-sum" class={`intent-sum ${problem ? 'off' : ''}`} role="status">
        <b>{t('intent.sum', { n: sumOf(points) })}</b> <span>{settled || problem || t('intent.right')}</span>{' '}
        {problem ? (
          <button type="button" class="link" onClick={fix}>
            {t('intent.settle')}
          </button>
        ) : null}
      </p>
    </section>
  );
}
