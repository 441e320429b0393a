import type { LedgerEntry } from '../../engine/index.ts';
import { causesToShow, pointsOf, sayReading, type TrackLine, trackLine } from '../../text/index.ts';
import { type Headline, headlinesOf } from '../headlines.ts';
import { knit } from '../knit.ts';
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

/** The numbers behind a headline that have moved, those that moved most first, the rules' own memory among them. */
function useMoved({ headline, entries }: Told & { headline: Headline }): readonly TrackLine[] {
  const { names, scenario } = useSitting();
  const size = ({ track, delta }: TrackLine): number => pointsOf(names.the('tracks', track), delta);
  return headline.inputs.tracks
    .map((track) => trackLine(scenario, entries, track))
    .filter((line) => line !== null)
    .sort((a, b) => size(b) - size(a));
}

interface BehindProps {
  readonly headline: Headline;
  readonly moved: readonly TrackLine[];
}

/** What a headline did to the score, and the numbers behind it with their causes. */
function Behind({ headline, moved }: BehindProps) {
  const { say, scenario } = useSitting();
  const { inputs, score } = headline;
  const rest = moved
    .slice(NUMBERS, NUMBERS + NAMED)
    .map((line) => `${say.track(line.track)} ${say.change(line.track, line.delta)}`);
  const more = moved.length - NUMBERS - NAMED;
  if (more > 0) rest.push(t('outlook.more', { n: more }));
  const others = moved.length === 0 ? inputs.others.map((one) => sayReading(scenario, one)) : [];
  return (
    <>
      <p class="quiet">{t('review.score', { by: tenths(score) })}</p>
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

/** One headline in a line, with the cause that counts most; what stands behind it is folded. */
function Line({ headline, entries }: Told & { headline: Headline }) {
  const { scenario, say } = useSitting();
  const { objective, part, by, inputs } = headline;
  const moved = useMoved({ headline, entries });
  const [most] = moved;
  const [other] = inputs.others;
  const cause = most
    ? (causesToShow(scenario, most)[0]?.short ?? '')
    : other === undefined
      ? ''
      : sayReading(scenario, other);
  return (
    <details class="more">
      <summary class="headline">
        <h4>
          <span class={`change ${by > 0 ? 'good' : 'bad'}`}>{by > 0 ? '▲' : '▼'}</span>{' '}
          {t('review.headline', { objective: objective.label, part: part.label })} {say.signed(by)}
        </h4>{' '}
        {cause === '' ? null : <span class="headline-cause">{knit(cause)}</span>}
      </summary>
      <Behind headline={headline} moved={moved} />
    </details>
  );
}

/**
 * What moved the score most in the month that is told: the part of an aim, its amount, and what did most of it; opened, its share of
 * the score and the numbers behind it with all their causes.
 */
export function Headlines({ entries }: Told) {
  const { scenario, state, table } = useSitting();
  const month = table.month();
  if (month === null) return null;
  const headlines = headlinesOf(scenario, state.intent, month).slice(0, HEADLINES);
  return (
    <section aria-labelledby="headlines">
      <h3 id="headlines">{t('review.headlines')}</h3>
      {headlines.length === 0 ? <p>{t('review.none.aims')}</p> : null}
      <ol class="headlines">
        {headlines.map((headline) => (
          <li key={`${headline.objective.id} ${headline.part.id}`}>
            <Line headline={headline} entries={entries} />
          </li>
        ))}
      </ol>
    </section>
  );
}
