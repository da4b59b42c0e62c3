import { kemiripan, kunciNama } from './definisi-nama.ts';
import type { KonteksGalat } from './hasil.ts';
import type { Calon, Kontes } from './kontes.ts';

/** A row of a ballot that stands for a contestant: `IV.3`, or `IV.1.A2.5` for the fifth of the first party. */
type Peserta = { letak: string; nomor: number; sebutan: string; nama: string; idSumber: string; kolomKosong: boolean };

export type BedaPeserta = {
  kode: 'PESERTA_BARU' | 'PESERTA_HILANG' | 'PESERTA_NOMOR' | 'PESERTA_GANTI' | 'PESERTA_EJAAN' | 'PESERTA_ID';
  /** Figures recorded before no longer mean what they meant. */
  membatalkan: boolean;
  konteks: KonteksGalat;
};

const satu = (c: Calon, letak: string, sebutan: string): Peserta => ({
  letak,
  nomor: c.nomor,
  sebutan,
  nama: c.nama,
  idSumber: c.idSumber,
  kolomKosong: c.kolomKosong === true,
});

/** Every contestant of a contest: paslon or calon, and for legislative contests parties and their calon. */
export function daftarPeserta(k: Kontes): Peserta[] {
  if (k.bentuk !== 'partai')
    return (k.bentuk === 'paslon' ? k.paslon : k.calon).map((c) => satu(c, `IV.${c.nomor}`, String(c.nomor)));
  return k.partai.flatMap((p) => [
    satu(p, `IV.${p.nomor}`, String(p.nomor)),
    ...p.calon.map((c) => satu(c, `IV.${p.nomor}.A2.${c.nomor}`, `${c.nomor} (partai ${p.nomor})`)),
  ]);
}

/** From here on two spellings are one name; below it, two people. */
const BATAS_MIRIP = 0.6;

/** Titles come and go and letters slip; another person shares few letters. */
function namaSama(a: string, b: string): boolean {
  const [x, y] = [kunciNama(a), kunciNama(b)];
  const [pendek, panjang] = x.length < y.length ? [x, y] : [y, x];
  return (pendek.length >= 5 && panjang.includes(pendek)) || kemiripan(a, b) >= BATAS_MIRIP;
}

/**
 * Contestants of two versions of a contest. A row keeps its place in the vector whoever it names, so two contestants
 * who trade numbers leave the structure as it is and turn their votes round: that is what must never pass unseen.
 */
export function bandingkanPeserta(a: Kontes, b: Kontes): BedaPeserta[] {
  const [lama, baru] = [daftarPeserta(a), daftarPeserta(b)];
  const diLama = new Map(lama.map((p) => [p.letak, p]));
  const diBaru = new Map(baru.map((p) => [p.letak, p]));
  const beda: BedaPeserta[] = [];
  const tulis = (kode: BedaPeserta['kode'], membatalkan: boolean, konteks: KonteksGalat): void => {
    beda.push({ kode, membatalkan, konteks });
  };
  const pindah = pindahNomor(lama, baru, diLama, diBaru);
  for (const { dari, ke } of pindah.values())
    tulis('PESERTA_NOMOR', true, { peserta: dari.nama, semula: dari.sebutan, menjadi: ke.sebutan });
  const tujuan = new Set([...pindah.values()].map((p) => p.ke.letak));
  for (const p of lama) {
    const q = diBaru.get(p.letak);
    if (!q) {
      if (!pindah.has(p.letak)) tulis('PESERTA_HILANG', true, { semula: `${p.sebutan} ${p.nama}` });
      continue;
    }
    if (pindah.has(p.letak) || tujuan.has(p.letak)) continue;
    bandingkanBaris(p, q, tulis);
  }
  for (const q of baru)
    if (!diLama.has(q.letak) && !tujuan.has(q.letak))
      tulis('PESERTA_BARU', true, { menjadi: `${q.sebutan} ${q.nama}` });
  return beda;
}

function bandingkanBaris(
  p: Peserta,
  q: Peserta,
  tulis: (kode: BedaPeserta['kode'], membatalkan: boolean, konteks: KonteksGalat) => void,
): void {
  const konteks = { nomor: p.sebutan, semula: p.nama, menjadi: q.nama };
  if (p.kolomKosong !== q.kolomKosong || !namaSama(p.nama, q.nama)) {
    tulis('PESERTA_GANTI', true, konteks);
    return;
  }
  if (p.nama !== q.nama) tulis('PESERTA_EJAAN', false, konteks);
  // A key that was unknown and is now known changes nothing; another key may have put votes on the wrong row.
  if (p.idSumber !== q.idSumber)
    tulis('PESERTA_ID', p.idSumber !== '' && q.idSumber !== '', {
      peserta: p.nama,
      semula: p.idSumber || '–',
      menjadi: q.idSumber || '–',
    });
}

/** Contestants whose own name stands at another number of the same list (their party's, for calon). */
function pindahNomor(
  lama: readonly Peserta[],
  baru: readonly Peserta[],
  diLama: ReadonlyMap<string, Peserta>,
  diBaru: ReadonlyMap<string, Peserta>,
): Map<string, { dari: Peserta; ke: Peserta }> {
  const induk = (p: Peserta): string => p.letak.slice(0, p.letak.lastIndexOf('.'));
  const kunci = (p: Peserta): string => `${induk(p)} ${kunciNama(p.nama)}`;
  const menurutNama = new Map(baru.map((p) => [kunci(p), p]));
  const pindah = new Map<string, { dari: Peserta; ke: Peserta }>();
  for (const dari of lama) {
    const tetap = diBaru.get(dari.letak);
    if (tetap && kunciNama(tetap.nama) === kunciNama(dari.nama)) continue;
    const ke = menurutNama.get(kunci(dari));
    if (!ke || ke.letak === dari.letak) continue;
    // Namesakes: the one who is already there did not come from elsewhere.
    const asal = diLama.get(ke.letak);
    if (asal && kunciNama(asal.nama) === kunciNama(ke.nama)) continue;
    pindah.set(dari.letak, { dari, ke });
  }
  return pindah;
}
