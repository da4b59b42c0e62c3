import { Worker } from 'node:worker_threads';
import {
  berkasTerpasang,
  buatKode,
  folderKotak,
  openCertificate,
  tulisAlamat,
  UMUR_KODE_MS,
} from '../../app/lan/index.ts';
import type { Perangkat } from '../../app/perangkat.ts';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { alamatJaringan } from '../publik/alamat.ts';
import { KabarLan, type MulaiPintu, type PerintahLan } from './pesan.ts';

const PORT_LAN = 8443;
const SEMUA = '0.0.0.0';

const berkasPekerja = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './pekerja.ts' : './lan.js', import.meta.url);

export type OpsiPintuLan = {
  akar: string;
  perangkat: Perangkat;
  port?: number;
  /** Address to listen on: every one of this computer, unless one is named. */
  alamat?: string;
  kabar?: (k: KabarLan) => void;
  /** Its thread ended, whether it was asked to or not. */
  berakhir?: () => void;
};

/** The network door: off until somebody makes it, gone when it is closed. It is never the loopback application. */
export class PintuLan {
  readonly port: number;
  readonly sidik: string;
  readonly sampai: Date;
  readonly #worker: Worker;
  readonly #alamat: string;
  readonly #lepas = new Map<number, (ada: boolean) => void>();
  #nomor = 0;

  private constructor(worker: Worker, port: number, alamat: string, s: { sidik: string; sampai: Date }) {
    this.#worker = worker;
    this.port = port;
    this.#alamat = alamat;
    this.sidik = s.sidik;
    this.sampai = s.sampai;
    worker.on('message', (m: unknown) => {
      const k = KabarLan.parse(m);
      if (k.kabar !== 'dilepas') return;
      this.#lepas.get(k.nomor)?.(k.ada);
      this.#lepas.delete(k.nomor);
    });
    worker.on('exit', () => {
      for (const selesai of this.#lepas.values()) selesai(false);
      this.#lepas.clear();
    });
  }

  /** Opens it. Errors: LAN_SERTIFIKAT_RUSAK, LAN_TIDAK_MENYALA. */
  static async buka(o: OpsiPintuLan): Promise<Hasil<PintuLan>> {
    const s = await openCertificate(o.akar, o.perangkat.nama, new Date());
    if (!s.ok) return s;
    const { id, nama, kunci, privat } = o.perangkat;
    const alamat = o.alamat ?? SEMUA;
    const mulai: MulaiPintu = {
      peran: 'pintu',
      port: o.port ?? PORT_LAN,
      alamat,
      kunciTls: s.nilai.nilai.kunci,
      sertifikat: s.nilai.nilai.sertifikat,
      sidik: s.nilai.sidik,
      terpasang: berkasTerpasang(o.akar),
      kotak: folderKotak(o.akar),
      host: { id, nama, kunci, privat },
    };
    // The thread inherits no environment: the session's secret and the passphrase are there.
    const worker = new Worker(berkasPekerja(), { workerData: mulai, env: {}, argv: [] });
    const siap = await new Promise<KabarLan>((selesai) => {
      worker.on('message', (m: unknown) => {
        const k = KabarLan.parse(m);
        if (k.kabar === 'siap' || k.kabar === 'gagal') selesai(k);
        else if (k.kabar !== 'dilepas') o.kabar?.(k);
      });
      worker.on('error', (e) => selesai({ kabar: 'gagal', sebab: e.message }));
      worker.on('exit', () => {
        selesai({ kabar: 'gagal', sebab: 'pekerja berhenti' });
        o.berakhir?.();
      });
    });
    if (siap.kabar === 'siap') return berhasil(new PintuLan(worker, siap.port, alamat, s.nilai));
    await worker.terminate();
    return gagal('LAN_TIDAK_MENYALA', { sebab: siap.kabar === 'gagal' ? siap.sebab : siap.kabar });
  }

  /** Opens pairing for one device and a short time; gives the addresses to show, one for each network of this computer. */
  bukaPemasangan(umurMs = UMUR_KODE_MS): string[] {
    const kode = buatKode();
    this.#perintah({ perintah: 'buka', kode, umurMs });
    return this.alamat().map((a) => tulisAlamat({ alamat: a, port: this.port, sertifikat: this.sidik, kode }));
  }

  /** Addresses of this computer under which it is reached. */
  alamat(): string[] {
    const alamat = this.#alamat === SEMUA ? alamatJaringan() : [this.#alamat];
    return alamat.length === 0 ? ['127.0.0.1'] : alamat;
  }

  /** Takes a pairing back and ends the sessions of that device; false where it was not paired. */
  lepas(id: string): Promise<boolean> {
    const nomor = ++this.#nomor;
    return new Promise((selesai) => {
      this.#lepas.set(nomor, selesai);
      this.#perintah({ perintah: 'lepas', id, nomor });
    });
  }

  tutupPemasangan(): void {
    this.#perintah({ perintah: 'tutup' });
  }

  #perintah(p: PerintahLan): void {
    this.#worker.postMessage(p);
  }

  /** Ends the listener and every connection. What was under way goes on from where it stopped at the next start. */
  async tutup(): Promise<void> {
    await this.#worker.terminate();
  }
}
