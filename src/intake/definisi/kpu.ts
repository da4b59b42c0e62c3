import { z } from 'zod';
import {
  berhasil,
  type Calon,
  Definisi,
  gagal,
  type Hasil,
  type KodeKontes,
  KodeWilayah,
  Kontes,
  potongKode,
  rapikanNama,
  Tingkat,
  tingkatKode,
  type Wilayah,
} from '../../domain/index.ts';
import { type PembacaDefinisi, pembacaFolder, uraiDefinisi } from './pembaca.ts';

const CalonKpu = z.looseObject({
  ts: z.string().nullish(),
  nama: z.string().min(1),
  nomor_urut: z.number().int().min(1),
});
const PpwpKpu = z.record(z.string(), CalonKpu);
const WilayahKpu = z.array(z.looseObject({ kode: KodeWilayah, nama: z.string().min(1), tingkat: Tingkat }));

/** Where a definition in KPU's shape lies: a folder (or its `ppwp.json`), or uploaded files. */
export type AsalDefinisi = { folder: string } | { baca: PembacaDefinisi };
export type PermintaanDefinisi = AsalDefinisi & { kontes: KodeKontes; wilayah: string; tahun?: number };

const pembaca = (asal: AsalDefinisi): PembacaDefinisi => ('baca' in asal ? asal.baca : pembacaFolder(asal.folder));

/**
 * Definition out of the files KPU publishes: `ppwp.json` (candidates by id) and `wilayah/{kode induk}.json` (regions by
 * parent, `0.json` at the top). Takes the ancestors of `wilayah` and everything below it. The year comes from the
 * candidates' time stamp unless `tahun` says it.
 */
export async function bacaDefinisiKpu(minta: PermintaanDefinisi): Promise<Hasil<Definisi>> {
  if (minta.kontes !== 'PPWP') return gagal('KONTES_BELUM_DIDUKUNG', { kontes: minta.kontes });
  const baca = pembaca(minta);
  const paslon = bacaPaslon(baca);
  if (!paslon.ok) return paslon;
  const tahun = minta.tahun ?? paslon.nilai.tahun;
  if (tahun === null) return gagal('DEFINISI_BENTUK', { sebab: 'ppwp.json: tahun tidak dapat dibaca dari "ts"' });
  const wilayah = bacaWilayah(baca, minta.wilayah);
  if (!wilayah.ok) return wilayah;
  const hasil = Definisi.safeParse({
    format: 'rekap-pleno/definisi',
    versi: 1,
    pemilihan: { jenis: 'PEMILU', nama: `Pemilihan Umum Tahun ${tahun}`, tahun },
    simulasi: false,
    formulir: 'pemilu-2024',
    kontes: [paslon.nilai.kontes],
    wilayah: wilayah.nilai,
  });
  return hasil.success
    ? berhasil(hasil.data)
    : gagal('DEFINISI_BENTUK', { sebab: hasil.error.issues[0]?.message ?? 'bentuk tidak dikenal' });
}

function bacaPaslon(baca: PembacaDefinisi): Hasil<{ kontes: Kontes; tahun: number | null }> {
  const isi = baca('ppwp.json');
  if (!isi.ok) return isi;
  const data = uraiDefinisi(PpwpKpu, isi.nilai, 'ppwp.json');
  if (!data.ok) return data;
  const paslon: Calon[] = Object.entries(data.nilai)
    .map(([idSumber, c]) => ({ nomor: c.nomor_urut, nama: c.nama.trim(), idSumber }))
    .sort((a, b) => a.nomor - b.nomor);
  const kontes = Kontes.safeParse({ kode: 'PPWP', bentuk: 'paslon', paslon });
  if (!kontes.success)
    return gagal('DEFINISI_BENTUK', {
      sebab: `ppwp.json: ${paslon.length === 0 ? 'tidak ada pasangan calon' : (kontes.error.issues[0]?.message ?? '')}`,
    });
  const ts = Object.values(data.nilai).find((c) => /^\d{4}-/.test(c.ts ?? ''))?.ts;
  return berhasil({ kontes: kontes.data, tahun: ts ? Number(ts.slice(0, 4)) : null });
}

/** Children of a region as published, cleaned and in the order of their codes (the order of the agenda). */
function bacaAnak(baca: PembacaDefinisi, induk: string): Hasil<Wilayah[]> {
  const jalur = `wilayah/${induk}.json`;
  const isi = baca(jalur);
  if (!isi.ok) return isi;
  const data = uraiDefinisi(WilayahKpu, isi.nilai, jalur);
  if (!data.ok) return data;
  const anak = data.nilai.map((w) => ({ kode: w.kode, nama: rapikanNama(w.nama) || w.kode, tingkat: w.tingkat }));
  // Exactly one tier below: a child that names itself or its parent would make the tree endless.
  const tingkat = induk === '0' ? 1 : (tingkatKode(induk) ?? 0) + 1;
  const asing = anak.find(
    (w) => w.tingkat !== tingkat || tingkatKode(w.kode) !== tingkat || (induk !== '0' && !w.kode.startsWith(induk)),
  );
  if (asing)
    return gagal('DEFINISI_BENTUK', { sebab: `${jalur}: ${asing.kode} bukan wilayah tepat di bawah ${induk}` });
  return berhasil(anak.sort((a, b) => (a.kode < b.kode ? -1 : 1)));
}

function bacaWilayah(baca: PembacaDefinisi, kode: string): Hasil<Wilayah[]> {
  const tingkat = tingkatKode(kode);
  if (tingkat === null || tingkat === 5 || !KodeWilayah.safeParse(kode).success)
    return gagal('WILAYAH_TAK_DIKENAL', { wilayah: kode });
  const wilayah: Wilayah[] = [];
  let induk = '0';
  for (const t of [1, 2, 3, 4] as const) {
    if (t > tingkat) break;
    const anak = bacaAnak(baca, induk);
    if (!anak.ok) return anak;
    induk = potongKode(kode, t);
    const ini = anak.nilai.find((w) => w.kode === induk);
    if (!ini) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: kode });
    wilayah.push(ini);
  }
  const bawah = turunan(baca, kode, wilayah);
  return bawah.ok ? berhasil(wilayah) : bawah;
}

/** Appends everything below a region, parents before children. */
function turunan(baca: PembacaDefinisi, induk: string, wilayah: Wilayah[]): Hasil<null> {
  const anak = bacaAnak(baca, induk);
  if (!anak.ok) return anak;
  for (const w of anak.nilai) {
    wilayah.push(w);
    if (w.tingkat === 5) continue;
    const bawah = turunan(baca, w.kode, wilayah);
    if (!bawah.ok) return bawah;
  }
  return berhasil(null);
}
