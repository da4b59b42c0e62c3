import { hash } from 'node:crypto';
import {
  berhasil,
  type Catatan,
  cariKontes,
  type Definisi,
  type Galat,
  gagal,
  type Hasil,
  type KodeCatatan,
  type KodeKontes,
  type KodeTps,
  type Kontes,
  kalimatGalat,
  mencakup,
  PROVINSI_SIMULASI,
  pesanCatatan,
  samaIsian,
} from '../domain/index.ts';
import type { CatatanBerkas, HasilBaca, LembarMasuk } from './hasil-baca.ts';
import { KumpulanTabel } from './kumpul-tabel.ts';
import { bacaSirekap, type KonteksSirekap, siapkanSirekap, tpsDariNama } from './sirekap.ts';
import { adalahGalat, type Butir, type ButirSumber, namaTabel, type Sumber } from './sumber.ts';
import { bacaTabelTerbuka } from './tabel/hasil-tabel.ts';
import type { Pemetaan } from './tabel/pemetaan.ts';

export type { CatatanBerkas, Ditolak, HasilBaca, LembarMasuk } from './hasil-baca.ts';

export type PilihanBaca = {
  definisi: Definisi;
  kontes: KodeKontes;
  /** Region of the plenary: TPS elsewhere are refused. */
  wilayah: string;
  /** Mappings of table headings remembered so far. */
  pemetaan?: readonly Pemetaan[];
  /** Called at most some twenty times a second, and at the end. */
  kemajuan?: (selesai: number, jumlah: number) => void;
  /** Asked before each file; true stops with IMPOR_DIBATALKAN. */
  batal?: () => boolean;
};

const JARAK_KEMAJUAN_MS = 50;

/**
 * Reads every file of a source as results of one contest: Sirekap's files and tables (CSV, XLSX; see
 * `tabel/hasil-tabel.ts`), picked themselves or lying in a folder or zip. A bad file is a finding of its own and never stops the
 * others; the batch as a whole fails only on a wrong contest or when it is cancelled.
 */
export async function bacaImpor(sumber: Sumber, pilihan: PilihanBaca): Promise<Hasil<HasilBaca>> {
  const kontes = cariKontes(pilihan.definisi, pilihan.kontes);
  if (!kontes) return gagal('KONTES_TAK_DIKENAL', { kontes: pilihan.kontes });
  const pengumpul = new Pengumpul(kontes, pilihan);

  let kabar = performance.now();
  for await (const butir of sumber.butir()) {
    if (pilihan.batal?.()) return gagal('IMPOR_DIBATALKAN');
    await pengumpul.terima(butir);
    if (pilihan.kemajuan && performance.now() - kabar >= JARAK_KEMAJUAN_MS) {
      pilihan.kemajuan(pengumpul.selesai, sumber.jumlah);
      kabar = performance.now();
    }
  }
  if (pilihan.batal?.()) return gagal('IMPOR_DIBATALKAN');
  pilihan.kemajuan?.(pengumpul.selesai, sumber.jumlah);
  return berhasil({ ...pengumpul.hasil, tabel: pengumpul.tabel.isi });
}

class Pengumpul {
  readonly hasil: HasilBaca = { berkas: 0, kembar: 0, lembar: [], ditolak: [], catatan: [], tabel: [] };
  readonly tabel = new KumpulanTabel();
  /** Files done; a table counts once, however many TPS it holds. */
  selesai = 0;
  readonly #konteks: KonteksSirekap;
  readonly #kontes: Kontes;
  readonly #pilihan: PilihanBaca;
  readonly #dikenal: ReadonlySet<string>;
  readonly #terbaca = new Map<KodeTps, LembarMasuk>();

  constructor(kontes: Kontes, pilihan: PilihanBaca) {
    this.#konteks = { ...siapkanSirekap(kontes), sungguhan: !pilihan.definisi.simulasi };
    this.#kontes = kontes;
    this.#pilihan = pilihan;
    this.#dikenal = new Set(pilihan.definisi.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode));
  }

