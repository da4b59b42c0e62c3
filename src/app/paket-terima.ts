import { adaAlasan, berhasil, gagal, type Hasil, kunciLembar } from '../domain/index.ts';
import { bacaPaket, kataSidik, type Paket } from '../exchange/index.ts';
import {
  readAttachments,
  readReceivedPackages,
  recordAttachment,
  recordKeptSheet,
  recordReceivedPackage,
  recordReceivedSheet,
  type Tindakan,
  tulis,
  writeAttachment,
  writePackageFile,
} from '../store/index.ts';
import { galatDisk } from './galat-disk.ts';
import type { ButirDatang, CaraTerima, HasilTerima, PaketDilihat, PutusanDatang } from './paket-bentuk.ts';
import { countArriving, type DatangBernilai, judgePackage, packageFits, packageRemarks } from './paket-nilai.ts';
import { signerState } from './perangkat.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';

const tanpaLembar = ({ lembar: _, ...b }: DatangBernilai): ButirDatang => b;

/**
 * Verifies a package and says what it would change here, without changing anything. Errors: those of `bacaPaket` and
 * `packageFits`.
 */
export function previewPackage(p: Pleno, isi: Uint8Array): Hasil<PaketDilihat> {
  const paket = bacaPaket(isi);
  if (!paket.ok) return paket;
  const cocok = packageFits(p, paket.nilai);
  if (!cocok.ok) return cocok;
  return p.s.db.transaction(() => {
    const butir = judgePackage(p, paket.nilai);
    const { manifes, sidik } = paket.nilai;
    return berhasil({
      sidik,
      manifes,
      kata: kataSidik(manifes.perangkat.kunci),
      penanda: signerState(p, manifes.perangkat),
      sudahAda: readReceivedPackages(p.s).some((x) => x.sidik === sidik),
      hitung: countArriving(butir),
      butir: butir.map(tanpaLembar),
      catatan: packageRemarks(p, paket.nilai),
    });
  })();
}

/** Applies one sheet as it was judged and decided; says what became of it. */
function terapkanSatu(
  p: Pleno,
  paket: string,
  b: DatangBernilai,
  putusan: PutusanDatang | undefined,
  t: { biasa: Tindakan; putusan: Tindakan },
): 'diterima' | 'dipertahankan' | 'sisa' | 'tetap' {
  const { kontes, tps, status, isian, garis, asal } = b.lembar;
  const pokok = { kontes, tps, paket, status, isian, garis };
  switch (b.nilai) {
    case 'baru':
    case 'lebih-baru':
      recordReceivedSheet(p.s, { ...pokok, asal, putusan: false }, t.biasa);
      return 'diterima';
    case 'bentrok':
      if (!putusan) return 'sisa';
      if (putusan.pilih === 'sini') {
        recordKeptSheet(p.s, pokok, t.putusan);
        return 'dipertahankan';
      }
      recordReceivedSheet(p.s, { ...pokok, asal, putusan: true }, t.putusan);
      return 'diterima';
    case 'ditahan':
      return 'sisa';
    case 'sama':
    case 'lama':
      return 'tetap';
  }
}

/** The first decision that is about no conflict, or about a sheet that changed since it was seen; undefined where all fit. */
function putusanMeleset(butir: readonly DatangBernilai[], putusan: readonly PutusanDatang[]): string | undefined {
  const bentrok = new Map(butir.filter((b) => b.nilai === 'bentrok').map((b) => [kunciLembar(b.kontes, b.tps), b]));
  const meleset = putusan.find((d) => {
    const b = bentrok.get(kunciLembar(d.kontes, d.tps));
    return !b || (d.versi !== undefined && d.versi !== b.versi);
  });
  return meleset && kunciLembar(meleset.kontes, meleset.tps);
}

type Keputusan = CaraTerima & {
  /** Is the plenary still the one that is open? Asked after the file was written, which takes a while. */
  masih?: (() => boolean) | undefined;
};

/** Photos of the package that were never on their sheet here; one that was taken off stays off. */
const fotoBaru = (p: Pleno, paket: Paket): Paket['terpasang'] =>
  paket.terpasang.filter((l) => !readAttachments(p.s, l.kontes, l.tps).some((x) => x.sha256 === l.sha256));

/** Writes the photos' files, each whole and safely on disk, before anything names them. */
async function simpanFoto(p: Pleno, paket: Paket): Promise<void> {
  const perlu = new Set(fotoBaru(p, paket).map((l) => l.sha256));
  for (const f of paket.foto) if (perlu.has(f.sha256)) await writeAttachment(p.s.folder, f, f.isi);
}

