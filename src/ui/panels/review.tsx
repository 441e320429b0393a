import type { Track } from '../../engine/index.ts';
import { eventLines, type TrackLine, trackLines } from '../../text/index.ts';
import { changeEntries, filmEntries } from '../film-values.ts';
import { More } from '../parts/more.tsx';
import { Origin } from '../parts/origin.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { AimsBar } from './aims.tsx';
import { Because } from './because.tsx';
import { Foretold } from './foretold.tsx';
import { Headlines } from './headlines.tsx';
import { HintOf } from './hint.tsx';
import { MoveRow } from './move-row.tsx';
import { Replies } from './replies.tsx';
import { ReviewStrike } from './review-strike.tsx';
import { SignsAhead } from './signs.tsx';
import { StopWord } from './stop-word.tsx';
import { Capitals, Events, Ways } from './told.tsx';

const HINTS = ['review'] as const;
const LISTED = new Set<Track['group']>(['country', 'around', 'purse', 'derived', 'stance']);

/**
 * The month in review: what moved the score most and why, what the dice tell of the orders; then, folded, what happened, what others
 * did, how far the contracts have come, and every number that moved.
 */
export function Review() {
  const { now, table, say, scenario, names } = useSitting();
  const entries = filmEntries(now);
  const events = eventLines(scenario, entries);
  const since = changeEntries(now);
  const tracks = trackLines(scenario, since);
  const turn = now.film?.turn ?? 1;
  const last = now.view?.state.outcome !== null;
  const on = (): void => table.proceed();
  const groupOf = (line: TrackLine): Track['group'] => names.the('tracks', line.track).group;
  const stance = (line: TrackLine): number => (groupOf(line) === 'stance' ? 1 : 0);
  // The largest first, but what others think of the country after its own numbers.
  const listed = tracks.filter((line) => LISTED.has(groupOf(line))).sort((a, b) => stance(a) - stance(b));
  // Who cannot know of the aims has no headlines: there nothing is folded.
  const folded = table.month() !== null;
  return (
    <Overlay title={t('review.title', { month: say.month(turn) })} onClose={on} class="review">
      <HintOf ids={HINTS} />
      <Origin origin={now.origin} remarks={now.remarks} />
      <AimsBar />
      <div class="review-body">
        <div class="told">
          <Foretold />
          <ReviewStrike entries={entries} />
          <Headlines entries={since} />
          <Because />
        </div>
        <div class="told">
          <Replies entries={since} />
          <SignsAhead />
          <Events events={events} entries={entries} folded={folded} />
          <Capitals entries={entries} folded={folded} />
          <Ways entries={entries} folded={folded} />
          <More title={t('review.numbers')} above={t('review.count', { n: listed.length })} folded={folded}>
            {listed.length === 0 ? <p>{t('review.none')}</p> : null}
            <table class="moves whole-moves">
              <caption class="unseen">{t('review.caption')}</caption>
              <tbody>
                {listed.map((line) => (
                  <MoveRow key={line.track} line={line} />
                ))}
              </tbody>
            </table>
          </More>
        </div>
      </div>
      {now.waits === null ? (
        <div class="acts end">
          <button type="button" class="primary" onClick={on}>
            {t(last ? 'review.last' : 'review.next')} <span aria-hidden="true">→</span>
          </button>
        </div>
      ) : (
        <section class="stop" aria-labelledby="stop">
          <h3 id="stop">{t('stop.title')}</h3>
          <StopWord table={table} onWord={on} />
        </section>
      )}
    </Overlay>
  );
}
