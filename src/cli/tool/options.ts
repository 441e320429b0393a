import type { Option } from './command-line.ts';

/** Options that several tools have. */
export const SCENARIO = {
  type: 'string',
  takes: 'SCENARIO',
  says: 'an id under scenarios/, a folder or a file',
} as const satisfies Option;

export const INTENT = {
  type: 'string',
  takes: 'A=25,B=25,…',
  says: 'divides 100 points among the objectives; as the scenario has it where absent',
} as const satisfies Option;

export const WORKERS = {
  type: 'string',
  takes: 'N',
  says: 'threads; one a processor where absent',
} as const satisfies Option;

export const JSON_SWITCH = {
  type: 'boolean',
  says: 'prints one JSON document instead of text',
} as const satisfies Option;