  async terima(butir: ButirSumber): Promise<void> {
    this.selesai++;
    if (!adalahGalat(butir) && namaTabel(butir.nama)) return this.#tabel(butir);
    this.hasil.berkas++;
    const galat = adalahGalat(butir) ? butir.galat : await this.#baca(butir);
    if (galat) this.#tolak(butir.nama, galat);
  }

  #tolak(berkas: string, galat: Galat): void {
    this.hasil.ditolak.push({ berkas, kode: galat.kode, pesan: kalimatGalat(galat), konteks: galat.konteks });
  }

  /** A table: its TPS come into the batch as if each were a file. */
  async #tabel(butir: Butir): Promise<void> {
    const isi = await butir.baca();
    // Names below a folder or in a zip have a `/`; a table that was picked itself has none.
    const pilihan = { ...this.#pilihan, ikut: butir.nama.includes('/') };
    const terbuka = isi.ok ? await bacaTabelTerbuka(isi.nilai, butir.nama, pilihan) : { hasil: isi, lembar: [] };
    for (const l of terbuka.lembar) this.tabel.tambah(butir.nama, l);
    const h = terbuka.hasil;
    if (!h.ok) {
      this.hasil.berkas++;
      this.#tolak(butir.nama, h.galat);
      return;
    }
    this.hasil.berkas += h.nilai.berkas;
    this.hasil.kembar += h.nilai.kembar;
    for (const d of h.nilai.ditolak) this.hasil.ditolak.push(d);
    for (const c of h.nilai.catatan) this.hasil.catatan.push(c);
    for (const l of h.nilai.lembar) {
      const galat = this.#simpan(l, []);
      if (galat) this.#tolak(l.berkas.nama, galat);
    }
  }

  /** Why a TPS has no place here; null where it has. */
  #tempat(tps: KodeTps): Galat | null {
    const konteks = { tps, wilayah: this.#pilihan.wilayah };
    if (!tps.startsWith(this.#pilihan.wilayah)) return { kode: 'TPS_LUAR_WILAYAH', konteks };
    if (!this.#dikenal.has(tps)) return { kode: 'TPS_TAK_DIKENAL', konteks };
    if (mencakup(this.#kontes, tps)) return null;
    return { kode: 'TPS_LUAR_DAPIL', konteks: { tps, dapil: this.#kontes.dapil?.nama ?? '' } };
  }

  async #baca(butir: Butir): Promise<Galat | null> {
    const tps = tpsDariNama(butir.nama);
    if (!tps.ok) return tps.galat;
    const asing = this.#tempat(tps.nilai);
    // A code as practice data have it: the file itself says whether it is, and that explains more than its place.
    if (asing && !tps.nilai.startsWith(PROVINSI_SIMULASI)) return asing;
    const isi = await butir.baca();
    if (!isi.ok) return asing ?? isi.galat;
    const hasil = bacaSirekap(this.#konteks, butir.nama, isi.nilai);
    if (!hasil.ok && hasil.galat.kode === 'BERKAS_SIMULASI') return hasil.galat;
    if (asing) return asing;
    if (!hasil.ok) return hasil.galat;
    const berkas = { nama: butir.nama, sha256: hash('sha256', isi.nilai) };
    return this.#simpan({ tps: tps.nilai, isian: hasil.nilai.isian, berkas }, hasil.nilai.catatan);
  }

  #simpan(l: LembarMasuk, catatan: readonly Catatan[]): Galat | null {
    const lain = this.#terbaca.get(l.tps);
    if (lain && !samaIsian(lain.isian, l.isian))
      return { kode: 'BERKAS_KEMBAR', konteks: { tps: l.tps, lain: lain.berkas.nama } };
    for (const c of catatan)
      this.hasil.catatan.push({ berkas: l.berkas.nama, kode: c.kode, kunci: c.kunci, pesan: pesanCatatan(c) });
    if (lain) {
      this.hasil.kembar++;
      return null;
    }
    this.#terbaca.set(l.tps, l);
    this.hasil.lembar.push(l);
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
