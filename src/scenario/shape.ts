import type { MessageArgs, ProblemCode } from './messages.ts';
import { isMapping, type Path, valueAt } from './path.ts';
import { type ScenarioDoc, scenarioSchema } from './schema.ts';
import { describeIssue, type Issue } from './shape-issues.ts';
import type { Plain } from './yaml.ts';

/** What a report may say besides its code: what to write instead, and at which part of the field it points. */
export interface ReportOptions {
  readonly suggestion?: string | undefined;
  readonly key?: boolean;
  readonly offset?: number;
}

/** Takes a problem at a path of the document. */
export type Reporter = (code: ProblemCode, path: Path, args?: MessageArgs, options?: ReportOptions) => void;

type Raw = Readonly<Record<string, Plain>>;

const ROUNDS = 8;
const MOST = 200;

/**
 * Checks the shape of a document. What does not fit is reported and cut out, so that the rest can still be checked;
 * null if too little is left.
 */
export function checkShape(raw: Raw, report: Reporter): ScenarioDoc | null {
  let value: Plain = raw;
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = scenarioSchema.safeParse(value);
    if (parsed.success) return parsed.data;
    const issues = parsed.error.issues as unknown as Issue[];
    if (round === 0) reportIssues(issues, raw, report);
    value = structuredClone(value);
    for (const issue of issues) {
      if (issue.code === 'unrecognized_keys')
        for (const key of issue.keys ?? []) cut(value, [...issue.path, key]);
      else if (!cut(value, issue.path) && !standIn(value, issue.path)) return null;
    }
  }
  return null;
}

function reportIssues(issues: readonly Issue[], raw: Raw, report: Reporter): void {
  const findings = issues.slice(0, MOST).flatMap((issue) => describeIssue(issue, raw));
  const meant = new Set(findings.map((finding) => finding.meant?.join('/')));
  for (const { code, path, args, options } of findings) {
    if (code === 'missing-field' && meant.has(path.join('/'))) continue;
    report(code, path, args, options);
  }
}

/** Takes out the part at the path; where it is missing, the part around it. False at the root. */
function cut(value: Plain, path: Path): boolean {
  // What stood around it was there when the issue was found, and has been cut out for another one since.
  if (path.length > 1 && valueAt(value, path.slice(0, -1)) === undefined) return true;
  const missing = valueAt(value, path) === undefined;
  let end = path.length;
  while (end > 0 && valueAt(value, path.slice(0, end)) === undefined) end--;
  // A missing field spoils the mapping that should have it, and so does a list entry its list.
  while (end > 0 && (missing ? end === path.length : Array.isArray(valueAt(value, path.slice(0, end - 1)))))
    end--;
  const parent = end > 0 ? valueAt(value, path.slice(0, end - 1)) : undefined;
  if (!isMapping(parent)) return false;
  delete parent[String(path[end - 1])];
  return true;
}

/** Puts something harmless where a section is missing that no scenario can do without. */
function standIn(value: Plain, path: Path): boolean {
  if (!isMapping(value)) return false;
  const { seats } = value;
  const seat = isMapping(seats) ? Object.keys(seats)[0] : undefined;
  const stand: Readonly<Record<string, Plain | undefined>> = {
    id: 'scenario',
    title: 'Scenario',
    calendar: { year: 2000, turns: 60 },
    lead: seat,
    actors: {},
    seats: {},
    objectives: {},
    endings: {},
  };
  const name = String(path[0]);
  const found = Object.hasOwn(stand, name) ? stand[name] : undefined;
  if (found === undefined) return false;
  value[name] = found;
  return true;
}
