import { calibrationOf, type Guess, type Outcome, outcomesOf } from '../classroom/guess.ts';
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

/** How guesses fitted what came, in a word: by the mean of their squared distances, of which whoever always says 50 % has 25. */
const fitOf = (distance: number): string =>
  distance <= 12 ? 'near' : distance < 25 ? 'fair' : distance === 25 ? 'even' : 'off';

/** Guesses of which fewer than this tell little. */
const FEW = 4;

/** How the guesses of a game fitted what came: a line for each chance that was given, and one for all; empty where no die fell. */
export function fittedWords({ now }: Sitting): readonly string[] {
  const found = calibrationOf(outcomesOf(now.ledger, now.lesson?.guesses ?? []));
  if (!found) return [];
  const { said, decided, distance } = found;
  const all = decided < FEW ? t('calibration.few') : t('calibration.fit', { fit: fitOf(distance) });
  return [...said.map((one) => t('calibration.line', { ...one })), all];
}

/** The reasons that were given, by month; what was passed over is left out. */
export const reasonLines = ({ now, say }: Sitting): readonly string[] =>
  (now.lesson?.reasons ?? [])
    .filter(({ text }) => text !== '')
    .map(({ turn, text }) => t('calibration.month', { month: say.month(turn), text }));
