import { summary } from '../statistics.ts';
import type { CardVerdict, OptionVerdict } from './choices.ts';
import { cardVerdicts, optionVerdicts } from './choices.ts';
import { type Finding, healthOf } from './health.ts';
import { countOf, type Line, verdictOf } from './line.ts';
import { linesOf } from './lines.ts';
import type { Measured } from './measure.ts';

/** How each player did: what the lines compare. */
export interface PlayerScore {
  readonly player: string;
  readonly runs: number;
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
  /** Percent. */
  readonly won: number;
}

/** The balance report (contracts: `balance`). */
export interface Report {
  readonly scenario: string;
  readonly quick: boolean;
  readonly lines: readonly Line[];
  readonly health: readonly Finding[];
  /** Every line passes and there is no finding. */
  readonly pass: boolean;
  readonly players: readonly PlayerScore[];
  readonly options: readonly Omit<OptionVerdict, 'worst'>[];
  readonly cards: readonly CardVerdict[];
}

const cents = (value: number): number => Math.round(value * 100) / 100;

export function reportOf(measured: Measured, quick: boolean): Report {
  const lines = linesOf(measured);
  const health = healthOf(measured);
  return {
    scenario: measured.scenario.id,
    quick,
    lines,
    health,
    pass: health.length === 0 && lines.every((line) => line.pass),
    players: [...measured.runs.entries()].map(([player, measures]) => {
      const { mean, sd, low, high } = summary(measures.map(({ run }) => run.exact));
      const won = (100 * measures.filter(({ run }) => run.won).length) / Math.max(1, measures.length);
      const [a, b, c, d, e] = [mean, sd, low, high, won].map(cents) as [
        number,
        number,
        number,
        number,
        number,
      ];
      return { player, runs: measures.length, mean: a, sd: b, low: c, high: d, won: e };
    }),
    options: optionVerdicts(measured.trials).map(({ worst: _, ...one }) => ({
      ...one,
      best: cents(one.best),
      gain: cents(one.gain),
    })),
    cards: cardVerdicts(measured.trials).map((one) => ({
      ...one,
      apart: cents(one.apart),
      low: cents(one.low),
      high: cents(one.high),
    })),
  };
}

const number = (value: number | null): string => (value === null ? '–' : String(value));

/** A line's number and interval in words: `12.3 (10.1 to 14.5) points`. */
export function measuredText({ value, low, high, unit }: Line): string {
  if (value === null) return '–';
  const range = low === null || high === null ? '' : ` (${number(low)} to ${number(high)})`;
  return `${number(value)}${range}${unit === '' ? '' : ` ${unit}`}`;
}

const cells = (row: readonly string[]): string =>
  `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells).join('\n');
}

/** The report as tables for docs/balance.md. */
export function markdownOf(report: Report): string {
  const size = report.quick ? 'Quick measure: too few runs to prove a line.' : 'Full measure.';
  const lines = table(
    ['line', 'measures', 'value (95 %)', 'needs', '', 'runs', 'note'],
    report.lines.map((line) => [
      `\`${line.id}\``,
      line.what,
      measuredText(line),
      line.need,
      line.measured && !line.pass ? `**${verdictOf(line)}**` : verdictOf(line),
      String(line.runs),
      line.note ?? '',
    ]),
  );
  const players = table(
    ['player', 'runs', 'score', '95 %', 'sd', 'won'],
    report.players.map((one) => [
      one.player,
      String(one.runs),
      String(one.mean),
      `${one.low} to ${one.high}`,
      String(one.sd),
      `${one.won} %`,
    ]),
  );
  const findings = table(
    ['finding', 'what', 'count', 'of', 'a run that shows it'],
    report.health.map((one) => [one.kind, `\`${one.id}\``, String(one.count), String(one.runs), shown(one)]),
  );
  const health = report.health.length === 0 ? 'None.' : findings;
  const head = `\`${report.scenario}\`. ${size} ${countOf(report.lines)}.`;
  return `${head}\n\n${lines}\n\n### Players\n\n${players}\n\n### Health findings\n\n${health}\n`;
}

function shown({ witness }: Finding): string {
  if (!witness) return '';
  const { player, seed, intent, turn, message } = witness;
  const points = intent ? `, intent ${Object.entries(intent).map(([id, n]) => `${id}=${n}`)}` : '';
  return `${player}, seed ${seed}${points}${turn === undefined ? '' : `, turn ${turn}`}${message ? `: ${message}` : ''}`;
}
