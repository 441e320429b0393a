import type { Luck, TurningPoint, Verdict } from '../../../store/judging.ts';
import { t } from '../../judgement-words.ts';
import { tenths } from '../../points.ts';
import { useSitting } from '../../sitting.ts';
import { Point } from './point.tsx';

interface TurningPointsProps {
  readonly verdict: Verdict;
  readonly onAgain: (point: TurningPoint) => void;
}

/** The decisions that cost most, once all have been looked at; that there was no blunder, where there was none. */
export function TurningPoints({ verdict, onAgain }: TurningPointsProps) {
  const { now } = useSitting();
  const { points, settled, known } = verdict;
  const blunders = points.some(({ blunder }) => blunder);
  return (
    <section class="turning-points" aria-labelledby="points">
      <h3 id="points">{t('points')}</h3>
      <p class="hint">{t(points.length === 0 ? 'points.none' : blunders ? 'points.help' : 'points.small')}</p>
      <p class="hint">
        {settled
          ? t('points.settled')
          : t('points.known', {
              within: known.within === null ? 'none' : tenths(known.within),
              left: known.left,
            })}
      </p>
      <ol>
        {points.map((point) => (
          <Point
            key={`${point.turn}/${point.order}`}
            point={point}
            onAgain={now.readOnly ? undefined : () => onAgain(point)}
          />
        ))}
      </ol>
    </section>
  );
}

/** Points below which one fall of a die is not told by itself, and how many are told. */
const LEAST = 1;
const TOLD = 6;

const worth = ({ die, by }: Luck): boolean => die !== 'other' && Math.abs(by) >= LEAST;

/** What chance gave and took most, with the die. */
export function LuckTold({ luck }: { luck: readonly Luck[] }) {
  const told = luck
    .filter(worth)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, TOLD);
  return (
    <section class="luck-told" aria-labelledby="luck">
      <h3 id="luck">{t('luck')}</h3>
      <p class="hint">{t(told.length === 0 ? 'luck.none' : 'luck.help')}</p>
      <ul>
        {told.map(({ turn, die, of, by, sentence }) => (
          <li key={`${turn}/${die}/${of}/${by}`} class={by < 0 ? 'bad' : 'good'}>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
