import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs the packages of the lock file when the clone has none yet. Everything npm says goes to standard
 * error. Ends the process, with a line that says why, where Node is too old or the installation fails.
 */
export function installIfNeeded() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(`Look East needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
  // npm writes this file last, so an installation that was broken off is taken up again.
  if (existsSync(`${root}/node_modules/.package-lock.json`)) return;
  process.stderr.write('Installing packages (once) …\n');
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const shell = command === 'npm' && process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: root, shell, stdio: ['ignore', 2, 2] });
  if (status !== 0) giveUp('The packages could not be installed: see above.');
}

/** @param {string} why @returns {never} */
function giveUp(why) {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
