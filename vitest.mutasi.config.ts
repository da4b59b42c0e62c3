import { defineConfig } from 'vitest/config';
import { testsOf } from './scripts/lib/mutation/parts.mjs';
import { keptThread } from './scripts/lib/mutation/pool.mjs';

// For Stryker alone (stryker.config.mjs): the tests of one part of the domain, in one thread that stays.
export default defineConfig({
  plugins: [keptThread()],
  test: {
    environment: 'node',
    include: testsOf(process.env.REKAP_MUTASI ?? ''),
    setupFiles: ['tests/lib/mutasi.ts'],
    isolate: false,
    testTimeout: 90_000,
    teardownTimeout: 5_000,
  },
});
