import { useEffect, useState } from 'preact/hooks';
import { GROUPS } from '../../../../engine/vocabulary.ts';
import type { TrialTrack } from '../../../../studio/index.ts';
import { Gauge } from '../../../parts/gauge.tsx';
import { t } from '../../../studio-words.ts';

interface RowProps {
  readonly track: TrialTrack;
  readonly set: (value: number) => void;
}

const plain = (value: number): string => String(value);

function moodOf({ by, good }: TrialTrack): string {
  if (by === 0 || good === 'none') return '';
  return by > 0 === (good === 'up') ? 'good' : 'bad';
}

function Row({ track, set }: RowProps) {
  const { id, label, value, min, max, words, change, derived } = track;
  const [text, type] = useState(plain(value));
  useEffect(() => type(plain(value)), [value, id]);
  const written = Number(text.replace(',', '.').replace('−', '-'));
  const wrong = text.trim() === '' || Number.isNaN(written);
  const give = (): void => {
    if (wrong) type(plain(value));
    else if (written !== value) set(written);
  };
  return (
    <li class="try-track">
      <span class="try-track-name">{label}</span>
      <span class="try-track-bar">
        {max - min <= 1000 ? <Gauge value={(100 * (value - min)) / Math.max(1, max - min)} /> : null}
      </span>
      {derived ? (
        <span class="try-track-value">
          {words} <small class="quiet try-track-how">{t('try.track.derived')}</small>
        </span>
      ) : (
        <input
          type="text"
          inputMode="decimal"
          class="try-track-set"
          autocomplete="off"
          aria-label={t('try.track.set', { track: label })}
          aria-invalid={wrong}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={give}
          onKeyDown={(event) => {
            if (event.key === 'Enter') give();
            if (event.key === 'Escape') type(plain(value));
          }}
        />
      )}
      <span class={`try-track-change ${moodOf(track)}`}>{change}</span>
    </li>
  );
}

interface TracksProps {
  readonly tracks: readonly TrialTrack[];
  readonly set: (track: string, value: number) => void;
}

/** The numbers as they stand, each to be written over; what the last step did stands beside it. */
export function Tracks({ tracks, set }: TracksProps) {
  const shown = tracks.filter(({ group }) => !GROUPS[group].memory);
  const inner = tracks.filter(({ group }) => GROUPS[group].memory);
  const list = (some: readonly TrialTrack[]) => (
    <ul>
      {some.map((track) => (
        <Row key={track.id} track={track} set={(value) => set(track.id, value)} />
      ))}
    </ul>
  );
  return (
    <section class="try-tracks" aria-labelledby="try-tracks">
      <h2 id="try-tracks">
        {t('try.tracks')} <small>{t('try.tracks.what')}</small>
      </h2>
      {list(shown)}
      {inner.length > 0 ? (
        <details>
          <summary>{t('try.track.inner', { n: inner.length })}</summary>
          {list(inner)}
        </details>
      ) : null}
    </section>
  );
}
