import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { scenarioPlugin } from '../src/scenario/vite-plugin.ts';

/** The mode in which the page is built as one file. */
export const WHOLE = 'single';

const WORKER = '?worker&url';
const MARK = '\0whole-worker:';
const STARTER = fileURLToPath(new URL('./whole-worker.ts', import.meta.url));

/** The code of a worker in one piece; throws what the bundler throws. */
async function workerCode(input: string, root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [scenarioPlugin(root)],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input,
        checks: { bundlerTimings: false },
        treeshake: { moduleSideEffects: (id) => !/\/src\/(engine|scenario|store|text)\//.test(id) },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk, ...more] = outputs.filter((one) => one.type === 'chunk');
  if (!chunk || more.length > 0) throw new Error(`The worker ${input} did not come to one file.`);
  return chunk.code;
}

/** Where the page is to be one file: its workers are their code instead of its address. */
export function wholePage(): Plugin {
  let root = '';
  return {
    name: 'look-east:whole-page',
    apply: (_config, { command, mode }) => command === 'build' && mode === WHOLE,
    enforce: 'pre',
    configResolved: (config) => {
      root = config.root;
    },
    // Asked for ahead as a file, a font would stay one for the style sheets too.
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/^.*<link rel="preload"[^>]*>\n/gm, ''),
    },
    resolveId: (id, importer) => {
      if (id.endsWith('/bound-worker.ts')) return STARTER;
      if (!id.endsWith(WORKER) || importer === undefined) return undefined;
      return MARK + resolve(dirname(importer), id.slice(0, -WORKER.length));
    },
    load: async (id) =>
      id.startsWith(MARK)
        ? `export default ${JSON.stringify(await workerCode(id.slice(MARK.length), root))};`
        : undefined,
  };
}
