// Mutation testing of one part of src/domain; `npm run mutasi` runs them all (scripts/mutasi.mjs).
import { globSync } from 'node:fs';
import { excludedIn, partOf } from './scripts/lib/mutation/parts.mjs';

const part = process.env.REKAP_MUTASI ?? '';
const files = globSync('src/domain/**/*.ts', { cwd: import.meta.dirname }).map((file) => file.replaceAll('\\', '/'));

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/vitest-mutasi.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: files.filter((file) => partOf(file.slice('src/domain/'.length)) === part),
  mutator: { excludedMutations: excludedIn(part) },
  // Stryker reads this file with the API of TypeScript, which version 7 does not have; Vitest strips the types by itself.
  tsconfigFile: 'tidak-dipakai.json',
  ignorePatterns: ['dist', 'out', 'release', 'test-results', 'docs/screens'],
  tempDirName: `test-results/mutasi/kerja-${part}`,
  cleanTempDir: 'always',
  incremental: true,
  incrementalFile: `node_modules/.cache/rekap/mutasi-${part}.json`,
  reporters: ['progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: `test-results/mutasi/${part}.json` },
  htmlReporter: { fileName: `test-results/mutasi/${part}.html` },
  concurrency: Number(process.env.REKAP_MUTASI_SERENTAK ?? 1),
  // A mutant that makes an endless loop is found by counting; the clock is for the rest, and must not judge a busy machine.
  timeoutMS: 20_000,
  timeoutFactor: 2,
  warnings: { slow: false },
  allowConsoleColors: false,
};
