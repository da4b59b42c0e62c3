import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import type { CaraLindung, KartuPerangkat, Written } from '../exchange/index.ts';
import type { PerangkatDikenal } from '../store/index.ts';
import type { KonteksLayanan } from './konteks.ts';
import type { CaraTerima, HasilTerima, PaketDibuat, PaketDilihat, PermintaanPaket } from './paket-bentuk.ts';
import { type AsalPaket, packageFrom, putPackage } from './paket-kirim.ts';
import { keyboardNumber } from './papan-ketik.ts';
import { deviceCard, listDevices, openDevice, type Perangkat, revokeDevice, trustDevice } from './perangkat.ts';
import type { Pleno } from './pleno.ts';
import { type Pekerja, startWorker } from './workers/jalankan.ts';
import type { KabarPekerja } from './workers/pesan.ts';

type TugasUtas = Parameters<typeof startWorker>[0];

/** Packages and devices of the running application: the key of this computer, and what the open plenary sends and receives. */
export class LayananPaket {
  readonly #k: KonteksLayanan;
  readonly #akar: string;
  readonly #lindung: CaraLindung;
  readonly #sibuk: (mulai: boolean) => void;
  #perangkat: Promise<Hasil<Perangkat>> | null = null;
  #kerja: Pekerja | null = null;
  #antre: Promise<unknown> = Promise.resolve();

  /** `sibuk` hears of every thread that begins and ends. */
  constructor(k: KonteksLayanan, akar: string, lindung: CaraLindung = {}, sibuk: (mulai: boolean) => void = () => {}) {
    this.#k = k;
    this.#akar = akar;
    this.#lindung = lindung;
    this.#sibuk = sibuk;
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

  /** Writes a package in a thread of its own. Errors: PLENO_BELUM_DIBUKA, those of the key, and of `writePackage`. */
  async tulis(minta: PermintaanPaket): Promise<Hasil<PaketDibuat>> {
    const d = await this.perangkat();
    if (!d.ok) return d;
    const { id, nama, kunci, privat } = d.nilai;
    return this.#diUtas(
      (folder, orang) => ({ tugas: 'tulisPaket', folder, orang, minta, kunci: { id, nama, kunci, privat } }),
      (k) => (k.kabar === 'paketDitulis' ? k.hasil : undefined),
    );
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

  /** The file of a package that was picked or handed over. Errors: those of `packageFrom`. */
  berkas(asal: AsalPaket): Hasil<string> {
    return packageFrom(this.#k.titipan, asal);
  }

  /** Proves a package and says what it would change, in a thread of its own. Errors: those of `loadPackage` and `previewPackage`. */
  lihat(berkas: string): Promise<Hasil<PaketDilihat>> {
    return this.#diUtas(
      (folder) => ({ tugas: 'lihatPaket', folder, berkas }),
      (k) => (k.kabar === 'paketDilihat' ? k.hasil : undefined),
    );
  }

  /**
   * Receives a package in a thread of its own; every window looks again where sheets came. A plenary that was closed before
   * it was proved gets nothing of it. Errors: those of `loadPackage` and `receivePackage`.
   */
  async terima(berkas: string, cara: CaraTerima): Promise<Hasil<HasilTerima>> {
    const h = await this.#diUtas(
      (folder, orang) => ({ tugas: 'terimaPaket', folder, orang, berkas, cara }),
      (k) => (k.kabar === 'paketDiterima' ? k.hasil : undefined),
    );
    return this.#kabari(h);
  }

  /** Work on a package is under way, which reads the definition only at its start. */
  get berjalan(): boolean {
    return this.#kerja !== null;
  }

  /** Nothing is received any more for the plenary that was open. */
  batalkan(): void {
    this.#kerja?.batalkan();
  }

  /** Resolves when no thread works on a package. */
  async berakhir(): Promise<void> {
    await this.#antre;
  }

  /** One after the other: proving a package takes as much memory as it is large. */
  #diUtas<T>(
    tugas: (folder: string, orang?: number) => TugasUtas,
    hasil: (k: KabarPekerja) => T | undefined,
  ): Promise<Hasil<T>> {
    const orang = keyboardNumber();
    const p = this.#k.pleno();
    if (!p.ok) return Promise.resolve(p);
    const kerja = this.#antre.then(() => {
      if (!this.#sama(p.nilai)) return gagal('PLENO_BELUM_DIBUKA');
      return this.#jalankan(tugas(p.nilai.s.folder, orang), hasil);
    });
    this.#antre = kerja;
    return kerja;
  }

  async #jalankan<T>(tugas: TugasUtas, hasil: (k: KabarPekerja) => T | undefined): Promise<Hasil<T>> {
    this.#sibuk(true);
    try {
      return await new Promise<Hasil<T>>((selesai) => {
        const kerja = startWorker(tugas, (k) => {
          const jadi = hasil(k);
          if (jadi !== undefined) selesai(berhasil(jadi));
          else if (k.kabar === 'gagal') selesai({ ok: false, galat: k.galat });
        });
        this.#kerja = kerja;
      });
    } finally {
      // The thread has closed the database by then: another definition, or another program, may come.
      await this.#kerja?.berakhir;
      this.#kerja = null;
      this.#sibuk(false);
    }
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
