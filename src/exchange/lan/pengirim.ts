import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { berhasil, gagal, type Hasil, jsonKanonik } from '../../domain/index.ts';
import { bacaKartu, buatKartu, type KartuPerangkat, kartuKeJson } from '../kartu.ts';
import type { KunciPerangkat } from '../kunci.ts';
import { type Akuan, periksaAkuan } from './akuan.ts';
import type { AlamatPemasangan } from './alamat.ts';
import { JALUR, JawabanPasang, JawabanSesi, KeadaanKirim, POTONG } from './pesan.ts';
import type { Sambungan } from './sambungan.ts';
import { tajukTanda, tandaPasang, tandaSesi } from './sesi.ts';

const isiJson = (nilai: unknown): Uint8Array => Buffer.from(jsonKanonik(nilai));

function bentuk<S extends z.ZodType>(h: Hasil<unknown>, s: S): Hasil<z.output<S>> {
  if (!h.ok) return h;
  const n = s.safeParse(h.nilai);
  return n.success ? berhasil(n.data) : gagal('LAN_JAWABAN', { sebab: 'bentuknya lain' });
}

/** Binds this device to a receiver with its one-time code; gives the receiver's card, proved. Errors: LAN_*, KARTU_RUSAK. */
export async function pasangkan(s: Sambungan, k: KunciPerangkat, a: AlamatPemasangan): Promise<Hasil<KartuPerangkat>> {
  const isi = { kode: a.kode, kartu: buatKartu(k), tanda: tandaPasang(k, a.sertifikat, a.kode) };
  const h = bentuk(await s.minta({ metode: 'POST', jalur: JALUR.pasang, isi: isiJson(isi) }), JawabanPasang);
  return h.ok ? bacaKartu(kartuKeJson(h.nilai.kartu)) : h;
}

/** The bytes of a package from an offset on, at most so many. */
type BacaPotong = (offset: number, panjang: number) => Promise<Uint8Array>;
export type Kiriman = { sha256: string; ukuran: number; sidik: string; baca: BacaPotong };

/** So often a receiver may say that others are writing, before the outbox waits in its own, longer way. */
const MAKS_SIBUK = 120;

const tunggu = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));

/** One sender's session with one receiver. */
export class SesiKirim {
  readonly #s: Sambungan;
  readonly #k: KunciPerangkat;
  readonly #host: string;
  #sesi: string | null = null;
  #nomor = 0;

  constructor(s: Sambungan, k: KunciPerangkat, host: string) {
    this.#s = s;
    this.#k = k;
    this.#host = host;
  }

  async #buka(): Promise<Hasil<string>> {
    if (this.#sesi !== null) return berhasil(this.#sesi);
    const acak = randomBytes(16).toString('hex');
    const isi = isiJson({ acak, perangkat: this.#k.id, tanda: tandaSesi(this.#k, this.#host, acak) });
    const h = bentuk(await this.#s.minta({ metode: 'POST', jalur: JALUR.sesi, isi }), JawabanSesi);
    if (!h.ok) return h;
    this.#sesi = h.nilai.sesi;
    this.#nomor = 0;
    return berhasil(this.#sesi);
  }

  /** A signed request; a session that the receiver forgot (it was restarted) is opened again once. */
  async #minta(metode: string, jalur: string, isi: Uint8Array, lagi = true): Promise<Hasil<KeadaanKirim>> {
    const sesi = await this.#buka();
    if (!sesi.ok) return sesi;
    const m = { metode, jalur, isi };
    const tanda = tajukTanda(this.#k, m, this.#host, sesi.nilai, ++this.#nomor);
    const h = bentuk(await this.#s.minta({ ...m, tanda }), KeadaanKirim);
    if (h.ok || h.galat.kode !== 'LAN_SESI') return h;
    this.#sesi = null;
    return lagi ? this.#minta(metode, jalur, isi, false) : h;
  }

  /**
   * Sends a package from where the receiver has it, and waits for its receipt, which is proved. Sent again it gives the same
   * receipt. A receiver that is busy with others is asked again. Errors: those of the receiver and of the connection, LAN_AKUAN.
   */
  async kirim(
    p: Kiriman,
    o: { jedaMs?: number; kemajuan?: (offset: number) => void; diperiksa?: () => void } = {},
  ): Promise<Hasil<Akuan>> {
    const jalur = `${JALUR.paket}/${p.sha256}/${p.ukuran}`;
    let h = await this.#minta('POST', jalur, new Uint8Array());
    for (let sibuk = 0; ; ) {
      if (!h.ok && h.galat.kode === 'LAN_SIBUK' && ++sibuk <= MAKS_SIBUK) {
        await tunggu((o.jedaMs ?? 1000) * (0.5 + Math.random()));
        h = await this.#minta('POST', jalur, new Uint8Array());
        continue;
      }
      if (!h.ok) return h;
      if (h.nilai.keadaan === 'diakui') return this.#akuan(p, h.nilai.akuan);
      if (h.nilai.keadaan === 'diperiksa') {
        o.diperiksa?.();
        await tunggu(o.jedaMs ?? 1000);
        h = await this.#minta('POST', jalur, new Uint8Array());
      } else {
        const { offset } = h.nilai;
        if (offset >= p.ukuran) return gagal('LAN_JAWABAN', { sebab: 'offset di luar paket' });
        o.kemajuan?.(offset);
        const isi = await p.baca(offset, Math.min(POTONG, p.ukuran - offset));
        h = await this.#minta('PUT', `${jalur}/${offset}`, isi);
      }
    }
  }

  #akuan(p: Kiriman, a: Akuan): Hasil<Akuan> {
    const sah = periksaAkuan(a);
    if (!sah.ok) return sah;
    if (a.penerima.id !== this.#host) return gagal('LAN_AKUAN', { sebab: 'dari perangkat lain' });
    if (a.sha256 !== p.sha256 || a.sidik !== p.sidik || a.ukuran !== p.ukuran || a.pengirim !== this.#k.id)
      return gagal('LAN_AKUAN', { sebab: 'untuk paket lain' });
    return berhasil(a);
  }
}
