import type { Settings, Table } from '../../store/types.ts';
import { forgetHints } from '../hints.ts';
import { t } from '../page-words.ts';
import { Overlay } from './overlay.tsx';
import { Wipe } from './wipe.tsx';

const OFFERED = {
  motion: ['system', 'full', 'reduced'],
  speed: [1, 2, 4],
  map: ['phaser', 'still'],
  sound: ['off', 'on'],
  view: ['auto', 'few', 'all'],
  words: ['full', 'easy'],
  predict: ['off', 'on'],
  keys: ['on', 'off'],
} as const satisfies Partial<Record<keyof Settings, readonly (string | number)[]>>;

type Name = keyof typeof OFFERED;

function Choice({ table, name }: { table: Table; name: Name }) {
  const on = table.get().settings[name];
  return (
    <fieldset class="segments">
      <legend>{t(`set.${name}`)}</legend>
      {OFFERED[name].map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={on === value}
            onChange={() => table.set({ [name]: value })}
          />
          <span>{t(`set.${name}.${value}` as 'set.map.still')}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Hints of the first months; switched on again they begin from the first. */
function Hints({ table }: { table: Table }) {
  const { hintsSeen } = table.get().settings;
  const choose = (off: boolean): void => {
    if (!off) forgetHints();
    table.set({ hintsSeen: off });
  };
  return (
    <fieldset class="segments">
      <legend>{t('set.hints')}</legend>
      {[false, true].map((off) => (
        <label key={String(off)}>
          <input type="radio" name="hints" checked={hintsSeen === off} onChange={() => choose(off)} />
          <span>{t(off ? 'set.hints.off' : 'set.hints.on')}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Motion, speed, map, sound, how much is shown and how it is told; where no game is open also the way to delete everything. */
export function SettingsOverlay({ table, onClose }: { table: Table; onClose: () => void }) {
  return (
    <Overlay title={t('settings')} onClose={onClose} class="question">
      <Choice table={table} name="motion" />
      <Choice table={table} name="speed" />
      <Choice table={table} name="map" />
      <Choice table={table} name="sound" />
      <Choice table={table} name="view" />
      <Choice table={table} name="words" />
      <p class="hint">{t('set.words.what')}</p>
      <Choice table={table} name="predict" />
      <Hints table={table} />
      <Choice table={table} name="keys" />
      <p class="hint">{t('set.keys.what')}</p>
      {table.get().phase === 'none' ? <Wipe /> : null}
    </Overlay>
  );
}
