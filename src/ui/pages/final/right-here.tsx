import type { Id } from '../../../engine/index.ts';
import type { OtherAnswer } from '../../../store/judging.ts';
import { t } from '../../judgement-words.ts';
import { sayEnds, tenths } from '../../points.ts';
import { useSitting } from '../../sitting.ts';
import { useKnownJudging } from './use-judging.ts';

/** Whether an answer would have done better here, or worse, or whether that cannot be told from chance. */
const wayOf = ({ by }: OtherAnswer): 'better' | 'worse' | 'alike' =>
  by.low > 0 ? 'better' : by.high < 0 ? 'worse' : 'alike';

/** What another answer to a card would have been worth in that month, once the analysis has tried it. */
export function RightHere({ turn, card, option }: { turn: number; card: Id; option: Id }) {
  const { now } = useSitting();
  const answers = useKnownJudging(now.orders)?.get().verdict?.answers;
  const found = answers?.find((one) => one.turn === turn && one.card === card && one.option === option);
  if (!found) return null;
  const way = wayOf(found);
  const points = tenths(Math.abs(found.by.mean));
  return <dd class={`right-here ${way}`}>{t(`right.${way}`, { points, sure: sayEnds(found.by) })}</dd>;
}
