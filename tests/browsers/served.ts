import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { projectFolder } from '../../src/scenario/node.ts';

/** The built page on a port of this machine. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds the page into a folder of its own and serves it on a free port until it is closed. */
export async function served(): Promise<Served> {
  const root = projectFolder();
  const outDir = mkdtempSync(join(root, 'node_modules/.cache/look-east/served-'));
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: 'localhost', port: 0 },
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
