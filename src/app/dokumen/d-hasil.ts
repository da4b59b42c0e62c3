import {
  angka,
  berhasil,
  formulirKontes,
  gagal,
  type Hasil,
  isianKeLarik,
  isiTemplat,
  type KodeKontes,
  type Rekap,
  type TingkatD,
  tingkatD,
} from '../../domain/index.ts';
import { buatDHasil, type MasukanDasar, type MasukanDHasil, periksaDHasil } from '../../minutes/index.ts';
import { readAdopted, readTotals } from '../../store/index.ts';
import { contestsOf, type KontesPleno, kontesPleno, type Pleno } from '../pleno.ts';
import { recapOf } from '../rekap.ts';
import { readEvent } from './acara.ts';
import { BERGANTUNG_ANGKA } from './bergantung.ts';
import { type Bahan, FINAL, type Kesiapan, type ModelDokumen, type PermintaanRakit, type Tempat } from './model.ts';
import { orangDiKotak, penyelenggara, saksiPenandaTangan } from './orang.ts';
import { catatanKotak } from './tinta.ts';
import { direkapDi, namaWilayah } from './wilayah.ts';

export { BERGANTUNG_ANGKA };

/** `terlampir`: names of units that were received as totals, which have no recap. */
type RekapDokumen = { rekap: Rekap; lampiran: Rekap[]; terlampir: string[] };

/**
 * Recap of a region and of each of its units that vote in the contest, from one moment. Errors: KONTES_TAK_DIKENAL,
 * WILAYAH_TAK_DIKENAL.
 */
export function recapsForDocument(p: Pleno, kontes: KodeKontes, wilayah: string, semua = false): Hasil<RekapDokumen> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  return p.s.db.transaction((): Hasil<RekapDokumen> => {
    const rekap = recapOf(p, kontes, wilayah);
    if (!rekap.ok) return rekap;
    const lampiran: Rekap[] = [];
    const terlampir: string[] = [];
    for (const d of k.nilai.peta.anak(wilayah)) {
      // What was received as a total has no columns of its own to show.
      if (!semua && rekap.nilai.kolom.find((c) => c.wilayah === d.kode)?.diterima?.includes(d.kode)) {
        terlampir.push(d.nama);
        continue;
      }
      const r = recapOf(p, kontes, d.kode);
      if (!r.ok) return r;
      lampiran.push(r.nilai);
    }
    return berhasil({ rekap: rekap.nilai, lampiran, terlampir });
  })();
}

/** Units directly below that are done: adopted, or received as a total. */
function bawahSelesai(p: Pleno, k: KontesPleno, wilayah: string, tetap: ReadonlyMap<string, unknown>) {
  const total = readTotals(p.s, k.kode, wilayah);
  const anak = k.peta.anak(wilayah);
  const selesai = anak.filter((w) => tetap.has(w.kode) || (total.get(w.kode)?.isian.some((v) => v >= 0) ?? false));
  return { selesai: selesai.length, jumlah: anak.length };
}

/** A region is final once its recap is adopted; until then the stamp says how far it is. */
export function kesiapanRekap(p: Pleno, t: Tempat): Kesiapan {
  if (t.kontes === null) return FINAL;
  const k = kontesPleno(p, t.kontes);
  const r = recapOf(p, t.kontes, t.wilayah);
  if (!k.ok || !r.ok) return { final: false, kurang: ['wilayah atau surat suara tidak dikenal'], cap: '?' };
  const tetap = readAdopted(p.s, t.kontes, t.wilayah);
  if (tetap.has(t.wilayah)) return FINAL;
  const { cap } = p.formulir.umum;
  const { tps } = r.nilai;
  const bawah = bawahSelesai(p, k.nilai, t.wilayah, tetap);
  const kurang: string[] = [];
  const kecamatan = r.nilai.tingkat === 3;
  if (tps.masuk < tps.jumlah && kecamatan) kurang.push(`${angka(tps.jumlah - tps.masuk)} TPS belum masuk`);
  if (tps.disahkan < tps.jumlah && kecamatan) kurang.push(`${angka(tps.jumlah - tps.disahkan)} TPS belum disahkan`);
  if (bawah.selesai < bawah.jumlah)
    kurang.push(
      `${angka(bawah.jumlah - bawah.selesai)} dari ${angka(bawah.jumlah)} ${namaBawah(p, t)} belum ditetapkan`,
    );
  kurang.push('rekap belum ditetapkan');
  const nilai = {
    ...{ masuk: angka(tps.masuk), jumlah: angka(tps.jumlah), disahkan: angka(tps.disahkan) },
    ...{ selesai: angka(bawah.selesai), dari: angka(bawah.jumlah), bawah: namaBawah(p, t) },
  };
  return { final: false, kurang, cap: isiTemplat(kecamatan ? cap.kurangTetap : cap.kurangBawah, nilai) };
}

function namaBawah(p: Pleno, t: Tempat): string {
  const w = p.peta.cari(t.wilayah);
  const tingkat = w ? tingkatD(w.tingkat) : undefined;
  return tingkat ? p.formulir.tingkat[tingkat].bawah.toLowerCase() : 'wilayah';
}

