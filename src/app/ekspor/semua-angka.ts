import {
  BOM_CSV,
  barisCsv,
  berhasil,
  gagal,
  type Hasil,
  type KodeKontes,
  type NilaiCsv,
  nilaiSel,
  nomorTps,
  type StatusLembar,
} from '../../domain/index.ts';
import { readSheets } from '../../store/index.ts';
import { type KontesPleno, kontesPleno, type Pleno } from '../pleno.ts';

const STATUS: Readonly<Record<StatusLembar, string>> = {
  kosong: 'belum masuk',
  terisi: 'terisi',
  dibacakan: 'dibacakan',
  dipersoalkan: 'ada keberatan',
  disahkan: 'disahkan',
};

function* baris(p: Pleno, k: KontesPleno, wilayah: string): Generator<string> {
  const { lembar, peta, kode } = k;
  const keterangan = p.s.definisi.simulasi ? 'KETERANGAN (SIMULASI)' : 'KETERANGAN';
  yield BOM_CSV + barisCsv(['KODE TPS', 'KECAMATAN', 'DESA/KELURAHAN', 'TPS', keterangan, ...lembar.sel]);
  for (const d of peta.turunan(wilayah, 4)) {
    const ada = new Map([...readSheets(p.s, kode, d.kode)].map((l) => [l.tps as string, l]));
    let teks = '';
    for (const w of peta.anak(d.kode)) {
      const l = ada.get(w.kode);
      const angka = lembar.sel.map((_, i): NilaiCsv => (l ? nilaiSel(l.isian, i) : null));
      const tempat = [w.kode, p.peta.nama(d.kode.slice(0, 6)), d.nama, nomorTps(w.kode)];
      teks += barisCsv([...tempat, STATUS[l?.status ?? 'kosong'], ...angka]);
    }
    yield teks;
  }
}

/**
 * Every figure of a region's sheets of one ballot as CSV, one TPS a row, one cell of the form a column, desa by desa as
 * it is read: a kabupaten need not fit into memory. TPS without a sheet have a row without figures. Errors:
 * KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL.
 */
export function allFiguresCsv(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<Generator<string>> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const w = k.nilai.peta.cari(wilayah);
  if (!w || w.tingkat === 5) return gagal('WILAYAH_TAK_DIKENAL', { wilayah });
  return berhasil(baris(p, k.nilai, wilayah));
}
