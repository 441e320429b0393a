import type { Track } from '../../../engine/index.ts';
import { enumerate, eventLines } from '../../../text/index.ts';
import { WorldTrack } from '../../panels/capitals.tsx';
import { Capitals, Events } from '../../panels/told.tsx';
import { t } from '../../seat-words.ts';
import { useSitting } from '../../sitting.ts';

/** The numbers of the seat's own that others see as a band, exactly; and how it stands to the lead seat. */
function Own() {
  const { scenario, names, now, say, view } = useSitting();
  const { actor } = names.the('seats', now.seat);
  const lead = names.the('seats', scenario.lead).actor;
  const own = scenario.tracks.filter((track) => track.hidden && track.owner === actor);
  const stance = names.find('tracks', `${actor}.stance`);
  const named: readonly Track[] = stance
    ? [{ ...stance, label: t('chamber.stance', { capital: say.capital(lead) }) }, ...own]
    : own;
  const unknown = view.unknown.map((id) => names.the('tracks', id).label);
  return (
    <>
      <h2>{t('chamber.own')}</h2>
      <p class="hint">{t(own.length === 0 ? 'chamber.own.none' : 'chamber.own.help')}</p>
      <ul class="worlds">
        {named.map((track) => (
          <WorldTrack key={track.id} track={track} />
        ))}
      </ul>
      {unknown.length > 0 ? (
        <p class="hint">{t('chamber.unknown', { tracks: enumerate(unknown), month: say.month(1) })}</p>
      ) : null}
    </>
  );
}

/** What the last month brought, as far as this seat has heard of it. */
function LastMonth() {
  const { now, scenario } = useSitting();
  const last = now.turn - 1;
  const entries = now.ledger.filter((entry) => entry.turn === last);
  if (last < 1) return <p class="hint">{t('chamber.reports.none')}</p>;
  return (
    <div class="told">
      <Capitals entries={entries} />
      <Events events={eventLines(scenario, entries)} entries={entries} />
    </div>
  );
}

/** What the chamber's seat can know besides the numbers that everybody watches. */
export function Reports() {
  const { now, say } = useSitting();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="sheet chamber-reports" tabIndex={0} aria-labelledby="reports-title">
      <Own />
      <h2 id="reports-title">
        {now.turn > 1 ? t('chamber.reports', { month: say.month(now.turn - 1) }) : t('chamber.reports.first')}
      </h2>
      <LastMonth />
    </section>
  );
}
