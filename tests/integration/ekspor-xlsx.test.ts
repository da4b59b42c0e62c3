import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { closePleno, templateFile } from '../../src/app/index.ts';
import { KodeTps } from '../../src/domain/index.ts';
import { bacaTabel, type Tabel } from '../../src/intake/index.ts';
import { loadSheet, tulis } from '../../src/store/index.ts';
import { bacaBuku } from '../lib/buku.ts';
import { BERES, isi, LEMBAR } from '../lib/kontes.ts';
import { folderSementara, nilai, plenoBaru } from '../lib/pleno.ts';

const CLI = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'index.ts');
type Keluar = { status: number; stdout: string; stderr: string };

/** The command line as people start it. Starting costs a second, so whatever is independent starts together. */
const rekap = (...arg: string[]): Promise<Keluar> =>
  new Promise((selesai) => {
    execFile(process.execPath, [CLI, ...arg], { encoding: 'utf8' }, (e, stdout, stderr) =>
      selesai({ status: e === null ? 0 : Number(e.code), stdout, stderr }),
    );
  });

/** The folder of a plenary with one sheet, closed again. */
function folderPleno(): string {
  const p = plenoBaru();
  const pelaku = { perangkat: 'x', orang: 'O', peran: 'operator' };
  const l = { kontes: 'PPWP', tps: KodeTps.parse('3101021002002'), asal: 'ketik', isian: isi(LEMBAR, BERES) } as const;
  tulis(p.s, () => loadSheet(p.s, l, { waktu: '2024-02-15T00:00:00.000Z', pelaku }));
  closePleno(p);
  return p.s.folder;
}

/** Rows of the form in a table: the id of each cell with its figures. */
const barisSel = (t: Tabel | undefined, dari: number) =>
  (t?.baris ?? [])
    .filter((b) => LEMBAR.indeks.has(b[0] ?? ''))
    .map((b) => [b[0], ...[0, 1, 2].map((c) => b[dari + c] ?? null)]);

describe('rekap --csv --xlsx', () => {
  it('writes both with the same figures, and says which folder cannot be written', async () => {
    const data = folderPleno();
    const f = folderSementara();
    const [csv, xlsx, penghalang] = [path.join(f, 'r.csv'), path.join(f, 'dalam', 'r.xlsx'), path.join(f, 'berkas')];
    fs.writeFileSync(penghalang, '');
    const umum = ['rekap', '--data', data, '--kontes', 'PPWP', '--wilayah', '3101021002'];
    const [baik, tolak] = await Promise.all([
      rekap(...umum, '--csv', csv, '--xlsx', xlsx, '--json'),
      rekap(...umum, '--xlsx', path.join(penghalang, 'r.xlsx')),
    ]);
    expect(baik).toMatchObject({ status: 0, stderr: '' });
    const dariCsv = barisSel(nilai(await bacaTabel(fs.readFileSync(csv), 'r.csv'))[0], 2);
    expect(dariCsv.map((b) => b[0])).toEqual(LEMBAR.sel);
    expect(dariCsv.find((b) => b[0] === 'IV.1')).toEqual(['IV.1', null, '60', '60']);
    expect(barisSel(nilai(await bacaTabel(fs.readFileSync(xlsx), 'r.xlsx'))[1], 4)).toEqual(dariCsv);
    expect(tolak).toMatchObject({ status: 1, stdout: '' });
    expect(tolak.stderr).toMatch(/^FOLDER_TAK_TERTULIS: /);
  });
});

describe('templat', () => {
  it.each(['csv', 'xlsx'] as const)('is a list to fill in as .%s, codes as text', async (format) => {
    const { isi } = await templateFile('tps', format);
    const [t] = nilai(await bacaTabel(isi, `tps.${format}`));
    expect(t?.baris.map((b) => b[3])).toEqual(['Kode Desa/Kelurahan', '3101021001']);
    if (format === 'xlsx') expect((await bacaBuku(isi))[0]?.sel.get('D2')?.jenis).toBe('s');
  });

  it('is written where it was asked for, never over a file that is there; wrong usage is told', async () => {
    const f = folderSementara();
    const [baru, ada] = [path.join(f, 'daftar', 'tps.xlsx'), path.join(f, 'caleg.xlsx')];
    fs.writeFileSync(ada, 'sudah diisi');
    const [tulisan, tolak, ...salah] = await Promise.all([
      rekap('templat', 'tps', baru, '--json'),
      rekap('templat', 'caleg', ada),
      rekap('templat', 'anggaran', 'a.csv'),
      rekap('templat', 'caleg', 'caleg.ods'),
      rekap('templat', 'caleg'),
    ]);
    expect(tulisan).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(tulisan?.stdout ?? '')).toEqual({ templat: 'tps', format: 'xlsx', keluar: baru });
    expect(nilai(await bacaTabel(fs.readFileSync(baru), 'tps.xlsx'))[0]?.baris[1]?.[3]).toBe('3101021001');
    expect(tolak).toMatchObject({ status: 1, stdout: '' });
    expect(tolak?.stderr).toMatch(/^BERKAS_SUDAH_ADA: /);
    expect(fs.readFileSync(ada, 'utf8')).toBe('sudah diisi');
    for (const h of salah) {
      expect(h).toMatchObject({ status: 2, stdout: '' });
      expect(h.stderr).toMatch(/^PEMAKAIAN: /);
    }
  });
});
