import type { Kontes, Lembar } from '../../domain/index.ts';
import { kodeTpsTeks } from './judul.ts';
import { NAMA_PARTAI_SAJA, PengenalSel } from './kenali-sel.ts';
import { type Garis, type Kerangka, peranTps } from './kerangka.ts';
import { type Arti, artiDariPemetaan, type Pemetaan, tandaJudul } from './pemetaan.ts';

/** Least confidence at which a proposal is used without a person's word. */
export const YAKIN_CUKUP = 0.8;

/** What one line is taken for. `sebab` says why there is no meaning, or why it is doubted. */
export type GarisUsulan = { garis: Garis; judul: string; arti: Arti | null; yakin: number; sebab?: string };

const judulGaris = (g: Garis): string => g.teks.join(' / ');

/** Lines that carry a heading or anything else, each with the meaning proposed for it or fixed by a mapping. */
export function usulkan(
  k: Kerangka,
  kontes: Kontes,
  lembar: Lembar,
  pemetaan: readonly Pemetaan[],
): { garis: GarisUsulan[]; tanda: string; dariPemetaan: boolean } {
  const berisi = garisBerisi(k);
  const garis = k.garis.filter((g) => g.teks.length > 0 || berisi.has(g.posisi));
  const judul = garis.map(judulGaris);
  // A column without heading is named by nothing that would make it the same column in the next file.
  const tanda = tandaJudul(
    k.bentuk,
    judul.filter((j) => j !== ''),
  );
  const cocok = pemetaan.find((p) => p.tanda === tanda && p.bentuk === k.bentuk);
  if (cocok) {
    const arti = artiDariPemetaan(cocok, judul);
    const hasil = garis.map((g, i): GarisUsulan => {
      const a = arti[i];
      return a === undefined
        ? { garis: g, judul: judul[i] ?? '', arti: null, yakin: 0, sebab: 'tidak ada dalam pemetaan yang diingat' }
        : { garis: g, judul: judul[i] ?? '', arti: a, yakin: 1 };
    });
    return { garis: hasil, tanda, dariPemetaan: true };
  }
  const pengenal = new PengenalSel(kontes, lembar);
  const usul = garis.map((g): GarisUsulan => {
    const peran = k.bentuk === 'lebar' ? (peranTps(g.teks.at(-1) ?? '') ?? peranTps(judulGaris(g))) : null;
    const d = peran ? { arti: peran, yakin: 0.95 } : pengenal.kenali(g);
    const dasar = { garis: g, judul: judulGaris(g) };
    if (d) return { ...dasar, ...d };
    // Titles of sections have a label and no figures: nothing is lost by leaving them out.
    if (!berisi.has(g.posisi)) return { ...dasar, arti: 'abaikan', yakin: 0.9 };
    return { ...dasar, arti: null, yakin: 0, sebab: g.teks.length === 0 ? 'tanpa judul' : 'tidak dikenal' };
  });
  const tps = k.bentuk === 'lebar' && !usul.some((u) => u.arti === 'tps') ? kolomKodeTps(k, usul) : undefined;
  const lengkap = usul.map(
    (u): GarisUsulan => (u === tps ? { garis: u.garis, judul: u.judul, arti: 'tps', yakin: 0.9 } : u),
  );
  return { garis: tolakGanda(ragukanPartai(lengkap)), tanda, dariPemetaan: false };
}

/** A column without a telling heading in which every one of the first rows has the code of a TPS. */
function kolomKodeTps(k: Kerangka, usul: readonly GarisUsulan[]): GarisUsulan | undefined {
  const contoh = k.satuan.filter((s) => s.jenis === 'tps').slice(0, 20);
  return usul.find(
    (u) =>
      u.arti === null &&
      contoh.length > 0 &&
      contoh.every((s) => kodeTpsTeks(k.ambil(u.garis.posisi, s.posisi) ?? '') !== null),
  );
}

/** Lines with any text among the units that are TPS. */
function garisBerisi(k: Kerangka): Set<number> {
  const berisi = new Set<number>();
  for (const s of k.satuan)
    for (const g of k.garis) if (!berisi.has(g.posisi) && k.ambil(g.posisi, s.posisi) !== null) berisi.add(g.posisi);
  return berisi;
}

/** `1. PARTAI …` alone: the party's own votes where its candidates are listed too, else maybe its total. */
function ragukanPartai(usul: GarisUsulan[]): GarisUsulan[] {
  const adaCalon = new Set(usul.flatMap((u) => /^(IV\.\d+)\.A2\./.exec(u.arti ?? '')?.[1] ?? []));
  return usul.map((u) => {
    const m = /^(IV\.\d+)\.A1$/.exec(u.arti ?? '');
    if (!m?.[1] || u.yakin !== NAMA_PARTAI_SAJA) return u;
    if (adaCalon.has(m[1])) return { ...u, yakin: 0.9 };
    return { ...u, arti: `${m[1]}.B`, sebab: 'suara partai saja, atau jumlah suara partai dan calon?' };
  });
}

/** Two lines for one cell: the surer one keeps it; of two equally sure ones neither does. */
function tolakGanda(usul: GarisUsulan[]): GarisUsulan[] {
  const per = new Map<Arti, GarisUsulan[]>();
  for (const u of usul)
    if (u.arti !== null && u.arti !== 'abaikan' && u.arti !== 'jumlah')
      per.set(u.arti, [...(per.get(u.arti) ?? []), u]);
  // A TPS may be named twice (code and number); the reader compares them.
  return usul.map((u) => {
    const sama = u.arti === null || u.arti === 'tps' || u.arti === 'desa' ? [] : (per.get(u.arti) ?? []);
    if (sama.length < 2) return u;
    const terkuat = Math.max(...sama.map((x) => x.yakin));
    const menang = sama.filter((x) => x.yakin === terkuat);
    return menang.length === 1 && menang[0] === u
      ? u
      : { ...u, arti: null, yakin: 0, sebab: `lebih dari satu untuk ${u.arti}` };
  });
}
