import type { Track } from '../../../engine/index.ts';
import { GROUPS } from '../../../engine/vocabulary.ts';
import { type PageKey, t } from '../../page-words.ts';
import { Chart } from '../../parts/chart.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Why } from '../../parts/why.tsx';
import { type Sitting, useSitting } from '../../sitting.ts';

const SHOWN = ['country', 'around', 'purse', 'derived'] as const satisfies readonly Track['group'][];

/** How a track went: at each council, the end last. Stored units. */
const pastOf = ({ now }: Sitting, track: Track): readonly number[] =>
  now.history.map((snapshot) => snapshot[track.id] ?? track.start);

/** Whole scale for numbers of a hundred; money reaches as far as it did. */
const highOf = (track: Track, values: readonly number[]): number =>
  track.max <= 140 ? track.max : Math.max(10, ...values);

function TrackChart({ track }: { track: Track }) {
  const sitting = useSitting();
  const { say, state } = sitting;
  const values = pastOf(sitting, track);
  const from = say.amount(track.id, values[0] ?? 0);
  const to = say.amount(track.id, values.at(-1) ?? 0);
  const low = say.amount(track.id, Math.min(...values));
  const high = say.amount(track.id, Math.max(...values));
  return (
    <li>
      <Why
        class="multiple"
        name={t('numbers.range', { label: track.label, from, to, low, high })}
        of={{
          title: track.label,
          subject: { kind: 'track', track: track.id },
          help: track.help,
          facts: track.facts,
        }}
      >
        <span class="multiple-label">
          <Icon name={track.icon ?? track.id} /> {track.label}
        </span>
        <span class="multiple-values">
          {from} → <b>{to}</b>
        </span>
        <Chart
          values={values}
          low={Math.min(0, track.min)}
          high={highOf(track, values)}
          colour={GROUPS[track.group].tint === 'around' ? 'var(--amber)' : 'var(--tehran)'}
          struck={state.strikes}
        />
      </Why>
    </li>
  );
}

function GroupTable({ group, tracks }: { group: (typeof SHOWN)[number]; tracks: readonly Track[] }) {
  const sitting = useSitting();
  const { say, now } = sitting;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="wide-table" tabIndex={0} aria-label={t(`group.${group}`)}>
      <table>
        <caption>{t('numbers.caption', { group: t(`group.${group}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('numbers.track')}</th>
            {now.history.map((snapshot, turn) => (
              <th key={`${turn}/${Object.keys(snapshot).length}`} scope="col">
                {turn === 0 ? t('numbers.start') : say.shortMonth(turn)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tracks.map((track) => (
            <tr key={track.id}>
              <th scope="row">{track.label}</th>
              {pastOf(sitting, track).map((value, turn) => (
                <td key={turn}>{say.amount(track.id, value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Every number that was watched, as small charts on one scale, and the same as tables. */
export function Numbers() {
  const { scenario } = useSitting();
  const of = (group: Track['group']): readonly Track[] =>
    scenario.tracks.filter((one) => one.group === group);
  const groups = SHOWN.filter((group) => of(group).length > 0);
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{t('numbers')}</h2>
      <details>
        <summary>{t('numbers.curves')}</summary>
        <p class="hint">
          {t('numbers.help')} <span class="on-screen">{t('numbers.press')}</span>
        </p>
        <div class="groups">
          {groups.map((group) => (
            <div key={group} style={{ '--count': of(group).length }}>
              <h3>{t(`group.${group}` satisfies PageKey)}</h3>
              <ul class="multiples">
                {of(group).map((track) => (
                  <TrackChart key={track.id} track={track} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
      <details>
        <summary>{t('numbers.table')}</summary>
        {groups.map((group) => (
          <GroupTable key={group} group={group} tracks={of(group)} />
        ))}
      </details>
    </section>
  );
}
