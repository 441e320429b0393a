import type { Settings, Table } from '../../store/types.ts';
import { t } from '../page-words.ts';
import { Overlay } from './overlay.tsx';

const OFFERED = {
  motion: ['system', 'full', 'reduced'],
  speed: [1, 2, 4],
  map: ['phaser', 'still'],
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

/** Motion, the speed of the film, and which map is drawn. */
export function SettingsOverlay({ table, onClose }: { table: Table; onClose: () => void }) {
  return (
    <Overlay title={t('settings')} onClose={onClose} class="question">
      <Choice table={table} name="motion" />
      <Choice table={table} name="speed" />
      <Choice table={table} name="map" />
    </Overlay>
  );
}
