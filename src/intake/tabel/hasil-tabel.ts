import { hash } from 'node:crypto';
import {
  berhasil,
  cariKontes,
  type Definisi,
  type Galat,
  gagal,
  type Hasil,
  type Isian,
  KOSONG,
  type KodeKontes,
  type KodeTps,
  type Kontes,
  kalimatGalat,
  type Lembar,
  pesanCatatan,
  susunLembar,
} from '../../domain/index.ts';
import type { HasilBaca, LembarMasuk } from '../hasil-baca.ts';
import { potong } from '../json.ts';
import { PencariTps } from './cari-tps.ts';
import { bacaTabel } from './index.ts';
import { PembacaIsi } from './isi-tabel.ts';
import { type Kerangka, susunKerangka } from './kerangka.ts';
import type { Arti, Bentuk, Pemetaan } from './pemetaan.ts';
import { type GarisUsulan, usulkan, YAKIN_CUKUP } from './usulan.ts';

export type PilihanTabel = {
  definisi: Definisi;
  kontes: KodeKontes;
  /** Region of the plenary: TPS elsewhere are refused. */
  wilayah: string;
  /** Mappings remembered so far; each is used for worksheets with its signature. */
  pemetaan?: readonly Pemetaan[] | undefined;
};

/** One line as the mapping screen shows it. `dipakai`: taken without a person's word. */
export type GarisDilihat = {
  judul: string;
  letak: string;
  arti: Arti | null;
  yakin: number;
  dipakai: boolean;
  sebab?: string;
  contoh: string[];
};
export type LembarDilihat = {
  nama: string;
  bentuk: Bentuk;
  /** Signature to remember a mapping by. */
  tanda: string;
  dariPemetaan: boolean;
  garis: GarisDilihat[];
  takDikenal: number;
  /** First units as they would be read: their place, and what each line holds. */
  pratinjau: { letak: string; isi: (string | null)[] }[];
};
export type UsulanTabel = { lembar: LembarDilihat[]; dilewati: { nama: string; sebab: string }[] };

type Siap = { kontes: Kontes; lembar: Lembar; pemetaan: readonly Pemetaan[] };
type LembarKerja = { k: Kerangka; garis: GarisUsulan[]; tanda: string; dariPemetaan: boolean };

function siapkan(p: PilihanTabel): Hasil<Siap> {
  const kontes = cariKontes(p.definisi, p.kontes);
  if (!kontes) return gagal('KONTES_TAK_DIKENAL', { kontes: p.kontes });
  const lembar = susunLembar(kontes);
  for (const m of p.pemetaan ?? []) {
    const asing = m.garis.find((g) => !ARTI_LAIN.has(g.arti) && !lembar.indeks.has(g.arti));
    if (asing) return gagal('PEMETAAN_BENTUK', { sebab: `"${potong(asing.arti)}" tidak ada pada lembar ${p.kontes}` });
    const ganda = m.garis.find(
      (g, i) => lembar.indeks.has(g.arti) && m.garis.findIndex((x) => x.arti === g.arti) !== i,
    );
    if (ganda) return gagal('PEMETAAN_BENTUK', { sebab: `${ganda.arti} dipakai dua kali` });
  }
  return berhasil({ kontes, lembar, pemetaan: p.pemetaan ?? [] });
}

const ARTI_LAIN: ReadonlySet<string> = new Set(['tps', 'desa', 'kecamatan', 'jumlah', 'abaikan']);

async function susun(isi: Uint8Array, nama: string, s: Siap) {
  const tabel = await bacaTabel(isi, nama);
  if (!tabel.ok) return tabel;
  const lembar: LembarKerja[] = [];
  const dilewati: { nama: string; sebab: string }[] = [];
  for (const t of tabel.nilai) {
    if (t.baris.length === 0) continue;
    const k = t.tersembunyi ? null : susunKerangka(t);
    if (k) lembar.push({ k, ...usulkan(k, s.kontes, s.lembar, s.pemetaan) });
    else dilewati.push({ nama: t.nama, sebab: t.tersembunyi ? 'tersembunyi' : 'tidak ada judul atau kolom TPS' });
  }
  return berhasil({ lembar, dilewati });
}

const CONTOH = 5;

/** Looks at a table before it is read: what every line would be taken for, what is unknown, the first units. */
export async function lihatTabel(isi: Uint8Array, nama: string, pilihan: PilihanTabel): Promise<Hasil<UsulanTabel>> {
  const siap = siapkan(pilihan);
  if (!siap.ok) return siap;
  const t = await susun(isi, nama, siap.nilai);
  if (!t.ok) return t;
  return berhasil({ lembar: t.nilai.lembar.map(tampilkan), dilewati: t.nilai.dilewati });
}

