import type { Hasil } from '../domain/index.ts';
import type { CaraLindung, KartuPerangkat, Written } from '../exchange/index.ts';
import type { PerangkatDikenal } from '../store/index.ts';
import type { KonteksLayanan } from './konteks.ts';
import { type AsalPaket, packageFrom, putPackage } from './paket-kirim.ts';
import {
  type HasilTerima,
  type PaketDilihat,
  type PutusanDatang,
  previewPackage,
  receivePackage,
} from './paket-terima.ts';
import { type PaketDibuat, type PermintaanPaket, writePackage } from './paket-tulis.ts';
import { deviceCard, listDevices, openDevice, type Perangkat, revokeDevice, trustDevice } from './perangkat.ts';
import type { Pleno } from './pleno.ts';

/** Packages and devices of the running application: the key of this computer, and what the open plenary sends and receives. */
export class LayananPaket {
  readonly #k: KonteksLayanan;
  readonly #akar: string;
  readonly #lindung: CaraLindung;
  #perangkat: Promise<Hasil<Perangkat>> | null = null;

  constructor(k: KonteksLayanan, akar: string, lindung: CaraLindung = {}) {
    this.#k = k;
    this.#akar = akar;
    this.#lindung = lindung;
  }

  /** The key of this computer; a failure is forgotten, so that a passphrase can be tried again. */
  async perangkat(c: { sandi?: string; nama?: string } = {}): Promise<Hasil<Perangkat>> {
    this.#perangkat ??= openDevice(this.#akar, { ...this.#lindung, ...c });
    const h = await this.#perangkat;
    if (!h.ok) this.#perangkat = null;
    return h;
  }

  async kartu(): Promise<Hasil<{ kartu: KartuPerangkat; kata: string; cara: Perangkat['cara'] }>> {
    const d = await this.perangkat();
    return d.ok ? { ok: true, nilai: { ...deviceCard(d.nilai), cara: d.nilai.cara } } : d;
  }

  daftar(): Hasil<(PerangkatDikenal & { kata: string })[]> {
    const p = this.#k.pleno();
    return p.ok ? { ok: true, nilai: listDevices(p.nilai) } : p;
  }

  percaya(k: KartuPerangkat): Hasil<null> {
    const p = this.#k.pleno();
    return p.ok ? this.#kabari(trustDevice(p.nilai, k, this.#k.jam)) : p;
  }

  cabut(id: string, alasan: string): Hasil<null> {
    const p = this.#k.pleno();
    return p.ok ? this.#kabari(revokeDevice(p.nilai, id, alasan, this.#k.jam)) : p;
  }

  async tulis(m: PermintaanPaket): Promise<Hasil<PaketDibuat>> {
    const d = await this.perangkat();
    if (!d.ok) return d;
    const p = this.#k.pleno();
    return p.ok ? writePackage(p.nilai, d.nilai, m, this.#k.jam) : p;
  }

  /** Writes a package and puts it on a medium. Errors: those of `tulis` and `putPackage`. */
  async kirim(m: PermintaanPaket, tempat: string): Promise<Hasil<PaketDibuat & { tertulis: Written }>> {
    const h = this.#kabari(await this.tulis(m));
    if (!h.ok) return h;
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const tertulis = await putPackage(p.nilai, h.nilai, tempat);
    return tertulis.ok ? { ok: true, nilai: { ...h.nilai, tertulis: tertulis.nilai } } : tertulis;
  }

  /** The bytes of a package that was picked or handed over. Errors: those of `packageFrom`. */
  ambil(asal: AsalPaket): Hasil<Uint8Array> {
    return packageFrom(this.#k.titipan, asal);
  }

  lihat(isi: Uint8Array): Hasil<PaketDilihat> {
    const p = this.#k.pleno();
    return p.ok ? previewPackage(p.nilai, isi) : p;
  }

  /** Receives a package; every window looks again where sheets came. Errors: those of `receivePackage`. */
  async terima(
    isi: Uint8Array,
    k: { sidik?: string; putusan: readonly PutusanDatang[]; alasan?: string | undefined },
  ): Promise<Hasil<HasilTerima>> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const masih = (): boolean => this.#sama(p.nilai);
    const h = await receivePackage(p.nilai, isi, { ...k, masih }, this.#k.jam);
    if (h.ok && h.nilai.diterima + h.nilai.dipertahankan + h.nilai.foto > 0) this.#k.siarkan({ jenis: 'rekap' });
    return h;
  }

  #kabari<T>(h: Hasil<T>): Hasil<T> {
    if (h.ok) this.#k.siarkan({ jenis: 'rekap' });
    return h;
  }

  #sama(p: Pleno): boolean {
    const kini = this.#k.pleno();
    return kini.ok && kini.nilai === p;
  }
}
