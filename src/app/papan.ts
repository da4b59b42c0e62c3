import { setImmediate } from 'node:timers/promises';
import { hitungTerisi, type KodeKontes, type KodeTps, type StatusLembar, type Temuan } from '../domain/index.ts';
import { journalHead, journalTouched, type Simpanan } from '../store/index.ts';
import { kontesPleno, type Pleno } from './pleno.ts';
import { checkBallots, type LembarDiperiksa } from './temuan.ts';

/** Longest stretch of looking without answering anybody. */
const IRISAN_MS = 25;

/** One sheet as lists and sums need it. `temuan`: open problems only, without what waits for empty cells. */
export type Petak = {
  tps: KodeTps;
  status: StatusLembar;
  lengkap: boolean;
  salah: number;
  periksa: number;
  temuan: readonly Temuan[];
};

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

/**
 * What the rules say of every sheet, remembered. The journal tells what became old: whatever changes a sheet, a source
 * or a settlement has its entry there, also when another program wrote it. So a screen of a kabupaten waits for the
 * sheets that changed and not for all.
 */
class Papan {
  readonly #p: Pleno;
  readonly #isi = new Map<KodeKontes, Map<string, Petak>>();
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
      if (!db.inTransaction)
        this.#lengkapi(
          d.kode,
          this.#p.peta.anak(d.kode).map((w) => w.kode),
        );
    }
  }

  /** Sheets of a region in the order of the agenda. */
  daerah(kontes: KodeKontes, wilayah: string): Petak[] {
    const k = kontesPleno(this.#p, kontes);
    if (!k.ok) return [];
    this.#segarkan();
    const semua = k.nilai.peta.turunan(wilayah, 5).map((w) => w.kode);
    for (const [desa, tps] of Map.groupBy(semua, (t) => t.slice(0, 10))) this.#lengkapi(desa, tps);
    const peta = this.#isi.get(kontes);
    return semua.flatMap((t) => peta?.get(t) ?? []);
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

/** What the rules say of the sheets of a region, in the order of the agenda. */
export function boardOf(p: Pleno, kontes: KodeKontes, wilayah: string): Petak[] {
  // What is read inside a transaction may be rolled back: nothing of it is remembered.
  if (p.s.db.inTransaction) return new Papan(p).daerah(kontes, wilayah);
  return papanUntuk(p).daerah(kontes, wilayah);
}
