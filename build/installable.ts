import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The page's own addresses: its folder and its `index.html`, whatever is asked of them. Notices are files of their own. */
const OWN = /\/(index\.html)?(\?.*)?$/;

/** How the page calls itself where it is installed. */
const MANIFEST = {
  name: 'Look East',
  short_name: 'Look East',
  description: 'A strategy game for the classroom: twelve months, many routes, no free lunch.',
  lang: 'en',
  display: 'standalone',
  background_color: '#F5F0E4',
  theme_color: '#F5F0E4',
  categories: ['education', 'games'],
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-cut-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
} as const;

/**
 * Makes the built page one that can be installed, and that plays without a network from its second visit: a manifest, and
 * a service worker that keeps every part. A newer edition waits until the page asks for it (`store/edition.ts`).
 */
export function installable(): Plugin[] {
  const plugins = VitePWA({
    strategies: 'generateSW',
    registerType: 'prompt',
    injectRegister: null,
    // The manifest's addresses are read from where it lies: so it works in any folder.
    base: './',
    scope: './',
    manifest: {
      ...MANIFEST,
      start_url: './',
      icons: [...MANIFEST.icons],
      categories: [...MANIFEST.categories],
    },
    includeManifestIcons: false,
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,png,woff2,txt}'],
      globIgnores: ['robots.txt'],
      maximumFileSizeToCacheInBytes: 5_000_000,
      dontCacheBustURLsMatching: /assets\/.*-[\w-]{8}\.\w+$/,
      navigateFallback: 'index.html',
      navigateFallbackAllowlist: [OWN],
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });
  // Not for tools, which are bundled by the same configuration, nor for the page that is one file.
  return plugins.map((plugin) => ({
    ...plugin,
    apply: (_config, { command, mode, isSsrBuild }) =>
      command === 'build' && mode === 'production' && isSsrBuild !== true,
  }));
}
