import { type Hasil, isiTemplat, type KataNaskah } from '../../domain/index.ts';
import {
  type Blok,
  buatNaskah,
  type IsiNaskah,
  kepalaWilayah,
  kotakPenyelenggara,
  kotakSaksi,
  periksaNaskah,
  type SignatureGroup,
} from '../../minutes/index.ts';
import { type KontesPleno, kontesPleno, type Pleno } from '../pleno.ts';
import type { Bahan, PermintaanRakit, Tempat } from './model.ts';
import { orangDiKotak, penyelenggara, saksiPenandaTangan } from './orang.ts';
import { catatanKotak } from './tinta.ts';
import { namaPemilihanUmum, namaWilayah, tingkatPleno } from './wilayah.ts';

/** The ballot of a place; null where it concerns all of them. Errors: KONTES_TAK_DIKENAL. */
export const kontesTempat = (p: Pleno, t: Tempat): Hasil<KontesPleno | null> =>
  t.kontes === null ? { ok: true, nilai: null } : kontesPleno(p, t.kontes);

/** Places of templates that tier, region and election fill. */
export function nilaiNaskah(p: Pleno, k: KontesPleno | null): Record<string, string> {
  const kata = p.formulir.tingkat[tingkatPleno(p)];
  const pemilihan = k?.kata.namaPemilihan ?? namaPemilihanUmum(p);
  return {
    tingkat: kata.nama,
    TINGKAT: kata.nama.toUpperCase(),
    badan: kata.badan,
    singkatan: kata.singkatan,
    namaWilayah: p.peta.nama(p.s.wilayah),
    namaPemilihan: pemilihan,
    PEMILIHAN: pemilihan.toUpperCase(),
    PEMILIHANUMUM: namaPemilihanUmum(p).toUpperCase(),
    tahun: String(p.s.definisi.pemilihan.tahun),
  };
}

/** Title of a document, with its places filled in. */
export const judulNaskah = (kata: KataNaskah, nilai: Record<string, string>): Blok => ({
  blok: 'judul',
  baris: kata.judul.map((b) => ({ ...b, teks: isiTemplat(b.teks, nilai) })),
});

/** Boxes of the body, and where there is a ballot of its saksi; without names on a form to be filled in by hand. */
export function tandaTanganNaskah(
  p: Pleno,
  k: KontesPleno | null,
  m: PermintaanRakit,
  model: string,
): SignatureGroup[] {
  const kosong = m.rupa === 'blangko';
  const catatan = catatanKotak(p, { ...m, model });
  const badan = kotakPenyelenggara(p.formulir.tingkat[tingkatPleno(p)], kosong ? undefined : penyelenggara(p, catatan));
  if (!k) return [badan];
  return [badan, kotakSaksi(k.kontes, k.kata, kosong ? undefined : saksiPenandaTangan(p, k.kontes, catatan))];
}

export const kepalaNaskah = (p: Pleno, k: KontesPleno | null): [string, string][] =>
  kepalaWilayah(p.formulir, namaWilayah(p, p.s.wilayah), { dapil: k?.kontes.dapil?.nama });

const kontesDari = (p: Pleno, t: Tempat) => {
  const k = kontesTempat(p, t);
  return k.ok ? (k.nilai?.kontes ?? null) : null;
};

/** A document of text, ready to be printed and checked. */
export function bahanNaskah(p: Pleno, m: PermintaanRakit, kode: string, isi: IsiNaskah): Bahan {
  const judulBerkas = `${isi.model} ${p.peta.nama(m.wilayah)}`;
  const pokok = `${p.s.definisi.pemilihan.nama}${m.kontes === null ? '' : ` (${m.kontes})`}`;
  return {
    data: { formulir: p.formulir.versi, pemilihan: p.s.definisi.pemilihan, ...isi },
    ...(isi.tandaTangan.length > 0 && m.rupa !== 'blangko'
      ? { penanda: orangDiKotak(p, kontesDari(p, m), catatanKotak(p, { ...m, model: kode })) }
      : {}),
    cetak: (d, opsi) => buatNaskah({ ...d, ...isi, judulBerkas, pokok }, opsi),
    periksa: (d, pdf, opsi) => periksaNaskah({ ...d, ...isi, judulBerkas, pokok }, pdf, opsi),
  };
}

/** Rows that are numbered and otherwise empty, for a form that is filled in by hand. */
export const barisKosong = (banyak: number, kolom: number): string[][] =>
  Array.from({ length: banyak }, (_, i) => [`${i + 1}`, ...Array(kolom - 1).fill('')]);

const dua = (n: number): string => String(n).padStart(2, '0');

/** `18/02/2024 14.05`, as it was where this computer stands. */
export function waktuCetak(iso: string): string {
  const d = new Date(iso);
  return `${dua(d.getDate())}/${dua(d.getMonth() + 1)}/${d.getFullYear()} ${dua(d.getHours())}.${dua(d.getMinutes())}`;
}
