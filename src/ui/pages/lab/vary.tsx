import type { Scenario } from '../../../engine/index.ts';
import { type Useful, usefulParameters } from '../../../store/laboratory.ts';
import { type LabKey, t } from '../../lab-words.ts';
import { namesOf } from '../../names.ts';

const GROUPS = [
  ['vary.start', ['start']],
  ['vary.rules', ['directives', 'winAt']],
  ['vary.lead', ['lead']],
] as const satisfies readonly (readonly [LabKey, readonly Useful['kind'][]])[];

function sayUseful(scenario: Scenario, { kind, of, now }: Useful): string {
  if (kind === 'directives' || kind === 'winAt') return t(`vary.${kind}`, { now });
  const names = namesOf(scenario);
  const label = kind === 'start' ? names.the('tracks', of).label : names.the('systems', of).name;
  return t('vary.track', { label, now });
}

const textOf = ({ path, values }: Useful): string => `${path}=${values.join(',')}`;
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
  const money = known?.kind === 'start' && namesOf(scenario).the('tracks', known.of).decimals > 0;
  const id = `vary-${at}`;
  const choose = (path: string): void => {
    if (path === OWN) return;
    const found = all.find((one) => one.path === path);
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
                  {sayUseful(scenario, one)}
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
        placeholder={t('ask.vary.like')}
        value={text}
        aria-label={t('ask.vary.text', { which })}
        aria-invalid={problem !== undefined}
        aria-describedby={problem || money ? `${id}-why` : undefined}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {problem || money ? (
        <small id={`${id}-why`} class={problem ? 'bad' : 'quiet'}>
          {problem ?? t('ask.vary.money')}
        </small>
      ) : null}
    </div>
  );
}
