/**
 * How much a scenario may hold: files, characters in a file, in all files, levels, entries of one list or section, and YAML
 * problems reported.
 */
export const LIMITS = {
  files: 60,
  file: 1_000_000,
  total: 4_000_000,
  depth: 24,
  entries: 1000,
  problems: 20,
} as const;
