import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Aplikasi, PeristiwaApp } from '../../app/index.ts';
import type { KeadaanPublik } from '../../contract/index.ts';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import type { Sakelar } from '../jaringan/sakelar.ts';
import { alamatJaringan } from './alamat.ts';
import { KabarPintu, type PintuMulai } from './pesan.ts';
import { POTRET_KOSONG, type Potret, perubahan, potret } from './potret.ts';

/** Easy to type where no code can be scanned. */
const PORT = 8080;
/** Saving figure after figure, the operator waits for nobody: the public's picture is made anew at most this often. */
const JEDA_MS = 500;
const SEMUA = '0.0.0.0';

const MENYENTUH: ReadonlySet<PeristiwaApp['jenis']> = new Set(['lembar', 'rekap', 'pleno']);

const sini = import.meta.url.endsWith('.ts');
const berkasPekerja = (): URL => new URL(sini ? './pekerja.ts' : './publik.js', import.meta.url);

/** The built public page: beside this file's folder in the build, in `dist` when the source runs. */
function folderHalaman(): string {
  const folder = path.dirname(fileURLToPath(import.meta.url));
  return (
    [path.join(folder, '..', 'publik'), path.join(folder, '..', '..', '..', 'dist', 'publik')].find((f) =>
      fs.existsSync(path.join(f, 'index.html')),
    ) ?? ''
  );
}

type Terbuka = { worker: Worker; port: number; alamat: string; folder: string; sejak: string; lepas: () => void };

/** The public view's switch. Off until somebody switches it on; never on by itself. */
export class PintuPublik {
  readonly #a: Aplikasi;
  readonly #sakelar: Sakelar;
  readonly #port: number;
  #terbuka: Terbuka | null = null;
  #potret: Potret = POTRET_KOSONG;
  #pengunjung = 0;
  #jadwal: NodeJS.Timeout | undefined;
  #antre: Promise<unknown> = Promise.resolve();

  constructor(a: Aplikasi, sakelar: Sakelar, port = PORT) {
    this.#a = a;
    this.#sakelar = sakelar;
    this.#port = port;
    sakelar.daftar({
      id: 'publik',
      nama: 'Tampilan publik',
      keadaan: () => ({
        nyala: this.#terbuka !== null,
        alamat: this.keadaan().alamat,
        sejak: this.#terbuka?.sejak ?? null,
      }),
      tutup: async () => void (await this.atur(false)),
    });
  }

  keadaan(): KeadaanPublik {
    const t = this.#terbuka;
    const jaringan = alamatJaringan();
    const dipakai = t && t.alamat !== SEMUA ? [t.alamat] : jaringan;
    return {
      nyala: t !== null,
      alamat: t ? dipakai.map((a) => `http://${a}:${t.port}`) : [],
      jaringan,
      pengunjung: t ? this.#pengunjung : 0,
    };
  }

  /** Switches it on or off; one act after the other. Errors: JARINGAN_DIMATIKAN, PLENO_BELUM_DIBUKA, PUBLIK_TIDAK_MENYALA. */
  atur(nyala: boolean, alamat = SEMUA): Promise<Hasil<KeadaanPublik>> {
    const kerja = this.#antre.then(() => (nyala ? this.#nyalakan(alamat) : this.#matikan()));
    this.#antre = kerja.catch(() => undefined);
    return kerja;
  }

  async #nyalakan(alamat: string): Promise<Hasil<KeadaanPublik>> {
    const boleh = this.#sakelar.boleh();
    if (!boleh.ok) return boleh;
    const p = this.#a.pleno();
    if (!p.ok) return p;
    if (this.#terbuka?.alamat === alamat) return berhasil(this.keadaan());
    if (alamat !== SEMUA && alamat !== '127.0.0.1' && !alamatJaringan().includes(alamat))
      return gagal('PUBLIK_TIDAK_MENYALA', { sebab: `alamat ${alamat} bukan milik komputer ini` });
    await this.#matikan();
    const mulai: PintuMulai = { port: this.#port, alamat, folder: folderHalaman() };
    // The thread inherits nothing: no environment (the session's secret is there), no arguments.
    const worker = new Worker(berkasPekerja(), { workerData: mulai, env: {}, argv: [] });
    const siap = await new Promise<KabarPintu>((selesai) => {
      worker.on('message', (m: unknown) => this.#kabar(KabarPintu.parse(m), selesai));
      worker.on('error', (e) => selesai({ kabar: 'gagal', sebab: e.message }));
      worker.on('exit', () => {
        selesai({ kabar: 'gagal', sebab: 'pekerja berhenti' });
        if (this.#terbuka?.worker === worker) this.#lupakan();
      });
    });
    if (siap.kabar !== 'siap') {
      await worker.terminate();
      return gagal('PUBLIK_TIDAK_MENYALA', { sebab: siap.kabar === 'gagal' ? siap.sebab : siap.kabar });
    }
    const lepas = this.#a.dengar((e) => this.#dengar(e));
    const sejak = this.#a.jam().toISOString();
    this.#terbuka = { worker, port: siap.port, alamat, folder: p.nilai.s.folder, sejak, lepas };
    this.#perbarui();
    this.#a.umumkanPublik();
    return berhasil(this.keadaan());
  }

  #kabar(k: KabarPintu, selesai: (k: KabarPintu) => void): void {
    if (k.kabar !== 'pengunjung') {
      selesai(k);
      return;
    }
    if (k.jumlah === this.#pengunjung) return;
    this.#pengunjung = k.jumlah;
    this.#a.umumkanPublik();
  }

  #dengar(e: PeristiwaApp): void {
    if (!MENYENTUH.has(e.jenis)) return;
    if (e.jenis === 'pleno') {
      // Another plenary is another decision.
      const p = this.#a.pleno();
      if (!p.ok || p.nilai.s.folder !== this.#terbuka?.folder) return void this.atur(false);
    }
    this.#jadwal ??= setTimeout(() => {
      this.#jadwal = undefined;
      this.#perbarui();
    }, JEDA_MS);
  }

  #perbarui(): void {
    if (!this.#terbuka) return;
    const baru = potret(this.#a, this.#potret);
    this.#terbuka.worker.postMessage(perubahan(this.#potret, baru));
    this.#potret = baru;
  }

  #lupakan(): void {
    this.#terbuka?.lepas();
    this.#terbuka = null;
    this.#potret = POTRET_KOSONG;
    this.#pengunjung = 0;
    clearTimeout(this.#jadwal);
    this.#jadwal = undefined;
    this.#a.umumkanPublik();
  }

  async #matikan(): Promise<Hasil<KeadaanPublik>> {
    const t = this.#terbuka;
    if (t) {
      this.#lupakan();
      await t.worker.terminate();
    }
    return berhasil(this.keadaan());
  }
}
