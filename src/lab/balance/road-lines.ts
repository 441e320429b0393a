import { paired, share } from '../statistics.ts';
import { inCommon, scores } from './comparison.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import type { Measure, Measured } from './measure.ts';

/** Percent of the games in which an owner on the way of what is bought refuses for a month or more. */
const REFUSE = { least: 15, most: 50 };
/** Percent of the games in which a strait is shut: of the one that is shut most, and of any other. */
const SHUT = { most: { least: 10, most: 40 }, others: { least: 3, most: 20 } };
/** Points by which a trader that stays with the sea is below one that divides, in games with a strait shut. */
const ALL_AT_SEA = 6;
/** Points that divided trade costs in quiet games, and that it brings in the others. */
const SPREAD = { quiet: { least: 1, most: 4 }, troubled: 4 };

/** Roads are political objects: owners refuse, straits close, and dividing trade costs in quiet years (rulebook section 15). */
export function roadLines(measured: Measured): Line[] {
  const { scenario } = measured;
  const lines: Line[] = [];
  const owned = new Set(scenario.systems.flatMap((system) => system.routes)).size > 0;
  if (owned && scenario.legs.some((leg) => leg.owners.length > 0)) lines.push(ownersLine(measured));
  if (scenario.nodes.some((node) => node.kind === 'strait')) lines.push(straitsLine(measured));
  if (measured.runs.has('hedger-without-trade')) lines.push(spreadLine(measured));
  return lines;
}

function ownersLine({ runs }: Measured): Line {
  const what =
    'games of the hedger in which an owner on the way of what is bought refuses for a month or more';
  const spec: Spec = { id: 'owners-refuse', what, unit: '%', need: `${REFUSE.least} to ${REFUSE.most}` };
  const all = runs.get('hedger') ?? [];
  if (all.length === 0) return unmeasured(spec, 'the hedger has no runs');
  const owners = [...new Set(all.flatMap(({ run }) => Object.keys(run.refusing)))];
  const times = (owner: string): number => all.filter(({ run }) => run.refusing[owner] !== undefined).length;
  const note = owners
    .map((owner) => `${owner} ${Math.round((100 * times(owner)) / all.length)} %`)
    .join(', ');
  // An owner that refuses from the first month on is a road that is not open yet, and no surprise.
  const surprising = owners.filter((owner) => times(owner) < all.length * ALWAYS);
  const refused = all.filter(({ run }) => surprising.some((owner) => run.refusing[owner] !== undefined));
  return lineOf(spec, share(refused.length, all.length), all.length, REFUSE, note);
}
/** An owner that refuses in so great a part of all games does so from the start. */
const ALWAYS = 0.9;

const shutIn = ({ run }: Measure): boolean => Object.keys(run.shut).length > 0;

/** Games of the hedger and of the one that leaves trade as it is, over the same seeds and intents. */
const traders = ({ runs }: Measured) =>
  inCommon([
    ['hedger', runs.get('hedger')],
    ['hedger-without-trade', runs.get('hedger-without-trade')],
  ]);

function straitsLine(measured: Measured): Line {
  const { scenario, runs } = measured;
  const spec: Spec = {
    id: 'straits-close',
    what: 'games of the hedger in which the strait that is shut most often is shut',
    unit: '%',
    need: `${SHUT.most.least} to ${SHUT.most.most}, any other ${SHUT.others.least} to ${SHUT.others.most}; then trade left at sea ${ALL_AT_SEA} points below`,
  };
  const all = runs.get('hedger') ?? [];
  if (all.length === 0) return unmeasured(spec, 'the hedger has no runs');
  const straits = scenario.nodes
    .filter((node) => node.kind === 'strait')
    .map(({ name, id }) => ({
      name,
      by: share(all.filter(({ run }) => run.shut[id] !== undefined).length, all.length),
    }))
    .sort((a, b) => b.by.value - a.by.value);
  const [most, ...others] = straits;
  if (!most) return unmeasured(spec, 'there is no strait');
  const told = straits.map(({ name, by }) => `${name} ${by.value.toFixed(1)} %`).join(', ');
  const both = traders(measured);
  const pairs = typeof both === 'string' ? [] : pairsWhere(both, (hedger) => shutIn(hedger));
  const gap =
    pairs.length < 2
      ? null
      : paired(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        );
  const within =
    most.by.value >= SHUT.most.least &&
    most.by.value <= SHUT.most.most &&
    others.every(({ by }) => by.value >= SHUT.others.least && by.value <= SHUT.others.most);
  const note = `${told}; divided trade ${gap === null ? 'not compared' : `${gap.value.toFixed(1)} points better then`}`;
  return lineOf(spec, most.by, all.length, within && gap !== null && gap.value >= ALL_AT_SEA, note);
}

/** Scores of two players game by game, where the games of the first are of some kind. */
function pairsWhere(
  [first = [], second = []]: readonly (readonly Measure[])[],
  of: (one: Measure, other: Measure) => boolean,
): readonly (readonly [number, number])[] {
  const [a, b] = [scores(first), scores(second)];
  return first.flatMap((one, i) => {
    const other = second[i];
    return other && of(one, other) ? [[a[i] ?? 0, b[i] ?? 0] as const] : [];
  });
}

function spreadLine(measured: Measured): Line {
  const { quiet, troubled } = SPREAD;
  const spec: Spec = {
    id: 'spread-costs',
    what: 'trade by one road over divided trade in quiet games, paired',
    unit: 'points',
    need: `${quiet.least} to ${quiet.most}; in the others −${troubled} or less`,
  };
  const both = traders(measured);
  if (typeof both === 'string') return unmeasured(spec, both);
  const isQuiet = (...games: readonly Measure[]): boolean =>
    games.every((game) => game.run.strikes === 0 && !shutIn(game));
  const gapWhere = (of: (one: Measure, other: Measure) => boolean) => {
    const pairs = pairsWhere(both, of);
    return pairs.length < 2
      ? null
      : {
          by: paired(
            pairs.map(([, b]) => b),
            pairs.map(([a]) => a),
          ),
          games: pairs.length,
        };
  };
  const calm = gapWhere((a, b) => isQuiet(a, b));
  const other = gapWhere((a, b) => !isQuiet(a, b));
  if (calm === null || other === null) return unmeasured(spec, 'too few games of one kind');
  const within = calm.by.value >= quiet.least && calm.by.value <= quiet.most && other.by.value <= -troubled;
  return lineOf(
    spec,
    calm.by,
    calm.games,
    within,
    `in ${other.games} other games ${other.by.value.toFixed(1)}`,
  );
}
