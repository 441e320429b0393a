import '../../style/judgement.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../judgement-words.ts';
import { useSitting } from '../../sitting.ts';
import { Analysis } from './analysis.tsx';
import { AskFirst, Said } from './ask-first.tsx';
import type { OpenJudging } from './use-judging.ts';

/** What decided the run: the player says it first, then the analysis does. */
export function Judgement({ open }: { open?: OpenJudging }) {
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
          <Analysis open={open} />
        </>
      ) : (
        <AskFirst />
      )}
    </section>
  );
}
