import { spawn, spawnSync } from 'node:child_process';
import { root } from '../src/cli/install.mjs';

const command = (name: string, args: readonly string[]): readonly string[] => [
  'src/cli/run.mjs',
  name,
  ...args,
];

/** What Node itself may have to say is no word of the tool. */
const env = { ...process.env, NODE_NO_WARNINGS: '1' };

/** Runs a command line tool as npm does, to its end. */
export function tool(name: string, ...args: readonly string[]) {
  const options = { cwd: root, encoding: 'utf8', env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, command(name, args), options);
  return { status, stdout, stderr };
}

/** Starts a command line tool as npm does; nothing of what it says is kept. */
export const startTool = (name: string, ...args: readonly string[]) =>
  spawn(process.execPath, command(name, args), { cwd: root, env, stdio: 'ignore' });
