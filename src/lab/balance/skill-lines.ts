import { explained, jackknife, share, summary } from '../statistics.ts';
import { FALLIBLE } from '../variants.ts';
import { matched, scores } from './comparison.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import type { Measured } from './measure.ts';

/** From the best to the worst: each one's interval lies above the next one's. */
const RANKED = ['search', 'hedger', 'greedy', 'random'];
/** Percent of the spread of scores among better and worse players that the player explains, at least. */
const EXPLAINED = 35;
const FEWEST_FOR_SPREAD = 10;
/** Percent of its games that the hedger wins; how much more the search player wins; and what no plan wins. */
const WINS = { least: 45, most: 65, searchMore: 15, noPlan: 3 };

/** Skill counts, and a good plan wins about as often as it does not. */
export const skillLines = (measured: Measured): Line[] => [skillLine(measured), winningLine(measured)];

function skillLine({ runs }: Measured): Line {
  const thinking = ['hedger', ...FALLIBLE.map((percent) => `hedger-fallible-${percent}`)];
  const spec: Spec = {
    id: 'skill',
    what: 'spread of the scores of the hedger and of three who err that the player explains',
    unit: '%',
    need: `≥ ${EXPLAINED}; ${RANKED.join(' over ')}, intervals apart`,
  };
  const all = matched(runs, thinking, FEWEST_FOR_SPREAD);
  if (typeof all === 'string') return unmeasured(spec, all);
  const lists = all.map(scores);
  const strata = (all[0] ?? []).map(({ intent }) => intent);
  const part = jackknife(strata.length, (blocks) =>
    explained(
      lists.map((list) => blocks.map((i) => list[i] ?? 0)),
      blocks.map((i) => strata[i] ?? ''),
    ),
  );
  const means = RANKED.map((player) => ({
    player,
    is: summary(scores(runs.get(player))),
    its: runs.get(player),
  }));
  const missing = means.find(({ its }) => (its ?? []).length === 0);
  if (missing) return unmeasured(spec, `${missing.player} has no runs`);
  const apart = means.every(({ is }, i) => is.low > (means[i + 1]?.is.high ?? Number.NEGATIVE_INFINITY));
  const note = means.map(({ player, is }) => `${player} ${is.mean.toFixed(1)}`).join(', ');
  return lineOf(spec, part, strata.length * thinking.length, apart && part.value >= EXPLAINED, note);
}

function winningLine({ runs }: Measured): Line {
  const spec: Spec = {
    id: 'winning',
    what: 'games that the hedger wins',
    unit: '%',
    need: `${WINS.least} to ${WINS.most}; search ${WINS.searchMore} more; random and none < ${WINS.noPlan}`,
  };
  const won = (player: string) => {
    const its = runs.get(player) ?? [];
    return its.length === 0 ? null : share(its.filter(({ run }) => run.won).length, its.length);
  };
  const [hedger, search, random, none] = ['hedger', 'search', 'random', 'none'].map(won);
  if (!hedger) return unmeasured(spec, 'the hedger has no runs');
  if (!search || !random || !none) return unmeasured(spec, 'search, random or none has no runs');
  const pass =
    hedger.value >= WINS.least &&
    hedger.value <= WINS.most &&
    search.value >= hedger.value + WINS.searchMore &&
    Math.max(random.value, none.value) < WINS.noPlan;
  const note = `search ${search.value.toFixed(0)} %, random ${random.value.toFixed(1)} %, none ${none.value.toFixed(1)} %`;
  return lineOf(spec, hedger, runs.get('hedger')?.length ?? 0, pass, note);
}
