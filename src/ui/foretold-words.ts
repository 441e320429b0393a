import type { Guess, Outcome } from '../classroom/guess.ts';
import type { Gate } from '../engine/index.ts';
import { sayLots } from '../text/index.ts';
import type { Sitting } from './sitting.ts';
import { t } from './words.ts';

const cameOf = (came: boolean | null): string => (came === null ? 'open' : came ? 'yes' : 'no');

/** Before which gate a contract stood in a turn: the one whose die fell, else unknown. */
function gateOf({ now }: Sitting, { turn, contract }: Guess): Gate | 'open' {
  for (const { turn: at, change } of now.ledger) {
    if (at !== turn || !('contract' in change) || change.contract !== contract) continue;
    if (change.kind === 'gate-shut') return change.gate;
    if (change.kind === 'contract-moved' && change.to === 'production') return 'sign';
    if (change.kind === 'contract-moved' && change.to === 'transit') return 'release';
  }
  return 'open';
}

/** A guess beside what came of it, in one line. */
export function foretoldWords(sitting: Sitting, { guess, came }: Outcome): string {
  const { percent } = guess;
  if (guess.about === 'strike') return t('guess.said.strike', { percent, came: cameOf(came) });
  const contract = sitting.state.contracts.find(({ id }) => id === guess.contract);
  const lots = contract ? sayLots(sitting.scenario, contract.system, contract.count) : '';
  return t('guess.said.gate', { lots, percent, came: cameOf(came), gate: gateOf(sitting, guess) });
}
