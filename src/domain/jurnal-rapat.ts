import type { Hasil } from './hasil.ts';
import { hitungTerisi, isianDariLarik, KOSONG, samaIsian } from './isian.ts';
import { jumlahkan } from './jumlah.ts';
import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanLembar, type KeadaanPleno, kunciLembar } from './jurnal-keadaan.ts';
import {
  adaAlasan,
  bacakan,
  batalBacakan,
  bukaKembali,
  denganKeberatan,
  lembarRapat,
  sahkan,
} from './keadaan-lembar.ts';
import { jumlahMenahan } from './keberatan-ulang.ts';
import { bandingkanKertas, perluAlasanKertas } from './kertas.ts';
import type { StatusLembar } from './status.ts';

/** Entries by which the meeting moves a sheet or a region on; see `keadaan-lembar.ts` and `keadaan-wilayah.ts`. */
export type IsiRapat = Extract<
  IsiJurnal,
  {
    jenis:
      | 'lembar.dibacakan'
      | 'lembar.batal-dibacakan'
      | 'lembar.disahkan'
      | 'lembar.dibuka'
      | 'wilayah.ditetapkan'
      | 'wilayah.dibuka';
  }
>;

/** Is a region above a TPS (or above another region) adopted for that ballot? */
export const indukTetap = (tetap: ReadonlyMap<string, unknown>, kontes: string, kode: string): boolean =>
  [2, 4, 6, 10].some((n) => n < kode.length && tetap.has(kunciLembar(kontes, kode.slice(0, n))));

/** Replays such an entry by the same rules by which it was allowed; anything else is impossible. */
export function terapkanRapat(keadaan: KeadaanPleno, seq: number, isi: IsiRapat, alasan: string | undefined): void {
  if (isi.jenis === 'wilayah.ditetapkan' || isi.jenis === 'wilayah.dibuka') {
    terapkanWilayah(keadaan, seq, isi, alasan);
    return;
  }
  const kunci = kunciLembar(isi.kontes, isi.tps);
  const l = keadaan.lembar.get(kunci);
  if (!l) throw new JurnalMustahil(`entri ${seq}: lembar ${kunci} belum ada`);
  if (indukTetap(keadaan.tetap, isi.kontes, isi.tps))
    throw new JurnalMustahil(`entri ${seq}: rekap di atas lembar ${kunci} sudah ditetapkan`);
  const baru = pindah(l, isi, alasan);
  if (!baru.ok) throw new JurnalMustahil(`entri ${seq}: lembar ${kunci} ${baru.galat.kode}`);
  if (isi.jenis === 'lembar.disahkan' && isi.kosong !== l.isian.length - hitungTerisi(l.isian))
    throw new JurnalMustahil(`entri ${seq}: jumlah sel kosong lembar ${kunci} tidak cocok`);
  // A sheet that is read out (again) while an objection waits is contested at once.
  const menahan = jumlahMenahan(keadaan.keberatan.values(), isi.kontes, isi.tps);
  const { status } = denganKeberatan(lembarRapat(baru.nilai.status, l.isian), menahan);
  keadaan.lembar.set(kunci, { ...l, status, versi: l.versi + 1 });
}

function pindah(
  l: KeadaanLembar,
  isi: Exclude<IsiRapat, { wilayah: string }>,
  alasan: string | undefined,
): Hasil<{ status: StatusLembar }> {
  const kini = lembarRapat(l.status, l.isian);
  switch (isi.jenis) {
    case 'lembar.dibacakan':
      return bacakan(kini);
    case 'lembar.batal-dibacakan':
      return batalBacakan(kini);
    case 'lembar.disahkan':
      return sahkan(kini, { salah: isi.salah, kosong: isi.kosong }, alasan);
    case 'lembar.dibuka':
      return bukaKembali(kini, alasan);
  }
}

function terapkanWilayah(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Extract<IsiRapat, { wilayah: string }>,
  alasan: string | undefined,
): void {
  const kunci = kunciLembar(isi.kontes, isi.wilayah);
  if (isi.jenis === 'wilayah.dibuka') {
    if (!keadaan.tetap.delete(kunci) || !adaAlasan(alasan))
      throw new JurnalMustahil(`entri ${seq}: penetapan ${kunci} tidak dapat dibuka`);
    if (indukTetap(keadaan.tetap, isi.kontes, isi.wilayah))
      throw new JurnalMustahil(`entri ${seq}: wilayah di atas ${kunci} masih ditetapkan`);
    return;
  }
  if (keadaan.tetap.has(kunci)) throw new JurnalMustahil(`entri ${seq}: ${kunci} ditetapkan dua kali`);
  const isian = isianDariLarik(isi.isian);
  const lembar = [...keadaan.lembar].filter(([k]) => k.startsWith(kunci)).map(([, l]) => l);
  if (lembar.some((l) => l.status !== 'disahkan' && l.status !== 'kosong'))
    throw new JurnalMustahil(`entri ${seq}: ${kunci} ditetapkan sebelum semua lembarnya disahkan`);
  // A desa is the sum of its sheets and nothing else; above it received totals may take part.
  if (isi.wilayah.length === 10 && !samaIsian(jumlahLembar(lembar, isian.length), isian))
    throw new JurnalMustahil(`entri ${seq}: angka ${kunci} bukan jumlah lembarnya`);
  buktikanKertas(keadaan, seq, isi, isian, alasan);
  keadaan.tetap.set(kunci, isian);
}

/** What an adoption says of the paper is what was typed of it, and what needed a reason has one. */
function buktikanKertas(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Extract<IsiRapat, { jenis: 'wilayah.ditetapkan' }>,
  isian: Int32Array,
  alasan: string | undefined,
): void {
  const kunci = kunciLembar(isi.kontes, isi.wilayah);
  const mustahil = (sebab: string): JurnalMustahil => new JurnalMustahil(`entri ${seq}: penetapan ${kunci} ${sebab}`);
  if (perluAlasanKertas(isi.kertas) && !adaAlasan(alasan)) throw mustahil('tanpa alasan');
  if (!isi.kertas) return;
  const total = keadaan.total.get(kunci);
  const { versi, diketik, beda } = isi.kertas;
  if (total?.sumber !== 'ketik' || total.versi !== versi) throw mustahil('menyebut D.Hasil kertas yang tidak diketik');
  const nyata = bandingkanKertas(versi, total.isian, isian);
  if (nyata.diketik !== diketik || nyata.beda !== beda) throw mustahil('salah menghitung beda D.Hasil kertas');
}

function jumlahLembar(lembar: readonly KeadaanLembar[], panjang: number): Int32Array {
  const j = jumlahkan(
    panjang,
    lembar.map((l) => l.isian),
  );
  return j.isian.map((v, i) => ((j.terisi[i] ?? 0) === 0 ? KOSONG : v));
}
