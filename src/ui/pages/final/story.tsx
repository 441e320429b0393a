import { enumerate, nameOf, storyOf } from '../../../text/index.ts';
import { t } from '../../page-words.ts';
import { FactLinks } from '../../parts/facts.tsx';
import { useSitting } from '../../sitting.ts';
import { tollOf } from './past.ts';

/** The most telling sentences of the run, by month. */
export function Story() {
  const { scenario, now, say } = useSitting();
  const lines = storyOf(scenario, now.ledger);
  const turns = [...new Set(lines.map((line) => line.turn))];
  return (
    <section class="story" aria-labelledby="story">
      <h2 id="story">{t('story')}</h2>
      {lines.length === 0 ? <p class="quiet">{t('story.none')}</p> : null}
      <ol>
        {turns.map((turn) => (
          <li key={turn}>
            <h3>{say.month(turn)}</h3>
            {lines
              .filter((line) => line.turn === turn)
              .map(({ entry, sentence }) => (
                <p key={entry.id}>
                  {sentence} <FactLinks ids={entry.facts} />
                </p>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Scenarios mark the numbers that stand for people's suffering with this icon. */
const HARM = 'harm';

function Harm() {
  const { scenario, now, say } = useSitting();
  const tracks = scenario.tracks.filter((track) => track.icon === HARM);
  if (tracks.length === 0) return null;
  return (
    <>
      <h3>{t('harm')}</h3>
      <dl>
        {tracks.map((track) => {
          const past = now.history.map((snapshot) => snapshot[track.id] ?? track.start);
          return (
            <div key={track.id}>
              <dt>{track.label}</dt>
              <dd>
                {t('harm.line', {
                  from: say.amount(track.id, past[0] ?? 0),
                  to: say.amount(track.id, past.at(-1) ?? 0),
                  high: say.amount(track.id, Math.max(...past)),
                })}
              </dd>
            </div>
          );
        })}
      </dl>
      <p class="quiet">{t('harm.help')}</p>
    </>
  );
}

/** Strikes, lots, losses, orders, and harm on all sides: counted, not weighed. */
export function Counts() {
  const { scenario, now, state, say } = useSitting();
  const { strikes, hits, stopped, lost } = tollOf(now.ledger);
  const lots = Object.entries(state.delivered).filter(([, count]) => count > 0);
  const given = now.orders.filter(({ kind }) => kind !== 'end').length;
  return (
    <section class="counts" aria-labelledby="counts">
      <h2 id="counts">{t('counts')}</h2>
      <ul>
        <li>
          <b>{t('counts.strikes', { n: strikes.length })}</b>{' '}
          {strikes.length > 0
            ? t('counts.strikes.when', { months: enumerate(strikes.map(say.shortMonth)) })
            : null}
          {[...hits].map(([target, n]) => (
            <span key={target}>{t('counts.hit', { target: nameOf(scenario, 'target', target), n })}</span>
          ))}
          {stopped > 0 ? <span>{t('counts.stopped', { n: stopped })}</span> : null}
        </li>
        <li>
          <b>{t('counts.lots', { n: lots.reduce((sum, [, count]) => sum + count, 0) })}</b>
          {lots.map(([system, count]) => (
            <span key={system}>
              {t('counts.lot', { system: nameOf(scenario, 'system', system), n: count })}
            </span>
          ))}
          <span>{t('counts.lost', { n: lost })}</span>
        </li>
        <li>
          <b>{t('counts.designated', { n: Object.keys(state.designated).length })}</b>
          {Object.keys(state.designated).map((id) => (
            <span key={id}>{nameOf(scenario, 'designation', id)}</span>
          ))}
        </li>
        <li>
          <b>{t('counts.orders', { n: given })}</b>
          {now.advised > 0 ? <span>{t('counts.advised', { n: now.advised })}</span> : null}
        </li>
      </ul>
      <Harm />
    </section>
  );
}
