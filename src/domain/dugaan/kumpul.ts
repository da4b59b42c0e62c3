import { MAKS_SEL_TPS } from '../isian.ts';
import type { Bukti } from './bukti.ts';
import type { Keadaan } from './keadaan.ts';
import { cariPola } from './pola.ts';
import { type Batas, cariTunggal, kunci, telusuri, urut } from './telusur.ts';
import { banyakSebab, type MasukanDugaan, type Suntingan } from './tipe.ts';

/** Three boxes on the paper of a TPS. */
const MAKS_TIGA_KOTAK = 999;

/** Two patterns hardly break more rules than this; a sheet that does is beyond guessing, and pairs would take long. */
const MAKS_RUSAK_DUA_POLA = 12;

/** Edits by what they change, each once. */
class Kumpulan {
  readonly #isi = new Map<string, Suntingan>();

  catat(s: Suntingan): void {
    const k = kunci(s.ubahan);
    const lama = this.#isi.get(k);
    // The same edit may be found as cells and as a pattern; `nilai.ts` takes the better explanation of the two.
    if (!lama || (s.pola && s.pola.biaya < (lama.pola?.biaya ?? Number.POSITIVE_INFINITY))) this.#isi.set(k, s);
  }

  semua(): Suntingan[] {
    return [...this.#isi.values()];
  }
}

/** Every edit worth a thought that mends everything: of one cell, of two, by a pattern and perhaps one slip more. */
export function kumpulkan(m: MasukanDugaan, st: Keadaan, bukti: Bukti): Suntingan[] {
  const maks = (m.tingkat ?? 5) === 5 ? MAKS_TIGA_KOTAK : MAKS_SEL_TPS * 1000;
  const batas: Batas = { maks, usul: (sel) => bukti.usul(sel) };
  const hasil = new Kumpulan();
  for (const s of telusuri(st, batas)) hasil.catat(s);
  const pola = (): Suntingan[] => cariPola(m.lembar, st, bukti).filter((s) => s.ubahan.every(([, v]) => v <= maks));
  const belum: Suntingan[] = [];
  for (const s of pola()) {
    const lanjut = st.dengan(s.ubahan, () => (st.beres() ? null : cariTunggal(st, batas)));
    if (lanjut === null) hasil.catat(s);
    else belum.push(s);
    for (const u of lanjut ?? [])
      if (s.pola && terpisah(s, { ubahan: [u] }))
        hasil.catat({ ubahan: urut([...s.ubahan, u]), pola: { ...s.pola, selKedua: u[0] } });
  }
  // Two patterns at once only where nothing simpler explains the sheet.
  if (st.rusak().length <= MAKS_RUSAK_DUA_POLA && !hasil.semua().some((s) => banyakSebab(s) === 1))
    for (const s of belum)
      for (const t of st.dengan(s.ubahan, () => pola().filter((x) => st.dengan(x.ubahan, () => st.beres()))))
        if (terpisah(s, t)) hasil.catat(gabungan(s, t));
  return hasil.semua();
}

const terpisah = (a: Suntingan, b: Suntingan): boolean => !a.ubahan.some(([i]) => b.ubahan.some(([j]) => i === j));

const gabungan = (a: Suntingan, b: Suntingan): Suntingan => {
  const sumber = a.pola?.sumber ?? b.pola?.sumber;
  const biaya = (a.pola?.biaya ?? 0) + (b.pola?.biaya ?? 0);
  return {
    ubahan: urut([...a.ubahan, ...b.ubahan]),
    pola: { jenis: 'gabungan', biaya, ganda: true, ...(sumber ? { sumber } : {}) },
  };
};
