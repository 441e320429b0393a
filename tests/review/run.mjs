// `npm run -s planted -- [--wins N]`: bundles measure.ts as the tools are bundled, and runs it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfNeeded, root } from '../../src/cli/install.mjs';

installIfNeeded();
const out = join(root, 'node_modules/.cache/look-east/planted');
const source = `measure=${join(root, 'tests/review/measure.ts')}`;
const { status } = spawnSync(process.execPath, [join(root, 'src/cli/bundle.mjs'), out, source], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
await import(pathToFileURL(join(out, 'measure.mjs')).href);
