import '../../style/judgement.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../judgement-words.ts';
import { useSitting } from '../../sitting.ts';
import { Analysis } from './analysis.tsx';
import { AskFirst, Said } from './ask-first.tsx';
import type { PlayLine } from './beside.tsx';
import type { OpenJudging } from './use-judging.ts';

interface JudgementProps {
  /** Who judges, and who plays runs again beside it; by default workers of the page. */
  readonly open?: OpenJudging;
  readonly play?: PlayLine;
  /** Told the sentences of the turning points, once every decision has been looked at. */
  readonly onPoints?: (sentences: readonly string[]) => void;
}

/** What decided the run: the player says it first, then the analysis does. */
export function Judgement({ open, play, onPoints }: JudgementProps) {
  const { now } = useSitting();
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = now.decisive !== null;
  const before = useRef(asked);
  useLayoutEffect(() => {
    if (asked && !before.current) heading.current?.focus();
    before.current = asked;
  }, [asked]);
  return (
    <section class="judgement" aria-labelledby="decided">
      <h2 id="decided" ref={heading} tabIndex={-1}>
        {t('decided')}
      </h2>
      {asked ? (
        <>
          <Said />
          <Analysis open={open} play={play} onPoints={onPoints} />
        </>
      ) : (
        <AskFirst />
      )}
    </section>
  );
}
