import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { root } from '../../src/cli/install.mjs';
import { PATIENCE } from '../patience.ts';
import { findChrome } from './chrome.mjs';

// Each worker reads this file again, and must find the same server.
process.env.LOOK_EAST_PORT ??= await freePort();
/** What is tested: the build that `npm test` has just made, or another folder. */
const dist = process.env.LOOK_EAST_DIST ?? 'dist';
const baseURL = `http://localhost:${process.env.LOOK_EAST_PORT}`;

export default defineConfig({
  testDir: '.',
  outputDir: `${root}/test-results/browser`,
  // While one test waits for its browser another can work.
  workers: availableParallelism() + 1,
  // Test by test, so that in the end no worker waits for the other to finish a long file.
  fullyParallel: true,
  retries: 0,
  // Tests wait for states: these are for hangs alone. After so many failures there is nothing new to be learnt.
  timeout: PATIENCE.test,
  expect: { timeout: PATIENCE.state },
  maxFailures: 30,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: `${root}/test-results/browser.json` }]],
  use: {
    baseURL,
    viewport: { width: 1366, height: 640 },
    // What answers in the network's place hides from a test what it asks of the network; `site.spec.ts` lets it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: await findChrome(),
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${dist} --host localhost --port ${process.env.LOOK_EAST_PORT} --strictPort`,
    cwd: root,
    url: baseURL,
    timeout: PATIENCE.test,
  },
});

function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(String(address && typeof address === 'object' ? address.port : 0)));
    });
  });
}
