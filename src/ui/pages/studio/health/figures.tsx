import type { Scenario } from '../../../../engine/index.ts';
import type { HealthFinding, HealthReport, TabProps, Witness } from '../../../../studio/index.ts';
import { sayRangeInWords } from '../../../../text/index.ts';
import { type StudioKey, t } from '../../../studio-words.ts';
import { isOwn } from '../try/conditions.tsx';
import { labelOf } from '../try/why.tsx';
import { calledPlayer } from './player.ts';

type Show = (witness: Witness) => void;

/** What the count of a finding is of. */
function countKey({ kind }: HealthFinding): StudioKey {
  if (kind === 'option-never-legal') return 'health.count.deals';
  return kind === 'option-always-worse' ? 'health.count.situations' : 'health.count.games';
}

/** Words in backticks stand out. */
const said = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part));

interface RowProps {
  readonly finding: HealthFinding;
  /** It stands in the draft's own files. */
  readonly own: boolean;
  readonly goTo: TabProps['goTo'];
  readonly show: Show;
}

/** One thing that looks dead: its line, its count, a game that shows it. */
function Row({ finding, own, goTo, show }: RowProps) {
  const { kind, count, runs, witness, path } = finding;
  const label = labelOf(finding);
  return (
    <li>
      <span>
        {path.length > 0 && own ? (
          <button
            type="button"
            class="link finding-label"
            aria-label={t('health.go', { label })}
            onClick={() => goTo(path)}
          >
            {label}
          </button>
        ) : (
          <>
            {label} {own ? null : <small class="quiet">{t('map.base')}</small>}
          </>
        )}{' '}
        {kind === 'run-failed' ? (
          <small class="bad">{witness?.message}</small>
        ) : (
          <small>{t(countKey(finding), { count, runs })}</small>
        )}
      </span>
      {witness && kind !== 'run-failed' ? (
        <button
          type="button"
          class="link finding-show"
          aria-label={t('health.show', { label })}
          onClick={() => show(witness)}
        >
          {t('health.show.short')}
        </button>
      ) : null}
    </li>
  );
}

interface FindingsProps {
  readonly report: HealthReport;
  readonly running: boolean;
  readonly document: TabProps['document'];
  readonly goTo: TabProps['goTo'];
  readonly show: Show;
}

/** What looks dead, one block a kind, each with what can be done about it. */
export function Findings({ report, running, document, goTo, show }: FindingsProps) {
  const { early, phase, fewCards } = report;
  const own = (finding: HealthFinding): boolean => finding.path.length < 2 || isOwn(document, finding.path);
  // What one has written oneself comes first.
  const findings = [...report.findings].sort((a, b) => Number(own(b)) - Number(own(a)));
  const clean = phase === 'done' && !report.short ? 'health.findings.clean' : 'health.findings.none';
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return (
    <section aria-labelledby="health-findings">
      <h2 id="health-findings">{t('health.findings')}</h2>
      {early ? <p class="quiet">{t('health.findings.early')}</p> : null}
      {!early && findings.length === 0 ? <p class={running ? 'quiet' : 'good'}>{t(clean)}</p> : null}
      {!early && fewCards ? <p class="quiet">{t('health.few-cards')}</p> : null}
      <div class="findings">
        {kinds.map((kind) => (
          <section key={kind} class="finding" aria-label={t(`health.find.${kind}`)}>
            <h3>{t(`health.find.${kind}`)}</h3>
            {kind === 'run-failed' ? null : <p class="quiet">{said(t(`health.how.${kind}`))}</p>}
            <ul>
              {findings
                .filter((finding) => finding.kind === kind)
                .map((finding) => (
                  <Row
                    key={`${finding.id}/${finding.witness?.seed}`}
                    finding={finding}
                    own={own(finding)}
                    goTo={goTo}
                    show={show}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

interface FiguresProps {
  readonly report: HealthReport;
  readonly scenario: Scenario;
}

/** How often each ending came, as bars: the hedger's games dark, the others' light. */
export function Endings({ report, scenario, show }: FiguresProps & { readonly show: Show }) {
  const of = Math.max(1, report.games);
  return (
    <section aria-labelledby="health-endings">
      <h2 id="health-endings">{t('health.endings')}</h2>
      <ul class="endings">
        {report.endings.map(({ id, title, early, count, players, witness }) => {
          const percent = (100 * count) / of;
          const own = players.hedger ?? 0;
          const who = Object.entries(players)
            .map(([player, n]) => `${calledPlayer(scenario, player)} ${n}`)
            .join(', ');
          return (
            <li key={id}>
              <span class="ending-title">
                {title} {early ? <small class="quiet">{t('health.ending.early')}</small> : null}
              </span>
              <span class="ending-bar" title={who} aria-hidden="true">
                <span class="ending-own" style={{ inlineSize: `${(100 * own) / of}%` }} />
                <span class="ending-rest" style={{ inlineSize: `${(100 * (count - own)) / of}%` }} />
              </span>
              <span class="num">
                {t('health.ending.count', { percent: Math.round(percent), n: count })}
                {who ? <span class="unseen"> {who}</span> : null}
              </span>
              {witness ? (
                <button
                  type="button"
                  class="link"
                  aria-label={t('health.ending.show', { title })}
                  onClick={() => show(witness)}
                >
                  {t('health.ending.show.short')}
                </button>
              ) : (
                <span />
              )}
            </li>
          );
        })}
      </ul>
      <p class="quiet">
        <span class="ending-key" aria-hidden="true" /> {t('health.endings.win')}
      </p>
    </section>
  );
}

const points = (value: number): string => String(Math.round(value * 10) / 10);

/** How each player did. */
export function Players({ report, scenario }: FiguresProps) {
  return (
    <section class="figures" aria-labelledby="health-players">
      <h2 id="health-players">{t('health.players')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('health.player')}</th>
            <th scope="col">{t('health.player.games')}</th>
            <th scope="col">{t('health.player.score')}</th>
            <th scope="col">{t('health.player.won')}</th>
          </tr>
        </thead>
        <tbody>
          {report.players.map(({ player, runs, mean, low, high, won }) => (
            <tr key={player}>
              <th scope="row">{calledPlayer(scenario, player)}</th>
              <td>{runs}</td>
              <td>
                {runs > 0 ? points(mean) : '–'}{' '}
                {runs > 1 ? <small>{sayRangeInWords(points(low), points(high))}</small> : null}
              </td>
              <td>{runs > 0 ? t('compare.percent', { n: Math.round((100 * won) / runs) }) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{t('health.player.what')}</p>
    </section>
  );
}
