import { share } from '../statistics.ts';
import { cardVerdicts, optionVerdicts } from './choices.ts';
import { type Line, lineOf, noneOf, type Spec, unmeasured } from './line.ts';
import type { Measured } from './measure.ts';

/** Situations below which nothing is said of an answer or a card. */
const FEWEST = 3;
/** Points that the best and the worst answer differ by at least. */
const APART = 1;
/** Verbs that are no decision, or never the lead seat's. */
const ASIDE = ['end', 'policy'];

/** "Real choices": answers that are right somewhere, cards that matter, verbs that are used. */
export function choiceLines(measured: Measured): Line[] {
  return [answersLine(measured), cardsLine(measured), verbsLine(measured)];
}

function answersLine({ trials }: Measured): Line {
  const what = 'answers that are the best one in a tenth of their situations, confirmed on other dice';
  const spec: Spec = { id: 'answers-right-somewhere', what, unit: '%', need: '100' };
  const verdicts = optionVerdicts(trials).filter((one) => one.situations >= FEWEST);
  if (verdicts.length === 0) return unmeasured(spec, 'too few situations were tried');
  const short = verdicts.filter((one) => !one.right).map(({ card, option }) => `${card}/${option}`);
  const note = `${short.length} of ${verdicts.length} fall short: ${short.slice(0, 8).join(', ')}`;
  const value = share(verdicts.length - short.length, verdicts.length);
  return lineOf(spec, value, trials.length, { least: 100 }, short.length > 0 ? note : undefined);
}

function cardsLine({ trials }: Measured): Line {
  const what = `cards whose best and worst answer differ by ${APART} point or more, the whole interval`;
  const spec: Spec = { id: 'cards-that-matter', what, unit: '%', need: '≥ 50' };
  const verdicts = cardVerdicts(trials).filter((one) => one.situations >= FEWEST);
  if (verdicts.length === 0) return unmeasured(spec, 'too few situations were tried');
  const matter = verdicts.filter((one) => one.low >= APART).length;
  return lineOf(spec, share(matter, verdicts.length), trials.length, { least: 50 });
}

/** A verb that nobody ever could use is not asked of the search player. */
function verbsLine({ runs }: Measured): Line {
  const spec = { id: 'verbs-used-by-search', what: 'kinds of order that search never gives' };
  const used = (player: string): Set<string> =>
    new Set((runs.get(player) ?? []).flatMap(({ run }) => Object.keys(run.orders)));
  const its = runs.get('search') ?? [];
  if (its.length === 0)
    return unmeasured({ ...spec, unit: '', need: '0' }, 'there is no player search, or it has no runs');
  const searched = used('search');
  const unused = [...used('random')].filter((kind) => !ASIDE.includes(kind) && !searched.has(kind));
  return noneOf(spec, unused, its.length);
}
