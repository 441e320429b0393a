import type { LabRun, LabState } from '../../../store/laboratory.ts';
import { t } from '../../lab-words.ts';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';
import { useChanges } from '../../sitting.ts';
import { cellName } from './cells.ts';
import { Plot } from './plot.tsx';
import { CellTable } from './table.tsx';

/** Broken runs that are listed; the others are in the file. */
const LISTED = 8;

function Failures({ run, state }: { run: LabRun; state: LabState }) {
  const { scenario, plan } = run;
  const all = state.cells.flatMap((cell) => cell.failed.map((one) => ({ cell, ...one })));
  if (all.length === 0) return null;
  return (
    <section class="lab-failed" aria-label={t('run.failed', { n: all.length })}>
      <p class="bad">
        <Icon name="ui-warning" /> {t('run.failed', { n: all.length })}
      </p>
      <ul>
        {all.slice(0, LISTED).map(({ cell, seed, message }) => (
          <li key={`${cellName(scenario, plan, cell)}/${seed}`}>
            {state.cells.length === 1
              ? t('run.failed.one', { seed, message })
              : t('run.failed.at', { cell: cellName(scenario, plan, cell), seed, message })}
          </li>
        ))}
        {all.length > LISTED ? <li>{t('run.failed.more', { n: all.length - LISTED })}</li> : null}
      </ul>
    </section>
  );
}

/** What is said when something begins or ends, and not at every game between. */
function sayPhase({ phase, finished, total }: LabState): string {
  if (phase === 'running') return t('run.playing');
  if (phase === 'broken') return '';
  return t(`run.${phase}`, { finished, total });
}

function Progress({ run, state, onAgain }: { run: LabRun; state: LabState; onAgain: () => void }) {
  const { phase, finished, total } = state;
  const broken = phase === 'broken';
  return (
    <div class="lab-progress">
      {phase === 'running' ? (
        <>
          <progress max={total} value={finished} aria-label={t('run.playing')} />
          <span>{t('run.progress', { finished, total })}</span>
        </>
      ) : null}
      <p role="status" class={phase === 'running' ? 'unseen' : 'quiet'}>
        {sayPhase(state)}
      </p>
      {broken ? (
        <p class="bad" role="alert">
          {t('run.broken')}{' '}
          <button type="button" class="link" onClick={onAgain}>
            {t('lab.again')}
          </button>
        </p>
      ) : null}
      {phase === 'running' ? (
        <button type="button" class="second small" onClick={run.cancel}>
          {t('run.cancel')}
        </button>
      ) : null}
    </div>
  );
}

const isOver = ({ phase }: LabState): boolean => phase !== 'running';

/** What a study has come to so far: how far it is, the plot, the table, the file. */
export function Results({ run, onAgain }: { run: LabRun; onAgain: () => void }) {
  useChanges(run.subscribe);
  const { scenario, plan } = run;
  const state = run.get();
  const { cells, finished } = state;
  const played = cells.some((cell) => cell.runs > 0);
  const save = (): void =>
    download(`look-east-lab-${scenario.id}-${plan.seed}.csv`, run.csv(), 'text/csv;charset=utf-8');
  return (
    <>
      <p class="quiet">{t('run.of', { title: scenario.title, runs: plan.runs, seed: plan.seed })}</p>
      <Progress run={run} state={state} onAgain={onAgain} />
      {played ? (
        <>
          <Plot scenario={scenario} plan={plan} cells={cells} />
          <CellTable scenario={scenario} plan={plan} cells={cells} />
        </>
      ) : state.phase === 'broken' ? null : (
        <p class="quiet">{t(isOver(state) ? 'run.nothing' : 'run.waiting')}</p>
      )}
      <Failures run={run} state={state} />
      {finished > 0 && isOver(state) ? (
        <button type="button" class="second" onClick={save}>
          <Icon name="ui-download" /> {t('run.csv')}
        </button>
      ) : null}
    </>
  );
}
