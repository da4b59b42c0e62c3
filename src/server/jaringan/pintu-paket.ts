import {
  type Aplikasi,
  berkasTerpasang,
  cardTexts,
  certificateWords,
  deviceCard,
  keyWords,
  peekCertificate,
  readPaired,
  removePaired,
  retireCertificate,
  UMUR_KODE_MS,
} from '../../app/index.ts';
import type { PenerimaanPaket } from '../../contract/index.ts';
import { berhasil, type Galat, gagal, type Hasil, pesanGalat } from '../../domain/index.ts';
import type { KabarLan } from '../lan/pesan.ts';
import { PintuLan } from '../lan/pintu.ts';
import { alamatJaringan } from '../publik/alamat.ts';
import { keepOpenDoor, readOpenDoor } from './pintu-terbuka.ts';
import type { Sakelar } from './sakelar.ts';

const SEMUA = '0.0.0.0';
export type MintaBuka = { port?: number | undefined; alamat?: string | undefined };

/** The package door as the application owns it: off until a person opens it, open again only after a crash. */
export class PintuPaket {
  readonly #a: Aplikasi;
  readonly #sakelar: Sakelar;
  readonly #akar: string;
  #pintu: PintuLan | null = null;
  #sejak: string | null = null;
  #pemasangan: { alamat: string[]; sampai: string; jadwal: NodeJS.Timeout } | null = null;
  #baruDipasang: { id: string; nama: string } | null = null;
  #galat: Galat | null = null;
  readonly #terdengar = new Map<string, string>();
  #antre: Promise<unknown> = Promise.resolve();
  /** Told when the door was opened or closed. */
  padaPintu: (p: { id: string; port: number; alamat: string } | null) => void = () => {};

  /** Everything that its thread tells, for a door without a screen. */
  padaKabar: (k: KabarLan) => void = () => {};

