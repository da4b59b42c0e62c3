import type { Hasil, TataLampiran, TipeLampiran } from '../domain/index.ts';
import { arrangeAttachments, type LampiranTersimpan, moveAttachment, tulis } from '../store/index.ts';
import type { KonteksLayanan } from './konteks.ts';
import { attachFile, type BerkasDatang, openAttachment, sheetPlace, type Tempat, viewAttachments } from './lampiran.ts';
import { type Pleno, tindakan } from './pleno.ts';

/** Photos and scans of sheets in the open plenary; every change is told. */
export class LayananLampiran {
  readonly #k: KonteksLayanan;

  constructor(k: KonteksLayanan) {
    this.#k = k;
  }

  daftar(t: Tempat): Hasil<LampiranTersimpan[]> {
    const p = this.#k.pleno();
    return p.ok ? viewAttachments(p.nilai, t) : p;
  }

  /** Attaches one file. Errors: those of `attachFile`. */
  async tambah(t: Tempat, b: BerkasDatang): Promise<Hasil<number>> {
    const h = await attachFile(() => this.#k.pleno(), t, b, this.#k.jam);
    if (h.ok) this.#siarkan(t);
    return h;
  }

  buka(sha256: string): Promise<Hasil<{ tipe: TipeLampiran; isi: Uint8Array }>> {
    const p = this.#k.pleno();
    return p.ok ? openAttachment(p.nilai, sha256) : Promise.resolve(p);
  }

  /** Takes a file off its sheet, or puts it back. Errors: those of `moveAttachment`. */
  pindah(t: Tempat, nomor: number, lepas: boolean): Hasil<LampiranTersimpan[]> {
    return this.#ubah(t, (p) => moveAttachment(p.s, { ...t, nomor, lepas }, tindakan(p, this.#k.jam)));
  }

  /** Order and captions. Errors: LAMPIRAN_USANG. */
  tata(t: Tempat, tata: TataLampiran): Hasil<LampiranTersimpan[]> {
    return this.#ubah(t, (p) => arrangeAttachments(p.s, { ...t, tata }, tindakan(p, this.#k.jam)));
  }

  #ubah(t: Tempat, kerja: (p: Pleno) => Hasil<unknown>): Hasil<LampiranTersimpan[]> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const ada = sheetPlace(p.nilai, t);
    if (!ada.ok) return ada;
    const h = tulis(p.nilai.s, () => kerja(p.nilai));
    if (!h.ok) return h;
    this.#siarkan(t);
    return viewAttachments(p.nilai, t);
  }

  #siarkan({ kontes, tps }: Tempat): void {
    this.#k.siarkan({ jenis: 'lampiran', kontes, tps });
  }
}
