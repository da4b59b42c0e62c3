import {
  bandingkan,
  berhasil,
  cariKontes,
  type Definisi,
  GARIS_AWAL,
  gagal,
  type Hasil,
  indukTetap,
  isianDariLarik,
  isianKosong,
  jsonKanonik,
  type Kontes,
  kunciLembar,
  mencakup,
  nilaiDatang,
} from '../domain/index.ts';
import type { LembarPaket, Manifes, Paket } from '../exchange/index.ts';
import {
  hashOfEntry,
  lembarKontes,
  readAdopted,
  readLineages,
  readReceivedPackages,
  readSheet,
} from '../store/index.ts';
import type { ButirDatang, HitungDatang } from './paket-bentuk.ts';
import type { Pleno } from './pleno.ts';

export type DatangBernilai = ButirDatang & { lembar: LembarPaket };

const HITUNG: HitungDatang = { baru: 0, lebihBaru: 0, sama: 0, lama: 0, ditahan: 0, bentrok: 0 };

export function countArriving(butir: readonly ButirDatang[]): HitungDatang {
  const h = { ...HITUNG };
  for (const b of butir) h[b.nilai === 'lebih-baru' ? 'lebihBaru' : b.nilai]++;
  return h;
}

/** A contest without the regions it covers: what must be the same word for word where two definitions meet. */
function intiKontes(k: Kontes): string {
  const { dapil, ...sisa } = k;
  return jsonKanonik(dapil ? { ...sisa, dapil: { kode: dapil.kode, nama: dapil.nama } } : sisa);
}

/** Why sheets made with the definition `datang` cannot be read with `sini`; null where they can. */
function halanganDefinisi(sini: Definisi, datang: Definisi, lembar: readonly LembarPaket[]): string | null {
  if (jsonKanonik(sini.pemilihan) !== jsonKanonik(datang.pemilihan)) return 'pemilihannya lain';
  if (sini.formulir !== datang.formulir) return 'formulirnya lain';
  const kontes = new Map<string, Kontes>();
  for (const kode of new Set(lembar.map((l) => l.kontes))) {
    const [a, b] = [cariKontes(sini, kode), cariKontes(datang, kode)];
    if (!a || !b || intiKontes(a) !== intiKontes(b)) return `peserta atau susunan ${kode} tidak sama`;
    kontes.set(kode, a);
  }
  const tps = new Set(sini.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as string));
  for (const l of lembar) {
    const k = kontes.get(l.kontes);
    if (!tps.has(l.tps) || !k || !mencakup(k, l.tps)) return `TPS ${l.tps} tidak dikenal di sini`;
  }
  return null;
}

/** Does a package belong to this plenary at all? Errors: PAKET_SIMULASI, PAKET_WILAYAH, PAKET_DEFINISI. */
export function packageFits(p: Pleno, paket: Paket): Hasil<null> {
  const m = paket.manifes;
  if (m.simulasi !== p.s.definisi.simulasi) return gagal('PAKET_SIMULASI', { paket: m.simulasi ? 1 : 0 });
  if (!m.wilayah.startsWith(p.s.wilayah))
    return gagal('PAKET_WILAYAH', { wilayah: `${m.namaWilayah} (${m.wilayah})`, sini: p.peta.nama(p.s.wilayah) });
  const datang = paket.definisi.get(m.definisi);
  const sebab = datang ? halanganDefinisi(p.s.definisi, datang, paket.lembar) : 'definisinya tidak disertakan';
  return sebab === null ? berhasil(null) : gagal('PAKET_DEFINISI', { sebab });
}

/** Judges every sheet of a package that fits, against the store as it is now. */
export function judgePackage(p: Pleno, paket: Paket): DatangBernilai[] {
  const garis = readLineages(p.s);
  const tetap = new Map<string, true>();
  for (const kontes of p.s.lembar.keys())
    for (const w of readAdopted(p.s, kontes).keys()) tetap.set(kunciLembar(kontes, w), true);
  return paket.lembar.map((l) => {
    const lama = readSheet(p.s, l.kontes, l.tps);
    const isian = isianDariLarik(l.isian);
    const milik = garis.get(kunciLembar(l.kontes, l.tps)) ?? GARIS_AWAL;
    const nilai = nilaiDatang(lama && { ...lama, garis: milik }, { status: l.status, isian, garis: l.garis });
    const mengubah = nilai === 'baru' || nilai === 'lebih-baru' || nilai === 'bentrok';
    const struktur = lembarKontes(p.s, l.kontes);
    return {
      kontes: l.kontes,
      tps: l.tps,
      nilai: mengubah && indukTetap(tetap, l.kontes, l.tps) ? 'ditahan' : nilai,
      versi: lama?.versi ?? 0,
      statusSini: lama?.status ?? 'kosong',
      statusDatang: l.status,
      beda: mengubah && lama ? bandingkan(struktur, lama.isian ?? isianKosong(struktur), isian) : [],
      lembar: l,
    };
  });
}

/**
 * What is remarkable about a package beside its sheets: its plenary's journal no longer continues what came from it before
 * (a backup was restored there, or the journal was made anew), or numbers before it have not come yet.
 */
export function packageRemarks(p: Pleno, paket: Paket): string[] {
  const m: Manifes = paket.manifes;
  const catatan: string[] = [];
  const lalu = readReceivedPackages(p.s).filter((x) => x.pleno === m.pleno);
  const putus = lalu.some((x) => {
    const bersama = x.jurnal.entri <= m.jurnal.entri ? paket.jurnal[x.jurnal.entri - 1]?.[9] : undefined;
    return bersama !== undefined && bersama !== x.jurnal.hash;
  });
  if (putus)
    catatan.push(
      'Jurnal pengirim tidak menyambung dengan paketnya yang dahulu; tanyakan apakah cadangan dipulihkan di sana.',
    );
  if (m.pleno === p.s.perangkat && hashOfEntry(p.s, m.jurnal.entri) !== m.jurnal.hash)
    catatan.push('Paket ini dari pleno ini sendiri, tetapi dari jurnal yang lain.');
  if (lalu.some((x) => x.urut > m.urut)) catatan.push('Paket yang lebih baru dari pleno ini sudah diterima.');
  return catatan;
}
