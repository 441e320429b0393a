import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Verdict } from '../../../store/judging.ts';
import { t } from '../../judgement-words.ts';
import { HandInFold } from '../../panels/hand-in.tsx';
import { useSitting } from '../../sitting.ts';
import { Point } from './point.tsx';

/** The end of a game on one screen, for a bell that rings in five minutes: the verdict, one turning point, one question. */
export function ShortWay({ verdict, onWhole }: { verdict: Verdict; onWhole: () => void }) {
  const { now, say } = useSitting();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const [first] = verdict.points;
  const named = now.decisive?.turn ?? 0;
  const question = first
    ? t(named === first.turn ? 'short.same' : 'short.why', {
        month: say.month(first.turn),
        named: named === 0 ? 'none' : say.month(named),
      })
    : t('short.luck');
  return (
    <div class="short-way">
      <h3 ref={heading} tabIndex={-1}>
        {t('short')}
      </h3>
      <p class="judged-words">{verdict.verdict}</p>
      {first ? (
        <ul class="try-shown">
          <Point point={first} told />
        </ul>
      ) : null}
      <p class="short-question">
        <b>{t('short.question')}</b> {question}
      </p>
      <HandInFold />
      <button type="button" class="second" onClick={onWhole}>
        {t('short.whole')}
      </button>
    </div>
  );
}
