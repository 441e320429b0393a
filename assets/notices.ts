import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Where the built page has the notices of what lies in this folder; those of the libraries lie beside it. */
export const ASSET_NOTICES = 'notices/assets.txt';

/** Puts the notices of map, pictures and type into the built page: whoever hosts it passes them on with it. */
export function assetNotices(): Plugin {
  return {
    name: 'look-east:asset-notices',
    apply: 'build',
    generateBundle() {
      const fonts = readdirSync(new URL('fonts', import.meta.url)).filter((file) => file.startsWith('OFL-'));
      const texts = [read('LICENSES.md'), ...fonts.map((file) => `# ${file}\n\n${read(`fonts/${file}`)}`)];
      this.emitFile({ type: 'asset', fileName: ASSET_NOTICES, source: texts.join('\n\n') });
    },
  };
}
