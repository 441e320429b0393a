import type { Scenario } from '../../../engine/index.ts';
import { finderOf } from '../../../engine/vocabulary.ts';
import { type Useful, usefulParameters } from '../../../store/laboratory.ts';
import { t } from '../../lab-words.ts';

/** What a number that is often varied is called. */
export function sayUseful(scenario: Scenario, { kind, of }: Useful): string {
  if (kind === 'directives' || kind === 'winAt') return t(`vary.${kind}`);
  const names = finderOf(scenario);
  return kind === 'start'
    ? t('vary.start.of', { label: names.the('tracks', of).label })
    : t('vary.lead.of', { label: names.the('systems', of).name });
}

/** A varied number by its name; by its path where the list has none for it. */
export function variedName(scenario: Scenario, path: string): string {
  const found = usefulParameters(scenario).find((one) => one.path === path);
  return found ? sayUseful(scenario, found) : path;
}

/** A value of a varied number with its unit: `$20`. */
export function variedValue(scenario: Scenario, path: string, value: number | string | undefined): string {
  const found = usefulParameters(scenario).find((one) => one.path === path);
  const unit = found?.kind === 'start' ? finderOf(scenario).the('tracks', found.of).unit : '';
  return `${unit}${value ?? ''}`;
}
