/** The number of the rules. Rises when the golden hashes change: a run of other rules opens read-only. */
export const RULES = 6;
