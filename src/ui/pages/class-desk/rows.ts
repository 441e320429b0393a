import type { Refused } from '../../../classroom/class.ts';
import type { ClassRun, Taken } from '../../../classroom/class-run.ts';
import { t } from '../../class-desk-words.ts';

type Cell = string | number | null;

const lotsOf = (taken: readonly Taken[]): string =>
  taken.map(({ label, lots }) => t('all.lots', { label, lots })).join('; ');

const decisiveOf = ({ decisive }: ClassRun, month: (turn: number) => string): string =>
  decisive === null ? '' : [month(decisive.turn), decisive.why].filter(Boolean).join(': ');

const guessesOf = ({ guesses }: ClassRun): string =>
  guesses
    .flatMap(({ guess: { percent }, came }) =>
      came === null ? [] : [t(came ? 'csv.came' : 'csv.not', { percent })],
    )
    .join('; ');

/** The games of a class as rows of a spreadsheet, with a head; what is not counted stands below with its reason. */
export function rowsOf(
  runs: readonly ClassRun[],
  refused: readonly Refused[],
  month: (turn: number) => string,
): readonly (readonly Cell[])[] {
  const aims = runs[0]?.aims ?? [];
  const head: readonly Cell[] = [
    t('csv.name'),
    t('csv.scenario'),
    t('csv.seed'),
    t('csv.score'),
    t('csv.ending'),
    t('csv.won'),
    t('csv.months'),
    t('csv.verified'),
    ...aims.map(({ label }) => label),
    t('csv.suppliers'),
    t('csv.routes'),
    t('csv.decisive'),
    t('csv.reasons'),
    t('csv.reflection'),
    t('csv.guesses'),
  ];
  return [
    head,
    ...runs.map((run): readonly Cell[] => [
      run.name,
      run.title,
      run.seed,
      run.score,
      run.endingTitle,
      run.won === null ? null : t(run.won ? 'csv.yes' : 'csv.no'),
      run.turns,
      t('csv.yes'),
      ...aims.map(({ id }) => run.aims.find((aim) => aim.id === id)?.reached ?? null),
      lotsOf(run.suppliers),
      lotsOf(run.routes),
      decisiveOf(run, month),
      run.reasons.map(({ turn, text }) => `${month(turn)}: ${text}`).join('; '),
      run.reflection,
      guessesOf(run),
    ]),
    ...refused.map(({ at, reason }): readonly Cell[] => [at, t('csv.refused', { reason })]),
  ];
}
