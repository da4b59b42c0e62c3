import type { Hasil, KodeKontes, KodeTps } from '../domain/index.ts';
import type { KonteksLayanan } from './konteks.ts';
import { editSheet, type TampilanLembar, undoSheet, viewSheet } from './lembar.ts';
import type { Pleno } from './pleno.ts';
import { decideEntries } from './putusan-entri.ts';
import { reopenDifferences, settleDifferences, writeSource } from './sumber.ts';
import type { Titipan } from './titipan.ts';
import { receiveTotal, type TotalDatang } from './total.ts';
import { receiveTotalsFiles, type TotalBerkas } from './total-berkas.ts';

/** Changes of figures through the open plenary: sheets, copies beside them, received totals; every change is told. */
export class LayananLembar {
  readonly #k: KonteksLayanan;

  constructor(k: KonteksLayanan) {
    this.#k = k;
  }

  ubahLembar(kontes: KodeKontes, tps: KodeTps, ubah: Parameters<typeof editSheet>[3]): Hasil<TampilanLembar> {
    return this.#denganLembar(kontes, tps, (p) => editSheet(p, kontes, tps, ubah, this.#k.jam));
  }

  urungLembar(kontes: KodeKontes, tps: KodeTps, versi: number): Hasil<TampilanLembar> {
    return this.#denganLembar(kontes, tps, (p) => undoSheet(p, kontes, tps, versi, this.#k.jam));
  }

  /** Enters what a received D.Hasil says of a region. Errors: those of `receiveTotal`. */
  terimaTotal(kontes: KodeKontes, d: TotalDatang): Hasil<number> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const h = receiveTotal(p.nilai, kontes, d, this.#k.jam);
    if (h.ok) this.#k.siarkan({ jenis: 'rekap' });
    return h;
  }

  /** Takes the totals in a file of Sirekap's recap. Errors: those of `receiveTotalsFiles`. */
  async berkasTotal(kontes: KodeKontes, asal: Parameters<Titipan['jalur']>[0]): Promise<Hasil<TotalBerkas>> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const jalur = this.#k.titipan.isi(asal);
    if (!jalur.ok) return jalur;
    const h = await receiveTotalsFiles(p.nilai, kontes, jalur.nilai, this.#k.jam);
    if (h.ok && h.nilai.diterima.length > 0) this.#k.siarkan({ jenis: 'rekap' });
    return h;
  }

  /** Types what a copy of the paper says; every sum and finding is looked at again. */
  ketikSumber(c: Parameters<typeof writeSource>[1]): Hasil<TampilanLembar> {
    return this.#denganSumber(c, (p) => writeSource(p, c, this.#k.jam));
  }

  /** A third person decides between first and second entry. Errors: those of `decideEntries`. */
  putuskanEntri(c: Parameters<typeof decideEntries>[1]): Hasil<TampilanLembar> {
    return this.#denganSumber(c, (p) => decideEntries(p, c, this.#k.jam));
  }

  selesaikanBeda(c: Parameters<typeof settleDifferences>[1]): Hasil<TampilanLembar> {
    return this.#denganSumber(c, (p) => settleDifferences(p, c, this.#k.jam));
  }

  bukaBeda(c: Parameters<typeof reopenDifferences>[1]): Hasil<TampilanLembar> {
    return this.#denganSumber(c, (p) => reopenDifferences(p, c, this.#k.jam));
  }

  #denganSumber(
    { kontes, tps }: { kontes: KodeKontes; tps: KodeTps },
    kerja: (p: Pleno) => Hasil<unknown>,
  ): Hasil<TampilanLembar> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const hasil = kerja(p.nilai);
    if (!hasil.ok) return hasil;
    this.#k.siarkan({ jenis: 'rekap' });
    return viewSheet(p.nilai, kontes, tps);
  }

  #denganLembar(kontes: KodeKontes, tps: KodeTps, kerja: (p: Pleno) => Hasil<unknown[]>): Hasil<TampilanLembar> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const hasil = kerja(p.nilai);
    if (!hasil.ok) return hasil;
    const lembar = viewSheet(p.nilai, kontes, tps);
    if (lembar.ok && hasil.nilai.length > 0)
      this.#k.siarkan({ jenis: 'lembar', kontes, tps, versi: lembar.nilai.versi });
    return lembar;
  }
}
