import { hash } from 'node:crypto';
import {
  berhasil,
  type Catatan,
  cariKontes,
  type Definisi,
  type Galat,
  gagal,
  type Hasil,
  type Isian,
  type KodeCatatan,
  type KodeKontes,
  type KodeTps,
  kalimatGalat,
  pesanCatatan,
  samaIsian,
} from '../domain/index.ts';
import type { CatatanBerkas, HasilBaca, LembarMasuk } from './hasil-baca.ts';
import { bacaSirekap, type KonteksSirekap, siapkanSirekap, tpsDariNama } from './sirekap.ts';
import { adalahGalat, type ButirSumber, type Sumber } from './sumber.ts';

export type { CatatanBerkas, Ditolak, HasilBaca, LembarMasuk } from './hasil-baca.ts';

export type PilihanBaca = {
  definisi: Definisi;
  kontes: KodeKontes;
  /** Region of the plenary: TPS elsewhere are refused. */
  wilayah: string;
  /** Called at most some twenty times a second, and at the end. */
  kemajuan?: (selesai: number, jumlah: number) => void;
  /** Asked before each file; true stops with IMPOR_DIBATALKAN. */
  batal?: () => boolean;
};

const JARAK_KEMAJUAN_MS = 50;

/**
 * Reads every file of a source as Sirekap results of one contest. A bad file is a finding of its own and never stops the
 * others; the batch as a whole fails only on a wrong contest or when it is cancelled.
 */
export async function bacaImpor(sumber: Sumber, pilihan: PilihanBaca): Promise<Hasil<HasilBaca>> {
  const kontes = cariKontes(pilihan.definisi, pilihan.kontes);
  if (!kontes) return gagal('KONTES_TAK_DIKENAL', { kontes: pilihan.kontes });
  const konteks = siapkanSirekap(kontes);
  if (!konteks.ok) return konteks;
  const pengumpul = new Pengumpul(konteks.nilai, pilihan.definisi, pilihan.wilayah);

  let kabar = performance.now();
  for await (const butir of sumber.butir()) {
    if (pilihan.batal?.()) return gagal('IMPOR_DIBATALKAN');
    await pengumpul.terima(butir);
    if (pilihan.kemajuan && performance.now() - kabar >= JARAK_KEMAJUAN_MS) {
      pilihan.kemajuan(pengumpul.hasil.berkas, sumber.jumlah);
      kabar = performance.now();
    }
  }
  if (pilihan.batal?.()) return gagal('IMPOR_DIBATALKAN');
  pilihan.kemajuan?.(pengumpul.hasil.berkas, sumber.jumlah);
  return berhasil(pengumpul.hasil);
}

class Pengumpul {
  readonly hasil: HasilBaca = { berkas: 0, kembar: 0, lembar: [], ditolak: [], catatan: [] };
  readonly #konteks: KonteksSirekap;
  readonly #wilayah: string;
  readonly #dikenal: ReadonlySet<string>;
  readonly #terbaca = new Map<KodeTps, LembarMasuk>();

  constructor(konteks: KonteksSirekap, definisi: Definisi, wilayah: string) {
    this.#konteks = konteks;
    this.#wilayah = wilayah;
    this.#dikenal = new Set(definisi.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode));
  }

  async terima(butir: ButirSumber): Promise<void> {
    this.hasil.berkas++;
    const galat = adalahGalat(butir) ? butir.galat : await this.#baca(butir);
    if (galat)
      this.hasil.ditolak.push({
        berkas: butir.nama,
        kode: galat.kode,
        pesan: kalimatGalat(galat),
        konteks: galat.konteks,
      });
  }

  async #baca(butir: Exclude<ButirSumber, { galat: Galat }>): Promise<Galat | null> {
    const tps = tpsDariNama(butir.nama);
    if (!tps.ok) return tps.galat;
    const konteks = { tps: tps.nilai, wilayah: this.#wilayah };
    if (!tps.nilai.startsWith(this.#wilayah)) return { kode: 'TPS_LUAR_WILAYAH', konteks };
    if (!this.#dikenal.has(tps.nilai)) return { kode: 'TPS_TAK_DIKENAL', konteks };
    const isi = await butir.baca();
    if (!isi.ok) return isi.galat;
    const hasil = bacaSirekap(this.#konteks, butir.nama, isi.nilai);
    if (!hasil.ok) return hasil.galat;
    return this.#simpan(butir.nama, isi.nilai, hasil.nilai.tps, hasil.nilai.isian, hasil.nilai.catatan);
  }

  #simpan(nama: string, isi: Uint8Array, tps: KodeTps, isian: Isian, catatan: readonly Catatan[]): Galat | null {
    const lain = this.#terbaca.get(tps);
    if (lain && !samaIsian(lain.isian, isian))
      return { kode: 'BERKAS_KEMBAR', konteks: { tps, lain: lain.berkas.nama } };
    for (const c of catatan)
      this.hasil.catatan.push({ berkas: nama, kode: c.kode, kunci: c.kunci, pesan: pesanCatatan(c) });
    if (lain) {
      this.hasil.kembar++;
      return null;
    }
    const lembar: LembarMasuk = { tps, isian, berkas: { nama, sha256: hash('sha256', isi) } };
    this.#terbaca.set(tps, lembar);
    this.hasil.lembar.push(lembar);
    return null;
  }
}

/** Oddities of one kind at one key, for people: 35 files with the usual `chart.null` are one line, not 35. */
export type KelompokCatatan = { kode: KodeCatatan; kunci: string; pesan: string; jumlah: number; contoh: string[] };

/** Groups oddities by kind and key, rarest first: the rare one is the one to look at. */
export function kelompokkanCatatan(catatan: readonly CatatanBerkas[]): KelompokCatatan[] {
  const per = new Map<string, KelompokCatatan>();
  for (const c of catatan) {
    const kunci = `${c.kode} ${c.pesan}`;
    const k = per.get(kunci) ?? { kode: c.kode, kunci: c.kunci, pesan: c.pesan, jumlah: 0, contoh: [] };
    k.jumlah++;
    if (k.contoh.length < 3) k.contoh.push(c.berkas);
    per.set(kunci, k);
  }
  return [...per.values()].sort((a, b) => a.jumlah - b.jumlah || (a.pesan < b.pesan ? -1 : 1));
}
