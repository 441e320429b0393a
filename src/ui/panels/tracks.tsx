import { Fragment } from 'preact';
import type { Id, Track } from '../../engine/index.ts';
import { feedsOf, GROUPS } from '../../engine/vocabulary.ts';
import { inCore, shownTracks } from '../core-view.ts';
import { Gauge } from '../parts/gauge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Sparkline } from '../parts/sparkline.tsx';
import { Why } from '../parts/why.tsx';
import { type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { StrikeRisk } from './strike-risk.tsx';

/** Past values of a track with the one that is shown at the end; a film and its review come before the last of history. */
export function pastOf({ now, shown }: Sitting, track: Id): number[] {
  const ends = now.film ? now.history.slice(0, -1) : now.history;
  return [...ends.map((snapshot) => snapshot[track] ?? 0), shown(track)];
}

/** Change since the council of a month ago began: its orders, the adjudication, and what has come since (`changeEntries`). */
export function changeOf({ now, shown }: Sitting, track: Id): number {
  const before = now.history.at(-2) ?? now.history[0];
  return shown(track) - (before?.[track] ?? shown(track));
}

/** Whether a change is welcome; null where it is neither. */
export function welcome(track: Track, by: number): boolean | null {
  if (by === 0 || track.good === 'none') return null;
  return by > 0 === (track.good === 'up');
}

const tone = (track: Track, by: number): string => {
  const good = welcome(track, by);
  return good === null ? '' : good ? 'good' : 'bad';
};

/** A change with an arrow: up and down by form, good and bad by colour. */
export function Change({ track, by }: { track: Track; by: number }) {
  const { say } = useSitting();
  if (by === 0) return <span class="change">·</span>;
  return (
    <span class={`change ${tone(track, by)}`}>
      {by > 0 ? '▲' : '▼'}
      {say.bare(track.id, Math.abs(by))}
    </span>
  );
}

/** One number that is watched: gauge, trend and last change; pressed, it answers "why?". */
function TrackRow({ track }: { track: Track }) {
  const sitting = useSitting();
  const { shown: at, say } = sitting;
  const value = at(track.id);
  const by = changeOf(sitting, track.id);
  const colour = GROUPS[track.group].tint === 'around' ? 'var(--amber)' : 'var(--tehran)';
  const shown = say.amount(track.id, value);
  return (
    <li data-row={`track:${track.id}`}>
      <Why
        class="track"
        name={t('track.name', { label: track.label, value: shown, change: say.move(track.id, by) })}
        of={{
          title: `${track.label} ${shown}`,
          subject: { kind: 'track', track: track.id },
          help: track.help,
          facts: track.facts,
        }}
      >
        <span class="track-icon" style={{ color: colour }}>
          <Icon name={track.icon ?? track.id} />
        </span>
        <span class="track-label">{track.label}</span>
        <b>{shown}</b>
        <Change track={track} by={by} />
        <Gauge value={((value - track.min) * 100) / (track.max - track.min)} colour={colour} />
        <Sparkline values={pastOf(sitting, track.id)} colour={colour} />
      </Why>
    </li>
  );
}

function Figure({ track }: { track: Track }) {
  const sitting = useSitting();
  const { shown: at, say } = sitting;
  const shown = say.amount(track.id, at(track.id));
  const by = changeOf(sitting, track.id);
  return (
    <li data-row={`track:${track.id}`}>
      <Why
        class="figure"
        name={t('track.name', { label: track.label, value: shown, change: say.move(track.id, by) })}
        of={{
          title: `${track.label} ${shown}`,
          subject: { kind: 'track', track: track.id },
          help: track.help,
          facts: track.facts,
        }}
      >
        <span class="figure-label">{track.label}</span> <b>{shown}</b>{' '}
        {by === 0 ? null : <Change track={track} by={by} />}
      </Why>
    </li>
  );
}

interface Group {
  readonly title: string;
  readonly tracks: readonly Track[];
}

/** The numbers by the aim that they feed; last those that feed none by themselves. */
function groupsOf(sitting: Sitting): readonly Group[] {
  const { objectives, homes } = feedsOf(sitting.scenario);
  const watched = shownTracks(sitting);
  const under = (home: Id | undefined): readonly Track[] =>
    watched.filter(({ id }) => homes.get(id) === home);
  const groups = objectives.map(({ objective: { id, label } }) => ({ title: label, tracks: under(id) }));
  return [...groups, { title: t('tracks.none'), tracks: under(undefined) }].filter(
    ({ tracks }) => tracks.length > 0,
  );
}

/** From the core view to everything and back; nothing where everything is shown because nobody asked for less. */
function ViewSwitch() {
  const sitting = useSitting();
  const { table, now } = sitting;
  const core = inCore(sitting);
  if (now.seat !== sitting.scenario.lead || (!core && now.settings.view === 'auto')) return null;
  return (
    <button type="button" class="link view-switch" onClick={() => table.set({ view: core ? 'all' : 'few' })}>
      {t(core ? 'tracks.all' : 'tracks.few')}
    </button>
  );
}

/** The column of numbers everyone watches, by the aims they feed, and the chance of a strike under them. */
export function Tracks() {
  const sitting = useSitting();
  const { scenario, now, names } = sitting;
  const own = now.seat === scenario.lead;
  return (
    <section id="tracks" class="tracks" aria-label={t('tracks')}>
      {own ? null : <h2 class="tracks-whose">{names.the('actors', scenario.home).name}</h2>}
      {groupsOf(sitting).map(({ title, tracks }) => {
        const derived = tracks.filter(({ group }) => group === 'derived');
        const rows = tracks.filter((track) => !derived.includes(track));
        return (
          <Fragment key={title}>
            <h2>{title}</h2>
            {rows.length === 0 ? null : (
              <ul class="track-list">
                {rows.map((track) => (
                  <TrackRow key={track.id} track={track} />
                ))}
              </ul>
            )}
            {derived.length === 0 ? null : (
              <ul class="figures">
                {derived.map((track) => (
                  <Figure key={track.id} track={track} />
                ))}
              </ul>
            )}
          </Fragment>
        );
      })}
      {scenario.strike ? <StrikeRisk /> : null}
      <ViewSwitch />
    </section>
  );
}
