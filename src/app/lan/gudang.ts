import fsp from 'node:fs/promises';
import path from 'node:path';
import { berhasil, type Galat, gagal, type Hasil } from '../../domain/index.ts';
import { MAKS_BYTE_PAKET } from '../../exchange/batas.ts';
import type { KartuPerangkat } from '../../exchange/kartu.ts';
import type { KunciPerangkat } from '../../exchange/kunci.ts';
import {
  Bagian,
  type ButirMasuk,
  buatAkuan,
  type KeadaanKirim,
  Kotak,
  type KunciBagian,
  POTONG,
} from '../../exchange/lan/index.ts';
import { galatDisk } from '../galat-disk.ts';
import type { RingkasPaket } from './ringkas-paket.ts';

const GIB = 1024 ** 3;
/** What one sender may have lying here undecided: four times the largest package. */
const KUOTA = 2 * GIB;
const MAKS_BAGIAN = 4;
/** What stays free on the disk for the plenary itself. */
const CADANGAN_CAKRAM = GIB / 2;
/** Bodies that are written at the same moment. */
const MAKS_SERENTAK = 16;
const MAKS_INGATAN = 1000;

export type OpsiGudang = {
  host: KunciPerangkat;
  kotak: string;
  jam: () => Date;
  /** Proves a file, off the thread that answers. */
  periksa: (berkas: string) => Promise<Hasil<RingkasPaket>>;
  /** Free bytes of the disk; asked of the system where nobody says. */
  bebas?: (folder: string) => Promise<number>;
  masuk?: (b: ButirMasuk) => void;
};

async function bebasDiCakram(folder: string): Promise<number> {
  const s = await fsp.statfs(folder);
  return s.bavail * s.bsize;
}

/** Takes packages in: piece by piece, proved when whole, into the inbox, and acknowledged from then on. */
export class GudangMasuk {
  readonly #o: OpsiGudang;
  readonly #kotak: Kotak;
  readonly #bagian: Bagian;
  /** Refusals, so that the sender hears why when it asks. */
  readonly #ditolak = new Map<string, Galat>();
  readonly #diperiksa = new Set<string>();
  readonly #ditulis = new Set<string>();
  /** One package after the other: proving one takes as much memory as it is large. */
  #antre: Promise<unknown> = Promise.resolve();

  constructor(o: OpsiGudang) {
    this.#o = o;
    this.#kotak = new Kotak(o.kotak);
    this.#bagian = new Bagian(path.join(o.kotak, 'sebagian'));
    this.#bagian.rapikan(o.jam().getTime());
  }

