import '../../style/charts.css';
import { type AssessmentKey, t } from '../../assessment-words.ts';
import { t as page } from '../../page-words.ts';
import { LineGraph, StackGraph, toneOf } from '../../parts/graph.tsx';
import { scaleOf } from '../../parts/scale.ts';
import { useSitting } from '../../sitting.ts';
import { type Figure, figuresOf } from './figures.ts';

/** What stands at each place of a figure: the start where it has one, and the turns. */
function usePlaces({ series, kind }: Figure): readonly string[] {
  const { say } = useSitting();
  const [first] = series;
  return (first?.values ?? []).map((_, at) =>
    kind === 'stacks' ? say.shortMonth(at + 1) : at === 0 ? t('chart.start') : say.shortMonth(at),
  );
}

function FigureTable({ of: figure }: { of: Figure }) {
  const places = usePlaces(figure);
  const what = t(figure.kind === 'stacks' ? 'chart.what.turns' : 'chart.what.ends');
  const caption = t('chart.caption', { title: figure.title, what: `${figure.unit}, ${what}` });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="wide-table" tabIndex={0} aria-label={figure.title}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.series')}</th>
            {places.map((place, at) => (
              <th key={`${at}/${place}`} scope="col">
                {place}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.series.map(({ id, label, values }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {values.map((value, at) => (
                <td key={at}>{value === null ? t('chart.none') : value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Key({ of: { series, kind }, struck }: { of: Figure; struck: boolean }) {
  return (
    <ul class={`graph-key ${kind}`} aria-label={t('chart.key')}>
      {series.map(({ id, label }, index) => (
        <li key={id} class={toneOf(index)}>
          {kind === 'stacks' ? (
            <i />
          ) : (
            <svg viewBox="0 0 30 10" aria-hidden="true">
              <path class="graph-line" d="M0 5H30" />
            </svg>
          )}
          {label}
        </li>
      ))}
      {struck ? (
        <li>
          <svg viewBox="0 0 30 10" aria-hidden="true">
            <path class="graph-struck" d="M15 0V10" />
          </svg>
          {t('chart.struck')}
        </li>
      ) : null}
    </ul>
  );
}

interface FigureProps {
  readonly of: Figure;
  /** Id of its heading, where the same chart stands on the page twice. */
  readonly name?: string;
  /** Without its table, which stands elsewhere. */
  readonly plain?: boolean;
}

/** One chart: its name, what it shows of this run, the picture with its scale, and the table. */
export function FigureOf({ of: figure, name = `chart-${figure.id}`, plain = false }: FigureProps) {
  const { state } = useSitting();
  const places = usePlaces(figure);
  const all = figure.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = figure.least;
  const scale =
    figure.kind === 'stacks' ? scaleOf(low, high) : scaleOf(Math.min(low, ...all), Math.max(high, ...all));
  const struck = figure.kind === 'lines' ? state.strikes : [];
  return (
    <figure class="run-chart" aria-labelledby={name}>
      <h3 id={name}>
        {figure.title} <small>{figure.unit}</small>
      </h3>
      <figcaption>{figure.says}</figcaption>
      {figure.series.length === 0 ? null : (
        <>
          {figure.kind === 'stacks' ? (
            <StackGraph scale={scale} places={places} series={figure.series} />
          ) : (
            <LineGraph scale={scale} places={places} series={figure.series} struck={struck} />
          )}
          <Key of={figure} struck={struck.length > 0} />
          {plain ? null : (
            <details>
              <summary>{t('chart.table' satisfies AssessmentKey)}</summary>
              <FigureTable of={figure} />
            </details>
          )}
        </>
      )}
    </figure>
  );
}

/** The five charts of the run: dependence, what was promised, whose ways were used, money, aims. */
export function Charts() {
  const sitting = useSitting();
  const course = sitting.table.course();
  if (!course) return null;
  return (
    <section aria-labelledby="charts">
      <h2 id="charts">{page('charts')}</h2>
      <p class="hint">{t('charts.help')}</p>
      <div class="run-charts">
        {figuresOf(sitting, course).map((figure) => (
          <FigureOf key={figure.id} of={figure} />
        ))}
      </div>
    </section>
  );
}