function catat(p: Pleno, paket: Paket, k: Keputusan, jam: Jam): Hasil<HasilTerima> {
  return tulis(p.s, (): Hasil<HasilTerima> => {
    const butir = judgePackage(p, paket);
    const meleset = putusanMeleset(butir, k.putusan);
    if (meleset !== undefined) return gagal('PAKET_PUTUSAN', { lembar: meleset });
    const { sidik, sha256, manifes: m } = paket;
    const sudahAda = readReceivedPackages(p.s).some((x) => x.sidik === sidik);
    const hitung = countArriving(butir);
    const t = { biasa: tindakan(p, jam), putusan: tindakan(p, jam, k.alasan?.trim()) };
    if (!sudahAda) {
      const { id: perangkat, nama: namaPerangkat } = m.perangkat;
      const { pleno, urut, wilayah, cakupan, jurnal } = m;
      recordReceivedPackage(
        p.s,
        { sidik, berkas: sha256, perangkat, namaPerangkat, pleno, urut, wilayah, cakupan, jurnal, ...hitung },
        t.biasa,
      );
    }
    const pilihan = new Map(k.putusan.map((d) => [kunciLembar(d.kontes, d.tps), d]));
    const hasil: HasilTerima = {
      sidik,
      urut: m.urut,
      wilayah: m.wilayah,
      sudahAda,
      hitung,
      diterima: 0,
      dipertahankan: 0,
      foto: 0,
      sisa: [],
    };
    for (const b of butir) {
      const h = terapkanSatu(p, sidik, b, pilihan.get(kunciLembar(b.kontes, b.tps)), t);
      if (h === 'sisa') hasil.sisa.push(tanpaLembar(b));
      else if (h !== 'tetap') hasil[h]++;
    }
    // Photos hold no figure: they are put beside a sheet whatever became of it.
    for (const l of fotoBaru(p, paket)) {
      const { kontes, tps, sha256, tipe, ukuran, nama } = l;
      if (recordAttachment(p.s, { kontes, tps, sha256, tipe, ukuran, nama }, t.biasa).ok) hasil.foto++;
    }
    return berhasil(hasil);
  });
}

/**
 * Receives a package: verified whole, kept as a file, then judged again and applied in one transaction, all of it or
 * nothing. What nobody decided stays as it is and comes up again when the package is received again; receiving it again
 * otherwise changes nothing. Errors: those of `previewPackage`, PAKET_PENANDA unless its device is trusted here,
 * ALASAN_WAJIB for decisions without a reason, PAKET_PUTUSAN, PLENO_BELUM_DIBUKA where it was closed meanwhile, and those
 * of the disk.
 */
export async function receivePackage(p: Pleno, isi: Uint8Array, k: Keputusan, jam: Jam): Promise<Hasil<HasilTerima>> {
  const paket = bacaPaket(isi);
  if (!paket.ok) return paket;
  if (k.sidik !== undefined && paket.nilai.sidik !== k.sidik)
    return gagal('PAKET_RUSAK', { sebab: 'berkasnya bukan lagi yang dilihat' });
  const cocok = packageFits(p, paket.nilai);
  if (!cocok.ok) return cocok;
  const { perangkat } = paket.nilai.manifes;
  const penanda = signerState(p, perangkat);
  if (penanda !== 'dipercaya')
    return gagal('PAKET_PENANDA', {
      nama: perangkat.nama,
      id: perangkat.id,
      keadaan: penanda === 'dicabut' ? 'kepercayaannya sudah dicabut' : 'belum dikenal di sini',
    });
  if (k.putusan.length > 0 && !adaAlasan(k.alasan)) return gagal('ALASAN_WAJIB');
  const meleset = putusanMeleset(judgePackage(p, paket.nilai), k.putusan);
  if (meleset !== undefined) return gagal('PAKET_PUTUSAN', { lembar: meleset });
  try {
    await writePackageFile(p.s.folder, paket.nilai.sha256, isi);
    await simpanFoto(p, paket.nilai);
    if (!p.s.db.open || k.masih?.() === false) return gagal('PLENO_BELUM_DIBUKA');
    return catat(p, paket.nilai, k, jam);
  } catch (e) {
    const galat = galatDisk(e, p.s.folder);
    if (galat) return { ok: false, galat };
    throw e;
  }
}
