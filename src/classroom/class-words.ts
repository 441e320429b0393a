import { CLASS } from '../text/en/class.ts';
import { speaker } from '../text/index.ts';

/** A sentence about the runs of a class; they are fetched with whatever gathers one. */
export const t = speaker(CLASS);

export type ClassKey = keyof typeof CLASS;
