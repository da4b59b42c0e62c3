// Counting: what the runners report in their JSON files, added up to the one last line.

/** @typedef {{ passed: number, failed: number, skips: { name: string, reason: string }[] }} Count */

/** @returns {Count} */
export const nothing = () => ({ passed: 0, failed: 0, skips: [] });

/** One check that passed or failed as a whole (types, lint, build). */
export const single = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skips: [] });

/** A stage that could not run here. */
export const skippedStage = (name, reason) => ({ passed: 0, failed: 0, skips: [{ name, reason }] });

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skips: [...a.skips, ...b.skips],
});

const UNEXPLAINED = 'alasan tidak ditulis dalam uji';

/** Vitest's JSON report. A file that failed to load has no tests in it, but is a failure all the same. */
export function countVitest(report) {
  const count = nothing();
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) count.failed += 1;
    for (const { status, fullName, meta } of file.assertionResults) {
      if (status === 'passed') count.passed += 1;
      else if (status === 'failed') count.failed += 1;
      else count.skips.push({ name: fullName, reason: meta?.alasan ?? UNEXPLAINED });
    }
  }
  return count;
}

function* specsOf(suite, titles) {
  const path = suite.title ? [...titles, suite.title] : titles;
  for (const spec of suite.specs ?? []) yield { spec, name: [...path, spec.title].join(' › ') };
  for (const inner of suite.suites ?? []) yield* specsOf(inner, path);
}

/** Playwright's JSON report. A flaky test is one that failed: there are no retries to hide behind. */
export function countPlaywright(report) {
  const count = nothing();
  count.failed += (report.errors ?? []).length;
  for (const suite of report.suites ?? []) {
    for (const { spec, name } of specsOf(suite, [])) {
      for (const test of spec.tests) {
        if (test.status === 'expected') count.passed += 1;
        else if (test.status === 'skipped') {
          const note = (test.annotations ?? []).find(({ type, description }) => type !== 'slow' && description);
          count.skips.push({ name, reason: note?.description ?? UNEXPLAINED });
        } else count.failed += 1;
      }
    }
  }
  return count;
}

/**
 * What a runner's stage comes to. A runner that ends badly without naming a failed test, or that ran nothing at all,
 * has failed: silence is no success.
 */
export function judge(count, exitCode) {
  const ran = count.passed + count.failed;
  if ((exitCode !== 0 && count.failed === 0) || (ran === 0 && count.skips.length === 0)) {
    return { ...count, failed: count.failed + 1 };
  }
  return count;
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed, skips }) {
  const line = `${passed} passed, ${failed} failed`;
  return skips.length > 0 ? `${line}, ${skips.length} skipped` : line;
}