  constructor(a: Aplikasi, sakelar: Sakelar, akar: string) {
    this.#a = a;
    this.#sakelar = sakelar;
    this.#akar = akar;
    sakelar.daftar({
      id: 'paket',
      nama: 'Penerimaan paket',
      keadaan: () => ({ nyala: this.#pintu !== null, alamat: this.#alamat(), sejak: this.#sejak }),
      tutup: async () => void (await this.tutup()),
    });
  }

  #alamat(): string[] {
    const p = this.#pintu;
    return p ? p.alamat().map((a) => `${a}:${p.port}`) : [];
  }

  /** Opens again what a program that died had open; says on the screen where that did not work. */
  async mulai(): Promise<void> {
    const lalu = readOpenDoor(this.#akar);
    if (!lalu || !this.#sakelar.boleh().ok) return keepOpenDoor(this.#akar, null);
    const h = await this.buka(lalu);
    if (!h.ok) {
      this.#galat = h.galat;
      this.#sakelar.umumkan();
    }
  }

  async keadaan(): Promise<PenerimaanPaket> {
    const d = await this.#a.paket.perangkat();
    const s = peekCertificate(this.#akar);
    const galat = this.#galat ?? (s.ok ? null : s.galat) ?? (d.ok ? null : d.galat);
    return {
      nyala: this.#pintu !== null,
      port: this.#pintu?.port ?? null,
      alamat: this.#alamat(),
      jaringan: alamatJaringan(),
      sejak: this.#sejak,
      perangkat: d.ok ? { nama: d.nilai.nama, kata: deviceCard(d.nilai).kata } : null,
      sertifikat:
        s.ok && s.nilai ? { kata: certificateWords(s.nilai.sidik), sampai: s.nilai.sampai.toISOString() } : null,
      pemasangan: this.#pemasangan && { alamat: this.#pemasangan.alamat, sampai: this.#pemasangan.sampai },
      baruDipasang: this.#baruDipasang,
      terpasang: readPaired(berkasTerpasang(this.#akar)).map(({ kartu, waktu, terdengar }) => ({
        id: kartu.id,
        nama: kartu.nama,
        kata: keyWords(kartu.kunci),
        waktu,
        terdengar: this.#terdengar.get(kartu.id) ?? terdengar,
        kartu: cardTexts(kartu).json,
      })),
      galat: galat && { kode: galat.kode, ...pesanGalat(galat) },
    };
  }

  #urut<T>(kerja: () => Promise<T>): Promise<T> {
    const h = this.#antre.then(kerja);
    this.#antre = h.catch(() => undefined);
    return h;
  }

  /** Opens the door. Errors: JARINGAN_DIMATIKAN, LAN_TIDAK_MENYALA, LAN_SERTIFIKAT_RUSAK, those of the device key. */
  buka(m: MintaBuka): Promise<Hasil<PenerimaanPaket>> {
    return this.#urut(async () => {
      if (this.#pintu) return berhasil(await this.keadaan());
      const boleh = this.#sakelar.boleh();
      if (!boleh.ok) return boleh;
      const alamat = m.alamat ?? SEMUA;
      if (alamat !== SEMUA && alamat !== '127.0.0.1' && !alamatJaringan().includes(alamat))
        return gagal('LAN_TIDAK_MENYALA', { sebab: `alamat ${alamat} bukan milik komputer ini` });
      const d = await this.#a.paket.perangkat();
      if (!d.ok) return d;
      const h = await PintuLan.buka({
        akar: this.#akar,
        perangkat: d.nilai,
        alamat,
        ...(m.port === undefined ? {} : { port: m.port }),
        kabar: (k) => this.#kabar(k),
        berakhir: () => this.#berakhir(),
      });
      if (!h.ok) return h;
      this.#pintu = h.nilai;
      this.#sejak = this.#a.jam().toISOString();
      this.#galat = null;
      keepOpenDoor(this.#akar, { port: h.nilai.port, alamat });
      this.padaPintu({ id: d.nilai.id, port: h.nilai.port, alamat });
      this.#sakelar.umumkan();
      return berhasil(await this.keadaan());
    });
  }

  #kabar(k: KabarLan): void {
    if (k.kabar === 'terdengar') this.#terdengar.set(k.id, k.waktu);
    if (k.kabar === 'dipasang') this.#baruDipasang = { id: k.id, nama: k.nama };
    // Said before `dipasang`, so that a code that is opened meanwhile stays on the screen.
    if (k.kabar === 'kodeHabis') this.#lupakanKode();
    this.#sakelar.umumkan();
    this.padaKabar(k);
  }

  /** Its thread died by itself: said, not opened again, because what broke it would break it again. */
  #berakhir(): void {
    if (!this.#pintu) return;
    this.#galat = gagal('LAN_TIDAK_MENYALA', { sebab: 'penerima berhenti sendiri' }).galat;
    this.#lupakan();
    this.#sakelar.umumkan();
  }

  #lupakan(): void {
    this.#pintu = null;
    this.#sejak = null;
    this.#lupakanKode();
    keepOpenDoor(this.#akar, null);
    this.padaPintu(null);
  }

  #lupakanKode(): void {
    clearTimeout(this.#pemasangan?.jadwal);
    this.#pemasangan = null;
  }

  /** Ends the listener and every connection; what was under way goes on at the next opening. */
  tutup(): Promise<Hasil<PenerimaanPaket>> {
    return this.#urut(async () => {
      const p = this.#pintu;
      if (p) {
        this.#lupakan();
        await p.tutup();
        this.#sakelar.umumkan();
      }
      return berhasil(await this.keadaan());
    });
  }

  /** Opens pairing for one device and ten minutes. Errors: LAN_TIDAK_MENYALA where the door is closed. */
  async bukaPemasangan(): Promise<Hasil<PenerimaanPaket>> {
    if (!this.#pintu) return gagal('LAN_TIDAK_MENYALA', { sebab: 'penerimaan belum dibuka' });
    this.#lupakanKode();
    const jadwal = setTimeout(() => {
      this.#pemasangan = null;
      this.#sakelar.umumkan();
    }, UMUR_KODE_MS);
    jadwal.unref();
    const sampai = new Date(this.#a.jam().getTime() + UMUR_KODE_MS).toISOString();
    this.#baruDipasang = null;
    this.#pemasangan = { alamat: this.#pintu.bukaPemasangan(), sampai, jadwal };
    this.#sakelar.umumkan();
    return berhasil(await this.keadaan());
  }

  async tutupPemasangan(): Promise<Hasil<PenerimaanPaket>> {
    this.#pintu?.tutupPemasangan();
    this.#lupakanKode();
    this.#sakelar.umumkan();
    return berhasil(await this.keadaan());
  }

  /** Takes a pairing back; sessions of that device end at once. */
  lepas(id: string): Promise<Hasil<PenerimaanPaket>> {
    return this.#urut(async () => {
      // With the door open its thread alone writes the list.
      if (this.#pintu) await this.#pintu.lepas(id);
      else await removePaired(berkasTerpasang(this.#akar), id);
      if (this.#baruDipasang?.id === id) this.#baruDipasang = null;
      this.#sakelar.umumkan();
      return berhasil(await this.keadaan());
    });
  }

  /** A new certificate: the door is closed for a moment, and every sender has to be paired anew. Errors: those of `buka`. */
  async perbaruiSertifikat(): Promise<Hasil<PenerimaanPaket>> {
    const lalu = readOpenDoor(this.#akar);
    await this.tutup();
    await this.#urut(() => retireCertificate(this.#akar, this.#a.jam()));
    this.#galat = null;
    this.#baruDipasang = null;
    this.#sakelar.umumkan();
    return lalu ? this.buka(lalu) : berhasil(await this.keadaan());
  }
}
