import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    // A test that forgets to clean up a core or a worker must not hang the whole run; what takes seconds by itself takes
    // ten times as long on a machine that does other work, and speed is measured elsewhere.
    testTimeout: 90_000,
    teardownTimeout: 5_000,
  },
});
