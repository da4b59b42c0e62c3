import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Tests start the command line and the core from their sources again and again; stripped types are kept between starts,
// which halves what a start costs.
const KOMPILASI = path.join(import.meta.dirname, 'node_modules', '.cache', 'rekap', 'kompilasi');

// Where coverage is measured (`npm test`): Vitest's report, and those of the programs and threads that tests start. Both are
// put together in scripts/lib/coverage.mjs.
const CAKUPAN = process.env.REKAP_CAKUPAN ?? '';

/** Files that take longest, the longest first (they mostly wait, for printers, the network, processes that are killed). */
const LAMA = [
  'cetak-http',
  'torture',
  'd-hasil',
  'panel-jauh',
  'pengiriman-http',
  'lan-bunuh',
  'lan',
  'dokumen-paket',
  'halaman-simulasi',
  'tanda-tangan',
].map((nama) => `/tests/integration/${nama}.test.ts`);

/** The longest first, so that none of them is what a run ends with; then programs and disks; then what only computes. */
class TerlamaDahulu extends BaseSequencer {
  override async sort(berkas: TestSpecification[]): Promise<TestSpecification[]> {
    const giliran = ({ moduleId }: TestSpecification): number => {
      const i = LAMA.findIndex((akhir) => moduleId.replaceAll('\\', '/').endsWith(akhir));
      if (i >= 0) return i;
      return moduleId.includes('integration') ? LAMA.length : LAMA.length + 1;
    };
    return (await super.sort(berkas)).sort((a, b) => giliran(a) - giliran(b));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    env: {
      NODE_COMPILE_CACHE: KOMPILASI,
      ...(CAKUPAN === '' ? {} : { REKAP_CAKUPAN_PROSES: path.join(CAKUPAN, 'proses') }),
    },
    setupFiles: ['tests/lib/bersih.ts', ...(CAKUPAN === '' ? [] : ['tests/lib/cakupan.ts'])],
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    // A test that forgets to clean up a core or a worker must not hang the whole run; what takes seconds by itself takes
    // ten times as long on a machine that does other work, and speed is measured elsewhere.
    testTimeout: 90_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Many of these wait for processes and disks more than they compute.
    maxWorkers: availableParallelism() + 1,
    // Modules are read once a worker and not once a file, which was half the work of the unit tests: no test here changes a
    // module, and what a file changes of the process (environment, clock) it puts back.
    isolate: false,
    sequence: { sequencer: TerlamaDahulu },
    teardownTimeout: 5_000,
    coverage: {
      enabled: CAKUPAN !== '',
      provider: 'istanbul',
      include: ['src/{domain,store,exchange,app}/**/*.ts'],
      reporter: ['json'],
      reportOnFailure: true,
      reportsDirectory: path.join(CAKUPAN, 'vitest'),
    },
  },
});
