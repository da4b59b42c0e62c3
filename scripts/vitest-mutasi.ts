// Vitest's configuration for Stryker alone (stryker.config.mjs): the tests of one part of the domain, in one thread that
// stays.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { PARTS, testsOf } from './lib/mutation/parts.mjs';
import { keptThread } from './lib/mutation/pool.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PART = process.env.REKAP_MUTASI ?? '';
const TESTS = testsOf(PART);

/** In the order in which the part names them, the quick ones first: a run ends with the first test that fails. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      TESTS.findIndex((pattern) => path.matchesGlob(path.relative(ROOT, moduleId), pattern));
    return [...files].sort((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

export default defineConfig({
  root: ROOT,
  plugins: [keptThread()],
  test: {
    environment: 'node',
    include: TESTS,
    provide: { wholeFiles: PARTS[PART]?.wholeFiles !== false },
    setupFiles: ['bersih', 'mutasi'].map((name) => fileURLToPath(new URL(`../tests/lib/${name}.ts`, import.meta.url))),
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 90_000,
    teardownTimeout: 5_000,
  },
});
