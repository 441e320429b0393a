import { parseArgs } from 'node:util';
import { Unusable } from '../../lab/asked.ts';

/** An option of a tool: whether something follows it, what that is, and what it is for. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What follows it, such as `FILE`; nothing for a switch. */
  readonly takes?: string;
  readonly says: string;
}

type Options = Readonly<Record<string, Option>>;

/** What a tool is and what it understands: its command line is read by this, and `--help` prints it. */
export interface Usage<O extends Options = Options> {
  /** As in `npm run -s NAME`. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly does: string;
  /** What may stand on the command line beside options, such as `FILES…`; absent: nothing. */
  readonly takes?: string;
  readonly options: O;
  /** What stands behind `--` in a call that works. */
  readonly example: string;
}

/** A command line that was read. */
export type Given<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

const HELP = { type: 'boolean', short: 'h', says: 'prints this' } as const;

/**
 * Runs a tool: with `--help` it prints its usage and does nothing else; what it cannot use ends it with one line on
 * standard error and exit code 2.
 */
export async function asTool<const O extends Options>(
  usage: Usage<O>,
  run: (given: Given<O>) => void | Promise<void>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  if (asksForHelp(args)) {
    process.stdout.write(usageOf(usage));
    return;
  }
  try {
    await run(given(usage, args));
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** Whatever else stands there, whoever asks for help gets it. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

function given<O extends Options>({ takes, options }: Usage<O>, args: readonly string[]): Given<O> {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true });
    const [first] = read.positionals;
    if (first === undefined || takes !== undefined) return read;
    throw new Error(`Unexpected argument '${first}'`);
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split(/\.?\s*\n|\. /);
    throw new Unusable(`${line}. Options: ${[...Object.keys(options), 'help'].map(longName).join(', ')}.`);
  }
}

const longName = (name: string): string => `--${name}`;

/** What `--help` prints: what the tool does, its options, and a call that works. */
export function usageOf({ name, does, takes, options, example }: Usage): string {
  const command = `npm run -s ${name} --`;
  const rows = Object.entries({ ...options, 'help, -h': HELP }).map(
    ([option, { takes: what, says }]: [string, Option]) => [
      `${longName(option)}${what === undefined ? '' : ` ${what}`}`,
      says,
    ],
  );
  const width = Math.max(...rows.map(([left = '']) => left.length));
  const lines = rows.map(([left = '', says]) => `  ${left.padEnd(width)}  ${says}`);
  const call = [command, takes, '[options]'].filter((part) => part !== undefined).join(' ');
  return `${does}\n\n  ${call}\n\n${lines.join('\n')}\n\nExample:\n  ${command} ${example}\n`;
}
