import { formulirKontes, isiTemplat, type Rekap } from '../../domain/index.ts';
import { rangkaBeritaAcara } from '../berita-acara.ts';
import { CetakDibatalkan, type OpsiCetak } from '../cetak.ts';
import { loadLetters } from '../kit/letters.ts';
import { type PageGeometry, pageGeometry } from '../kit/page.ts';
import { kepalaWilayah, type MasukanDHasil, nilaiWilayah, susunTandaTangan } from '../masukan.ts';
import { barisTanda, capTanda } from '../tanda.ts';
import { type BerkasBaca, type HalamanBaca, padat, sambung, urutBaca } from './baca.ts';
import { denganBerkas, type HasilPeriksa, periksaData } from './berkas.ts';
import { periksaKepala, periksaNama, rakitTeks, teksTandaTangan } from './halaman.ts';
import { type HarapLembar, kolomHarap, periksaTabelHalaman } from './lembar.ts';
import { periksaIsiNaskah } from './naskah.ts';
import type { Catatan } from './temuan.ts';

/** Pages that a part must have are read one by one; what the reader meets is compared at once and forgotten. */
class PembacaHalaman {
  readonly #berkas: BerkasBaca;
  readonly #opsi: OpsiCetak;
  nomor = 0;

  constructor(berkas: BerkasBaca, opsi: OpsiCetak) {
    this.#berkas = berkas;
    this.#opsi = opsi;
  }

