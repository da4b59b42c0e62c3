import { berhasil, gagal, type Hasil, type IsiKeberatan, type Keberatan } from '../domain/index.ts';
import { readObjections } from '../store/index.ts';
import { raisedFor, raiseObjection } from './keberatan.ts';
import { newestPackages, type PaketTercatat, packageContent } from './paket-isi.ts';
import type { Jam, Pleno } from './pleno.ts';
import { namaTps } from './temuan.ts';

/** An objection that a tier below passed on, as the newest package from there says it. */
export type KeberatanDiteruskan = Omit<IsiKeberatan, 'asal'> & {
  paket: string;
  pleno: string;
  nomor: number;
  /** From which plenary, and by which device. */
  dari: { kode: string; nama: string };
  namaPerangkat: string;
  waktu: string;
  namaWilayah: string;
  namaPengaju: string;
  /** What the body there answered. */
  jawaban: string;
  /** Our own number, once it was taken up here. */
  diangkat: number | null;
};

const kunciAsal = (a: { pleno: string; nomor: number }): string => `${a.pleno}/${a.nomor}`;

function tampil(
  p: Pleno,
  d: PaketTercatat,
  x: Keberatan & { waktu: string },
  diangkat: number | null,
): KeberatanDiteruskan {
  const { jenis, pengaju, wilayah, kontes, sel, uraian, nomor, waktu, jawab } = x;
  return {
    ...{ jenis, pengaju, wilayah, kontes, sel, uraian, nomor, waktu, diangkat },
    paket: d.sidik,
    pleno: d.pleno,
    dari: { kode: d.wilayah, nama: p.peta.nama(d.wilayah) },
    namaPerangkat: d.namaPerangkat,
    namaWilayah: wilayah.length === 13 ? namaTps(p, wilayah) : p.peta.nama(wilayah),
    namaPengaju: `${raisedFor(p, x, 3)}${pengaju.nama === '' ? '' : ` (${pengaju.nama})`}`,
    jawaban: jawab?.jawaban ?? '',
  };
}

/**
 * Objections that the tiers below passed on. They stand in the journals of proved packages and are not ours: nothing of
 * them is in this plenary's records until somebody takes one up. Errors: PAKET_HILANG.
 */
export async function viewForwarded(p: Pleno): Promise<Hasil<KeberatanDiteruskan[]>> {
  const hasil: KeberatanDiteruskan[] = [];
  const paket = newestPackages(p, p.s.wilayah).reverse();
  const isi = [];
  for (const d of paket) isi.push({ d, h: await packageContent(p, d) });
  if (!p.s.db.open) return gagal('PLENO_BELUM_DIBUKA');
  const milik = new Map(readObjections(p.s).flatMap((k) => (k.asal ? [[kunciAsal(k.asal), k.nomor] as const] : [])));
  for (const { d, h } of isi) {
    if (!h.ok) return h;
    for (const x of h.nilai.diteruskan)
      hasil.push(tampil(p, d, x, milik.get(kunciAsal({ pleno: d.pleno, nomor: x.nomor })) ?? null));
  }
  return berhasil(hasil);
}

/**
 * Takes up an objection that was passed on: it becomes an objection of this meeting, which names where it comes from.
 * Errors: KEBERATAN_TIDAK_ADA, KEBERATAN_SUDAH_DIANGKAT, those of `viewForwarded` and `raiseObjection`.
 */
export async function takeUpObjection(p: Pleno, m: { pleno: string; nomor: number }, jam: Jam): Promise<Hasil<number>> {
  const semua = await viewForwarded(p);
  if (!semua.ok) return semua;
  const x = semua.nilai.find((k) => k.pleno === m.pleno && k.nomor === m.nomor);
  if (!x) return gagal('KEBERATAN_TIDAK_ADA');
  if (x.diangkat !== null) return gagal('KEBERATAN_SUDAH_DIANGKAT', { nomor: x.diangkat });
  const { jenis, pengaju, wilayah, kontes, sel, uraian, paket, pleno, nomor, waktu, dari, jawaban } = x;
  const asal = { paket, pleno, nomor, wilayah: dari.kode, waktu, jawaban };
  return raiseObjection(p, { jenis, pengaju, wilayah, kontes, sel, uraian, asal }, jam);
}
