// Is it a good game? `npm run -s balance` measures each line of rulebook section 15.
import { readFileSync, writeFileSync } from 'node:fs';
import { countOf, verdictOf } from '../lab/balance/line.ts';
import { measure } from '../lab/balance/measure.ts';
import { markdownOf, measuredText, type Report, reportOf } from '../lab/balance/report.ts';
import { FULL, QUICK, stretched } from '../lab/balance/sizes.ts';
import { scenarioOf, Unusable, wholeOf } from './lab/arguments.ts';
import { openPool, threads } from './lab/pool.ts';
import { type Progress, progressOf } from './lab/progress.ts';
import { tableOf } from './lab/table.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH, SCENARIO, WORKERS } from './tool/options.ts';

const FLAGSHIP = 'the-year-after';

const USAGE = {
  name: 'balance',
  does: 'Measures the lines that a good game has to hold, and looks for what is dead in a scenario.',
  options: {
    scenario: { ...SCENARIO, says: `${SCENARIO.says}; ${FLAGSHIP} where none is named` },
    quick: { type: 'boolean', says: 'four minutes: shows where a change leads, proves nothing' },
    json: JSON_SWITCH,
    markdown: { type: 'boolean', says: 'prints the tables in Markdown' },
    into: { type: 'string', takes: 'FILE', says: 'puts the tables between the marks of a Markdown file' },
    workers: WORKERS,
    minutes: {
      type: 'string',
      takes: 'N',
      says: 'gives the measure so much time, on a slow or busy machine',
    },
  },
  example: '--scenario the-year-after --quick',
} as const satisfies Usage;

const MARKS = ['<!-- balance: begin -->', '<!-- balance: end -->'] as const;

await asTool(USAGE, async ({ values: asked }) => {
  const scenario = scenarioOf(asked.scenario ?? FLAGSHIP);
  const size = asked.workers === undefined ? threads() : wholeOf('workers', asked.workers, 1, 64);
  const put = asked.into === undefined ? null : opened(asked.into);
  const sizes = asked.quick ? QUICK : FULL;
  const minutes = asked.minutes === undefined ? null : wholeOf('minutes', asked.minutes, 1, 1440);
  const pool = openPool(scenario, size);
  let progress: Progress | null = null;
  const measured = await measure({
    scenario,
    sizes: minutes === null ? sizes : stretched(sizes, (minutes * 60) / sizes.total),
    crew: pool,
    onPart: (what, pieces) => {
      progress?.end();
      const next = progressOf(what, pieces);
      progress = next;
      return next.step;
    },
  });
  (progress as Progress | null)?.end();
  await pool.close();
  const report = reportOf(measured, asked.quick ?? false);
  put?.(markdownOf(report));
  if (asked.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else process.stdout.write(asked.markdown ? markdownOf(report) : shown(report));
  process.exitCode = report.pass ? 0 : 1;
});

/** A file with the two marks, and how to put text between them. */
function opened(path: string): (text: string) => void {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Unusable(`There is no file '${path}' to put the tables into.`);
  }
  const [from, to] = MARKS.map((mark) => text.indexOf(mark)) as [number, number];
  if (from < 0 || to < from)
    throw new Unusable(`${path} has no marks ${MARKS.join(' and ')}, in this order.`);
  return (tables) => {
    writeFileSync(path, `${text.slice(0, from + MARKS[0].length)}\n\n${tables}\n${text.slice(to)}`);
  };
}

function shown(report: Report): string {
  const lines = tableOf(
    ['line', 'value', 'needs', '', 'runs', 'note'],
    report.lines.map((line) => [
      line.id,
      measuredText(line),
      line.need,
      line.measured && !line.pass ? 'FALLS SHORT' : verdictOf(line),
      String(line.runs),
      line.note ?? '',
    ]),
  );
  const players = tableOf(
    ['player', 'runs', 'score', '95 %', 'sd', 'won %'],
    report.players.map((one) => [
      one.player,
      String(one.runs),
      one.mean.toFixed(2),
      `${one.low.toFixed(2)} – ${one.high.toFixed(2)}`,
      one.sd.toFixed(2),
      one.won.toFixed(1),
    ]),
  );
  const findings = report.health.map(({ kind, id, count, runs, witness }) => {
    const run = witness ? `; ${witness.player}, seed ${witness.seed}` : '';
    return `${kind} ${id} (${count} of ${runs}${run})\n`;
  });
  const sum = `${countOf(report.lines)}; ${report.health.length} findings\n`;
  return [lines, players, findings.join(''), sum].filter((part) => part !== '').join('\n');
}
