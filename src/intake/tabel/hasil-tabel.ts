import { hash } from 'node:crypto';
import {
  berhasil,
  cariKontes,
  type Definisi,
  type Galat,
  gagal,
  type Hasil,
  halanganPemetaan,
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
import { bacaTabel, type Tabel } from './index.ts';
import { PembacaIsi } from './isi-tabel.ts';
import { susunKerangka } from './kerangka.ts';
import { type LembarDilihat, type LembarKerja, tampilkan } from './lihat.ts';
import type { Pemetaan } from './pemetaan.ts';
import { usulkan, YAKIN_CUKUP } from './usulan.ts';

export type PilihanTabel = {
  definisi: Definisi;
  kontes: KodeKontes;
  /** Region of the plenary: TPS elsewhere are refused. */
  wilayah: string;
  /** Mappings remembered so far; each is used for worksheets with its signature. */
  pemetaan?: readonly Pemetaan[] | undefined;
  /** The table was not picked itself but lies in a folder or zip that was. */
  ikut?: boolean;
};

type Siap = { kontes: Kontes; lembar: Lembar; pemetaan: readonly Pemetaan[] };

function siapkan(p: PilihanTabel): Hasil<Siap> {
  const kontes = cariKontes(p.definisi, p.kontes);
  if (!kontes) return gagal('KONTES_TAK_DIKENAL', { kontes: p.kontes });
  const lembar = susunLembar(kontes);
  for (const m of p.pemetaan ?? []) {
    const sebab = halanganPemetaan(m, lembar);
    if (sebab !== null) return gagal('PEMETAAN_BENTUK', { sebab });
  }
  return berhasil({ kontes, lembar, pemetaan: p.pemetaan ?? [] });
}

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
  return berhasil({ lembar, dilewati, tabel: tabel.nilai });
}

/** How far down a table may say of itself that it holds practice data. */
const BARIS_TANDA = 20;

/** Tables of practice data carry the word at their head, as everything of a practice plenary does. */
const bertandaSimulasi = (t: Tabel): boolean =>
  t.baris.slice(0, BARIS_TANDA).some((b) => b.some((sel) => sel !== null && /\bSIMULASI\b/.test(sel)));

/** What a table gives, and its worksheets as the mapping screen shows them, also where nothing could be read. */
export type TabelTerbaca = { hasil: Hasil<HasilBaca>; lembar: LembarDilihat[] };

/**
 * Figures of the TPS in a table, wide or D-like, of every worksheet in which one is recognised. Bad units are refused
 * with sheet, row and column; unknown headings and sums that do not agree are findings. What the table does not say
 * stays empty: block totals of parties and V.A are not worked out.
 */
export async function bacaTabelTerbuka(isi: Uint8Array, nama: string, pilihan: PilihanTabel): Promise<TabelTerbaca> {
  const siap = siapkan(pilihan);
  if (!siap.ok) return { hasil: siap, lembar: [] };
  const t = await susun(isi, nama, siap.nilai);
  if (!t.ok) return { hasil: t, lembar: [] };
  if (!pilihan.definisi.simulasi && t.nilai.tabel.some(bertandaSimulasi))
    return { hasil: gagal('BERKAS_SIMULASI'), lembar: [] };
  const kumpul = new PengumpulTabel(nama, hash('sha256', isi));
  const pencari = new PencariTps(pilihan.definisi, siap.nilai.kontes, pilihan.wilayah);
  const dilihat = t.nilai.lembar.map(tampilkan);
  // Who picks a table says that it holds results; one that merely lies in a folder has to look like it.
  if (!pilihan.ikut && !dilihat.some((d) => d.keadaan !== 'dilewati')) for (const d of dilihat) d.keadaan = 'perlu';
  const dilewati = [...t.nilai.dilewati];
  let berangka = 0;
  t.nilai.lembar.forEach(({ k, garis }, i) => {
    const d = dilihat[i];
    const pembaca = new PembacaIsi(k, garis, siap.nilai.lembar, pencari, kumpul);
    if (pembaca.halangan !== null) {
      dilewati.push({ nama: k.tabel.nama, sebab: d?.diabaikan ? 'diabaikan menurut pemetaan' : pembaca.halangan });
      return;
    }
    berangka++;
    for (const g of garis)
      if (g.arti === null || g.yakin < YAKIN_CUKUP)
        kumpul.catat({ kode: 'JUDUL_TAK_DIKENAL', kunci: k.letak(g.garis.posisi, null), nilai: potong(g.judul) });
    pembaca.baca();
  });
  if (berangka > 0) {
    for (const d of dilewati) kumpul.catat({ kode: 'LEMBAR_KERJA_DILEWATI', kunci: d.nama, nilai: d.sebab });
    return { hasil: berhasil(kumpul.hasil), lembar: dilihat };
  }
  const sebab = dilewati[0]?.sebab ?? 'tabelnya kosong';
  const semuaDiabaikan = dilihat.length > 0 && dilihat.every((d) => d.diabaikan);
  if (!semuaDiabaikan && (!pilihan.ikut || dilihat.some((d) => d.keadaan === 'perlu')))
    return { hasil: gagal('TABEL_TAK_DIKENAL', { sebab }), lembar: dilihat };
  kumpul.catat({ kode: 'TABEL_DILEWATI', kunci: nama, nilai: sebab });
  return { hasil: berhasil(kumpul.hasil), lembar: dilihat };
}

class PengumpulTabel {
  readonly hasil: HasilBaca = { berkas: 0, kembar: 0, lembar: [], ditolak: [], catatan: [], tabel: [] };
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
