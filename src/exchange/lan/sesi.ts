import { createHash, randomBytes } from 'node:crypto';
import { berhasil, gagal, type Hasil, jsonKanonik } from '../../domain/index.ts';
import type { KartuPerangkat } from '../kartu.ts';
import { type KunciPerangkat, periksaTanda, tandaTangani } from '../kunci.ts';

/**
 * Who asks, and that it was not asked before, without clocks: laptops on such networks disagree about the time. The receiver
 * gives a random session to a paired device; each request carries a number greater than the one before and is signed with
 * the device key over receiver, session, number, method, path and the hash of the body.
 */
export type IsiPermintaan = { metode: string; jalur: string; isi: Uint8Array };

const AWAL = 'Rekap ';
/** Several programs of one device may be at it; the oldest session goes. */
const MAKS_SESI = 4;

const teks = (m: IsiPermintaan, host: string, sesi: string, nomor: number): Uint8Array =>
  Buffer.from(
    jsonKanonik({
      host,
      isi: createHash('sha256').update(m.isi).digest('hex'),
      jalur: m.jalur,
      metode: m.metode,
      nomor,
      sesi,
    }),
  );

export const tajukTanda = (k: KunciPerangkat, m: IsiPermintaan, host: string, sesi: string, nomor: number): string =>
  `${AWAL}${sesi}.${nomor}.${tandaTangani(k, 'lan', teks(m, host, sesi, nomor))}`;

const teksSesi = (host: string, perangkat: string, acak: string): Uint8Array =>
  Buffer.from(jsonKanonik({ acak, host, maksud: 'sesi', perangkat }));
const teksPasang = (sertifikat: string, kode: string, perangkat: string): Uint8Array =>
  Buffer.from(jsonKanonik({ kode, maksud: 'pasang', perangkat, sertifikat }));

export const tandaSesi = (k: KunciPerangkat, host: string, acak: string): string =>
  tandaTangani(k, 'lan', teksSesi(host, k.id, acak));
export const periksaTandaSesi = (kunci: string, host: string, p: { perangkat: string; acak: string; tanda: string }) =>
  periksaTanda(kunci, 'lan', teksSesi(host, p.perangkat, p.acak), p.tanda);

export const tandaPasang = (k: KunciPerangkat, sertifikat: string, kode: string): string =>
  tandaTangani(k, 'pasang', teksPasang(sertifikat, kode, k.id));
export const periksaTandaPasang = (k: KartuPerangkat, sertifikat: string, kode: string, tanda: string): boolean =>
  periksaTanda(k.kunci, 'pasang', teksPasang(sertifikat, kode, k.id), tanda);

type Sesi = { kartu: KartuPerangkat; nomor: number };

/** Sessions of the receiver, in memory: after a restart senders open new ones. */
export class RakSesi {
  readonly #sesi = new Map<string, Sesi>();
  readonly #host: string;

  constructor(host: string) {
    this.#host = host;
  }

  buka(kartu: KartuPerangkat): string {
    const milik = [...this.#sesi].filter(([, s]) => s.kartu.id === kartu.id).map(([k]) => k);
    for (const k of milik.slice(0, Math.max(0, milik.length - MAKS_SESI + 1))) this.#sesi.delete(k);
    const sesi = randomBytes(16).toString('hex');
    this.#sesi.set(sesi, { kartu, nomor: 0 });
    return sesi;
  }

  /** Ends every session of a device. */
  tutup(perangkat: string): void {
    for (const [k, s] of this.#sesi) if (s.kartu.id === perangkat) this.#sesi.delete(k);
  }

  /** Whose request it is. Errors: LAN_SESI, LAN_TANDA, LAN_ULANGAN. */
  periksa(tajuk: string, m: IsiPermintaan): Hasil<KartuPerangkat> {
    const p = /^Rekap ([0-9a-f]{32})\.([1-9]\d{0,14})\.([A-Za-z0-9+/=]{88})$/.exec(tajuk);
    const s = this.#sesi.get(p?.[1] ?? '');
    if (!p?.[1] || !p[3] || !s) return gagal('LAN_SESI');
    const nomor = Number(p[2]);
    if (!periksaTanda(s.kartu.kunci, 'lan', teks(m, this.#host, p[1], nomor), p[3])) return gagal('LAN_TANDA');
    if (nomor <= s.nomor) return gagal('LAN_ULANGAN');
    s.nomor = nomor;
    return berhasil(s.kartu);
  }
}
