import { useState } from 'preact/hooks';
import type { ClassRun } from '../../../classroom/class-run.ts';
import { enumerate } from '../../../text/index.ts';
import { t } from '../../class-desk-words.ts';
import { type Scale, scaleOf } from '../../parts/scale.ts';
import { useLesson } from './lesson.ts';

/** Percent of the height from the top. */
const heightOf = ({ low, high }: Scale, score: number): number =>
  Math.round((10_000 * (high - score)) / (high - low)) / 100;

/** The scale on which all scores of the class lie, and the score that wins. */
function scaleFor(runs: readonly ClassRun[], winAt: number): Scale {
  const scores = [winAt, ...runs.flatMap(({ months }) => months.map(({ score }) => score))];
  return scaleOf(Math.min(...scores), Math.max(...scores));
}

/** A game's line: its score at each month's end, from the left edge to the right of the longest. */
function pathOf({ months }: ClassRun, last: number, scale: Scale): string {
  const step = 100 / Math.max(1, last - 1);
  return months
    .map(({ score }, at) => `${at === 0 ? 'M' : 'L'}${(at * step).toFixed(2)} ${heightOf(scale, score)}`)
    .join('');
}

/** Every game one line; the one that is singled out lies over the others. */
function Lines({ one }: { one: ClassRun | undefined }) {
  const { runs, scenario, shortMonth } = useLesson();
  const last = Math.max(1, ...runs.map(({ months }) => months.length));
  const step = 100 / Math.max(1, last - 1);
  const scale = scaleFor(runs, scenario.winAt);
  return (
    <div class="class-lines" aria-hidden="true">
      <ol class="lines-marks">
        {scale.ticks.map((tick) => (
          <li key={tick} style={{ insetBlockStart: `${heightOf(scale, tick)}%` }}>
            {tick}
          </li>
        ))}
      </ol>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {scale.ticks.map((tick) => (
          <path key={tick} class="lines-grid" d={`M0 ${heightOf(scale, tick)}H100`} />
        ))}
        <path class="lines-win" d={`M0 ${heightOf(scale, scenario.winAt)}H100`} />
        {runs.map((run) => (
          <path key={run.name} class="lines-run" d={pathOf(run, last, scale)} />
        ))}
        {one ? (
          <>
            {one.months.map(({ turn, struck }, at) =>
              struck ? <path key={turn} class="lines-struck" d={`M${(at * step).toFixed(2)} 0V100`} /> : null,
            )}
            <path class="lines-one" d={pathOf(one, last, scale)} />
          </>
        ) : null}
      </svg>
      <ol class="lines-places">
        {Array.from({ length: last }, (_, at) => (
          <li
            key={at}
            class={`${last > 7 && at % 2 === 1 ? 'rare' : ''} ${at > 0 && at < last - 1 ? 'inner' : ''}`}
            style={{ insetInlineStart: `${(at * step).toFixed(2)}%` }}
          >
            {shortMonth(at + 1)}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What a game and its player say of themselves. */
function Told({ run }: { run: ClassRun }) {
  const { month } = useLesson();
  const { name, score, endingTitle, months, decisive, reasons, reflection } = run;
  const struck = months.filter((one) => one.struck).map(({ turn }) => month(turn));
  return (
    <div class="lines-told" role="status">
      <h3>{name}</h3>
      <p>
        {score === null ? t('lines.unfinished') : t('lines.score', { score })}
        {endingTitle === null ? null : ` · ${endingTitle}`}
      </p>
      {struck.length > 0 ? <p>{t('lines.struck', { months: enumerate(struck) })}</p> : null}
      {decisive ? (
        <p>
          {decisive.why === ''
            ? t('lines.decisive.bare', { month: month(decisive.turn) })
            : t('lines.decisive', { month: month(decisive.turn), why: decisive.why })}
        </p>
      ) : null}
      {reasons.length > 0 ? (
        <>
          <h4>{t('lines.reasons')}</h4>
          <ul>
            {reasons.map(({ turn, text }) => (
              <li key={turn}>{t('lines.reason', { month: month(turn), text })}</li>
            ))}
          </ul>
        </>
      ) : null}
      {reflection === null ? null : (
        <>
          <h4>{t('lines.reflection')}</h4>
          <p>{reflection}</p>
        </>
      )}
    </div>
  );
}

function LinesTable() {
  const { runs, shortMonth } = useLesson();
  const last = Math.max(1, ...runs.map(({ months }) => months.length));
  return (
    <details class="lines-table">
      <summary>{t('lines.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <section class="class-wide" tabIndex={0} aria-label={t('lines.game')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('lines.game')}</th>
              {Array.from({ length: last }, (_, at) => (
                <th key={at} scope="col">
                  {shortMonth(at + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map(({ name, months }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {Array.from({ length: last }, (_, at) => (
                  <td key={at}>{months[at]?.score ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** Every game one line among the class. */
export function MonthByMonth() {
  const { runs } = useLesson();
  const [name, single] = useState<string | null>(null);
  const one = runs.find((run) => run.name === name);
  return (
    <section class="class-months" aria-labelledby="class-months">
      <h2 id="class-months">{t('lines.title')}</h2>
      <p class="class-told">{t('lines.told')}</p>
      <Lines one={one} />
      <ul class="lines-names" aria-label={t('lines.names')}>
        {runs.map((run) => (
          <li key={run.name}>
            <button
              type="button"
              class="chip"
              aria-pressed={run.name === name}
              onClick={() => single(run.name === name ? null : run.name)}
            >
              {run.name}
            </button>
          </li>
        ))}
      </ul>
      {one ? <Told run={one} /> : null}
      <LinesTable />
    </section>
  );
}
