import { check } from './check.ts';
import { expression } from './expression.ts';
import { game } from './game.ts';
import { pack, unpack } from './share.ts';
import { compare, health, trial, witness } from './tries.ts';

/** Everything that can be asked of a worker of the studio, one file each. Another kind of question is another line here. */
export const JOBS = { check, expression, game, trial, health, witness, compare, pack, unpack };

/** The table by its types alone: the page asks by name and never holds a job's code. */
export type Jobs = typeof JOBS;
