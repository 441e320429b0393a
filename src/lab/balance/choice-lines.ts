import { share } from '../statistics.ts';
import { optionVerdicts } from './choices.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import type { Measured } from './measure.ts';

/** Situations below which nothing is said of an answer. */
const FEWEST = 3;
/** Percent of the answers that are right somewhere, and of an answer's situations in which it may be the best, at most. */
const RIGHT = { least: 85, always: 85 };

/** Answers that are the best one somewhere, none of them nearly everywhere. */
export function answersLine({ trials }: Measured): Line {
  const spec: Spec = {
    id: 'answers-right-somewhere',
    what: 'answers that are the best one in a tenth of their situations, confirmed on other dice',
    unit: '%',
    need: `≥ ${RIGHT.least}; none the best in more than ${RIGHT.always} %`,
  };
  const verdicts = optionVerdicts(trials).filter((one) => one.situations >= FEWEST);
  if (verdicts.length === 0) return unmeasured(spec, 'too few situations were tried');
  const name = ({ card, option }: (typeof verdicts)[number]): string => `${card}/${option}`;
  const short = verdicts.filter((one) => !one.right).map(name);
  const always = verdicts.filter((one) => one.best > RIGHT.always).map(name);
  const value = share(verdicts.length - short.length, verdicts.length);
  const notes = [
    ...(short.length > 0
      ? [`${short.length} of ${verdicts.length} fall short: ${short.slice(0, 8).join(', ')}`]
      : []),
    ...(always.length > 0 ? [`nearly always right: ${always.slice(0, 8).join(', ')}`] : []),
  ];
  const pass = value.value >= RIGHT.least && always.length === 0;
  return lineOf(spec, value, trials.length, pass, notes.length > 0 ? notes.join('; ') : undefined);
}
