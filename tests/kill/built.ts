import { join } from 'node:path';
import { build, preview } from 'vite';
import { projectFolder } from '../../src/scenario/node.ts';
import { type KillOptions, type Kills, killOften } from './kills.ts';

/** Builds the page, serves it, and kills browsers over it. */
export async function killBuilt(options: Omit<KillOptions, 'address'>): Promise<Kills> {
  const root = projectFolder();
  const outDir = join(root, 'node_modules/.cache/look-east/kill-page');
  await build({ root, logLevel: 'silent', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    logLevel: 'silent',
    build: { outDir },
    preview: { host: 'localhost', port: 0 },
  });
  try {
    return await killOften({ ...options, address: server.resolvedUrls?.local[0] ?? '' });
  } finally {
    await server.close();
  }
}
