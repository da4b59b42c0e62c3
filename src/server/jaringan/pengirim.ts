import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Aplikasi,
  type ButirKeluar,
  deliver,
  enqueuePackage,
  forgetReceiver,
  intendedReceiver,
  isDue,
  JEDA_MAKS_MS,
  KotakKeluar,
  keyWords,
  noteDelivery,
  type Pleno,
  pairWith,
  readReceivers,
  saveReceiver,
  segera,
  type TujuanTerpasang,
} from '../../app/index.ts';
import type { Badan, Jawab, KotakKeluarJawab, TujuanJawab } from '../../contract/index.ts';
import { berhasil, type Hasil } from '../../domain/index.ts';
import { type SedangKirim, tampilKotakKeluar } from './kotak-keluar.ts';
import type { Sakelar } from './sakelar.ts';

/** Windows are told of progress at most this often. */
const JEDA_KABAR_MS = 250;
/** After something that nobody expected. */
const TUNDA_MS = 10_000;

const tujuanJawab = (t: TujuanTerpasang): TujuanJawab => ({
  id: t.kartu.id,
  nama: t.kartu.nama,
  kata: keyWords(t.kartu.kunci),
  alamat: `${t.alamat}:${t.port}`,
  waktu: t.waktu,
});

/**
 * Sends what lies in the outbox of the open plenary, one package after the other, in the background: it asks for nothing,
 * holds nothing of the database while it sends, and takes up after a restart what is still there.
 */
export class PengirimPaket {
  readonly #a: Aplikasi;
  readonly #sakelar: Sakelar;
  readonly #akar: string;
  /** Outside of any request: a receipt is not the word of whoever pressed a button last. */
  readonly #luar = AsyncLocalStorage.snapshot();
  #kini: SedangKirim | null = null;
  #putaran: Promise<void> | null = null;
  #lagi = false;
  #berakhir = false;
  #jadwal: NodeJS.Timeout | undefined;
  #kabarLalu = 0;
  #tundaMs = 0;
  #antre: Promise<unknown> = Promise.resolve();

  constructor(a: Aplikasi, sakelar: Sakelar, akar: string) {
    this.#a = a;
    this.#sakelar = sakelar;
    this.#akar = akar;
    sakelar.daftar({
      id: 'kirim',
      nama: 'Pengiriman paket',
      keadaan: () => ({
        nyala: this.#kini !== null,
        alamat: this.#kini ? [this.#kini.alamat] : [],
        sejak: this.#kini?.sejak ?? null,
      }),
      tutup: () => this.#tutup(),
      bolehLagi: () => this.bangun(),
    });
    a.dengar((e) => {
      if (e.jenis !== 'pleno') return;
      // What was being sent belongs to the plenary that was open.
      this.#kini?.batal.abort();
      this.bangun();
    });
  }