function tampilkan({ k, garis, tanda, dariPemetaan }: LembarKerja): LembarDilihat {
  const contoh = k.satuan.filter((s) => s.jenis === 'tps').slice(0, CONTOH);
  return {
    nama: k.tabel.nama,
    bentuk: k.bentuk,
    tanda,
    dariPemetaan,
    garis: garis.map((g) => ({
      judul: g.judul,
      letak: k.letak(g.garis.posisi, null),
      arti: g.arti,
      yakin: g.yakin,
      dipakai: g.arti !== null && g.yakin >= YAKIN_CUKUP,
      ...(g.sebab === undefined ? {} : { sebab: g.sebab }),
      contoh: contoh.map((s) => k.ambil(g.garis.posisi, s.posisi)).filter((x) => x !== null),
    })),
    takDikenal: garis.filter((g) => g.arti === null || g.yakin < YAKIN_CUKUP).length,
    pratinjau: contoh.map((s) => ({
      letak: k.letak(null, s.posisi),
      isi: garis.map((g) => k.ambilNama(g.garis.posisi, s.posisi)),
    })),
  };
}

/**
 * Figures of the TPS in a table, wide or D-like, of every worksheet in which one is recognised. Bad units are refused
 * with sheet, row and column; unknown headings and sums that do not agree are findings. What the table does not say
 * stays empty: block totals of parties and V.A are not worked out.
 */
export async function bacaTabelHasil(isi: Uint8Array, nama: string, pilihan: PilihanTabel): Promise<Hasil<HasilBaca>> {
  const siap = siapkan(pilihan);
  if (!siap.ok) return siap;
  const { kontes, lembar } = siap.nilai;
  const t = await susun(isi, nama, siap.nilai);
  if (!t.ok) return t;
  const kumpul = new PengumpulTabel(nama, hash('sha256', isi));
  const pencari = new PencariTps(pilihan.definisi, kontes, pilihan.wilayah);
  let berangka = 0;
  for (const { k, garis } of t.nilai.lembar) {
    const pembaca = new PembacaIsi(k, garis, lembar, pencari, kumpul);
    if (pembaca.halangan !== null) {
      t.nilai.dilewati.push({ nama: k.tabel.nama, sebab: pembaca.halangan });
      continue;
    }
    berangka++;
    for (const g of garis)
      if (g.arti === null || g.yakin < YAKIN_CUKUP)
        kumpul.catat({ kode: 'JUDUL_TAK_DIKENAL', kunci: k.letak(g.garis.posisi, null), nilai: potong(g.judul) });
    pembaca.baca();
  }
  if (berangka === 0) return gagal('TABEL_TAK_DIKENAL', { sebab: t.nilai.dilewati[0]?.sebab ?? 'tabelnya kosong' });
  for (const d of t.nilai.dilewati) kumpul.catat({ kode: 'LEMBAR_KERJA_DILEWATI', kunci: d.nama, nilai: d.sebab });
  return berhasil(kumpul.hasil);
}

class PengumpulTabel {
  readonly hasil: HasilBaca = { berkas: 0, kembar: 0, lembar: [], ditolak: [], catatan: [] };
  readonly #nama: string;
  readonly #sha256: string;
  readonly #terbaca = new Map<KodeTps, LembarMasuk>();

  constructor(nama: string, sha256: string) {
    this.#nama = nama;
    this.#sha256 = sha256;
  }

  /** `rekap.xlsx, Sheet1 baris 7`; a CSV's only table is called like its file. */
  #sebut(letak: string): string {
    const dasar = this.#nama.slice(this.#nama.lastIndexOf('/') + 1);
    return letak.startsWith(`${dasar} `)
      ? `${this.#nama}, ${letak.slice(dasar.length + 1)}`
      : `${this.#nama}, ${letak}`;
  }

  lembar(letak: string, tps: KodeTps, isian: Isian): void {
    this.hasil.berkas++;
    const lain = this.#terbaca.get(tps);
    if (!lain) {
      const l: LembarMasuk = { tps, isian, berkas: { nama: this.#sebut(letak), sha256: this.#sha256 } };
      this.#terbaca.set(tps, l);
      this.hasil.lembar.push(l);
      return;
    }
    if (isian.some((v, i) => v !== KOSONG && lain.isian[i] !== KOSONG && lain.isian[i] !== v)) {
      this.#tolak(letak, { kode: 'BERKAS_KEMBAR', konteks: { tps, lain: lain.berkas.nama } });
      return;
    }
    // One worksheet for the voters, another for the votes: they complete each other.
    isian.forEach((v, i) => {
      if (v !== KOSONG) lain.isian[i] = v;
    });
    this.hasil.kembar++;
  }

  tolak(letak: string, galat: Galat): void {
    this.hasil.berkas++;
    this.#tolak(letak, galat);
  }

  #tolak(letak: string, galat: Galat): void {
    this.hasil.ditolak.push({
      berkas: this.#sebut(letak),
      kode: galat.kode,
      pesan: kalimatGalat(galat),
      konteks: galat.konteks,
    });
  }

  catat(c: Parameters<typeof pesanCatatan>[0]): void {
    this.hasil.catatan.push({ berkas: this.#nama, kode: c.kode, kunci: c.kunci, pesan: pesanCatatan(c) });
  }
}