  /** How a package stands. Errors: PAKET_TERLALU_BESAR, LAN_KUOTA, LAN_PENUH, and why it was refused. */
  async tanya(siapa: KartuPerangkat, sha256: string, ukuran: number): Promise<Hasil<KeadaanKirim>> {
    const ada = this.#kotak.cari(sha256);
    if (ada) {
      const { sidik, waktu, ukuran: besar } = ada.butir;
      const isi = { sidik, sha256, ukuran: besar, pengirim: siapa.id, waktuMasuk: waktu };
      return berhasil({ keadaan: 'diakui', akuan: buatAkuan(this.#o.host, isi) });
    }
    const k = { perangkat: siapa.id, sha256, ukuran };
    const berkas = this.#bagian.berkas(k);
    const tolak = this.#ditolak.get(berkas);
    if (tolak) {
      // Said once; sent again, it is proved again.
      this.#ditolak.delete(berkas);
      return { ok: false, galat: tolak };
    }
    if (this.#diperiksa.has(berkas)) return berhasil({ keadaan: 'diperiksa' });
    const offset = this.#bagian.offset(k);
    if (offset === ukuran) {
      this.#mulaiPeriksa(k, siapa);
      return berhasil({ keadaan: 'diperiksa' });
    }
    const muat = await this.#muat(k, offset);
    return muat.ok ? berhasil({ keadaan: 'kurang', offset }) : muat;
  }

  async #muat(k: KunciBagian, offset: number): Promise<Hasil<null>> {
    if (k.ukuran > MAKS_BYTE_PAKET) return gagal('PAKET_TERLALU_BESAR', { batas: `${MAKS_BYTE_PAKET / 1024 ** 2} MB` });
    const lain = this.#bagian.milik(k.perangkat).filter((x) => x.sha256 !== k.sha256 || x.ukuran !== k.ukuran);
    const menunggu = this.#kotak.daftar('menunggu').filter((b) => b.pengirim.id === k.perangkat);
    const jumlah = [...lain, ...menunggu].reduce((n, x) => n + x.ukuran, k.ukuran);
    if (lain.length >= MAKS_BAGIAN || jumlah > KUOTA) return gagal('LAN_KUOTA', { batas: `${KUOTA / GIB} GB` });
    const bebas = await (this.#o.bebas ?? bebasDiCakram)(this.#o.kotak);
    return bebas - (k.ukuran - offset) < CADANGAN_CAKRAM ? gagal('LAN_PENUH') : berhasil(null);
  }

  /** Adds bytes. Errors: those of `tanya`, LAN_SIBUK, LAN_OFFSET, PERMINTAAN_TERLALU_BESAR, those of the disk. */
  async taruh(
    siapa: KartuPerangkat,
    a: { sha256: string; ukuran: number; offset: number },
    isi: Uint8Array,
  ): Promise<Hasil<KeadaanKirim>> {
    if (isi.byteLength === 0 || isi.byteLength > POTONG) return gagal('PERMINTAAN_TERLALU_BESAR');
    const k = { perangkat: siapa.id, sha256: a.sha256, ukuran: a.ukuran };
    const berkas = this.#bagian.berkas(k);
    if (this.#ditulis.size >= MAKS_SERENTAK || this.#ditulis.has(berkas)) return gagal('LAN_SIBUK');
    this.#ditulis.add(berkas);
    try {
      if (!this.#kotak.cari(a.sha256) && !this.#diperiksa.has(berkas)) {
        const muat = await this.#muat(k, a.offset);
        if (!muat.ok) return muat;
        const h = await this.#bagian.tambah(k, a.offset, isi);
        if (!h.ok) return h;
        this.#ditolak.delete(berkas);
      }
      return await this.tanya(siapa, a.sha256, a.ukuran);
    } catch (e) {
      const galat = galatDisk(e, this.#o.kotak);
      if (galat) return { ok: false, galat };
      throw e;
    } finally {
      this.#ditulis.delete(berkas);
    }
  }

  #mulaiPeriksa(k: KunciBagian, siapa: KartuPerangkat): void {
    const berkas = this.#bagian.berkas(k);
    this.#diperiksa.add(berkas);
    this.#antre = this.#antre
      .then(() => this.#periksa(k, siapa))
      .catch((e: unknown) => gagal('KESALAHAN_DALAM', { sebab: e instanceof Error ? e.message : String(e) }))
      .then((h) => {
        this.#diperiksa.delete(berkas);
        if (h.ok) return;
        if (this.#ditolak.size >= MAKS_INGATAN) this.#ditolak.clear();
        this.#ditolak.set(berkas, h.galat);
      });
  }

  async #periksa(k: KunciBagian, siapa: KartuPerangkat): Promise<Hasil<null>> {
    const berkas = this.#bagian.berkas(k);
    const h = (await this.#bagian.cocok(k)) ? await this.#o.periksa(berkas) : gagal('LAN_RUSAK');
    if (!h.ok) {
      // A thread that died says nothing about the package: it stays and is proved when asked again.
      if (h.galat.kode !== 'PEKERJA_BERHENTI') this.#bagian.buang(k);
      return h;
    }
    if (h.nilai.sha256 !== k.sha256) return gagal('LAN_RUSAK');
    const { id, nama, kunci } = siapa;
    const b: ButirMasuk = {
      ...h.nilai,
      ukuran: k.ukuran,
      waktu: this.#o.jam().toISOString(),
      pengirim: { id, nama, kunci },
      sebab: null,
    };
    // Another device may have brought the same package meanwhile.
    if (this.#kotak.cari(k.sha256)) this.#bagian.buang(k);
    else await this.#kotak.taruh(berkas, b);
    this.#o.masuk?.(b);
    return berhasil(null);
  }
}
