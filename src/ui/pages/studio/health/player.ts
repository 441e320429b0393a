import type { Scenario } from '../../../../engine/index.ts';
import { playersFor } from '../../../../store/laboratory.ts';
import { nameOf } from '../../../../text/index.ts';
import { t } from '../../../studio-words.ts';

const PLAIN = ['random', 'none', 'hedger', 'settled'] as const;

/** What a player of the games is called; one that buys in one capital alone by that capital. */
export function calledPlayer(scenario: Scenario, name: string): string {
  const only = playersFor(scenario).find((one) => one.name === name)?.only ?? null;
  if (only !== null) return t('health.player.only', { capital: nameOf(scenario, 'capital', only) });
  const plain = PLAIN.find((one) => one === name);
  return plain ? t(`health.player.${plain}`) : name;
}
