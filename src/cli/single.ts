// The whole game as one file that opens by double click: `npm run -s single`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILE, singleIn } from '../../build/single.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { folderFor, sayMade } from './tool/made.ts';
import { JSON_SWITCH } from './tool/options.ts';

const USAGE = {
  name: 'single',
  does: `Makes the whole game as one file, ${FILE}, that opens by double click, and a zip with it.`,
  options: {
    out: {
      type: 'string',
      takes: 'FOLDER',
      says: 'where it is put; release/look-east-one-file where absent',
    },
    json: JSON_SWITCH,
  },
  example: '--json',
} as const satisfies Usage;

await asTool(USAGE, async ({ values: { out, json } }) => {
  const folder = folderFor(out, 'look-east-one-file');
  const aside = mkdtempSync(join(tmpdir(), 'look-east-single-'));
  try {
    sayMade(await singleIn(aside, folder), json === true);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
});
