import type { Scenario } from '../../../engine/index.ts';
import type { Cell, Plan } from '../../../store/laboratory.ts';
import { t } from '../../lab-words.ts';
import { cellName, playerOf, points, winAt } from './cells.ts';
import { playerName } from './players.tsx';
import { variedValue } from './varied.ts';

const TICKS = [0, 20, 40, 60, 80, 100] as const;
const HEIGHT = 30;
const MIDDLE = HEIGHT / 2;
const BOX = 7;
/** Half the height of the diamond at the mean. */
const GEM = 4.5;

const x = (score: number): string => `${Math.max(0, Math.min(100, score))}%`;

/** A box plot of one cell on the scale of scores; what it shows is said in words and stands in the table. */
function Box({ cell, win }: { cell: Cell; win: number }) {
  const { least, lower, median, upper, most } = cell.box;
  const { mean, low, high } = cell.score;
  return (
    <svg class="box" width="100%" height={HEIGHT} aria-hidden="true">
      {TICKS.map((tick) => (
        <line key={tick} class="box-grid" x1={x(tick)} x2={x(tick)} y1="0" y2={HEIGHT} />
      ))}
      <line class="box-win" x1={x(win)} x2={x(win)} y1="0" y2={HEIGHT} />
      {cell.runs === 0 ? null : (
        <>
          <line class="box-whisker" x1={x(least)} x2={x(most)} y1={MIDDLE} y2={MIDDLE} />
          {[least, most].map((end, at) => (
            <line key={at} class="box-whisker" x1={x(end)} x2={x(end)} y1={MIDDLE - 4} y2={MIDDLE + 4} />
          ))}
          <rect
            class="box-half"
            x={x(lower)}
            width={`${Math.max(0, upper - lower)}%`}
            y={MIDDLE - BOX}
            height={2 * BOX}
          />
          <line class="box-median" x1={x(median)} x2={x(median)} y1={MIDDLE - BOX} y2={MIDDLE + BOX} />
          <line class="box-interval" x1={x(low)} x2={x(high)} y1={MIDDLE} y2={MIDDLE} />
          <svg x={x(mean)} y={MIDDLE} overflow="visible" aria-hidden="true">
            <path class="box-mean" d={`M0 ${-GEM}L${GEM} 0L0 ${GEM}L${-GEM} 0Z`} />
          </svg>
        </>
      )}
    </svg>
  );
}

function sayBox(scenario: Scenario, plan: Plan, cell: Cell): string {
  const name = cellName(scenario, plan, cell);
  if (cell.runs === 0) return t('plot.row.none', { cell: name });
  const { least, lower, median, upper, most } = cell.box;
  return t('plot.row', {
    cell: name,
    least: points(least),
    lower: points(lower),
    median: points(median),
    upper: points(upper),
    most: points(most),
    mean: points(cell.score.mean),
  });
}

interface PlotProps {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly cells: readonly Cell[];
}

/** The scores of all cells on one scale, 0 to 100. */
export function Plot({ scenario, plan, cells }: PlotProps) {
  return (
    <section class="lab-plot" aria-labelledby="lab-plot">
      <h3 id="lab-plot">{t('plot.title')}</h3>
      <ul>
        {cells.map((cell, at) => (
          <li key={at}>
            <span class="plot-name" aria-hidden="true">
              {playerName(scenario, playerOf(plan, cell))}
              {plan.swept.length > 0 ? (
                <small>
                  {plan.swept.map(({ path }) => variedValue(scenario, path, cell.at[path])).join(' · ')}
                </small>
              ) : null}
            </span>
            <span class="plot-box" aria-hidden="true">
              <Box cell={cell} win={winAt(scenario, cell)} />
            </span>
            <span class="unseen">{sayBox(scenario, plan, cell)}</span>
          </li>
        ))}
      </ul>
      <p class="plot-scale" aria-hidden="true">
        {TICKS.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${tick}%` }}>
            {tick}
          </span>
        ))}
      </p>
      <p class="hint">{t('plot.key')}</p>
    </section>
  );
}
