import type { Verdict } from '../../../store/judging.ts';
import { t } from '../../judgement-words.ts';
import { sayEnds, signedTenths, tenths } from '../../points.ts';
import { useSitting } from '../../sitting.ts';

interface Bar {
  readonly id: 'expected' | 'luck' | 'judgement' | 'score';
  readonly from: number;
  readonly to: number;
  readonly said: string;
  readonly sure: string;
}

/** The sum as bars on one scale of 0 to 100: each begins where the one before it ended. */
function barsOf({ expected, chance, judgement, run }: Verdict): readonly Bar[] {
  const start = expected.mean;
  const after = start + chance.mean;
  const end = after + judgement.mean;
  const score = run.score ?? end;
  return [
    { id: 'expected', from: 0, to: start, said: tenths(start), sure: sayEnds(expected) },
    { id: 'luck', from: start, to: after, said: signedTenths(chance.mean), sure: sayEnds(chance) },
    { id: 'judgement', from: after, to: end, said: signedTenths(judgement.mean), sure: sayEnds(judgement) },
    { id: 'score', from: 0, to: score, said: run.score === null ? tenths(end) : String(score), sure: '' },
  ];
}

const onScale = (points: number): number => Math.max(0, Math.min(100, points));

function Row({ id, from, to, said, sure }: Bar) {
  const low = onScale(Math.min(from, to));
  const high = onScale(Math.max(from, to));
  const way = id === 'luck' || id === 'judgement' ? (to < from ? 'down' : 'up') : 'whole';
  return (
    <tr class={`sum-${id}`}>
      <th scope="row">{t(`sum.${id}`)}</th>
      <td class="sum-bar" aria-hidden="true">
        <span class="sum-track">
          <i
            class={way}
            style={{ insetInlineStart: `${low}%`, inlineSize: `${Math.max(0.6, high - low)}%` }}
          />
        </span>
      </td>
      <td class="num">{said}</td>
      <td class="num sure">{sure}</td>
    </tr>
  );
}

/** *Score − expected = luck + judgement* as one picture that is a table too, and by month behind it. */
export function Balance({ verdict }: { verdict: Verdict }) {
  const { say } = useSitting();
  const { months, reference, worlds } = verdict;
  return (
    <div class="sum">
      <h3>{t('sum.title')}</h3>
      <table class="sum-table">
        <caption class="unseen">{t('sum.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sum.what')}</th>
            <td class="sum-bar" />
            <th scope="col" class="num">
              {t('sum.points')}
            </th>
            <th scope="col" class="num">
              {t('sum.sure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {barsOf(verdict).map((bar) => (
            <Row key={bar.id} {...bar} />
          ))}
        </tbody>
      </table>
      <p class="hint">{t('sum.reference', { reference, worlds })}</p>
      <details>
        <summary>{t('sum.months')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
        <section class="wide-table" tabIndex={0} aria-label={t('sum.months.caption')}>
          <table>
            <caption class="unseen">{t('sum.months.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('sum.month')}</th>
                <th scope="col">{t('sum.expected')}</th>
                <th scope="col">{t('sum.luck')}</th>
                <th scope="col">{t('sum.judgement')}</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ turn, expected, chance, judgement }) => (
                <tr key={turn}>
                  <th scope="row">{say.month(turn)}</th>
                  <td>{tenths(expected.mean)}</td>
                  <td>{signedTenths(chance.mean)}</td>
                  <td>{signedTenths(judgement.mean)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </div>
  );
}
