import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../../src/cli/install.mjs';

/**
 * Flags for every Chromium: quiet, and without a graphics card anywhere. WebGL is drawn by SwiftShader; the page itself
 * must not be, which takes twenty times as long as the ordinary way.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser for the tests: CHROME_PATH, else one that is installed, else the one that comes inside the
 * package @sparticuz/chromium (Linux on x64), which needs no system package.
 * @returns {Promise<{executablePath: string, args: string[], env: Record<string, string>}>}
 */
export async function findChrome() {
  const own = process.env.CHROME_PATH;
  if (own && !existsSync(own)) throw new Error(`CHROME_PATH names ${own}, which does not exist.`);
  const executablePath = own || installed();
  if (executablePath) return { executablePath, args: FLAGS, env: environment() };
  if (process.platform === 'linux' && process.arch === 'x64') return await packaged();
  throw new Error('No browser for the tests: install Chrome or Chromium, or set CHROME_PATH.');
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

/** The packaged browser, unpacked once (about 200 MB). It brings the libraries and fonts a bare system lacks. */
async function packaged() {
  const home = join(root, 'node_modules/.cache/look-east/chromium');
  if (!existsSync(home)) await unpack(home);
  const executablePath = join(home, 'chromium');
  const env = environment();
  if (/not found/.test(spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout ?? '')) {
    env.LD_LIBRARY_PATH = join(home, 'al2023/lib');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(home, 'fonts.conf');
  return { executablePath, args: FLAGS, env };
}

/**
 * The package unpacks into the folder for temporary files, and its libraries only on a cloud worker: for
 * that moment both are set to what is wanted here.
 * @param {string} home
 */
async function unpack(home) {
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: unfinished, AWS_EXECUTION_ENV: '20.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    process.env = before;
  }
  const fonts = `<fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`;
  writeFileSync(join(unfinished, 'fonts.conf'), `<?xml version="1.0"?>\n${fonts}\n`);
  try {
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // otherwise another run was quicker
  }
}

function environment() {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [key, value] of Object.entries(process.env)) if (value !== undefined) env[key] = value;
  return env;
}
