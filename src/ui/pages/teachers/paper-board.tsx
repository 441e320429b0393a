import { paperDice, paperRoads, paperSystems, paperTracks } from '../../../classroom/paper.ts';
import type { Scenario } from '../../../engine/index.ts';
import { monthShort } from '../../../text/index.ts';
import { type KitKey, t } from '../../kit-words.ts';
import type { PartProps } from '../teachers.tsx';
import { ChooseScenario } from './choose.tsx';
import { Wide } from './wide.tsx';

const HOW = [1, 2, 3, 4, 5, 6] as const;

interface TableProps {
  readonly title: KitKey;
  readonly heads: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly (string | number)[])[];
  readonly class?: string;
}

function PaperTable({ title, heads, rows, class: className = '' }: TableProps) {
  return (
    <section>
      <h2>{t(title)}</h2>
      <Wide name={t(title)}>
        <table class={`kit-table paper-table ${className}`}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {heads.slice(1).map((column, at) => (
                  <td key={column}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function Numbers({ scenario }: { scenario: Scenario }) {
  const months = Array.from({ length: Math.min(12, scenario.calendar.turns) }, (_month, at) =>
    monthShort(scenario, at + 1),
  );
  return (
    <PaperTable
      title="board.tracks"
      class="paper-numbers"
      heads={[t('board.number'), t('board.start'), ...months]}
      rows={paperTracks(scenario).map(({ label, start }) => [label, start])}
    />
  );
}

const chance = (percent: number | null): string =>
  percent === null ? t('board.sure') : t('board.percent', { n: percent });

function Arms({ scenario }: { scenario: Scenario }) {
  return (
    <PaperTable
      title="board.arms"
      heads={[
        ...[t('board.system'), t('board.price'), t('board.lead')],
        ...[t('board.signs'), t('board.releases'), t('board.state')],
      ]}
      rows={paperSystems(scenario).map(({ name, supplier, price, lead, sign, release }) => [
        `${name} (${supplier})`,
        price,
        lead,
        chance(sign),
        chance(release),
      ])}
    />
  );
}

function Dice() {
  const dice = paperDice().filter(({ chance: one }) => one > 0 && one < 100);
  return (
    <section>
      <h2>{t('board.dice')}</h2>
      <p>{t('board.dice.what')}</p>
      <Wide name={t('board.dice')}>
        <table class="kit-table paper-dice">
          <tbody>
            <tr>
              <th scope="row">{t('board.chance')}</th>
              {dice.map(({ sum, chance: one }) => (
                <td key={sum}>{t('board.percent', { n: one })}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('board.sum')}</th>
              {dice.map(({ sum }) => (
                <td key={sum}>{sum}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

/** The board of a game on paper: how it is played, numbers and roads to fill in, what can be ordered, and the dice. */
export function BoardPart({ scenario, scenarios, choose }: PartProps) {
  const deposit = Math.max(0, ...scenario.suppliers.map((one) => one.deposit));
  return (
    <>
      <ChooseScenario scenario={scenario} scenarios={scenarios} choose={choose} />
      <p class="title-kind">{scenario.title}</p>
      <section>
        <h2>{t('board.how')}</h2>
        <ol class="kit-steps">
          {HOW.map((n) => (
            <li key={n}>{t(`board.how.${n}`, { n: scenario.directives, deposit })}</li>
          ))}
        </ol>
        <p class="kit-tip">{t('board.how.note')}</p>
      </section>
      <Dice />
      <Numbers scenario={scenario} />
      <PaperTable
        title="board.roads"
        heads={[t('board.road'), t('board.days'), t('board.owners'), t('board.state')]}
        rows={paperRoads(scenario).map(({ name, days, owners }) => [name, days, owners.join(', ')])}
      />
      <Arms scenario={scenario} />
    </>
  );
}