/** The figures as the document says them, in the order of rows and columns. */
function dataRekap(k: KontesPleno, r: Rekap, lampiran: readonly Rekap[]) {
  const bagian = (x: Rekap) => ({
    wilayah: x.wilayah,
    nama: x.nama,
    jumlah: isianKeLarik(x.jumlah.isian),
    kolom: x.kolom.map((c) => ({
      wilayah: c.wilayah,
      nama: c.nama,
      tps: c.tps.jumlah,
      terisi: [...c.jumlah.terisi],
      isian: isianKeLarik(c.jumlah.isian),
    })),
  });
  return { sel: k.lembar.sel, rekap: bagian(r), lampiran: lampiran.map(bagian) };
}

type Isi = Omit<MasukanDHasil, keyof MasukanDasar>;
type Catatan = ReadonlyMap<number, string>;

function isiDHasil(p: Pleno, k: KontesPleno, tingkat: TingkatD, m: PermintaanRakit, catatan: Catatan): Hasil<Isi> {
  const r = recapsForDocument(p, k.kode, m.wilayah, m.rupa === 'blangko');
  if (!r.ok) return r;
  const acara = readEvent(p);
  const blangko = m.rupa === 'blangko';
  return berhasil({
    tingkat,
    pemilihan: p.s.definisi.pemilihan,
    kontes: k.kontes,
    lembar: k.lembar,
    wilayah: namaWilayah(p, m.wilayah),
    rekap: r.nilai.rekap,
    lampiran: r.nilai.lampiran,
    ...(r.nilai.terlampir.length > 0 ? { terlampir: r.nilai.terlampir } : {}),
    // Whoever chairs this plenary signs its own document, not that of a region below it.
    ...(m.wilayah === p.s.wilayah && !blangko
      ? { penyelenggara: penyelenggara(p, catatan), saksi: saksiPenandaTangan(p, k.kontes, catatan) }
      : {}),
    ...(m.wilayah === p.s.wilayah && !blangko
      ? {
          acara: {
            ...(acara.tempat ? { tempat: acara.tempat } : {}),
            ...(acara.rangkap ? { rangkap: acara.rangkap } : {}),
          },
        }
      : {}),
    ...(blangko ? { kosong: true } : {}),
  });
}

function rakit(p: Pleno, tingkat: TingkatD, kode: string, m: PermintaanRakit): Hasil<Bahan> {
  if (m.kontes === null) return gagal('KONTES_TAK_DIKENAL', { kontes: '' });
  const k = kontesPleno(p, m.kontes);
  if (!k.ok) return k;
  const catatan = catatanKotak(p, { ...m, model: kode });
  const isi = isiDHasil(p, k.nilai, tingkat, m, catatan);
  if (!isi.ok) return isi;
  const { rekap, lampiran, terlampir, penyelenggara: badan, saksi, acara, wilayah } = isi.nilai;
  const { kontes } = k.nilai;
  const data = {
    formulir: p.formulir.versi,
    pemilihan: p.s.definisi.pemilihan,
    kontes: { kode: kontes.kode, dapil: kontes.dapil?.nama ?? null },
    tingkat,
    wilayah,
    baris: k.nilai.lembar.baris.map((b) => ({ id: b.id, ...(b.peserta ? { peserta: b.peserta } : {}) })),
    ...(m.rupa === 'blangko' ? { kosong: true } : dataRekap(k.nilai, rekap, lampiran)),
    penandaTangan: { badan: badan ?? [], saksi: [...(saksi ?? [])].map(([nomor, o]) => ({ nomor, ...o })) },
    acara: acara ?? {},
    ...(terlampir ? { terlampir } : {}),
  };
  return berhasil({
    data,
    ...(badan ? { penanda: orangDiKotak(p, kontes, catatan) } : {}),
    cetak: (d, opsi) => buatDHasil({ ...d, ...isi.nilai }, opsi),
    periksa: (d, pdf, opsi) => periksaDHasil({ ...d, ...isi.nilai }, pdf, opsi),
  });
}

function model(tingkat: TingkatD, kode: string, pendek: string): ModelDokumen {
  const nomor = { kecamatan: 3, kabko: 2, provinsi: 1 } as const;
  return {
    kode,
    pendek,
    rupa: ['asli', 'salinan', 'blangko'],
    bergantung: [...BERGANTUNG_ANGKA, 'orang.dicatat', 'acara.dicatat'],
    tempat: (p) =>
      contestsOf(p)
        .filter((k) => direkapDi(p.formulir, k, tingkat))
        .flatMap((k) =>
          p.peta
            .untuk(k)
            .turunan(p.s.wilayah, nomor[tingkat])
            .map((w) => ({ kontes: k.kode, wilayah: w.kode })),
        ),
    judul: (p, t) => {
      const k = contestsOf(p).find((x) => x.kode === t.kontes);
      return (k && formulirKontes(p.formulir, k)?.d[tingkat]?.model.teks) ?? kode;
    },
    kesiapan: kesiapanRekap,
    rakit: (p, m) => rakit(p, tingkat, kode, m),
  };
}

export const dHasilKecamatan = model('kecamatan', 'D.HASIL-KECAMATAN', 'DHKC');
export const dHasilKabko = model('kabko', 'D.HASIL-KABKO', 'DHKB');
export const dHasilProv = model('provinsi', 'D.HASIL-PROV', 'DHPR');
