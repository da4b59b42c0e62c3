import type { KodeKontes, KodeTps } from '../../src/domain/index.ts';

export type Status = 'kosong' | 'terisi' | 'dibacakan' | 'dipersoalkan' | 'disahkan';
type Ubah = { jenis: 'ubah'; semula: [string, number | null][]; sudah: boolean };
export type LembarModel = {
  kontes: KodeKontes;
  tps: KodeTps;
  status: Status;
  isian: Map<string, number | null>;
  /** Changes since the figures came in, with the readings between them. */
  riwayat: (Ubah | { jenis: 'baca' })[];
  /** Import that filled it; 0 where it was typed. */
  impor: number;
};
export type KeberatanModel = {
  nomor: number;
  wilayah: string;
  kontes: KodeKontes | null;
  terbuka: boolean;
  kejadian: boolean;
};

/** What the meeting should be, kept as simply as it can be said: no versions, no journal, no sums that are carried along. */
export class Model {
  readonly lembar = new Map<string, LembarModel>();
  readonly keberatan: KeberatanModel[] = [];
  /** Adopted regions: `PPWP/310102`. */
  readonly tetap = new Set<string>();

  ambil(kontes: string, tps: string): LembarModel {
    const l = this.lembar.get(`${kontes}/${tps}`);
    if (!l) throw new Error(`${kontes}/${tps} tidak ada dalam model`);
    return l;
  }

  salin(): Model {
    const m = new Model();
    for (const [k, l] of this.lembar) m.lembar.set(k, structuredClone(l));
    m.keberatan.push(...structuredClone(this.keberatan));
    for (const t of this.tetap) m.tetap.add(t);
    return m;
  }

  terisi = (l: LembarModel): number => [...l.isian.values()].filter((n) => n !== null).length;

  menahan = (l: LembarModel): number =>
    this.keberatan.filter((k) => k.terbuka && !k.kejadian && k.wilayah === l.tps && (k.kontes ?? l.kontes) === l.kontes)
      .length;

  indukTetap = (kontes: string, kode: string): boolean =>
    [...this.tetap].some((t) => {
      const [k, w = ''] = t.split('/');
      return k === kontes && kode !== w && kode.startsWith(w);
    });

  /** The change that an undo would take back. */
  urung(l: LembarModel): Ubah | null {
    const sampai =
      l.status === 'dibacakan' || l.status === 'dipersoalkan' ? l.riwayat.findLastIndex((r) => r.jenis === 'baca') : -1;
    const bisa = l.riwayat.slice(sampai + 1).filter((r): r is Ubah => r.jenis === 'ubah' && !r.sudah);
    return bisa.at(-1) ?? null;
  }

  ubah(l: LembarModel, sel: Record<string, number | null>): void {
    const beda = Object.entries(sel).filter(([s, n]) => l.isian.get(s) !== n);
    if (beda.length === 0) return;
    // An empty sheet begins anew: what was changed before belongs to other figures.
    if (l.status === 'kosong') {
      l.riwayat = [];
      l.impor = 0;
    } else l.riwayat.push({ jenis: 'ubah', semula: beda.map(([s]) => [s, l.isian.get(s) ?? null]), sudah: false });
    for (const [s, n] of beda) l.isian.set(s, n);
    this.#setelah(l);
  }

  urungkan(l: LembarModel, u: Ubah): void {
    for (const [s, n] of u.semula) l.isian.set(s, n);
    u.sudah = true;
    this.#setelah(l);
  }

  #setelah(l: LembarModel): void {
    if (l.status === 'kosong' || l.status === 'terisi') l.status = this.terisi(l) > 0 ? 'terisi' : 'kosong';
  }

  baca(l: LembarModel): void {
    l.riwayat.push({ jenis: 'baca' });
    l.status = this.menahan(l) > 0 ? 'dipersoalkan' : 'dibacakan';
  }

  geser(tps: string): void {
    for (const l of this.lembar.values()) {
      if (l.tps !== tps) continue;
      if (l.status === 'dibacakan' && this.menahan(l) > 0) l.status = 'dipersoalkan';
      else if (l.status === 'dipersoalkan' && this.menahan(l) === 0) l.status = 'dibacakan';
    }
  }

  /** Sum of a cell over the sheets of a region; null where no sheet has it. */
  jumlah(kontes: string, wilayah: string, sel: string): number | null {
    const n = [...this.lembar.values()]
      .filter((l) => l.kontes === kontes && l.tps.startsWith(wilayah))
      .map((l) => l.isian.get(sel) ?? null)
      .filter((x) => x !== null);
    return n.length === 0 ? null : n.reduce((a, b) => a + b, 0);
  }

  /** Why a region cannot be adopted. */
  halanganTetap(kontes: string, wilayah: string, desa: readonly string[]): string[] {
    const sebab: string[] = [];
    if (this.indukTetap(kontes, wilayah)) sebab.push('INDUK_DITETAPKAN');
    if (this.tetap.has(`${kontes}/${wilayah}`)) sebab.push('WILAYAH_DITETAPKAN');
    const bawah = desa.includes(wilayah)
      ? [...this.lembar.values()]
          .filter((l) => l.kontes === kontes && l.tps.startsWith(wilayah))
          .every((l) => l.status === 'disahkan')
      : desa.every((d) => this.tetap.has(`${kontes}/${d}`));
    if (!bawah) sebab.push('WILAYAH_BELUM_SELESAI');
    if (
      this.keberatan.some(
        (k) => k.terbuka && !k.kejadian && k.wilayah.startsWith(wilayah) && (k.kontes ?? kontes) === kontes,
      )
    )
      sebab.push('KEBERATAN_TERBUKA');
    return sebab;
  }
}
