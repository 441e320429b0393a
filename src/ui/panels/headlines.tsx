import type { Track } from '../../engine/index.ts';
import { pointsOf, sayReading, type TrackLine } from '../../text/index.ts';
import { type Headline, headlinesOf } from '../headlines.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { MoveRow } from './move-row.tsx';

/** Headlines of a month, and numbers under each. */
const HEADLINES = 3;
const NUMBERS = 2;

/** Points with a sign and one decimal: `+0.9`. */
const tenths = (points: number): string => {
  const size = (Math.round(Math.abs(points) * 10) / 10).toFixed(1);
  return `${points < 0 ? '−' : '+'}${size}`;
};

/** Under which of the parts that are told a number's row stands: the first that reads it, so that no row is told twice. */
function Under({ headline, lines }: { headline: Headline; lines: readonly TrackLine[] }) {
  const { names, say, scenario } = useSitting();
  const track = (line: TrackLine): Track => names.the('tracks', line.track);
  const { inputs } = headline;
  const moved = lines
    .filter((line) => inputs.tracks.includes(line.track))
    .sort((a, b) => pointsOf(track(b), b.delta) - pointsOf(track(a), a.delta));
  const rest = moved
    .slice(NUMBERS)
    .map((line) => `${say.track(line.track)} ${say.change(line.track, line.delta)}`);
  const others = moved.length === 0 ? inputs.others.map((one) => sayReading(scenario, one)) : [];
  return (
    <>
      <table class="moves">
        <tbody>
          {moved.slice(0, NUMBERS).map((line) => (
            <MoveRow key={line.track} line={line} />
          ))}
        </tbody>
      </table>
      {rest.length > 0 ? <p class="quiet">{t('review.and', { rest: rest.join(' · ') })}</p> : null}
      {others.length > 0 ? <p class="quiet">{others.join(' · ')}</p> : null}
    </>
  );
}

/** What moved the score most in the month that is told: the part of an aim, its amount, and the numbers behind it with their causes. */
export function Headlines({ lines }: { lines: readonly TrackLine[] }) {
  const { scenario, state, table, say } = useSitting();
  const month = table.month();
  if (month === null) return null;
  const headlines = headlinesOf(scenario, state.intent, month).slice(0, HEADLINES);
  return (
    <section aria-labelledby="headlines">
      <h3 id="headlines">{t('review.headlines')}</h3>
      {headlines.length === 0 ? <p>{t('review.none.aims')}</p> : null}
      <ol class="headlines">
        {headlines.map((headline) => {
          const { objective, part, by, score } = headline;
          return (
            <li key={`${objective.id} ${part.id}`}>
              <h4>
                <span class={`change ${by > 0 ? 'good' : 'bad'}`}>{by > 0 ? '▲' : '▼'}</span>{' '}
                {objective.label}: {part.label} {say.signed(by)}{' '}
                <small>{t('review.score', { by: tenths(score) })}</small>
              </h4>
              <Under headline={headline} lines={lines} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
