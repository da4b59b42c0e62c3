import path from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests start the command line and the core from their sources again and again; stripped types are kept between starts,
// which halves what a start costs.
const KOMPILASI = path.join(import.meta.dirname, 'node_modules', '.cache', 'rekap', 'kompilasi');

export default defineConfig({
  test: {
    environment: 'node',
    env: { NODE_COMPILE_CACHE: KOMPILASI },
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    // A test that forgets to clean up a core or a worker must not hang the whole run; what takes seconds by itself takes
    // ten times as long on a machine that does other work, and speed is measured elsewhere.
    testTimeout: 90_000,
    expect: { poll: { timeout: 20_000 } },
    // Most of these wait for processes and disks as much as they compute; Vitest by itself leaves one processor unused.
    maxWorkers: '100%',
    teardownTimeout: 5_000,
  },
});
