import { describe, expect, it } from 'vitest';
import { editSheet } from '../../../src/app/lembar.ts';
import { boardOf } from '../../../src/app/papan.ts';
import { closePleno, contestsOf, createPleno, jamMesin, type Pleno } from '../../../src/app/pleno.ts';
import { createPractice, type UkuranSimulasi } from '../../../src/app/simulasi.ts';
import { viewHome, viewRecap } from '../../../src/app/tampilan.ts';
import { checkRegion } from '../../../src/app/temuan.ts';
import { jumlahkan, type KodeKontes, type KodeTps, nilaiSel } from '../../../src/domain/index.ts';
import { lembarKontes, listSheets, readSheet } from '../../../src/store/index.ts';
import { folderSementara, nilai } from '../../lib/pleno.ts';
import { tandaDariAwal } from '../../lib/tanda.ts';

const SEMUA = ['PPWP', 'DPR', 'DPD', 'DPRD-PROV', 'DPRD-KABKO'] as const;

function latihan(u: Omit<UkuranSimulasi, 'benih'>, kerja: (p: Pleno) => void): void {
  const p = nilai(createPractice({ ...u, benih: 3 }, (d, w) => createPleno(folderSementara(), d, w), jamMesin));
  try {
    kerja(p);
  } finally {
    closePleno(p);
  }
}

/** A column (or the whole) as it must be: sums from the sheets, marks from the rules over them. */
function kolomDariAwal(p: Pleno, kontes: KodeKontes, wilayah: string) {
  const lembar = lembarKontes(p.s, kontes);
  const isi = listSheets(p.s, kontes, wilayah).map((l) => l.isian);
  const { isian, terisi } = jumlahkan(lembar.sel.length, isi);
  const petak = checkRegion(p, kontes, wilayah).map(({ tps, hasil }) => ({
    ...{ tps, status: 'terisi' as const, lengkap: true, salah: hasil.salah, periksa: hasil.periksa },
    temuan: hasil.temuan.filter((t) => t.severity !== 'info' && t.kode !== 'S506'),
  }));
  return {
    isian: Object.fromEntries(lembar.sel.map((id, i) => [id, nilaiSel(isian, i)])),
    terisi: Object.fromEntries(lembar.sel.map((id, i) => [id, terisi[i] ?? 0])),
    ...tandaDariAwal(petak),
  };
}

function samaDariAwal(p: Pleno, kontes: KodeKontes, wilayah: string, kolom: number): void {
  const r = nilai(viewRecap(p, kontes, wilayah));
  expect(r).toMatchObject(kolomDariAwal(p, kontes, wilayah));
  expect(r.kolom).toHaveLength(kolom);
  for (const k of r.kolom) {
    const harap = kolomDariAwal(p, kontes, k.wilayah);
    expect(k).toMatchObject(harap);
    // toMatchObject forgives what is too much.
    expect(Object.keys(k.tanda).sort()).toEqual(Object.keys(harap.tanda).sort());
  }
}

describe('a recap with its marks', () => {
  it('is right where one region has hundreds of columns, before and after a correction', () => {
    latihan({ desa: 435, tps: 700, kontes: ['PPWP'] }, (p) => {
      samaDariAwal(p, 'PPWP', p.s.wilayah, 435);
      const tps = boardOf(p, 'PPWP', p.s.wilayah).find((d) => d.salah === 0)?.tps as KodeTps;
      const sebelum = nilai(viewRecap(p, 'PPWP', p.s.wilayah)).bermasalah.salah;
      const l = readSheet(p.s, 'PPWP', tps);
      nilai(editSheet(p, 'PPWP', tps, { versi: l?.versi ?? 0, sel: { 'IV.1': 9999 } }, jamMesin));
      expect(nilai(viewRecap(p, 'PPWP', p.s.wilayah)).bermasalah.salah).toBe(sebelum + 1);
      samaDariAwal(p, 'PPWP', p.s.wilayah, 435);
    });
  });

  it('is right at every tier of a kabupaten of several kecamatan and dapil, for every ballot', () => {
    latihan({ kecamatan: 6, desa: 20, tps: 60, kontes: [...SEMUA] }, (p) => {
      const beranda = nilai(viewHome(p)).kontes;
      for (const { kode } of contestsOf(p)) {
        const milik = new Set(listSheets(p.s, kode, p.s.wilayah).map((l) => l.tps.slice(0, 6)));
        samaDariAwal(p, kode, p.s.wilayah, milik.size);
        const [kecamatan = ''] = milik;
        const desa = new Set(listSheets(p.s, kode, kecamatan).map((l) => l.tps.slice(0, 10)));
        samaDariAwal(p, kode, kecamatan, desa.size);
        const [d = ''] = desa;
        samaDariAwal(p, kode, d, listSheets(p.s, kode, d).length);
        expect(beranda.find((k) => k.kode === kode)?.bermasalah).toEqual(
          kolomDariAwal(p, kode, p.s.wilayah).bermasalah,
        );
      }
    });
  });
});
