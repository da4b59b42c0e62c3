import { berhasil, type Hasil, type IsiKeberatan, type JawabanKeberatan } from '../domain/index.ts';
import { dividePanels } from './bagi-panel.ts';
import { setDoubleEntry } from './entri-ganda.ts';
import { raiseObjection, settleObjection } from './keberatan.ts';
import { type Klaim, PapanKlaim } from './klaim.ts';
import type { KonteksLayanan } from './konteks.ts';
import { type TampilanLembar, viewSheet } from './lembar.ts';
import { Palu } from './palu.ts';
import type { Pleno } from './pleno.ts';
import { type LembarDimaksud, readOutSheet, unreadSheet } from './rapat.ts';
import {
  adoptRegionWithPin,
  adoptWithGavel,
  type Pin,
  reopenRegionWithPins,
  reopenSheetWithPins,
  takeGavel,
} from './rapat-pin.ts';
import { visitor } from './siapa.ts';
import { takeUpObjection } from './terusan.ts';

/** The meeting through the open plenary: who reads where, objections, adoption; every step is told. */
export class LayananRapat {
  readonly #k: KonteksLayanan;
  /** One gavel for each computer: the operator's under '', a panel's under its id. */
  readonly #palu = new Map<string, Palu>();
  readonly klaim: PapanKlaim;

  constructor(k: KonteksLayanan) {
    this.#k = k;
    this.klaim = new PapanKlaim(k.jam);
  }

  /** The gavel of the computer that asks; taking it at one gives nobody the right to adopt at another. */
  get palu(): Palu {
    const s = visitor();
    const di = s.jenis === 'panel' ? s.id : '';
    const ada = this.#palu.get(di) ?? new Palu(this.#k.jam);
    this.#palu.set(di, ada);
    return ada;
  }

  /** A panel was sent away: what it held, and what it had open, is nobody's. */
  lepasPanel(id: string): void {
    this.#palu.delete(id);
    if (this.klaim.lupakan(id)) this.#k.siarkan({ jenis: 'klaim' });
  }

  /** Another plenary, or none: nobody holds the gavel, nothing is claimed. */
  kosongkan(): void {
    this.#palu.clear();
    this.klaim.kosongkan();
  }

  /** Notes which TPS a panel has open; everyone is told where that changed. */
  ambilKlaim(panel: string, nama: string, tempat: Parameters<PapanKlaim['ambil']>[2]): Klaim[] {
    if (this.klaim.ambil(panel, nama, tempat)) this.#k.siarkan({ jenis: 'klaim' });
    return this.klaim.daftar();
  }

  /** Divides units among panels; everyone is told where that changed. Errors: those of `dividePanels`. */
  bagiPanel(bagian: Parameters<typeof dividePanels>[1]): Hasil<null> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const h = dividePanels(p.nilai, bagian, this.#k.jam);
    if (!h.ok) return h;
    if (h.nilai) this.#k.siarkan({ jenis: 'klaim' });
    return berhasil(null);
  }

  /** Switches double entry; every window looks again. */
  aturEntriGanda(nyala: boolean): Hasil<boolean> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const h = setDoubleEntry(p.nilai, nyala, this.#k.jam);
    if (h.ok && h.nilai) this.#k.siarkan({ jenis: 'orang' });
    return h;
  }

  ajukanKeberatan(isi: IsiKeberatan): Hasil<number> {
    return this.#keberatan((p) => raiseObjection(p, isi, this.#k.jam));
  }

  /** Takes up an objection that a tier below passed on. */
  async angkatKeberatan(m: Parameters<typeof takeUpObjection>[1]): Promise<Hasil<number>> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const h = await takeUpObjection(p.nilai, m, this.#k.jam);
    if (h.ok) this.#k.siarkan({ jenis: 'rekap' });
    return h;
  }

  jawabKeberatan(nomor: number, jawab: JawabanKeberatan): Hasil<null> {
    return this.#keberatan((p) => settleObjection(p, nomor, jawab, this.#k.jam));
  }

  #keberatan<T>(kerja: (p: Pleno) => Hasil<T>): Hasil<T> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const h = kerja(p.nilai);
    if (h.ok) this.#k.siarkan({ jenis: 'rekap' });
    return h;
  }

  bacakanLembar(c: Parameters<typeof readOutSheet>[1]): Hasil<TampilanLembar> {
    return this.#langkahLembar(c, (p) => readOutSheet(p, c, this.#k.jam));
  }

  batalBacakan(c: LembarDimaksud): Hasil<TampilanLembar> {
    return this.#langkahLembar(c, (p) => unreadSheet(p, c, this.#k.jam));
  }

  /** Adopts a sheet in the name of whoever holds the gavel. */
  sahkanLembar(c: Parameters<typeof adoptWithGavel>[2]): Hasil<TampilanLembar> {
    return this.#langkahLembar(c, (p) => adoptWithGavel(p, this.palu, c, this.#k.jam));
  }

  async bukaLembar(c: LembarDimaksud & { alasan: string }, pin: readonly [Pin, Pin]): Promise<Hasil<TampilanLembar>> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const h = this.#kabariPin(await reopenSheetWithPins(p.nilai, c, pin, this.#k.jam));
    return this.#langkahLembar(c, () => h);
  }

  #langkahLembar(c: LembarDimaksud, kerja: (p: Pleno) => Hasil<unknown>): Hasil<TampilanLembar> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const hasil = kerja(p.nilai);
    if (!hasil.ok) return hasil;
    const lembar = viewSheet(p.nilai, c.kontes, c.tps);
    if (lembar.ok) this.#k.siarkan({ jenis: 'lembar', kontes: c.kontes, tps: c.tps, versi: lembar.nilai.versi });
    return lembar;
  }

  async pegangPalu(pin: Pin): Promise<Hasil<null>> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const h = this.#kabariPin(await takeGavel(p.nilai, this.palu, pin, this.#k.jam));
    if (h.ok) this.#k.siarkan({ jenis: 'palu' });
    return h;
  }

  /** A wrong PIN may have locked somebody: the list of people says so. */
  #kabariPin<T>(h: Hasil<T>): Hasil<T> {
    if (!h.ok && h.galat.kode.startsWith('PIN_')) this.#k.siarkan({ jenis: 'orang' });
    return h;
  }

  kunciPalu(): void {
    this.palu.kunci();
    this.#k.siarkan({ jenis: 'palu' });
  }

  async tetapkanWilayah(c: Parameters<typeof adoptRegionWithPin>[1], pin: Pin): Promise<Hasil<null>> {
    return this.#wilayah((p) => adoptRegionWithPin(p, c, pin, this.#k.jam));
  }

  async bukaWilayah(c: Parameters<typeof reopenRegionWithPins>[1], pin: readonly [Pin, Pin]): Promise<Hasil<null>> {
    return this.#wilayah((p) => reopenRegionWithPins(p, c, pin, this.#k.jam));
  }

  async #wilayah(kerja: (p: Pleno) => Promise<Hasil<null>>): Promise<Hasil<null>> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const h = this.#kabariPin(await kerja(p.nilai));
    if (h.ok) this.#k.siarkan({ jenis: 'rekap' });
    return h;
  }
}
