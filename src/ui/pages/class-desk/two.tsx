import { useState } from 'preact/hooks';
import type { ClassRun } from '../../../classroom/class-run.ts';
import { t } from '../../class-desk-words.ts';
import { useLesson } from './lesson.ts';

/** The first turn in which two games gave other orders; null where they gave the same. */
export function partOf(a: ClassRun, b: ClassRun): number | null {
  const turns = Math.max(a.months.length, b.months.length);
  for (let at = 0; at < turns; at++)
    if (a.months[at]?.orders.join('\n') !== b.months[at]?.orders.join('\n')) return at + 1;
  return null;
}

interface PickProps {
  readonly label: string;
  readonly run: ClassRun;
  readonly choose: (name: string) => void;
}

function Pick({ label, run, choose }: PickProps) {
  const { runs } = useLesson();
  return (
    <label>
      {label}
      <select value={run.name} onChange={(event) => choose(event.currentTarget.value)}>
        {runs.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One of the two: its score and its aims, large enough for the back row. */
function Side({ run, other }: { run: ClassRun; other: ClassRun }) {
  const { name, score, endingTitle, won, aims } = run;
  return (
    <section class="two-side" aria-label={name}>
      <h3>{name}</h3>
      <p class="two-score">
        <b>{score ?? '–'}</b> <span>{endingTitle ?? t('lines.unfinished')}</span>
        {won ? <span class="two-won">{t('scores.won')}</span> : null}
      </p>
      <dl>
        {aims.map(({ id, label, reached }) => {
          const theirs = other.aims.find((aim) => aim.id === id)?.reached ?? 0;
          return (
            <div key={id} class={reached > theirs ? 'more' : ''}>
              <dt>{label}</dt>
              <dd>
                <i class="two-bar" style={{ inlineSize: `${reached}%` }} aria-hidden="true" />
                <span>{reached}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Orders({ orders }: { orders: readonly string[] | undefined }) {
  if (orders === undefined) return <td />;
  if (orders.length === 0) return <td class="quiet">{t('two.none')}</td>;
  return (
    <td>
      <ul>
        {orders.map((order, at) => (
          <li key={at}>{order}</li>
        ))}
      </ul>
    </td>
  );
}

function Months({ a, b, parts }: { a: ClassRun; b: ClassRun; parts: number | null }) {
  const { month } = useLesson();
  const longer = a.months.length >= b.months.length ? a : b;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="class-wide two-months" tabIndex={0} aria-label={t('two.table')}>
      <table>
        <caption class="unseen">{t('two.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('two.month')}</th>
            <th scope="col">{a.name}</th>
            <th scope="col">{t('two.score')}</th>
            <th scope="col">{b.name}</th>
            <th scope="col">{t('two.score')}</th>
          </tr>
        </thead>
        <tbody>
          {longer.months.map(({ turn }, at) => (
            <tr key={turn} class={turn === parts ? 'parts' : ''}>
              <th scope="row">{month(turn)}</th>
              <Orders orders={a.months[at]?.orders} />
              <td class="num">{a.months[at]?.score}</td>
              <Orders orders={b.months[at]?.orders} />
              <td class="num">{b.months[at]?.score}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Two games of the class side by side: at first the best and the one in the middle. */
export function TwoGames() {
  const { runs, month } = useLesson();
  const [names, choose] = useState<readonly [string | null, string | null]>([null, null]);
  const sorted = [...runs].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const a = runs.find(({ name }) => name === names[0]) ?? sorted[0];
  const b = runs.find(({ name }) => name === names[1]) ?? sorted[Math.max(1, sorted.length >> 1)];
  if (!a || !b) return <p class="class-none">{t('two.few')}</p>;
  const parts = partOf(a, b);
  return (
    <section class="class-two" aria-labelledby="class-two">
      <h2 id="class-two">{t('two.title')}</h2>
      <div class="gathered-acts">
        <Pick label={t('two.first')} run={a} choose={(name) => choose([name, b.name])} />
        <Pick label={t('two.second')} run={b} choose={(name) => choose([a.name, name])} />
      </div>
      <div class="two-sides">
        <Side run={a} other={b} />
        <Side run={b} other={a} />
      </div>
      <p class="two-parts" role="status">
        {parts === null ? t('two.alike') : t('two.parts', { month: month(parts) })}{' '}
        {a.seed === b.seed ? null : t('two.fortune')}
      </p>
      <Months a={a} b={b} parts={parts} />
    </section>
  );
}
