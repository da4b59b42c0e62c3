import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { testsOf } from './scripts/lib/mutation/parts.mjs';
import { keptThread } from './scripts/lib/mutation/pool.mjs';

const TESTS = testsOf(process.env.REKAP_MUTASI ?? '');

/** In the order in which the part names them, the quick ones first: a run ends with the first test that fails. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      TESTS.findIndex((pattern) => path.matchesGlob(path.relative(import.meta.dirname, moduleId), pattern));
    return [...files].sort((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

// For Stryker alone (stryker.config.mjs): the tests of one part of the domain, in one thread that stays.
export default defineConfig({
  plugins: [keptThread()],
  test: {
    environment: 'node',
    include: TESTS,
    setupFiles: ['tests/lib/mutasi.ts'],
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 90_000,
    teardownTimeout: 5_000,
  },
});
