import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Hasil } from '../domain/index.ts';
import { miripPemberitahuan, type Written, writeToMedium } from '../exchange/index.ts';
import type { KonteksLayanan } from './konteks.ts';
import type { LayananPaket } from './layanan-paket.ts';
import { loadPackage } from './paket-berkas.ts';
import { type AsalPaket, fileNamePart } from './paket-kirim.ts';
import { type PemberitahuanDilihat, previewNotice, receiveNotice } from './pemberitahuan-terima.ts';
import { type PemberitahuanDibuat, writeNotice } from './pemberitahuan-tulis.ts';
import type { Pleno } from './pleno.ts';

/** `310101-SERIBU-UTARA-pemberitahuan-2.rekap`: for whom, and the how-many-th. */
export const noticeFileName = (p: Pleno, untuk: string, urut: number): string =>
  `${p.s.definisi.simulasi ? 'SIMULASI-' : ''}${untuk}-${fileNamePart(p.peta.nama(untuk))}-pemberitahuan-${urut}.rekap`;

/** Notices of corrections of the running application. They are small: no thread of their own. */
export class LayananPemberitahuan {
  readonly #k: KonteksLayanan;
  readonly #paket: LayananPaket;

  constructor(k: KonteksLayanan, paket: LayananPaket) {
    this.#k = k;
    this.#paket = paket;
  }

  /** Writes a notice and puts it on a medium. Errors: those of the key, of `writeNotice` and of `writeToMedium`. */
  async kirim(untuk: string, tempat: string): Promise<Hasil<PemberitahuanDibuat & { tertulis: Written }>> {
    const d = await this.#paket.perangkat();
    if (!d.ok) return d;
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const h = writeNotice(p.nilai, d.nilai, untuk, this.#k.jam);
    if (!h.ok) return h;
    this.#k.siarkan({ jenis: 'rekap' });
    const { isi, urut } = h.nilai;
    const tertulis = await writeToMedium(path.resolve(tempat), {
      name: noticeFileName(p.nilai, untuk, urut),
      size: isi.byteLength,
      sha256: createHash('sha256').update(isi).digest('hex'),
      content: () => [isi],
    });
    return tertulis.ok ? { ok: true, nilai: { ...h.nilai, tertulis: tertulis.nilai } } : tertulis;
  }

  #ambil(asal: AsalPaket): Hasil<Uint8Array> {
    const berkas = this.#paket.berkas(asal);
    return berkas.ok ? loadPackage(berkas.nilai) : berkas;
  }

  /** Errors: those of `loadPackage`. */
  jenis(asal: AsalPaket): Hasil<'paket' | 'pemberitahuan'> {
    const isi = this.#ambil(asal);
    if (!isi.ok) return isi;
    return { ok: true, nilai: miripPemberitahuan(isi.nilai) ? 'pemberitahuan' : 'paket' };
  }

  lihat(asal: AsalPaket): Hasil<PemberitahuanDilihat> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const isi = this.#ambil(asal);
    return isi.ok ? previewNotice(p.nilai, isi.nilai) : isi;
  }

  /** Receives a notice; every window looks again. */
  async terima(asal: AsalPaket, sidik: string): ReturnType<typeof receiveNotice> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const isi = this.#ambil(asal);
    if (!isi.ok) return isi;
    const h = await receiveNotice(p.nilai, isi.nilai, { sidik }, this.#k.jam);
    if (h.ok) this.#k.siarkan({ jenis: 'rekap' });
    return h;
  }
}
