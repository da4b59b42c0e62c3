import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recapToCsv, viewForm, viewRecap } from '../../../src/app/index.ts';
import { Titipan } from '../../../src/app/titipan.ts';
import { PetaWilayah } from '../../../src/app/wilayah.ts';
import { JENIS_KONTES, type KodeTps } from '../../../src/domain/index.ts';
import { loadSheet, tulis } from '../../../src/store/index.ts';
import { BERES, DEFINISI, isi, LEMBAR } from '../../lib/kontes.ts';
import { nilai, plenoBaru } from '../../lib/pleno.ts';

describe('names from outside', () => {
  it('never lead out of the upload folder', () => {
    const t = new Titipan();
    const { folder } = t.baru();
    for (const nama of [
      '../../etc/passwd',
      '/etc/passwd',
      'C:\\Windows\\x.json',
      '..',
      '',
      'a/../../b',
      'x\0y',
      '....//....//z',
    ]) {
      const tujuan = t.tempat(folder, nama);
      expect(path.relative(folder, tujuan).startsWith('..'), nama).toBe(false);
      expect(path.relative(folder, tujuan)).not.toBe('');
    }
    t.bersihkan();
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('that look like formulas stay text in a spreadsheet', () => {
    const jahat = structuredClone(DEFINISI);
    const kontes = jahat.kontes[0];
    if (kontes?.bentuk !== 'paslon') throw new Error('bukan paslon');
    kontes.paslon = kontes.paslon.map((c) => ({ ...c, nama: `=HYPERLINK("x");"y"` }));
    const desa = jahat.wilayah.find((w) => w.kode === '3101021001');
    if (desa) desa.nama = '@SUM(A1)';
    const p = plenoBaru(jahat);
    const csv = recapToCsv(p, 'PPWP', nilai(viewRecap(p, 'PPWP', '310102')));
    const medan = csv.split('\r\n').flatMap((b) => b.split(';'));
    expect(medan.filter((m) => /^[=@+]/.test(m))).toEqual([]);
    expect(csv).toContain("'@SUM(A1)");
  });
});

describe('the recap as people see it', () => {
  it('marks the cells that findings touch, per column and in all, and counts sheets', () => {
    const p = plenoBaru();
    const t = { waktu: '2024-02-15T00:00:00.000Z', pelaku: { perangkat: 'x', orang: 'O', peran: 'operator' } };
    tulis(p.s, () => {
      loadSheet(p.s, { kontes: 'PPWP', tps: '3101021001001' as KodeTps, asal: 'ketik', isian: isi(LEMBAR, BERES) }, t);
      loadSheet(
        p.s,
        {
          kontes: 'PPWP',
          tps: '3101021002002' as KodeTps,
          asal: 'ketik',
          isian: isi(LEMBAR, { ...BERES, 'IV.1': 61 }),
        },
        t,
      );
    });
    const r = nilai(viewRecap(p, 'PPWP', '310102'));
    expect(r.tps).toEqual({ jumlah: 5, masuk: 2, disahkan: 0 });
    expect(r.isian['IV.1']).toBe(121);
    expect(r.bermasalah).toEqual({ salah: 1, periksa: 0 });
    expect(r.tanda['V.A']).toEqual({ salah: 1, periksa: 0 });
    expect(r.kolom.map((k) => [k.nama, k.tps.masuk, k.tanda['IV.1']?.salah ?? 0])).toEqual([
      ['PULAU UNTUNG JAWA', 1, 0],
      ['PULAU TIDUNG', 1, 1],
    ]);
    const desa = nilai(viewRecap(p, 'PPWP', '3101021002'));
    expect(desa.kolom.map((k) => [k.nama, k.isian['IV.1'], k.terisi['IV.1']])).toEqual([
      ['TPS 001', null, 0],
      ['TPS 002', 61, 1],
    ]);
  });
});

it('every row of the form has words', () => {
  const p = plenoBaru();
  const f = nilai(viewForm(p, 'PPWP'));
  expect(f.baris.every((b) => b.teks.length > 3)).toBe(true);
  expect(f.baris.flatMap((b) => b.sel)).toEqual([...LEMBAR.sel]);
  expect(JENIS_KONTES).toContain('PPWP');
});

it('regions know their children, ancestors and number of TPS', () => {
  const peta = new PetaWilayah(DEFINISI.wilayah);
  expect(peta.jalur('3101021002').map((w) => w.nama)).toEqual([
    'DKI JAKARTA',
    'ADM. KEP. SERIBU',
    'KEPULAUAN SERIBU SELATAN',
    'PULAU TIDUNG',
  ]);
  expect([peta.jumlahTps('31'), peta.jumlahTps('3101021001'), peta.jumlahTps('3101021001002')]).toEqual([5, 3, 1]);
  expect(peta.turunan('31', 5)).toHaveLength(5);
  expect(peta.anak('310102').map((w) => w.kode)).toEqual(['3101021001', '3101021002']);
});
