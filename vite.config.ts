import { defineConfig, type Plugin } from 'vite';
import { assetNotices } from './assets/notices.ts';
import { installable } from './build/installable.ts';
import { usedOfPhaser } from './build/phaser.ts';
import { wholePage } from './build/whole.ts';
import { HEADERS } from './src/cli/headers.mjs';
import { scenarioPlugin } from './src/scenario/vite-plugin.ts';
import { asked, followed } from './src/ui/style/follow.ts';

/** The page's policy forbids what hot reloading needs, so the development server serves the page without it. */
const withoutPolicyInDevelopment: Plugin = {
  name: 'look-east:without-policy-in-development',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig({
  base: './',
  publicDir: 'assets/public',
  plugins: [
    withoutPolicyInDevelopment,
    usedOfPhaser(),
    scenarioPlugin(),
    assetNotices(),
    installable(),
    wholePage(),
  ],
  preview: { headers: HEADERS },
  css: {
    postcss: {
      plugins: [
        {
          postcssPlugin: 'look-east:follow-font-size',
          Declaration: (declaration) => {
            declaration.value = followed(declaration.value);
          },
          AtRule: {
            media: (rule) => {
              rule.params = asked(rule.params, 'window');
            },
            container: (rule) => {
              rule.params = asked(rule.params, 'box');
            },
          },
        },
      ],
    },
  },
  build: {
    target: 'es2022',
    license: { fileName: 'notices/libraries.txt' },
    modulePreload: { polyfill: false },
    // Fonts stay files: the policy allows them from our own origin only.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    // Phaser is far the largest part, and is asked for only by import() once the page stands.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Whoever starts the game has no use for how long each plugin took.
      checks: { bundlerTimings: false },
      // These rooms only define: what a page does not use of their public faces stays out of its files.
      treeshake: { moduleSideEffects: (id) => !/\/src\/(engine|scenario|store|text)\//.test(id) },
      output: { codeSplitting: { groups: [{ name: 'phaser', test: /[\\/]phaser([\\/]|-used)/ }] } },
    },
  },
  worker: { format: 'es' },
});
