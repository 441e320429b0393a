import { useEffect, useState } from 'preact/hooks';
import type { JudgingState, TurningPoint } from '../../../store/judging.ts';
import { t } from '../../judgement-words.ts';
import { useSitting } from '../../sitting.ts';
import { Balance } from './balance.tsx';
import { Beside, type PlayLine } from './beside.tsx';
import { ShortWay } from './short-way.tsx';
import { TryAgain } from './try-again.tsx';
import { LuckTold, TurningPoints } from './turning-points.tsx';
import { type OpenJudging, useJudging } from './use-judging.ts';

interface ProgressProps extends JudgingState {
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** How far the analysis is; what became of it where it did not come to its end. */
function Progress({ phase, share, verdict, judged, onStop, onAgain }: ProgressProps) {
  if (phase === 'done') return null;
  if (phase !== 'running')
    return (
      <p class="judging" role="status">
        {t(`judging.${phase}`)}{' '}
        <button type="button" class="second" onClick={onAgain}>
          {t('judging.again')}
        </button>
      </p>
    );
  const percent = Math.round(share * 100);
  return (
    <div class="judging on-screen">
      <progress max={100} value={percent} aria-label={t('judging.at', { percent })} />
      <span>{t('judging.at', { percent })}</span>
      <span role="status">{verdict === null ? t('judging.first') : judged ? '' : t('judging.looking')}</span>
      <button type="button" class="second" onClick={onStop}>
        {t('judging.stop')}
      </button>
    </div>
  );
}

interface AnalysisProps {
  readonly open?: OpenJudging | undefined;
  readonly play?: PlayLine | undefined;
  readonly onPoints?: ((sentences: readonly string[]) => void) | undefined;
}

/** What the analysis says of the run, as it comes: the sum, the verdict, turning points, luck. */
export function Analysis({ open, play, onPoints }: AnalysisProps) {
  const sitting = useSitting();
  const { judging, again } = useJudging(sitting, open);
  const [short, setShort] = useState(false);
  /** While a month is asked about, nothing is shown that would tell what was done in it. */
  const [asked, ask] = useState<TurningPoint | null>(null);
  const found = judging?.get();
  const points = found?.judged ? found.verdict?.points : undefined;
  useEffect(() => {
    if (points) onPoints?.(points.map(({ sentence }) => sentence));
  }, [points, onPoints]);
  if (!judging) return null;
  const now = judging.get();
  const { verdict, judged, phase } = now;
  if (asked) return <TryAgain point={asked} onBack={() => ask(null)} />;
  if (short && verdict && judged)
    return (
      <>
        <Progress {...now} onStop={judging.cancel} onAgain={again} />
        <ShortWay verdict={verdict} onWhole={() => setShort(false)} />
      </>
    );
  return (
    <>
      {sitting.now.readOnly ? <p class="hint">{t('judging.other')}</p> : null}
      <Progress {...now} onStop={judging.cancel} onAgain={again} />
      {verdict && judged ? (
        <>
          <p class="judged-words">{verdict.verdict}</p>
          <p class="on-screen">
            <button type="button" class="second" onClick={() => setShort(true)}>
              {t('short.open')}
            </button>
          </p>
        </>
      ) : null}
      {verdict ? <Balance verdict={verdict} /> : null}
      {verdict && judged ? <TurningPoints verdict={verdict} onAgain={ask} /> : null}
      {verdict && phase === 'done' ? <LuckTold luck={verdict.luck} /> : null}
      <Beside play={play} />
    </>
  );
}
