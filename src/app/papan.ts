import { setImmediate } from 'node:timers/promises';
import { hitungTerisi, type KodeKontes, type Temuan } from '../domain/index.ts';
import { journalHead, journalTouched, type Simpanan } from '../store/index.ts';
import { type Petak, type RingkasanPetak, ringkasPetak } from './petak.ts';
import { kontesPleno, type Pleno } from './pleno.ts';
import { checkBallots, type LembarDiperiksa } from './temuan.ts';

/** Longest stretch of looking without answering anybody. */
const IRISAN_MS = 25;

const TANPA_TEMUAN: readonly Temuan[] = [];

function petak({ tps, lembar, hasil }: LembarDiperiksa): Petak {
  const temuan = hasil.temuan.filter((t) => t.severity !== 'info' && t.kode !== 'S506');
  return {
    tps,
    status: lembar?.status ?? 'kosong',
    lengkap: lembar !== null && hitungTerisi(lembar.isian) === lembar.isian.length,
    salah: hasil.salah,
    periksa: hasil.periksa,
    temuan: temuan.length > 0 ? temuan : TANPA_TEMUAN,
  };
}

/** The sheets of one ballot in a desa, in the order of the agenda, and what they come to. */
type PetakDesa = { petak: readonly Petak[]; ringkasan: RingkasanPetak };

/**
 * What the rules say of every sheet, remembered. The journal tells what became old: whatever changes a sheet, a source
 * or a settlement has its entry there, also when another program wrote it. So a screen of a kabupaten waits for the
 * sheets that changed and not for all.
 */
class Papan {
  readonly #p: Pleno;
  readonly #isi = new Map<KodeKontes, Map<string, Petak>>();
  /** Desa whose every sheet is known, ballot by ballot; forgotten with the first of its sheets. */
  readonly #desa = new Map<string, Map<KodeKontes, PetakDesa>>();
  #seq = 0;

  constructor(p: Pleno) {
    this.#p = p;
    for (const kode of p.s.lembar.keys()) this.#isi.set(kode, new Map());
    // Nothing is known yet, so nothing can be old: the journal up to here need not be gone through.
    this.#seq = journalHead(p.s.db).jumlah;
  }

  /** Forgets what the journal says was touched since. */
  #segarkan(): void {
    const { seq, tps, semua } = journalTouched(this.#p.s.db, this.#seq);
    this.#seq = seq;
    if (semua) this.#desa.clear();
    else for (const t of tps) this.#desa.delete(t.slice(0, 10));
    for (const peta of this.#isi.values()) {
      if (semua) peta.clear();
      // Every ballot of the TPS: rules compare them.
      else for (const t of tps) peta.delete(t);
    }
  }

  /** Looks at a part of a region again: whole where much of it is unknown, else TPS by TPS. */
  #lengkapi(desa: string, tps: readonly string[]): void {
    const hilang = tps.filter((t) => [...this.#isi.values()].every((peta) => !peta.has(t)));
    if (hilang.length === 0) return;
    for (const w of hilang.length > 3 ? [desa] : hilang)
      for (const [kode, daftar] of checkBallots(this.#p, w))
        for (const d of daftar) this.#isi.get(kode)?.set(d.tps, petak(d));
  }

  /** Looks at everything that is unknown, in slices between which other requests are answered. */
  async siapkan(): Promise<void> {
    const { db, wilayah } = this.#p.s;
    this.#segarkan();
    let mulai = performance.now();
    for (const d of this.#p.peta.turunan(wilayah, 4)) {
      if (performance.now() - mulai > IRISAN_MS) {
        await setImmediate();
        mulai = performance.now();
      }
      if (!db.open) return;
      if (!db.inTransaction) this.#satuDesa(d.kode);
    }
  }

  #satuDesa(desa: string): Map<KodeKontes, PetakDesa> {
    const ada = this.#desa.get(desa);
    if (ada) return ada;
    const tps = this.#p.peta.anak(desa).map((w) => w.kode);
    this.#lengkapi(desa, tps);
    const baru = new Map<KodeKontes, PetakDesa>();
    for (const [kode, peta] of this.#isi) {
      const petak = tps.flatMap((t) => peta.get(t) ?? []);
      if (petak.length > 0) baru.set(kode, { petak, ringkasan: ringkasPetak(petak) });
    }
    this.#desa.set(desa, baru);
    return baru;
  }

  /** The desa of a region in the order of the agenda. */
  desa(kontes: KodeKontes, wilayah: string): PetakDesa[] {
    const k = kontesPleno(this.#p, kontes);
    if (!k.ok) return [];
    this.#segarkan();
    return k.nilai.peta.turunan(wilayah, 4).flatMap((d) => this.#satuDesa(d.kode).get(kontes) ?? []);
  }

  /** One sheet; none where that TPS does not vote on that ballot. */
  tps(kontes: KodeKontes, tps: string): Petak | undefined {
    this.#segarkan();
    this.#lengkapi(tps.slice(0, 10), [tps]);
    return this.#isi.get(kontes)?.get(tps);
  }
}

const papan = new WeakMap<Simpanan, Papan>();
const persiapan = new WeakMap<Simpanan, Promise<void>>();

function papanUntuk(p: Pleno): Papan {
  const ada = papan.get(p.s) ?? new Papan(p);
  papan.set(p.s, ada);
  return ada;
}

/**
 * Resolves once every sheet was looked at. A kecamatan takes a moment, a kabupaten of 76,000 sheets some seconds, in
 * which the application goes on answering.
 */
export function prepareBoard(p: Pleno): Promise<void> {
  const ada = persiapan.get(p.s);
  if (ada) return ada;
  const jalan = papanUntuk(p)
    .siapkan()
    .finally(() => persiapan.delete(p.s));
  persiapan.set(p.s, jalan);
  return jalan;
}

// What is read inside a transaction may be rolled back: nothing of it is remembered.
const papanKini = (p: Pleno): Papan => (p.s.db.inTransaction ? new Papan(p) : papanUntuk(p));

/** What the rules say of the sheets of a region, in the order of the agenda. */
export function boardOf(p: Pleno, kontes: KodeKontes, wilayah: string): Petak[] {
  if (wilayah.length === 13) {
    const satu = papanKini(p).tps(kontes, wilayah);
    return satu ? [satu] : [];
  }
  return papanKini(p)
    .desa(kontes, wilayah)
    .flatMap((d) => d.petak);
}

/** The same of a region above the TPS, desa by desa and in little. */
export const boardSummary = (p: Pleno, kontes: KodeKontes, wilayah: string): { desa: string; r: RingkasanPetak }[] =>
  papanKini(p)
    .desa(kontes, wilayah)
    .map((d) => ({ desa: d.petak[0]?.tps.slice(0, 10) ?? '', r: d.ringkasan }));