  async berikut() {
    if (this.#opsi.batal?.()) throw new CetakDibatalkan();
    if (this.nomor >= this.#berkas.halaman) return null;
    const hal = await this.#berkas.baca(++this.nomor);
    this.#opsi.kemajuan?.(this.nomor, this.#berkas.halaman);
    return hal;
  }
}

/**
 * Reads a D.HASIL back with another library than the writer's and compares every figure with the data by row and
 * column, every heading, the wording of every row, the list of sheets, marks and stamps; text outside its cell or page,
 * missing and surplus pages are found too.
 */
export function periksaDHasil(m: MasukanDHasil, pdf: Uint8Array, opsi: OpsiCetak = {}): Promise<HasilPeriksa> {
  loadLetters(m.font.folder);
  return denganBerkas(pdf, async (c, berkas) => {
    const formulir = formulirKontes(m.formulir, m.kontes);
    const d = formulir?.d[m.tingkat];
    if (!formulir || !d) throw new RangeError(`kata-kata ${m.kontes.kode} tidak ada`);
    const { umum } = m.formulir;
    const geometri = pageGeometry(m.kertas, 'datar');
    const tetap = { model: d.model.teks, tanda: barisTanda(umum, m.tanda), cap: capTanda(umum.cap, m.tanda) };
    const grup = susunTandaTangan(m, formulir);
    const nama = teksTandaTangan(grup);
    const judulTanda = grup[0]?.title ?? '';
    await periksaData(c, berkas, m);

    const pembaca = new PembacaHalaman(berkas, opsi);
    const lembarHarap: HarapLembar = {
      formulir,
      tanda: [umum.kepala.laki, umum.kepala.perempuan, umum.kepala.jumlah],
      catatanHuruf: umum.terbilang,
      kosong: m.kosong ?? false,
      content: geometri.content,
      lpj: 24 * geometri.scale,
      penutup: [umum.ditetapkan.di, judulTanda],
    };

    const periksaBagian = async (
      r: Rekap,
      satuan: string | undefined,
    ): Promise<{ halaman: number; lembar: number }> => {
      const lembar = kolomHarap(r, umum.kolomPerLembar.nilai, {
        pindahan: umum.kepala.jumlahPindahan,
        akhir: umum.kepala.jumlahAkhir,
        tps: umum.kepala.tps,
      });
      let sudah = 0;
      let h = 0;
      while (sudah < m.lembar.baris.length && !c.penuh) {
        h++;
        let banyak: number | null = null;
        for (const [l, kolom] of lembar.entries()) {
          const hal = await pembaca.berikut();
          if (!hal) {
            c.lapor('lampiran', 0, satuan ?? 'sertifikat', `Halaman ${h} Lembar ${l + 1}`, 'tidak ada dalam berkas');
            return { halaman: h, lembar: lembar.length };
          }
          const label = isiTemplat(umum.labelHalaman.teks, { h, l: l + 1 });
          periksaKepala(c, hal, { ...tetap, label, geometri });
          for (const [, isi] of wilayah(m, r)) {
            const atas = hal.potong.filter((p) => p.y < geometri.content.y + 50 * geometri.scale);
            if (rakitTeks(atas, padat(isi)).length > 0) c.teks++;
            else c.lapor('lampiran', hal.nomor, 'wilayah pada kepala halaman', isi, sambung(atas.sort(urutBaca)));
          }
          periksaJudul(c, hal, geometri, judulBagian(m, formulir.namaPemilihan, r, satuan));
          const n = periksaTabelHalaman(c, hal, lembarHarap, kolom, m.lembar.baris.slice(sudah));
          const yTanda = hal.potong.find(
            (p) => padat(judulTanda).startsWith(padat(p.teks)) && padat(p.teks).length > 8,
          );
          periksaNama(c, hal, yTanda?.y ?? hal.h, nama);
          if (n === 0 || (banyak !== null && n !== banyak)) {
            const ada = `${n} baris`;
            c.lapor('baris', hal.nomor, label, banyak === null ? 'paling sedikit satu baris' : `${banyak} baris`, ada);
            return { halaman: h, lembar: lembar.length };
          }
          banyak = n;
        }
        sudah += banyak ?? 0;
      }
      return { halaman: h, lembar: lembar.length };
    };

    // The list of sheets is known only once the sheets were counted: pages of text are read first and compared last.
    const teks = [];
    const tegak = pageGeometry(m.kertas, 'tegak');
    const halamanTeks = await hitungHalamanTeks(berkas, tegak.size);
    for (let i = 0; i < halamanTeks; i++) {
      const hal = await pembaca.berikut();
      if (hal) teks.push(hal);
    }
    const bagian = [];
    for (const [i, r] of [m.rekap, ...m.lampiran].entries()) {
      const satuan = i === 0 ? undefined : r.nama;
      bagian.push({ satuan, tps: r.tps.jumlah, ...(await periksaBagian(r, satuan)) });
      if (c.temuan.length > 0) break;
    }
    if (c.temuan.length === 0 && pembaca.nomor < berkas.halaman)
      c.lapor('halaman', pembaca.nomor + 1, 'halaman berlebih', `${pembaca.nomor}`, `${berkas.halaman}`);
    if (c.temuan.length === 0) periksaIsiNaskah(c, teks, rangkaBeritaAcara(m, formulir, bagian), m, tegak, nama);
  });
}

/** Title of the sheets of a part: its own, and the election. */
function judulBagian(m: MasukanDHasil, namaPemilihan: string, r: Rekap, satuan: string | undefined): string {
  const kata = m.formulir.tingkat[m.tingkat];
  const templat = satuan === undefined ? kata.sertifikat.teks : kata.lampiran.teks;
  const nilai = { ...nilaiWilayah(m.wilayah), satuan: r.nama };
  return `${isiTemplat(templat, nilai)}${namaPemilihan} Tahun ${m.pemilihan.tahun}`.toUpperCase();
}

/** The title stands whole at the head of the page, and no place of a template was left open in it. */
function periksaJudul(c: Catatan, hal: HalamanBaca, g: PageGeometry, judul: string): void {
  const atas = hal.potong.filter((p) => p.y < g.content.y + 50 * g.scale);
  const terbuka = hal.potong.find((p) => /\{\w+\}/.test(p.teks));
  if (terbuka) c.lapor('judul', hal.nomor, 'isian templat', '', terbuka.teks);
  if (rakitTeks(atas, padat(judul)).length > 0) c.teks++;
  else c.lapor('judul', hal.nomor, 'judul lembar', judul, sambung(atas.sort(urutBaca)));
}

/** Region names that the header of a part shows. */
function wilayah(m: MasukanDHasil, r: Rekap): [string, string][] {
  const w = { ...m.wilayah };
  if (r.tingkat === 3) w.kecamatan = r.nama;
  if (r.tingkat === 2) w.kabko = r.nama;
  return kepalaWilayah(m.formulir, w, { desa: r.tingkat === 4 ? r.nama : undefined, dapil: m.kontes.dapil?.nama });
}

/** Leading pages that stand upright. */
async function hitungHalamanTeks(berkas: BerkasBaca, [w, h]: readonly [number, number]): Promise<number> {
  let n = 0;
  while (n < berkas.halaman) {
    const hal = await berkas.baca(n + 1);
    if (Math.abs(hal.w - w) > 1 || Math.abs(hal.h - h) > 1) break;
    n++;
  }
  return n;
}
