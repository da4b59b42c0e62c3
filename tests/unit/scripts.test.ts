import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { explainNpm, matchesLock } from '../../scripts/lib/setup.mjs';
import { installCommand } from '../../scripts/lib/system.mjs';
import {
  add,
  countPlaywright,
  countVitest,
  judge,
  lastLine,
  nothing,
  single,
  skippedStage,
} from '../../scripts/lib/test-count.mjs';

describe('the last line of npm test', () => {
  test('names skipped tests only where there are some', () => {
    expect(lastLine(add(single(true), single(false)))).toBe('1 passed, 1 failed');
    expect(lastLine(add(single(true), skippedStage('uji di Electron', 'tidak ada layar')))).toBe(
      '1 passed, 0 failed, 1 skipped',
    );
  });

  test('counts vitest: a file that did not load is a failure, a skip keeps its name', () => {
    const count = countVitest({
      testResults: [
        {
          status: 'passed',
          assertionResults: [
            { status: 'passed', fullName: 'a' },
            { status: 'skipped', fullName: 'b', meta: { alasan: 'tanpa poppler' } },
            { status: 'todo', fullName: 'c' },
          ],
        },
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed', fullName: 'd' }] },
      ],
    });
    expect(lastLine(count)).toBe('1 passed, 2 failed, 2 skipped');
    expect(count.skips[0]).toEqual({ name: 'b', reason: 'tanpa poppler' });
    expect(count.skips[1]?.reason).not.toBe('');
  });

  test('counts Playwright through nested suites: flaky is failed, errors outside of tests are failures', () => {
    const count = countPlaywright({
      errors: [{ message: 'config' }],
      suites: [
        {
          title: 'shell.spec.ts',
          specs: [{ title: 'opens', tests: [{ status: 'expected' }] }],
          suites: [
            {
              title: 'windows',
              specs: [
                { title: 'flaky', tests: [{ status: 'flaky' }] },
                { title: 'wrong', tests: [{ status: 'unexpected' }] },
                {
                  title: 'left out',
                  tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'hanya Linux' }] }],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(lastLine(count)).toBe('1 passed, 3 failed, 1 skipped');
    expect(count.skips).toEqual([{ name: 'shell.spec.ts › windows › left out', reason: 'hanya Linux' }]);
  });

  test('a runner that ran nothing, or ended badly without saying why, has failed', () => {
    expect(judge(nothing(), 0).failed).toBe(1);
    expect(judge({ passed: 5, failed: 0, skips: [] }, 1).failed).toBe(1);
    expect(judge({ passed: 5, failed: 2, skips: [] }, 1).failed).toBe(2);
    expect(judge({ passed: 5, failed: 0, skips: [] }, 0).failed).toBe(0);
  });
});

describe('set-up', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
      'node_modules/lain-os': { version: '1.0.0', integrity: 'sha512-b', optional: true },
    },
  };

  test('what is installed counts when it is what the lock file asks for; other platforms may be absent', () => {
    const zod = { version: '4.6.7', integrity: 'sha512-a' };
    expect(matchesLock(lock, { packages: { 'node_modules/zod': zod } })).toBe(true);
    expect(matchesLock(lock, { packages: { 'node_modules/zod': { ...zod, version: '4.6.6' } } })).toBe(false);
    expect(matchesLock(lock, { packages: { 'node_modules/zod': { ...zod, integrity: 'sha512-x' } } })).toBe(false);
    expect(matchesLock(lock, { packages: {} })).toBe(false);
    expect(matchesLock(lock, { packages: { 'node_modules/zod': zod, 'node_modules/sisa': zod } })).toBe(false);
    expect(matchesLock(lock, undefined)).toBe(false);
  });

  test('a refused network, a full disk and a write-protected folder are told apart', () => {
    expect(explainNpm('npm error code ENOTFOUND')).toContain('internet');
    expect(explainNpm('npm error ENOSPC: no space left')).toContain('penyimpanan');
    expect(explainNpm('npm error EACCES: permission denied')).toContain('izin');
    expect(explainNpm('npm error something else')).toBe('Komponen aplikasi gagal dipasang.');
  });

  test('the lock file knows the packages of every platform, so that npm ci works on each', () => {
    const Lock = z.object({
      packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
    });
    const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
    const known = new Set(Object.keys(packages).map((where) => where.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((name) => !known.has(name))).toEqual([]);
  });
});

test('missing libraries: one line to copy, with sudo or with root’s own password', () => {
  const pasang = 'apt-get install -y --no-install-recommends libnss3 libgbm1';
  expect(installCommand(['libnss3', 'libgbm1'], true)).toBe(`sudo apt-get update && sudo ${pasang}`);
  expect(installCommand(['libnss3', 'libgbm1'], false)).toBe(`su -c "apt-get update && ${pasang}"`);
});