  /** One change of the outbox's notes after the other. */
  #urut<T>(kerja: () => Promise<T>): Promise<T> {
    const h = this.#antre.then(kerja);
    this.#antre = h.catch(() => undefined);
    return h;
  }

  #kotak(): { p: Pleno; kotak: KotakKeluar } | null {
    const p = this.#a.pleno();
    return p.ok ? { p: p.nilai, kotak: new KotakKeluar(p.nilai.s.folder) } : null;
  }

  keadaan(): Hasil<KotakKeluarJawab> {
    const p = this.#a.pleno();
    const tujuan = readReceivers(this.#akar).map(tujuanJawab);
    if (!p.ok) return berhasil({ tujuan, butir: [], akuan: [] });
    return berhasil(tampilKotakKeluar(p.nilai, tujuan, this.#kini, !this.#sakelar.boleh().ok, this.#a.jam()));
  }

  /** Writes a package and puts it into the outbox. Errors: LAN_TUJUAN, those of `LayananPaket.tulis`. */
  async kirim(m: Badan<'kirimJaringan'>): Promise<Hasil<Jawab<'kirimJaringan'>>> {
    const t = intendedReceiver(this.#akar, m.ke);
    if (!t.ok) return t;
    const sebelum = this.#a.pleno();
    if (!sebelum.ok) return sebelum;
    const h = await this.#a.paket.tulis({ dokumen: m.dokumen, foto: m.foto });
    if (!h.ok) return h;
    // Into the folder of the plenary that it is of, whatever is open by now.
    const sha256 = await this.#urut(() => enqueuePackage(sebelum.nilai, h.nilai, t.nilai.kartu.id));
    this.#a.umumkanRekap();
    this.bangun();
    const { urut, sudahAda, isi, manifes } = h.nilai;
    return berhasil({ sha256, urut, sudahAda, lembar: manifes.jumlah.lembar, ukuran: isi.byteLength });
  }

  /** What a person does to one package of the outbox; one that is gone by then is left. */
  async atur({ sha256, ke, apa }: Badan<'aturKeluar'>): Promise<Hasil<KotakKeluarJawab>> {
    await this.#urut(async () => {
      const k = this.#kotak()?.kotak;
      const b = k?.cari({ sha256, ke });
      if (!k || !b) return;
      if (apa === 'batal') await k.keluarkan(b);
      else if (apa === 'jeda') await k.simpan({ ...b, dijeda: true });
      else await k.simpan(segera(b));
    });
    const ini = this.#kini?.sha256 === sha256 && this.#kini.ke === ke;
    if (ini && (apa === 'batal' || apa === 'jeda')) this.#kini?.batal.abort();
    this.bangun();
    this.#sakelar.umumkan();
    return this.keadaan();
  }

  /** Pairs with a receiver; what waits for it is tried at once. Errors: JARINGAN_DIMATIKAN, those of `pairWith`. */
  async pasangkan(alamat: string): Promise<Hasil<TujuanJawab>> {
    const boleh = this.#sakelar.boleh();
    if (!boleh.ok) return boleh;
    const d = await this.#a.paket.perangkat();
    if (!d.ok) return d;
    const h = await pairWith(this.#akar, d.nilai, alamat, this.#a.jam);
    if (!h.ok) return h;
    await this.segerakan(h.nilai.kartu.id);
    return berhasil(tujuanJawab(h.nilai));
  }

  /** Tries at once what waits for a receiver, but what a person paused. */
  async segerakan(ke: string): Promise<void> {
    await this.#urut(async () => {
      const k = this.#kotak()?.kotak;
      for (const b of k?.daftar() ?? []) if (b.ke === ke && !b.dijeda) await k?.simpan(segera(b));
    });
    this.bangun();
    this.#sakelar.umumkan();
  }

  /** A paired receiver answers elsewhere now; what waits for it is tried there. Errors: LAN_TUJUAN. */
  async pindah(id: string, ke: { alamat: string; port: number }): Promise<Hasil<KotakKeluarJawab>> {
    const t = intendedReceiver(this.#akar, id);
    if (!t.ok) return t;
    await saveReceiver(this.#akar, { ...t.nilai, ...ke });
    await this.segerakan(t.nilai.kartu.id);
    return this.keadaan();
  }

  /** Forgets a receiver; what is being sent to it breaks off. */
  async lupakan(id: string): Promise<Hasil<KotakKeluarJawab>> {
    await forgetReceiver(this.#akar, id);
    if (this.#kini?.ke === id) this.#kini.batal.abort();
    this.#sakelar.umumkan();
    return this.keadaan();
  }

  /** Looks now whether something is due. */
  bangun(): void {
    if (this.#berakhir) return;
    this.#lagi = true;
    clearTimeout(this.#jadwal);
    this.#putaran ??= this.#luar(() => this.#jalan()).finally(() => {
      this.#putaran = null;
      if (this.#lagi) this.bangun();
      else this.#jadwalkan();
    });
  }

  async #jalan(): Promise<void> {
    while (this.#lagi && !this.#berakhir) {
      this.#lagi = false;
      this.#tundaMs = 200;
      try {
        await this.#kirimSemua();
      } catch (e) {
        // A disk that cannot be read or written: it is said where a person writes something, and tried again later.
        console.error(e);
        this.#tundaMs = TUNDA_MS;
      }
    }
  }

  async #kirimSemua(): Promise<void> {
    const k = this.#kotak();
    for (const b of k?.kotak.daftar() ?? []) {
      // Asked for each one, because a person may have done something to it meanwhile.
      const kini = k?.kotak.cari(b);
      if (this.#berakhir || !this.#sakelar.boleh().ok || !k || !this.#sama(k.p)) return;
      if (kini && isDue(kini, this.#a.jam().getTime())) await this.#kirimSatu(k.p, k.kotak, kini);
    }
  }

  /** Is it still the plenary that is open? Another definition makes another value of the same one. */
  #sama(p: Pleno): boolean {
    const kini = this.#a.pleno();
    return kini.ok && kini.nilai.s.folder === p.s.folder;
  }

  async #kirimSatu(p: Pleno, kotak: KotakKeluar, b: ButirKeluar): Promise<void> {
    const d = await this.#a.paket.perangkat();
    if (!this.#sakelar.boleh().ok) return;
    if (!d.ok) return this.#catat(p, kotak, b, d);
    const t = readReceivers(this.#akar).find((x) => x.kartu.id === b.ke);
    const batal = new AbortController();
    const kini: SedangKirim = {
      ...{ sha256: b.sha256, ke: b.ke, terkirim: 0, diperiksa: false, batal },
      alamat: t ? `${t.alamat}:${t.port}` : '',
      sejak: this.#a.jam().toISOString(),
    };
    this.#kini = kini;
    this.#sakelar.umumkan();
    const h = await deliver(this.#akar, kotak, b, d.nilai, {
      jam: this.#a.jam,
      batal: batal.signal,
      kemajuan: (_, n) => this.#maju(kini, n),
      diperiksa: () => {
        kini.diperiksa = true;
        this.#maju(kini, b.ukuran);
      },
    }).finally(() => {
      this.#kini = null;
    });
    // What a person broke off is no failure; a receipt that came all the same is noted.
    if (h.ok || !batal.signal.aborted) await this.#catat(p, kotak, b, h);
    this.#sakelar.umumkan();
  }

  async #catat(p: Pleno, kotak: KotakKeluar, b: ButirKeluar, h: Parameters<typeof noteDelivery>[3]): Promise<void> {
    await this.#urut(async () => {
      const kini = this.#a.pleno();
      if (kini.ok && this.#sama(p)) await noteDelivery(kini.nilai, kotak, b, h, { jam: this.#a.jam });
    });
    if (h.ok) this.#a.umumkanRekap();
  }

  #maju(kini: SedangKirim, terkirim: number): void {
    kini.terkirim = terkirim;
    const waktu = performance.now();
    if (waktu - this.#kabarLalu < JEDA_KABAR_MS) return;
    this.#kabarLalu = waktu;
    this.#sakelar.umumkan();
  }

  /** Wakes when the next one is due. */
  #jadwalkan(): void {
    clearTimeout(this.#jadwal);
    if (this.#berakhir || !this.#sakelar.boleh().ok) return;
    const tempo = (this.#kotak()?.kotak.daftar() ?? []).flatMap((b) =>
      b.dijeda || b.berikut === null ? [] : [Date.parse(b.berikut) - this.#a.jam().getTime()],
    );
    if (tempo.length === 0) return;
    const ms = Math.min(JEDA_MAKS_MS, Math.max(this.#tundaMs, Math.min(...tempo)));
    this.#jadwal = setTimeout(() => this.bangun(), ms);
    this.#jadwal.unref();
  }

  /** Closed by hand it pauses what waits, or it would begin again; under the switch, and at the end, everything waits as it is. */
  async #tutup(): Promise<void> {
    if (this.#sakelar.boleh().ok && !this.#berakhir)
      await this.#urut(async () => {
        const k = this.#kotak()?.kotak;
        for (const b of k?.daftar() ?? []) if (!b.dijeda) await k?.simpan({ ...b, dijeda: true });
      });
    this.#kini?.batal.abort();
    clearTimeout(this.#jadwal);
    await this.#putaran;
  }

  /** Ends with the program. */
  async akhiri(): Promise<void> {
    this.#berakhir = true;
    await this.#tutup();
  }
}
