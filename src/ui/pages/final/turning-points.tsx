import type { Luck, TurningPoint, Verdict } from '../../../store/judging.ts';
import { t } from '../../judgement-words.ts';
import { sayEnds, tenths } from '../../points.ts';
import { useSitting } from '../../sitting.ts';

/** One decision that cost points: why, what was given, what would have been better. */
export function Point({ point }: { point: TurningPoint }) {
  const { say, now } = useSitting();
  const { turn, given, better, by, blunder, sentence } = point;
  return (
    <li class="point">
      <h4>
        {say.month(turn)} {blunder ? <span class="point-blunder">{t('points.blunder')}</span> : null}
      </h4>
      <p class="point-why">{sentence}</p>
      {now.decisive?.turn === turn ? <p class="point-you">{t('points.you')}</p> : null}
      <dl>
        <div>
          <dt>{t('points.given')}</dt>
          <dd>{given.map(say.order).join(' · ') || t('points.nothing')}</dd>
        </div>
        <div>
          <dt>{t('points.better')}</dt>
          <dd>{better.map(say.order).join(' · ') || t('points.leave')}</dd>
        </div>
      </dl>
      <p class="point-cost">{t('points.cost', { points: tenths(by.mean), sure: sayEnds(by) })}</p>
    </li>
  );
}

/** The decisions that cost most, once all have been looked at; that there was no blunder, where there was none. */
export function TurningPoints({ verdict }: { verdict: Verdict }) {
  const { points } = verdict;
  const blunders = points.some(({ blunder }) => blunder);
  return (
    <section class="points" aria-labelledby="points">
      <h3 id="points">{t('points')}</h3>
      <p class="hint">{t(points.length === 0 ? 'points.none' : blunders ? 'points.help' : 'points.small')}</p>
      <ol>
        {points.map((point) => (
          <Point key={`${point.turn}/${point.order}`} point={point} />
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
    <section class="luck" aria-labelledby="luck">
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
