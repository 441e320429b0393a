import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What asks for a page. */
const PAGE = /@vitest-environment/;
/** What a test does that whoever has the same modules would notice: it stands in for something. */
const NOTICED = /\bvi\./;
/** The same where what is shared is cleared up after each file: it puts other modules in their place, or says so itself. */
const NOTICED_ON_PAGE = /\bvi\.(mock|hoisted|resetModules)\b|^\/\/ Alone: /m;

/** Every test file by what it can share with others. */
interface Parts {
  /** Nothing: these need modules of their own. */
  readonly apart: string[];
  /** Modules and a page, which `tests/leave-tidy.ts` clears after each file. */
  readonly paged: string[];
  /** Modules. */
  readonly together: string[];
}

/** The test files under a folder, parted. */
export function parted(root: string): Parts {
  const parts: Parts = { apart: [], paged: [], together: [] };
  for (const room of ['src', 'tests'])
    for (const name of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.test\.tsx?$/.test(name)) continue;
      const file = `${room}/${name.replaceAll('\\', '/')}`;
      const text = readFileSync(join(root, file), 'utf8');
      const page = PAGE.test(text);
      const alone = (page ? NOTICED_ON_PAGE : NOTICED).test(text);
      parts[alone ? 'apart' : page ? 'paged' : 'together'].push(file);
    }
  return parts;
}
