import type { Track } from '../../engine/index.ts';
import { reviewOf, type TrackLine } from '../../text/index.ts';
import { filmEntries } from '../film-values.ts';
import { Overlay } from '../parts/overlay.tsx';
import { Why } from '../parts/why.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

import { Change } from './tracks.tsx';

const TRACKS = 8;
const EVENTS = 6;
const CAUSES = 2;
const LISTED = new Set<Track['group']>(['country', 'around', 'purse', 'derived', 'stance']);

function MoveRow({ line }: { line: TrackLine }) {
  const { say, names } = useSitting();
  const track = names.the('tracks', line.track);
  return (
    <tr>
      <th scope="row">
        <Why of={{ title: track.label, what: `tracks.${track.id}`, help: track.help, facts: track.facts }}>
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
        {line.causes.slice(0, CAUSES).map((cause) => (
          <span key={cause.text}>{cause.text}</span>
        ))}
        {line.causes.length > CAUSES ? (
          <span class="quiet">{t('review.more', { n: line.causes.length - CAUSES })}</span>
        ) : null}
      </td>
    </tr>
  );
}

/** The month in review: what happened, what changed and why, largest first; then on to the next month. */
export function Review() {
  const { now, table, say, scenario, names } = useSitting();
  const { events, tracks } = reviewOf(scenario, filmEntries(now), say.known);
  const turn = now.film?.turn ?? 1;
  const last = now.view?.state.outcome !== null;
  const on = (): void => table.proceed();
  const listed = tracks.filter((line) => LISTED.has(names.the('tracks', line.track).group));
  return (
    <Overlay title={t('review.title', { month: say.month(turn) })} onClose={on} class="review">
      <div class="review-body">
        {events.length > 0 ? (
          <ul class="news">
            {events.slice(0, EVENTS).map(({ entry, text }) => (
              <li key={entry.id}>{text}</li>
            ))}
          </ul>
        ) : null}
        {listed.length === 0 ? <p>{t('review.none')}</p> : null}
        <table class="moves">
          <caption class="unseen">{t('review.caption')}</caption>
          <tbody>
            {listed.slice(0, TRACKS).map((line) => (
              <MoveRow key={line.track} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      <div class="acts end">
        <button type="button" class="primary" onClick={on}>
          {t(last ? 'review.last' : 'review.next')} <span aria-hidden="true">→</span>
        </button>
      </div>
    </Overlay>
  );
}
