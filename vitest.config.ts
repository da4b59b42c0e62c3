import path from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests start the command line and the core from their sources again and again; stripped types are kept between starts,
// which halves what a start costs.
const KOMPILASI = path.join(import.meta.dirname, 'node_modules', '.cache', 'rekap', 'kompilasi');

// Where coverage is measured (`npm test`): Vitest's report, and those of the programs and threads that tests start. Both are
// put together in scripts/lib/coverage.mjs.
const CAKUPAN = process.env.REKAP_CAKUPAN ?? '';

export default defineConfig({
  test: {
    environment: 'node',
    env: {
      NODE_COMPILE_CACHE: KOMPILASI,
      ...(CAKUPAN === '' ? {} : { NODE_V8_COVERAGE: path.join(CAKUPAN, 'proses') }),
    },
    setupFiles: CAKUPAN === '' ? [] : ['tests/lib/cakupan.ts'],
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    // A test that forgets to clean up a core or a worker must not hang the whole run; what takes seconds by itself takes
    // ten times as long on a machine that does other work, and speed is measured elsewhere.
    testTimeout: 90_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Most of these wait for processes and disks as much as they compute; Vitest by itself leaves one processor unused.
    maxWorkers: '100%',
    teardownTimeout: 5_000,
    coverage: {
      enabled: CAKUPAN !== '',
      provider: 'v8',
      include: ['src/{domain,store,exchange,app}/**/*.ts'],
      reporter: ['json'],
      reportOnFailure: true,
      reportsDirectory: path.join(CAKUPAN, 'vitest'),
    },
  },
});
