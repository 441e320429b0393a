// The page as a folder and a zip for any web server: `npm run -s site`.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPage } from '../../build/page.ts';
import { siteFrom } from '../../build/site.ts';
import { Unusable } from './lab/arguments.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { folderFor, sayMade } from './tool/made.ts';
import { JSON_SWITCH } from './tool/options.ts';

const USAGE = {
  name: 'site',
  does: 'Makes the page as a folder and a zip that any web server serves as they are.',
  options: {
    base: {
      type: 'string',
      takes: 'PATH',
      says: 'the path it will be served under; any path where absent',
    },
    built: { type: 'string', takes: 'FOLDER', says: 'takes a page that was built before' },
    out: { type: 'string', takes: 'FOLDER', says: 'where it is put; release/look-east where absent' },
    json: JSON_SWITCH,
  },
  example: '--base /school/look-east/',
} as const satisfies Usage;

await asTool(USAGE, async ({ values: { base, built, out, json } }) => {
  if (base !== undefined && !/^\/(.*\/)?$/.test(base))
    throw new Unusable(
      `--base must begin and end with a slash, as /school/look-east/ does, and is '${base}'.`,
    );
  if (base !== undefined && built !== undefined)
    throw new Unusable('--base is built into a page: it cannot be given together with --built.');
  const folder = folderFor(out, 'look-east');
  if (built !== undefined && !existsSync(join(built, 'index.html')))
    throw new Unusable(`--built '${built}' holds no built page: there is no index.html in it.`);
  const aside = mkdtempSync(join(tmpdir(), 'look-east-site-'));
  try {
    const page = built ?? (await builtPage(aside, base === undefined ? {} : { base }));
    sayMade(siteFrom(page, folder), json === true);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
});
