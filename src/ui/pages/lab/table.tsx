import type { Scenario } from '../../../engine/index.ts';
import { finderOf } from '../../../engine/vocabulary.ts';
import type { Cell, Plan } from '../../../store/laboratory.ts';
import { sayRangeInWords } from '../../../text/index.ts';
import { t } from '../../lab-words.ts';
import { endingsOf, playerOf, points } from './cells.ts';
import { playerName } from './players.tsx';
import { variedName, variedValue } from './varied.ts';

const FIGURES = ['least', 'lower', 'median', 'upper', 'most'] as const;
const HEADS = ['runs', 'won', 'mean', 'interval', ...FIGURES, 'endings'] as const;

/** A path that may go on in the next line after each of its parts. */
const inPieces = (path: string) =>
  path.split('.').flatMap((part, at) => (at === 0 ? [part] : [<wbr key={at} />, `.${part}`]));

interface RowProps {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly cell: Cell;
}

function Row({ scenario, plan, cell }: RowProps) {
  const { runs, score, win, box } = cell;
  const names = finderOf(scenario);
  const known = (words: string, least = 1): string => (runs >= least ? words : t('table.unknown'));
  const interval = sayRangeInWords(points(score.low), points(score.high));
  return (
    <tr>
      <th scope="row">{playerName(scenario, playerOf(plan, cell))}</th>
      {plan.swept.map(({ path }) => (
        <td key={path} class="num">
          {variedValue(scenario, path, cell.at[path])}
        </td>
      ))}
      <td class="num">{runs}</td>
      <td class="num">{known(t('table.percent', { n: points(win.value) }))}</td>
      <td class="num">{known(points(score.mean))}</td>
      {/* Of one game nothing is known of the spread. */}
      <td class="num">{known(interval, 2)}</td>
      {FIGURES.map((figure) => (
        <td key={figure} class="num">
          {known(points(box[figure]))}
        </td>
      ))}
      <td class="lab-endings">
        {endingsOf(cell).map(([id, n]) => (
          <span key={id}>{t('table.ending', { title: names.find('endings', id)?.title ?? id, n })}</span>
        ))}
      </td>
    </tr>
  );
}

interface CellTableProps {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly cells: readonly Cell[];
}

/** All that the plot shows, and how the games ended, as a table. */
export function CellTable({ scenario, plan, cells }: CellTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="wide-table lab-table" tabIndex={0} aria-labelledby="lab-table">
      <h3 id="lab-table">{t('table.title')}</h3>
      <table aria-labelledby="lab-table">
        <thead>
          <tr>
            <th scope="col">{t('table.player')}</th>
            {plan.swept.map(({ path }) => (
              <th key={path} scope="col">
                {inPieces(variedName(scenario, path))}
              </th>
            ))}
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(`table.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, at) => (
            <Row key={at} scenario={scenario} plan={plan} cell={cell} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
