import type { Scenario } from '../../../../engine/index.ts';
import type { CompareReport, Moved } from '../../../../studio/index.ts';
import { sayRangeInWords } from '../../../../text/index.ts';
import { type StudioKey, t } from '../../../studio-words.ts';
import { calledPlayer } from '../health/player.ts';

type Thing = CompareReport['cards'][number];

const number = (value: number): string => String(Math.round(value * 10) / 10).replace('-', '−');
const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value));
const percent = (value: number): string => t('compare.percent', { n: number(value) });

interface CellsProps {
  readonly moved: Moved;
  readonly pairs: number;
  readonly say: (value: number) => string;
}

/** Before, now and the difference with its interval; a difference that chance alone could make is no difference. */
function Cells({ moved, pairs, say }: CellsProps) {
  const { before, now, by, low, high, sure } = moved;
  return (
    <>
      <td>{pairs > 0 ? say(before) : '–'}</td>
      <td>{pairs > 0 ? say(now) : '–'}</td>
      <td class={sure ? 'moved' : 'unmoved'}>
        {pairs > 0 ? signed(by) : '–'}{' '}
        {pairs > 1 && high > low ? <small>{sayRangeInWords(number(low), number(high))}</small> : null}
        {sure ? <span class="unseen"> {t(by > 0 ? 'compare.moved.up' : 'compare.moved.down')}</span> : null}
      </td>
    </>
  );
}

interface TableProps {
  readonly id: string;
  readonly title: StudioKey;
  readonly first: StudioKey;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly moved: Moved;
    readonly pairs: number;
    readonly only?: Thing['only'];
  }[];
  readonly say: (value: number) => string;
  readonly note: string;
}

function Table({ id, title, first, rows, say, note }: TableProps) {
  return (
    <section class="figures" aria-labelledby={id}>
      <h2 id={id}>{t(title)}</h2>
      {rows.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{t(first)}</th>
              <th scope="col">{t('compare.before')}</th>
              <th scope="col">{t('compare.now')}</th>
              <th scope="col">{t('compare.by')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.label} {row.only ? <small class="taken">{t(`compare.only.${row.only}`)}</small> : null}
                </th>
                <Cells moved={row.moved} pairs={row.pairs} say={say} />
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {note === '' ? null : <p class="quiet">{note}</p>}
    </section>
  );
}

/** Of many things those that have moved, the farthest first; the rest is counted. */
function movedOf(things: readonly Thing[]): { readonly shown: readonly Thing[]; readonly still: number } {
  const shown = things
    .filter(({ share, only }) => share.sure || only !== null)
    .sort((a, b) => Math.abs(b.share.by) - Math.abs(a.share.by));
  return { shown, still: things.length - shown.length };
}

/** What has moved between the versions, and what has not. */
export function Compared({ report, scenario }: { report: CompareReport; scenario: Scenario }) {
  const { players, pairs, alike, failed, short, phase } = report;
  const none = (moved: readonly Moved[]): string =>
    moved.some(({ sure }) => sure) ? '' : t('compare.none.seen', { n: pairs });
  const rows = (of: 'score' | 'won') =>
    players.map((one) => ({
      id: one.player,
      label: calledPlayer(scenario, one.player),
      moved: one[of],
      pairs: one.pairs,
    }));
  const things = (all: readonly Thing[]) => {
    const { shown, still } = movedOf(all);
    const list = shown.map(({ id, label, share, only }) => ({ id, label, moved: share, pairs, only }));
    const note =
      shown.length === 0 ? t('compare.nothing') : still > 0 ? t('compare.still', { n: still }) : '';
    return { list, note };
  };
  const cards = things(report.cards);
  if (phase === 'done' && pairs > 0 && alike === pairs) return <p>{t('compare.all-alike')}</p>;
  return (
    <>
      <p>
        {t('compare.alike', { n: alike })} {failed > 0 ? t('compare.failed.games', { n: failed }) : null}{' '}
        {short && phase === 'done' ? t('compare.short') : null}
      </p>
      <Table
        id="compare-score"
        title="compare.score"
        first="compare.who"
        rows={rows('score')}
        say={number}
        note={none(players.map(({ score }) => score))}
      />
      <Table
        id="compare-won"
        title="compare.won"
        first="compare.who"
        rows={rows('won')}
        say={percent}
        note={none(players.map(({ won }) => won))}
      />
      <Table
        id="compare-endings"
        title="compare.endings"
        first="compare.thing"
        rows={report.endings.map(({ id, label, share, only }) => ({ id, label, moved: share, pairs, only }))}
        say={percent}
        note={none(report.endings.map(({ share }) => share))}
      />
      <Table
        id="compare-cards"
        title="compare.cards"
        first="compare.thing"
        rows={cards.list}
        say={percent}
        note={cards.note}
      />
      <p class="quiet">{t('compare.key')}</p>
    </>
  );
}
