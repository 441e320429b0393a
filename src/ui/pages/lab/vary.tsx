import { useState } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import { type Useful, usefulParameters } from '../../../store/laboratory.ts';
import { type LabKey, t } from '../../lab-words.ts';
import { sayUseful, variedValue } from './varied.ts';

const GROUPS = [
  ['vary.start', ['start']],
  ['vary.rules', ['directives', 'winAt']],
  ['vary.lead', ['lead']],
] as const satisfies readonly (readonly [LabKey, readonly Useful['kind'][]])[];

const textOf = ({ path, values }: Useful): string => `${path}=${values.join(', ')}`;
const pathOf = (text: string): string => text.split('=')[0]?.trim() ?? '';

/** What a select gives for a path that the list does not have. */
const OWN = '?';

interface VaryProps {
  readonly scenario: Scenario;
  readonly at: 0 | 1;
  readonly text: string;
  readonly problem: string | undefined;
  readonly write: (text: string) => void;
}

/** One number of the scenario that is varied: chosen from a list that writes the field, or written by hand. */
export function Vary({ scenario, at, text, problem, write }: VaryProps) {
  const which = t(at === 0 ? 'ask.vary.first' : 'ask.vary.second');
  const all = usefulParameters(scenario);
  const known = all.find((one) => one.path === pathOf(text));
  // Whoever chose from the list writes values only; whoever writes a path goes on writing it.
  const [chosen, setChosen] = useState('');
  const head = `${chosen}=`;
  const listed = chosen !== '' && text.startsWith(head);
  const id = `vary-${at}`;
  const choose = (path: string): void => {
    if (path === OWN) return;
    const found = all.find((one) => one.path === path);
    setChosen(found ? path : '');
    write(found ? textOf(found) : '');
  };
  return (
    <div class="vary">
      <select
        aria-label={t('ask.vary.choose', { which })}
        value={known?.path ?? (text.trim() === '' ? '' : OWN)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t('ask.vary.nothing')}</option>
        {known || text.trim() === '' ? null : <option value={OWN}>{t('ask.vary.own')}</option>}
        {GROUPS.map(([label, kinds]) => (
          <optgroup key={label} label={t(label)}>
            {all
              .filter((one) => (kinds as readonly string[]).includes(one.kind))
              .map((one) => (
                <option key={one.path} value={one.path}>
                  {t('vary.now', {
                    name: sayUseful(scenario, one),
                    now: variedValue(scenario, one.path, one.now),
                  })}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={listed ? t('ask.vary.like') : ''}
        value={listed ? text.slice(head.length) : text}
        aria-label={t(listed ? 'ask.vary.values' : 'ask.vary.text', { which })}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-why` : undefined}
        onInput={(event) => write((listed ? head : '') + event.currentTarget.value)}
      />
      {problem ? (
        <small id={`${id}-why`} class="bad">
          {problem}
        </small>
      ) : null}
    </div>
  );
}
