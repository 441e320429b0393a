import type { LedgerEntry } from '../../engine/index.ts';
import { pointsOf, sayReading, type TrackLine, trackLine } from '../../text/index.ts';
import { type Headline, headlinesOf } from '../headlines.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { MoveRow } from './move-row.tsx';

/** Headlines of a month, numbers that have a row under each, and others that are named there. */
const HEADLINES = 3;
const NUMBERS = 2;
const NAMED = 4;

/** Points with a sign and one decimal: `+0.9`. */
const tenths = (points: number): string =>
  `${points < 0 ? '−' : '+'}${(Math.round(Math.abs(points) * 10) / 10).toFixed(1)}`;

interface Told {
  /** Everything since the council of the month began. */
  readonly entries: readonly LedgerEntry[];
}

/** The numbers behind a headline with their causes, those that moved most first, the rules' own memory among them. */
function Behind({ headline, entries }: Told & { headline: Headline }) {
  const { names, say, scenario } = useSitting();
  const { inputs } = headline;
  const size = ({ track, delta }: TrackLine): number => pointsOf(names.the('tracks', track), delta);
  const moved = inputs.tracks
    .map((track) => trackLine(scenario, entries, track))
    .filter((line) => line !== null)
    .sort((a, b) => size(b) - size(a));
  const rest = moved
    .slice(NUMBERS, NUMBERS + NAMED)
    .map((line) => `${say.track(line.track)} ${say.change(line.track, line.delta)}`);
  const more = moved.length - NUMBERS - NAMED;
  if (more > 0) rest.push(t('outlook.more', { n: more }));
  const others = moved.length === 0 ? inputs.others.map((one) => sayReading(scenario, one)) : [];
  return (
    <>
      {moved.length === 0 ? null : (
        <table class="moves">
          <tbody>
            {moved.slice(0, NUMBERS).map((line) => (
              <MoveRow key={line.track} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {rest.length > 0 ? <p class="quiet">{t('review.and', { rest: rest.join(' · ') })}</p> : null}
      {others.length > 0 ? <p class="quiet">{others.join(' · ')}</p> : null}
    </>
  );
}

/**
 * What moved the score most in the month that is told: the part of an aim, its amount, and the numbers behind it with their causes. The
 * first stands open; the causes of the others are folded.
 */
export function Headlines({ entries }: Told) {
  const { scenario, state, table, say } = useSitting();
  const month = table.month();
  if (month === null) return null;
  const headlines = headlinesOf(scenario, state.intent, month).slice(0, HEADLINES);
  return (
    <section aria-labelledby="headlines">
      <h3 id="headlines">{t('review.headlines')}</h3>
      {headlines.length === 0 ? <p>{t('review.none.aims')}</p> : null}
      <ol class="headlines">
        {headlines.map((headline, index) => {
          const { objective, part, by, score } = headline;
          const title = (
            <h4>
              <span class={`change ${by > 0 ? 'good' : 'bad'}`}>{by > 0 ? '▲' : '▼'}</span> {objective.label}:{' '}
              {part.label} {say.signed(by)} <small>{t('review.score', { by: tenths(score) })}</small>
            </h4>
          );
          const behind = <Behind headline={headline} entries={entries} />;
          return (
            <li key={`${objective.id} ${part.id}`}>
              {index === 0 ? (
                <>
                  {title}
                  {behind}
                </>
              ) : (
                <details class="more">
                  <summary>{title}</summary>
                  {behind}
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
