import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    // A test that forgets to clean up a core or a worker must not hang the whole run.
    testTimeout: 20_000,
    teardownTimeout: 5_000,
  },
});
