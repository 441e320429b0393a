import { availableParallelism } from 'node:os';
import { defineConfig, mergeConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';
import { PATIENCE } from './tests/patience.ts';
import page from './vite.config.ts';

export default mergeConfig(
  page,
  defineConfig({
    test: {
      include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
      exclude: ['tests/browser/**', 'node_modules/**'],
      globalSetup: 'tests/bundle-tools.ts',
      maxWorkers: availableParallelism() + 1,
      sequence: { sequencer: LongestFirst },
      // Tests assert states, counts and hashes, never time: these are for hangs alone.
      testTimeout: PATIENCE.test,
      hookTimeout: PATIENCE.test,
      teardownTimeout: PATIENCE.test,
      expect: { poll: { timeout: PATIENCE.state, interval: 10 } },
    },
  }),
);
