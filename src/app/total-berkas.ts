import {
  berhasil,
  gagal,
  type Hasil,
  isianKeObjek,
  type KodeKontes,
  kalimatGalat,
  pesanCatatan,
  samaIsian,
} from '../domain/index.ts';
import { adalahGalat, bacaTotalSirekap, bukaSumberBerkas, siapkanSirekap } from '../intake/index.ts';
import { readTotals, sha256Hex, tulis } from '../store/index.ts';
import type { Ditolak } from './impor.ts';
import { type Jam, kontesPleno, type Pleno } from './pleno.ts';
import { receiveTotal } from './total.ts';

/** What became of files of regional totals. `dilewati`: with the reason, as a part of a sentence. */
export type TotalBerkas = {
  diterima: { wilayah: string; nama: string }[];
  dilewati: { wilayah: string; sebab: string }[];
  ditolak: Ditolak[];
  catatan: string[];
};

/**
 * Takes Sirekap's recap of a region: a total for each unit in its table, in one transaction. What was typed from a
 * received D.Hasil stays: paper comes before Sirekap. Errors: those of `bacaTotalSirekap`, KONTES_TAK_DIKENAL.
 */
function receiveTotalsOf(
  p: Pleno,
  kontes: KodeKontes,
  berkas: { nama: string; isi: Uint8Array },
  jam: Jam,
): Hasil<TotalBerkas> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const baca = bacaTotalSirekap(siapkanSirekap(k.nilai.kontes), berkas.isi);
  if (!baca.ok) return baca;
  const asal = { nama: berkas.nama, sha256: sha256Hex(berkas.isi) };
  const hasil: TotalBerkas = { diterima: [], dilewati: [], ditolak: [], catatan: [] };
  return tulis(p.s, (): Hasil<TotalBerkas> => {
    for (const t of baca.nilai.total) {
      const w = k.nilai.peta.cari(t.wilayah);
      const ada = readTotals(p.s, kontes, t.wilayah).get(t.wilayah);
      const sebab = !w
        ? 'bukan wilayah pleno ini'
        : w.tingkat === 5
          ? 'TPS punya lembarnya sendiri'
          : ada?.sumber === 'ketik'
            ? 'sudah diketik dari D.Hasil'
            : ada && samaIsian(ada.isian, t.isian)
              ? 'angkanya sama dengan yang sudah diterima'
              : null;
      if (sebab !== null || !w) {
        hasil.dilewati.push({ wilayah: t.wilayah, sebab: sebab ?? '' });
        continue;
      }
      const sel = isianKeObjek(k.nilai.lembar, t.isian);
      const h = receiveTotal(p, kontes, { wilayah: t.wilayah, sumber: 'sirekap', tps: t.tps, sel, berkas: asal }, jam);
      if (!h.ok) return h;
      hasil.diterima.push({ wilayah: t.wilayah, nama: w.nama });
    }
    hasil.catatan = baca.nilai.catatan.map(pesanCatatan);
    return berhasil(hasil);
  });
}

/**
 * The same for files, folders and zips in any mix; each file in a transaction of its own, a bad one is listed and stops
 * no other. Errors: KONTES_TAK_DIKENAL, SUMBER_KOSONG.
 */
export async function receiveTotalsFiles(
  p: Pleno,
  kontes: KodeKontes,
  jalur: readonly string[],
  jam: Jam,
): Promise<Hasil<TotalBerkas>> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const hasil: TotalBerkas = { diterima: [], dilewati: [], ditolak: [], catatan: [] };
  let berkas = 0;
  for await (const butir of (await bukaSumberBerkas(jalur)).butir()) {
    berkas++;
    const isi = adalahGalat(butir) ? { ok: false as const, galat: butir.galat } : await butir.baca();
    const h = isi.ok ? receiveTotalsOf(p, kontes, { nama: butir.nama, isi: isi.nilai }, jam) : isi;
    if (!h.ok) {
      hasil.ditolak.push({ berkas: butir.nama, kode: h.galat.kode, pesan: kalimatGalat(h.galat) });
      continue;
    }
    hasil.diterima.push(...h.nilai.diterima);
    hasil.dilewati.push(...h.nilai.dilewati);
    hasil.catatan.push(...h.nilai.catatan);
  }
  return berkas === 0 ? gagal('SUMBER_KOSONG', { jalur: jalur.join(', ') }) : berhasil(hasil);
}
