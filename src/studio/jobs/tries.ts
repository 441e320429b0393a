// Games that are played for the author. Their code is large, and the worker that checks as one types never asks for it.
import type { CompareAnswer, CompareQuestion, CompareReport } from '../compare-types.ts';
import type { HealthQuestion, HealthReport, WitnessAnswer, WitnessQuestion } from '../health-types.ts';
import type { TrialAnswer, TrialQuestion } from '../trial-types.ts';
import type { Job } from './job.ts';

/** Plays a trial from its beginning. */
export const trial: Job<TrialQuestion, TrialAnswer> = async (question) =>
  (await import('../trial.ts')).runTrial(question);

/** Plays a few hundred games and says what they show. */
export const health: Job<HealthQuestion, HealthReport, HealthReport> = async (question, tools) =>
  (await import('../health.ts')).studyHealth(question, tools);

/** Plays one of those games again and tells it. */
export const witness: Job<WitnessQuestion, WitnessAnswer> = async (question) =>
  (await import('../health-witness.ts')).tellWitness(question);

/** Plays a draft and an earlier version of it over the same seeds. */
export const compare: Job<CompareQuestion, CompareAnswer, CompareReport> = async (question, tools) =>
  (await import('../compare.ts')).compareVersions(question, tools);
