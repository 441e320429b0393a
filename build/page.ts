import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { projectFolder } from '../src/scenario/node.ts';

/** Where what is made for others to take stands; no build of the page empties it. */
export const RELEASE = join(projectFolder(), 'release');

/** Builds the page into a folder, and gives that back. Throws what the bundler throws. */
export async function builtPage(outDir: string, more: InlineConfig = {}): Promise<string> {
  await build({
    root: projectFolder(),
    logLevel: 'error',
    ...more,
    build: { outDir, emptyOutDir: true, ...more.build },
  });
  return outDir;
}
