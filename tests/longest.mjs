/**
 * The files in which most time was spent, as a runner's JSON report tells it, longest first: name and seconds of test time.
 * @param {any} report of vitest (`testResults`) or playwright (`suites`)
 * @param {number} most how many
 * @returns {[string, number][]}
 */
export function longest(report, most = 10) {
  /** @type {Map<string, number>} */
  const times = new Map();
  const add = (/** @type {string} */ file, /** @type {number} */ ms) =>
    times.set(file, (times.get(file) ?? 0) + ms / 1000);
  for (const { name, assertionResults } of report.testResults ?? [])
    for (const { duration } of assertionResults) add(name, duration ?? 0);
  const within = (/** @type {any} */ { file, specs = [], suites = [] }) => {
    for (const { tests } of specs)
      for (const { results } of tests) for (const { duration } of results) add(file, duration);
    for (const suite of suites) within(suite);
  };
  for (const suite of report.suites ?? []) within(suite);
  return [...times].sort(([, a], [, b]) => b - a).slice(0, most);
}
