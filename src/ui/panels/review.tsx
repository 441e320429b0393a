import type { Track } from '../../engine/index.ts';
import { causesToShow, eventLines, type TrackLine, trackLines } from '../../text/index.ts';
import { changeEntries, filmEntries } from '../film-values.ts';
import { knit } from '../knit.ts';
import { Origin } from '../parts/origin.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { Why } from '../parts/why.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { HintOf } from './hint.tsx';
import { Capitals, Events, Ways } from './told.tsx';
import { Change } from './tracks.tsx';

const TRACKS = 7;
const HINTS = ['review'] as const;
const LISTED = new Set<Track['group']>(['country', 'around', 'purse', 'derived', 'stance']);

function MoveRow({ line }: { line: TrackLine }) {
  const { say, names, scenario } = useSitting();
  const track = names.the('tracks', line.track);
  return (
    <tr>
      <th scope="row">
        <Why
          of={{
            title: track.label,
            subject: { kind: 'track', track: track.id },
            help: track.help,
            facts: track.facts,
          }}
        >
          {track.label}
        </Why>
      </th>
      <td class="num">
        {say.amount(track.id, line.from)} → <b>{say.amount(track.id, line.to)}</b>
      </td>
      <td class="num">
        <Change track={track} by={line.delta} />
      </td>
      <td class="causes">
        {causesToShow(scenario, line).map((cause) => (
          <span key={cause.text}>{knit(cause.text)}</span>
        ))}
      </td>
    </tr>
  );
}

/**
 * The month in review: what others did, what happened, how far the contracts have come, and which numbers moved and why,
 * largest first; then on to the next month.
 */
export function Review() {
  const { now, table, say, scenario, names } = useSitting();
  const entries = filmEntries(now);
  const events = eventLines(scenario, entries);
  const tracks = trackLines(scenario, changeEntries(now));
  const turn = now.film?.turn ?? 1;
  const last = now.view?.state.outcome !== null;
  const on = (): void => table.proceed();
  const groupOf = (line: TrackLine): Track['group'] => names.the('tracks', line.track).group;
  const stance = (line: TrackLine): number => (groupOf(line) === 'stance' ? 1 : 0);
  // The largest first, but what others think of the country after its own numbers.
  const listed = tracks.filter((line) => LISTED.has(groupOf(line))).sort((a, b) => stance(a) - stance(b));
  return (
    <Overlay title={t('review.title', { month: say.month(turn) })} onClose={on} class="review">
      <HintOf ids={HINTS} />
      <Origin origin={now.origin} remarks={now.remarks} />
      <div class="review-body">
        <div class="told">
          <Capitals entries={entries} />
          <Events events={events} entries={entries} />
        </div>
        <div class="told">
          <Ways entries={entries} />
          <section>
            <h3>{t('review.numbers')}</h3>
            {listed.length === 0 ? <p>{t('review.none')}</p> : null}
            <table class="moves">
              <caption class="unseen">{t('review.caption')}</caption>
              <tbody>
                {listed.slice(0, TRACKS).map((line) => (
                  <MoveRow key={line.track} line={line} />
                ))}
              </tbody>
            </table>
          </section>
        </div>
      </div>
      <div class="acts end">
        <button type="button" class="primary" onClick={on}>
          {t(last ? 'review.last' : 'review.next')} <span aria-hidden="true">→</span>
        </button>
      </div>
    </Overlay>
  );
}
