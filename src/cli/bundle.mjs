// Bundles command line tools to JavaScript: `node src/cli/bundle.mjs FOLDER NAME=SOURCE…`, by the same vite.config.ts as
// the page. It runs in a process of its own, so that whatever a bundler writes stays out of a tool's output.
import { build } from 'vite';
import { root } from './install.mjs';

const [outDir = '', ...sources] = process.argv.slice(2);
await build({
  root,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    copyPublicDir: false,
    rolldownOptions: {
      input: Object.fromEntries(sources.map((source) => source.split(/=(.*)/s).slice(0, 2))),
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
