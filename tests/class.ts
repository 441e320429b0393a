import type { Player } from '../src/bots/player.ts';
import { handInText } from '../src/classroom/hand-in.ts';
import type { Scenario } from '../src/engine/index.ts';
import { playOne } from '../src/lab/one-run.ts';
import { playerNamed } from '../src/lab/players.ts';
import type { Guess, RunFile } from '../src/scenario/run-write.ts';

/** A student, or a pair at one screen, of a simulated class. */
export interface Student {
  readonly name: string;
  readonly file: RunFile;
}

/** How a class plays: who by rules of thumb, who with many slips, who buys in one place, who at random, who hardly. */
const PLAYERS = [
  'hedger',
  'hedger-fallible-10',
  'hedger-fallible-25',
  'hedger-fallible-50',
  'moscow-first',
  'beijing-first',
  'moscow-only',
  'random',
  'none',
] as const;

/** Whoever decides by chance has a chance of its own, though all meet the same fortune. */
const ownChance =
  (player: Player, own: number): Player =>
  (scenario, view, seed, decision) =>
    player(scenario, view, (seed + 7919 * own) >>> 0, decision);

/** Two guesses that a lesson asked for. */
const guessesOf = (n: number): readonly Guess[] => [
  { turn: 1, about: 'strike', percent: (n % 5) * 10 },
  { turn: 3, about: 'strike', percent: 20 + (n % 4) * 20 },
];

function lessonOf(n: number, pair: boolean): NonNullable<RunFile['lesson']> {
  return {
    nickname: `${pair ? 'Pair' : 'Quiet'} Heron ${n + 1}`,
    guesses: guessesOf(n),
    ...(n % 3 === 0
      ? { reasons: [{ turn: 2, text: `The rail is slow, but nobody can shut it (${n}).` }] }
      : {}),
  };
}

/** Those that leave nothing to chance play the same game each time: it is played once. */
const BY_CHANCE = /random|fallible/;

/** As many students of one class: the same scenario and fortune, played in many ways. Every fifth is a pair. */
export function students(scenario: Scenario, count: number, seed = 7): readonly Student[] {
  const known = new Map<string, RunFile>();
  const fileOf = (name: string, n: number): RunFile => {
    const key = BY_CHANCE.test(name) ? `${name} ${n}` : name;
    const player = playerNamed(name);
    if (!player) throw new Error(`no player ${name}`);
    const file = known.get(key) ?? playOne({ scenario, seed, player: ownChance(player, n) }).file;
    known.set(key, file);
    return file;
  };
  return Array.from({ length: count }, (_, n) => {
    const lesson = lessonOf(n, n % 5 === 4);
    return {
      name: lesson.nickname ?? '',
      file: { ...fileOf(PLAYERS[n % PLAYERS.length] ?? 'none', n), lesson },
    };
  });
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A column of a spreadsheet as it is copied out of a form's answers: when, who, and what was handed in. */
export const columnOf = (rows: readonly (readonly [name: string, text: string])[]): string =>
  [
    ['Timestamp', 'Your name', 'Paste your hand-in here'].join('\t'),
    ...rows.map(([name, text], at) => [`2026-11-30 09:${10 + at}`, name, cell(text)].join('\t')),
  ].join('\n');

/** The text of a student's run. */
export async function handInOf(scenario: Scenario, { file }: Student): Promise<string> {
  const written = await handInText(file, scenario);
  if (!written.ok) throw new Error(written.error.code);
  return written.value.text;
}

/** The class of 35 with all that goes wrong: two false texts, one cut, one of other rules, one twice. */
export async function wholeClass(scenario: Scenario): Promise<{
  readonly students: readonly Student[];
  readonly column: string;
}> {
  const all = students(scenario, 35);
  const rows: [string, string][] = [];
  for (const student of all) rows.push([student.name, await handInOf(scenario, student)]);
  const text = (n: number): string => rows[n]?.[1] ?? '';
  const file = (n: number): RunFile => (all[n] as Student).file;
  const spoilt: [string, string][] = [
    ['Too good', JSON.stringify({ ...file(7), score: 99 })],
    ['Not so', JSON.stringify({ ...file(3), orders: file(8).orders, lesson: {} })],
    ['In haste', text(5).slice(0, -40)],
    ['Last year', JSON.stringify({ ...file(0), rules: file(0).rules - 1 })],
    ['Twice', text(10)],
  ];
  return { students: all, column: columnOf([...rows, ...spoilt]) };
}
