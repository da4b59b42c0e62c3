import type { Keberatan } from '../keberatan.ts';
import { keLembar, keliruSel, tinjau } from './lembar-latihan.ts';
import { nomorPeserta, type Skenario } from './skenario.ts';
import type { Keliru, Tugas } from './tipe.ts';

const kata = (nama: string): string[] => nama.toUpperCase().match(/\p{L}{3,}/gu) ?? [];

/** Is it that person's name, however much of it was written? */
const orangItu = (tertulis: string, nama: string): boolean => {
  const milik = new Set(kata(nama));
  return kata(tertulis).some((k) => milik.has(k));
};

type Cocok = { k: Keberatan; jenis: boolean; tempat: boolean; pengaju: boolean; nama: boolean };

function banding(s: Skenario, k: Keberatan): Cocok {
  const nomor = nomorPeserta(s.klaim.sel);
  const { pengaju } = k;
  return {
    k,
    jenis: k.jenis === 'keberatan',
    tempat: k.wilayah === s.tps.jernih.tps,
    pengaju: pengaju.peran === 'saksi' && pengaju.peserta === nomor,
    nama: orangItu(pengaju.nama, s.saksi.get(nomor) ?? ''),
  };
}

/** What is wrong with the record that comes nearest. */
function salahCatat(s: Skenario, daftar: readonly Cocok[]): Keliru | null {
  const nomor = nomorPeserta(s.klaim.sel);
  const konteks = { saksi: s.saksi.get(nomor) ?? '', peserta: nomor };
  const { tps } = s.tps.jernih;
  const k = (kode: Keliru['kode'], n: number): Keliru => ({
    kode,
    tps,
    konteks: { ...konteks, nomor: n },
    tuju: keLembar(tps),
  });
  const dia = daftar.filter((x) => x.pengaju);
  const kejadian = dia.find((x) => x.tempat && !x.jenis);
  if (kejadian) return k('KEBERATAN_SEBAGAI_KEJADIAN', kejadian.k.nomor);
  const tanpaNama = dia.find((x) => x.tempat && x.jenis);
  if (tanpaNama) return k('KEBERATAN_NAMA', tanpaNama.k.nomor);
  const lain = dia.find((x) => x.jenis);
  if (lain) return k('KEBERATAN_TEMPAT', lain.k.nomor);
  const orang = daftar.find((x) => x.tempat && x.jenis);
  return orang ? k('KEBERATAN_PENGAJU', orang.k.nomor) : null;
}

/** A named saksi's objection is recorded where it belongs, and answered as the paper says. */
export const tugasKeberatan: Tugas = (s, j) => {
  const x = tinjau(s, j, 'jernih');
  const { tps } = x.t;
  const { sel, benar, lain } = s.klaim;
  const semua = [...j.keadaan.keberatan.values()].map((k) => banding(s, k));
  const tercatat = semua.filter((c) => c.jenis && c.tempat && c.pengaju && c.nama).map((c) => c.k);
  const dijawab = tercatat.find((k) => k.jawab !== null && k.jawab.status !== 'diterima');
  const diterima = tercatat.find((k) => k.jawab?.status === 'diterima');
  const keliru = (): Keliru | null => {
    if (x.nilai(sel) === lain) return keliruSel('IKUT_KLAIM', tps, sel, { ada: lain, harus: benar });
    if (tercatat.length === 0) return salahCatat(s, semua);
    return !dijawab && diterima
      ? keliruSel('KEBERATAN_DITERIMA', tps, sel, { nomor: diterima.nomor, harus: benar })
      : null;
  };
  return {
    butir: [
      { id: 'catat', selesai: tercatat.length > 0, tuju: keLembar(tps, sel) },
      { id: 'jawab', selesai: dijawab !== undefined, tuju: keLembar(tps) },
    ],
    keliru: keliru(),
  };
};
