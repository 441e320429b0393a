import { sayPlaceIn, storyOf } from '../../../text/index.ts';
import { t } from '../../assessment-words.ts';
import { fittedWords, reasonLines } from '../../foretold-words.ts';
import type { Sitting } from '../../sitting.ts';
import { t as screen } from '../../words.ts';
import type { Figure } from './figures.ts';
import type { Question } from './questions.ts';

/** Sentences that stand under what weighed most. */
const MOST = 4;

/** What is on the page of a run, before it is drawn or written. */
export interface Saved {
  readonly title: string;
  readonly seed: number;
  readonly ending: string;
  readonly score: number;
  readonly aims: readonly { readonly label: string; readonly points: number; readonly reached: number }[];
  readonly figures: readonly Figure[];
  /** What weighed most, in sentences. */
  readonly turning: readonly string[];
  readonly words: string;
  /** Reasons that were given before months ended, and how guesses fitted what came; empty where nothing was asked. */
  readonly reasons: readonly string[];
  readonly foretold: readonly string[];
  readonly facts: readonly {
    readonly id: string;
    readonly claim: string;
    readonly source: string;
  }[];
  readonly questions: readonly Question[];
}

/** Facts of the sources behind what happened, in the order of their numbers; our own assumptions are left out. */
function factsMet({ scenario, now }: Sitting): Saved['facts'] {
  const met = new Set(now.ledger.flatMap(({ facts }) => facts));
  return scenario.facts
    .filter(({ id, how }) => met.has(id) && how !== 'assumed')
    .map(({ id, claim, source }) => ({ id, claim, source: sayPlaceIn(scenario.sources, source) }));
}

/** The page of a run. `turning` are its turning points, where somebody has worked them out; else its weightiest sentences. */
export function savedOf(
  sitting: Sitting,
  figures: readonly Figure[],
  questions: readonly Question[],
  words: string,
  turning: readonly string[] | null,
): Saved {
  const { scenario, now, state, names, say } = sitting;
  const { outcome } = state;
  const story = storyOf(scenario, now.ledger).map(({ turn, sentence }) =>
    t('sheet.line', { what: say.shortMonth(turn), text: sentence }),
  );
  return {
    title: scenario.title,
    seed: now.seed,
    ending: names.find('endings', outcome?.ending ?? '')?.title ?? '',
    score: outcome?.score ?? 0,
    aims: scenario.objectives.map(({ id, label }) => ({
      label,
      points: state.intent[id] ?? 0,
      reached: outcome?.objectives[id] ?? 0,
    })),
    figures,
    turning: (turning ?? story).slice(0, MOST),
    words,
    reasons: reasonLines(sitting),
    foretold: fittedWords(sitting),
    facts: factsMet(sitting),
    questions,
  };
}

/** The page as plain text, which any program opens. `win` is the score that wins. */
export function textOf(saved: Saved, win: number, date: string): string {
  const { title, seed, ending, score, aims, figures, turning, words, reasons, foretold, facts, questions } =
    saved;
  const part = (head: string, lines: readonly string[]): string => [head, ...lines, ''].join('\n');
  return [
    part(t('sheet.of', { title, seed, date }), [t('sheet.ended', { ending, score, win })]),
    part(
      t('sheet.intent'),
      aims.map(
        ({ label, points, reached }) =>
          `${label}: ${t('sheet.points')} ${points}, ${t('sheet.reached')} ${reached}`,
      ),
    ),
    ...figures.map((figure) =>
      part(`${figure.title} (${figure.unit})`, [
        figure.says,
        ...figure.series.map(
          ({ label, values }) => `${label}: ${values.map((value) => value ?? t('chart.none')).join(', ')}`,
        ),
      ]),
    ),
    part(t('sheet.turning'), turning),
    part(t('sheet.words'), [words]),
    ...(reasons.length > 0 ? [part(screen('reasons.given'), reasons)] : []),
    ...(foretold.length > 0 ? [part(screen('calibration'), foretold)] : []),
    part(
      t('sheet.facts'),
      facts.map(({ id, claim, source }) => `${id}: ${claim} (${source})`),
    ),
    part(
      t('questions.help'),
      questions.map(({ asks }, at) => `${at + 1}. ${asks}`),
    ),
    part(
      t('questions.answers'),
      questions.map(({ answer }, at) => `${at + 1}. ${answer}`),
    ),
  ].join('\n');
}
