import { berhasil, type Galat, gagal, type Hasil } from '../../domain/index.ts';
import { bacaKartu, buatKartu, kartuKeJson } from '../../exchange/kartu.ts';
import type { KunciPerangkat } from '../../exchange/kunci.ts';
import {
  bacaAlamatPaket,
  JALUR,
  LaciKode,
  PermintaanPasang,
  PermintaanSesi,
  periksaTandaPasang,
  periksaTandaSesi,
  RakSesi,
} from '../../exchange/lan/index.ts';
import { BatasAlamat } from './batas-alamat.ts';
import { noteHeard, readPaired, removePaired, savePaired, type Terpasang } from './berkas.ts';
import { GudangMasuk, type OpsiGudang } from './gudang.ts';

export type PermintaanLan = { metode: string; jalur: string; isi: Uint8Array; tanda: string; alamat: string };
export type OpsiPenerima = OpsiGudang & {
  /** Fingerprint of the certificate that senders see. */
  sertifikat: string;
  terpasang: string;
  dipasang?: (t: Terpasang) => void;
  /** A paired device asked for something; said at most twice a minute. */
  terdengar?: (id: string, waktu: string) => void;
  kodeHabis?: () => void;
};

function dariJson<T>(isi: Uint8Array, bentuk: { safeParse(v: unknown): { data?: T | undefined } }): Hasil<T> {
  try {
    const { data } = bentuk.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(isi)));
    return data === undefined ? gagal('PERMINTAAN_BENTUK') : berhasil(data);
  } catch {
    return gagal('PERMINTAAN_BENTUK');
  }
}

/** The receiver: decides on every request. It knows no plenary and no journal; what it changes is its inbox and who is paired. */
export class PenerimaLan {
  readonly kode = new LaciKode();
  readonly #o: OpsiPenerima;
  readonly #k: KunciPerangkat;
  readonly #sesi: RakSesi;
  readonly #gudang: GudangMasuk;
  readonly #batas = new BatasAlamat();
  readonly #terdengar = new Map<string, number>();
  /** The list of who is paired is written by one after the other. */
  #antre: Promise<unknown> = Promise.resolve();

  constructor(o: OpsiPenerima) {
    this.#o = o;
    this.#k = o.host;
    this.#sesi = new RakSesi(o.host.id);
    this.#gudang = new GudangMasuk(o);
  }

  /** Answers a request; what is refused counts against its address. */
  async layani(m: PermintaanLan): Promise<Hasil<unknown>> {
    if (!this.#batas.boleh(m.alamat)) return gagal('LAN_TERLALU_SERING');
    const h = await this.#arahkan(m);
    if (!h.ok && DIHITUNG.has(h.galat.kode)) this.#batas.ambil(m.alamat);
    return h;
  }

  #arahkan(m: PermintaanLan): Promise<Hasil<unknown>> | Hasil<unknown> {
    if (m.metode === 'POST' && m.jalur === JALUR.pasang) return this.#pasang(m);
    if (m.metode === 'POST' && m.jalur === JALUR.sesi) return this.#buka(m);
    const a = bacaAlamatPaket(m.jalur);
    if (!a || m.metode !== (a.offset === null ? 'POST' : 'PUT')) return gagal('ALAMAT_TIDAK_ADA');
    const siapa = this.#sesi.periksa(m.tanda, m);
    if (!siapa.ok) return siapa;
    this.#dengar(siapa.nilai.id);
    return a.offset === null
      ? this.#gudang.tanya(siapa.nilai, a.sha256, a.ukuran)
      : this.#gudang.taruh(siapa.nilai, { ...a, offset: a.offset }, m.isi);
  }

  async #pasang(m: PermintaanLan): Promise<Hasil<unknown>> {
    const p = dariJson(m.isi, PermintaanPasang);
    if (!p.ok) return p;
    const kartu = bacaKartu(kartuKeJson(p.nilai.kartu));
    if (!kartu.ok) return kartu;
    // Proved before the code is touched: a request that is broken uses no try up.
    if (!periksaTandaPasang(kartu.nilai, this.#o.sertifikat, p.nilai.kode, p.nilai.tanda)) return gagal('LAN_TANDA');
    const pakai = this.kode.pakai(p.nilai.kode);
    if (!this.kode.adaTerbuka()) this.#o.kodeHabis?.();
    if (!pakai.ok) return pakai;
    const waktu = this.#o.jam().toISOString();
    const t = { kartu: kartu.nilai, waktu, terdengar: waktu };
    await this.#tulis(() => savePaired(this.#o.terpasang, t));
    this.#o.dipasang?.(t);
    return berhasil({ kartu: buatKartu(this.#k) });
  }

  #tulis<T>(kerja: () => Promise<T>): Promise<T> {
    const h = this.#antre.then(kerja);
    this.#antre = h.catch(() => undefined);
    return h;
  }

  #dengar(id: string): void {
    const kini = performance.now();
    if (kini - (this.#terdengar.get(id) ?? Number.NEGATIVE_INFINITY) < JEDA_TERDENGAR_MS) return;
    this.#terdengar.set(id, kini);
    const waktu = this.#o.jam().toISOString();
    // A disk that does not remember it costs only the memory.
    void this.#tulis(() => noteHeard(this.#o.terpasang, id, waktu)).catch(() => undefined);
    this.#o.terdengar?.(id, waktu);
  }

  /** Takes a pairing back: its sessions end first, so that nothing of it is answered while the list is written. */
  async lepas(id: string): Promise<boolean> {
    this.#sesi.tutup(id);
    const ada = await this.#tulis(() => removePaired(this.#o.terpasang, id));
    // One that was opened meanwhile, while the list still named it.
    this.#sesi.tutup(id);
    return ada;
  }

  #buka(m: PermintaanLan): Hasil<unknown> {
    const p = dariJson(m.isi, PermintaanSesi);
    if (!p.ok) return p;
    const t = readPaired(this.#o.terpasang).find((x) => x.kartu.id === p.nilai.perangkat);
    if (!t) return gagal('LAN_BELUM_DIPASANGKAN');
    if (!periksaTandaSesi(t.kartu.kunci, this.#k.id, p.nilai)) return gagal('LAN_TANDA');
    return berhasil({ sesi: this.#sesi.buka(t.kartu) });
  }
}

const JEDA_TERDENGAR_MS = 30_000;

/** What somebody does who tries doors; a sender that only has to wait is not punished for it. */
const DIHITUNG: ReadonlySet<Galat['kode']> = new Set([
  'LAN_KODE_SALAH',
  'LAN_KODE_TERKUNCI',
  'LAN_KODE_KEDALUWARSA',
  'LAN_BELUM_DIPASANGKAN',
  'LAN_TANDA',
  'LAN_ULANGAN',
  'KARTU_RUSAK',
  'PERMINTAAN_BENTUK',
  'ALAMAT_TIDAK_ADA',
]);
