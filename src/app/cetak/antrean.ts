import type { KeadaanKerja, Kerja, LayananCetakSistem } from '../../printing/index.ts';
import type { KerjaPesanan } from './tampil.ts';

type Satu = { id: string; kerja: Kerja };
/** `-1` in place of a document: the cover list. */
const kunci = (berkas: number, dokumen: number | 'pengantar'): string =>
  `${berkas}/${dokumen === 'pengantar' ? -1 : dokumen}`;

const BERJALAN: ReadonlySet<KeadaanKerja> = new Set(['antre', 'ditahan', 'mencetak']);
/** Jobs asked about at one look: a queue works them off in order, so the first ones are those that change. */
const SEKALI = 12;

/**
 * Jobs of one order in the print service's queue, as far as it tells. In memory: a program that starts again knows none of
 * them, and a person says what came out.
 */
export class AntreanPesanan implements KerjaPesanan {
  dikirim = true;
  batal = false;
  readonly #satu = new Map<string, Satu>();

  tambah(berkas: number, dokumen: number | 'pengantar', id: string): void {
    this.#satu.set(kunci(berkas, dokumen), { id, kerja: { keadaan: 'antre', pesan: '' } });
  }

  kerja(berkas: number, dokumen: number | 'pengantar'): Kerja | null {
    return this.#satu.get(kunci(berkas, dokumen))?.kerja ?? null;
  }

  #yangBerjalan(): Satu[] {
    return [...this.#satu.values()].filter((s) => BERJALAN.has(s.kerja.keadaan));
  }

  /** Something may still change. */
  get hidup(): boolean {
    return this.dikirim || this.#yangBerjalan().length > 0;
  }

  /** Asks the service. True where something is other than before. */
  async lihat(layanan: LayananCetakSistem): Promise<boolean> {
    let berubah = false;
    for (const s of this.#yangBerjalan().slice(0, SEKALI)) {
      const jawab = await layanan
        .keadaan(s.id)
        .catch((): Kerja => ({ keadaan: s.kerja.keadaan, pesan: 'layanan cetak tidak menjawab' }));
      // What was the matter when a person took it from the queue is no failure of the printer any more.
      const kini: Kerja = this.batal && jawab.keadaan === 'gagal' ? { ...jawab, keadaan: 'batal' } : jawab;
      berubah ||= kini.keadaan !== s.kerja.keadaan || kini.pesan !== s.kerja.pesan;
      s.kerja = kini;
    }
    return berubah;
  }

  /** Takes from the queue what did not come out yet, the last first so that none begins meanwhile. */
  async batalkan(layanan: LayananCetakSistem): Promise<void> {
    for (const s of this.#yangBerjalan().reverse()) await layanan.batalkan(s.id).catch(() => undefined);
  }
}
