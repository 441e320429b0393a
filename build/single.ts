import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/scenario/node.ts';
import { filesIn } from './pack.ts';
import { builtPage } from './page.ts';
import { type Made, madeOf } from './site.ts';
import { WHOLE } from './whole.ts';
import { READ_FILE } from './words.ts';

/** The name by which a class sees it. */
export const FILE = 'Look East.html';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Script as it may stand inside a page: nothing in it looks like the end of the script. */
const inPage = (script: string): string =>
  script.replaceAll('</script', '\\x3C/script').replaceAll('<!--', '\\x3C!--');

/** The pieces of a built page that stand in one file. */
export interface Pieces {
  readonly html: string;
  /** The scripts and styles that stand before the game, and the game's own. */
  readonly shell: { readonly script: string; readonly style: string };
  readonly game: { readonly script: string; readonly style: string };
  readonly icon: string;
  readonly notices: readonly string[];
}

/** Replaces what must be there exactly as often as it is expected; throws where the built page has become another. */
function replaced(html: string, what: RegExp, by: string): string {
  if (!what.test(html)) throw new Error(`The built page has nothing like ${what}.`);
  return html.replace(what, () => by);
}

/**
 * The page as one file. Its policy names the very scripts and styles in it and lets it ask for nothing at all; workers
 * are made of its own code and inherit it.
 */
export function wholeOf({ html, shell, game, icon, notices }: Pieces): string {
  const scripts = [inPage(shell.script), inPage(game.script)] as const;
  const picture = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${[shell.style, game.style].map(hashOf).join(' ')}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  let page = html
    .replace(/^.*<link rel="apple-touch-icon"[^>]*>\s*$/gm, '')
    .replaceAll(/(?:\.\/|\/)icon\.svg/g, picture)
    .replace(/\n\s*\n+/g, '\n');
  page = replaced(page, /(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*/, policy);
  page = replaced(page, /<link rel="stylesheet"[^>]*shell\.css"[^>]*>/, `<style>${shell.style}</style>`);
  page = replaced(page, /<script src="[^"]*shell\.js"><\/script>/, `<script>${scripts[0]}</script>`);
  page = replaced(page, /<link rel="stylesheet"[^>]*assets\/[^>]*>/, `<style>${game.style}</style>`);
  page = replaced(page, /<script type="module"[^>]*><\/script>/, '');
  page = replaced(page, /<\/body>/, `<script type="module">${scripts[1]}</script></body>`);
  const told = notices.map((text) => text.replaceAll('--', '- -')).join('\n\n');
  return `${page.trimEnd()}\n<!--\n${told}\n-->\n`;
}

/** Builds the page as one file with all scenarios, and puts it into a folder and a zip with what its teacher reads first. */
export async function singleIn(aside: string, folder: string): Promise<Made> {
  await builtPage(aside, {
    mode: WHOLE,
    build: {
      copyPublicDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: () => true,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const files = filesIn(aside);
  const only = (ending: string): string => {
    const [one, ...more] = files.filter((file) => file.endsWith(ending));
    if (one === undefined || more.length > 0) throw new Error(`The page did not come to one ${ending}.`);
    return readFileSync(join(aside, one), 'utf8');
  };
  const publicFile = (name: string): string =>
    readFileSync(join(projectFolder(), 'assets/public', name), 'utf8');
  const left = files.filter((file) => /\.(woff2|svg|png)$/.test(file));
  if (left.length > 0) throw new Error(`Files stayed outside the page: ${left.join(', ')}.`);
  const notices = files.filter((file) => file.startsWith('notices/'));
  const whole = wholeOf({
    html: only('.html'),
    shell: { script: publicFile('shell.js'), style: publicFile('shell.css') },
    game: { script: only('.js'), style: only('.css') },
    icon: publicFile('icon.svg'),
    notices: notices.map((file) => readFileSync(join(aside, file), 'utf8')),
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, FILE), whole);
  writeFileSync(join(folder, 'READ ME FIRST.txt'), READ_FILE);
  cpSync(join(aside, 'notices'), join(folder, 'notices'), { recursive: true });
  return madeOf(folder, `${folder}.zip`, 'look-east-one-file');
}
