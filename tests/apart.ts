import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a test does that another would notice which has the same modules: it stands in for something, or has a page. */
const NOTICED = /\bvi\.|@vitest-environment/;

/** Every test file, parted: those that need modules of their own, and those that can use each other's. */
export function parted(root: string): { readonly apart: string[]; readonly together: string[] } {
  const apart: string[] = [];
  const together: string[] = [];
  for (const room of ['src', 'tests'])
    for (const name of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.test\.tsx?$/.test(name)) continue;
      const file = `${room}/${name.replaceAll('\\', '/')}`;
      (NOTICED.test(readFileSync(join(root, file), 'utf8')) ? apart : together).push(file);
    }
  return { apart, together };
}
