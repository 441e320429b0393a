import type { LedgerEntry } from '../../engine/index.ts';
import { among } from '../../engine/vocabulary.ts';
import { pointsOf, type TrackLine, trackLines } from '../../text/index.ts';
import { Icon } from '../parts/icon.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** Entries of a month's strike; empty where none came. */
export function strikeEntries(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const own = entries.filter(({ step }) => step === 'strike');
  return own.some(({ change }) => change.kind === 'strike-decided' && change.comes) ? own : [];
}

interface TollProps {
  readonly entries: readonly LedgerEntry[];
  /** Numbers that are named of what it has changed. */
  readonly most?: number;
}

/** What a strike came to: each place that was aimed at, and the numbers that it moved most. */
export function StrikeToll({ entries, most = 6 }: TollProps) {
  const { scenario, names, say } = useSitting();
  const places = entries.flatMap(({ id, change }) =>
    change.kind === 'target-struck' ? [{ id, ...change }] : [],
  );
  const hit = places.filter((one) => one.hit).length;
  const size = ({ track, delta }: TrackLine): number => pointsOf(names.the('tracks', track), delta);
  const shown = (line: TrackLine): boolean => {
    const { group } = names.the('tracks', line.track);
    return group !== 'inner' && group !== 'world';
  };
  const moved = trackLines(scenario, entries)
    .filter(shown)
    .sort((a, b) => size(b) - size(a))
    .slice(0, most);
  const worse = ({ track, delta }: TrackLine): string => {
    const { good } = names.the('tracks', track);
    return good === 'none' ? '' : delta > 0 === (good === 'up') ? 'good' : 'bad';
  };
  const targetOf = (id: string): string => among(scenario.strike?.targets, id)?.label ?? id;
  return (
    <section class="strike-toll" aria-labelledby="strike-toll">
      <h3 id="strike-toll">{t('toll.title', { hit, all: places.length })}</h3>
      <ul class="toll-places">
        {places.map((one) => (
          <li key={one.id} class={one.hit ? 'bad' : 'good'}>
            <Icon name={one.hit ? 'fire' : 'shield'} />{' '}
            {t(one.hit ? 'toll.hit' : 'toll.stopped', { target: targetOf(one.target) })}
          </li>
        ))}
      </ul>
      <ul class="toll-numbers" aria-label={t('toll.cost')}>
        {moved.map((line) => (
          <li key={line.track} class={worse(line)}>
            {names.the('tracks', line.track).label} <b>{say.change(line.track, line.delta)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
