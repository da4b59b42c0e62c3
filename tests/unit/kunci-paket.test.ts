import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeAudit, type LockFile, lockFaults, type Manifest, readAudit, shipped } from '../../scripts/lib/audit.mjs';

const akar = path.join(import.meta.dirname, '..', '..');
const baca = <T>(nama: string): T => JSON.parse(readFileSync(path.join(akar, nama), 'utf8')) as T;
const manifes = baca<Manifest>('package.json');
const kunci = baca<LockFile>('package-lock.json');

describe('the lock file', () => {
  it('holds a hash of every package, from the registry alone, in exact versions, and no script that was not looked at', () => {
    expect(Object.keys(kunci.packages).length).toBeGreaterThan(100);
    expect(lockFaults(manifes, kunci)).toEqual([]);
    // Scripts run at installation only where it says so; those that may are few.
    const jalan = Object.entries(manifes.allowScripts ?? {}).filter(([, v]) => v);
    expect(jalan.map(([n]) => n)).toEqual(['node']);
  });

  it('a change that would weaken it is seen', () => {
    const ubah = (nama: string, isi: object): string[] =>
      lockFaults(manifes, { packages: { ...kunci.packages, [nama]: { ...kunci.packages[nama], ...isi } } });
    const n = 'node_modules/hono';
    expect(ubah(n, { integrity: undefined })).toEqual([`${n}: tanpa integritas SHA-512`]);
    expect(ubah(n, { integrity: 'sha1-AAAA' })).toEqual([`${n}: tanpa integritas SHA-512`]);
    for (const dari of [
      'git+ssh://git@github.com/x/y.git#1',
      'https://jahat.example/hono.tgz',
      'http://registry.npmjs.org/hono/-/hono-1.0.0.tgz',
      'file:../x',
    ])
      expect(ubah(n, { resolved: dari }), dari).toEqual([`${n}: bukan dari registri npm`]);
    expect(ubah(n, { link: true })).toEqual([`${n}: tautan ke folder`]);
    expect(ubah(n, { hasInstallScript: true })).toHaveLength(1);
    expect(ubah(n, { version: '^4.0.0' })).toHaveLength(2);
    for (const minta of ['github:x/y', 'x/y', 'git://x/y', 'https://x/y.tgz', 'file:../x'])
      expect(ubah(n, { dependencies: { lain: minta } }), minta).toHaveLength(1);
    for (const v of ['^4.0.0', '~4.0.0', '*', 'latest', '4', '>=4.0.0', 'github:x/y'])
      expect(
        lockFaults({ ...manifes, devDependencies: { ...manifes.devDependencies, hono: v } }, kunci),
        v,
      ).toHaveLength(2);
  });
});

/** An answer of `npm audit --json`, as npm 11 gives it. */
const jawab = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    yauzl: {
      name: 'yauzl',
      severity: 'high',
      via: [
        {
          source: 1,
          name: 'yauzl',
          title: 'Path traversal',
          url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
          severity: 'high',
        },
      ],
    },
    pembungkus: { name: 'pembungkus', severity: 'high', via: ['yauzl'] },
    vite: {
      name: 'vite',
      severity: 'low',
      via: [{ source: 7, name: 'vite', title: 'Other', url: 'https://example.org/x', severity: 'low' }],
    },
  },
});
const ALASAN = {
  id: 'GHSA-aaaa-bbbb-cccc',
  package: 'yauzl',
  reason: 'Nama di dalam arsip tidak pernah menjadi jalur.',
  until: '2027-01-01',
};

describe('npm run audit', () => {
  it('reads every advisory once, the worst first', () => {
    expect(readAudit(`npm warn x\n${jawab}\n`)?.map((a) => [a.id, a.package, a.severity])).toEqual([
      ['GHSA-aaaa-bbbb-cccc', 'yauzl', 'high'],
      ['7', 'vite', 'low'],
    ]);
    expect(readAudit('{"auditReportVersion":2,"vulnerabilities":{},"metadata":{}}')).toEqual([]);
  });

  it('an answer that is none is no pass', () => {
    const bukan = [
      ...[
        '',
        'npm error audit endpoint returned an error',
        '{',
        '[]',
        'null',
        '{"vulnerabilities":{}}',
        '{"auditReportVersion":3}',
      ],
      '{"message":"405 Method Not Allowed","statusCode":405,"error":{"summary":"","detail":""}}',
      // Something was found, but nothing can be read of it.
      '{"auditReportVersion":2,"vulnerabilities":{"x":{"via":["y"]}}}',
    ];
    for (const teks of bukan) expect(readAudit(teks), teks).toBeNull();
  });

  it('fails on what nobody explained, and on explanations that hold no longer', () => {
    const ada = readAudit(jawab) ?? [];
    const hari = '2026-11-28';
    expect(judgeAudit(ada, [], hari).open).toHaveLength(2);
    const satu = judgeAudit(ada, [ALASAN], hari);
    expect([satu.open.map((a) => a.package), satu.accepted.map((a) => a.package), satu.stale]).toEqual([
      ['vite'],
      ['yauzl'],
      [],
    ]);
    for (const e of [
      { ...ALASAN, reason: 'biar' },
      { ...ALASAN, until: hari },
      { ...ALASAN, package: 'lain' },
      { ...ALASAN, id: 'GHSA-x' },
    ]) {
      const h = judgeAudit(ada, [e], hari);
      expect([h.open.length, h.stale]).toEqual([2, [e]]);
    }
  });

  it('knows what comes into the application, also from below', () => {
    const lock: LockFile = {
      packages: {
        'node_modules/a': { dependencies: { b: '1' } },
        'node_modules/b': {},
        'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
        'node_modules/c': { dependencies: { a: '1' } },
        'node_modules/alat': { dependencies: { d: '1' } },
        'node_modules/d': {},
      },
    };
    expect([...shipped(lock, ['a'])].sort()).toEqual(['a', 'b', 'c']);
    const ikut = shipped(kunci, ['hono', 'pdfkit', 'better-sqlite3']);
    expect(ikut.has('fontkit')).toBe(true);
    expect(ikut.has('vite')).toBe(false);
  });

  it('every explanation that stands in its file has a reason and a day', () => {
    for (const e of baca<Record<string, string>[]>('scripts/audit.json')) {
      expect(e.reason?.length).toBeGreaterThanOrEqual(20);
      expect(e.until).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});
