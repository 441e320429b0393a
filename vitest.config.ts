import { availableParallelism } from 'node:os';
import { defineConfig, mergeConfig } from 'vitest/config';
import { parted } from './tests/apart.ts';
import { LongestFirst } from './tests/longest-first.ts';
import { PATIENCE } from './tests/patience.ts';
import page from './vite.config.ts';

const { apart, paged, together } = parted(import.meta.dirname);

export default mergeConfig(
  page,
  defineConfig({
    test: {
      // Half the time of a short test is its imports and its page: whoever disturbs nobody shares them.
      projects: [
        { extends: true, test: { name: 'apart', include: apart } },
        {
          extends: true,
          test: { name: 'paged', include: paged, isolate: false, setupFiles: 'tests/leave-tidy.ts' },
        },
        { extends: true, test: { name: 'together', include: together, isolate: false } },
      ],
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
