import fs from 'node:fs';
import path from 'node:path';
import { berhasil, type Galat, gagal, type Hasil } from '../../domain/index.ts';
import { type Drive, ejectDrive, listDrives } from '../../exchange/index.ts';
import { journalHead, lastChange } from '../../store/index.ts';
import type { KonteksLayanan } from '../konteks.ts';
import type { Pleno } from '../pleno.ts';
import { folderFor } from '../rak.ts';
import { makeBackup } from './buat.ts';
import { type Cadangan, listBackups } from './daftar.ts';
import { type HasilCoba, rehearseBackup, restoreBackup } from './pulih.ts';
import { keepBackupSettings, readBackupSettings, type SetelanCadangan } from './setelan.ts';

/** What a person must be able to see at any time: is this plenary saved somewhere else, and up to when. */
export type KeadaanCadangan = SetelanCadangan & {
  /** The chosen folder can be reached now; null where none was chosen. */
  terhubung: boolean | null;
  /** It lies on the disk of the plenary itself, which does not help where that disk fails. */
  sedisk: boolean;
  berjalan: { selesai: number; jumlah: number } | null;
  terakhir: { waktu: string; entri: number } | null;
  /** Entries that are in no backup yet; 0 without an open plenary. */
  tertinggal: number;
  /** Why the last try failed; null where it did not. */
  galat: Galat | null;
};

/** Acts after which a backup is made at once. */
const PENTING = ['lembar.disahkan', 'wilayah.ditetapkan', 'dokumen.dibuat', 'paket.diterima'] as const;
/** Several adoptions in a row are one backup. */
const JEDA_MS = 3_000;
const PERIKSA_MS = 30_000;

/** Backups of the open plenary: made by themselves, on request, tried out, put back. */
export class PenjagaCadangan {
  readonly #k: KonteksLayanan;
  readonly #akar: string;
  #setelan: SetelanCadangan;
  #jalan: Promise<Hasil<Cadangan>> | null = null;
  #maju: { selesai: number; jumlah: number } | null = null;
  #galat: Galat | null = null;
  #terakhir: { waktu: string; entri: number; pleno: string } | null = null;
  #jeda: NodeJS.Timeout | null = null;
  readonly #detak: NodeJS.Timeout;

  constructor(k: KonteksLayanan, akar: string) {
    this.#k = k;
    this.#akar = akar;
    this.#setelan = readBackupSettings(akar);
    this.#detak = setInterval(() => this.#berkala(), PERIKSA_MS);
    this.#detak.unref();
  }

  #lihatTerakhir(p: Pleno): { waktu: string; entri: number } | null {
    if (this.#terakhir?.pleno === p.s.perangkat) return this.#terakhir;
    const { tempat } = this.#setelan;
    const c = tempat === null ? undefined : listBackups(tempat).find((x) => x.pleno === p.s.perangkat);
    this.#terakhir = c ? { waktu: c.waktu, entri: c.jurnal.entri, pleno: c.pleno } : null;
    return this.#terakhir;
  }

  keadaan(): KeadaanCadangan {
    const p = this.#k.pleno();
    const { tempat } = this.#setelan;
    const ada = tempat === null ? null : fs.existsSync(tempat);
    const terakhir = p.ok ? this.#lihatTerakhir(p.nilai) : null;
    return {
      ...this.#setelan,
      terhubung: ada,
      sedisk: ada === true && p.ok && sedisk(tempat ?? '', p.nilai.s.folder),
      berjalan: this.#maju,
      terakhir: terakhir && { waktu: terakhir.waktu, entri: terakhir.entri },
      tertinggal: p.ok ? Math.max(0, journalHead(p.nilai.s.db).jumlah - (terakhir?.entri ?? 0)) : 0,
      galat: this.#galat,
    };
  }

  /** Chooses where, and how often. A first backup is made at once. Errors: MEDIA_TIDAK_ADA, CADANGAN_DI_PLENO. */
  atur(s: SetelanCadangan): Hasil<KeadaanCadangan> {
    if (s.tempat !== null && !fs.statSync(s.tempat, { throwIfNoEntry: false })?.isDirectory())
      return gagal('MEDIA_TIDAK_ADA', { tempat: s.tempat });
    const p = this.#k.pleno();
    if (p.ok && s.tempat !== null && !path.relative(p.nilai.s.folder, path.resolve(s.tempat)).startsWith('..'))
      return gagal('CADANGAN_DI_PLENO', { jalur: s.tempat });
    // First, because the disk may refuse it: then everything stays as it was.
    keepBackupSettings(this.#akar, s);
    this.#setelan = s;
    this.#terakhir = null;
    this.#galat = null;
    this.#siarkan();
    if (p.ok && s.tempat !== null) void this.sekarang();
    return berhasil(this.keadaan());
  }

  /** Makes one now. Errors: PLENO_BELUM_DIBUKA, CADANGAN_BELUM_DIATUR, CADANGAN_SEDANG_DITULIS, those of `makeBackup`. */
  sekarang(): Promise<Hasil<Cadangan>> {
    const p = this.#k.pleno();
    if (!p.ok) return Promise.resolve(p);
    const { tempat } = this.#setelan;
    if (tempat === null) return Promise.resolve(gagal('CADANGAN_BELUM_DIATUR'));
    if (this.#jalan) return Promise.resolve(gagal('CADANGAN_SEDANG_DITULIS'));
    const jalan = this.#tulis(p.nilai, tempat).finally(() => {
      this.#jalan = null;
      this.#maju = null;
      this.#siarkan();
    });
    this.#jalan = jalan;
    return jalan;
  }

  async #tulis(p: Pleno, tempat: string): Promise<Hasil<Cadangan>> {
    this.#maju = { selesai: 0, jumlah: 1 };
    this.#siarkan();
    let lapor = 0;
    const h = await makeBackup(p, tempat, this.#k.jam, {
      kemajuan: (selesai, jumlah) => {
        this.#maju = { selesai, jumlah };
        if (Date.now() - lapor < 250) return;
        lapor = Date.now();
        this.#siarkan();
      },
    });
    this.#galat = h.ok ? null : h.galat;
    if (!h.ok) return h;
    const c = h.nilai.cadangan;
    this.#terakhir = { waktu: c.waktu, entri: c.jurnal.entri, pleno: c.pleno };
    return berhasil(c);
  }

  /** Something changed in the plenary: after an adoption a backup follows by itself. */
  padaPerubahan(): void {
    if (this.#jeda || this.#setelan.tempat === null) return;
    this.#jeda = setTimeout(() => {
      this.#jeda = null;
      const p = this.#k.pleno();
      if (!p.ok || this.#jalan) return;
      const penting = lastChange(p.nilai.s, PENTING, null, p.nilai.s.wilayah);
      if (penting > (this.#lihatTerakhir(p.nilai)?.entri ?? 0) && fs.existsSync(this.#setelan.tempat ?? ''))
        void this.sekarang();
    }, JEDA_MS);
    this.#jeda.unref();
  }

  /** Also on a timer: what was typed since the last one, and what could not be written while the stick was out. */
  #berkala(): void {
    const p = this.#k.pleno();
    const { tempat, tiapMenit } = this.#setelan;
    if (!p.ok || this.#jalan || tempat === null || !fs.existsSync(tempat)) return;
    const lalu = this.#lihatTerakhir(p.nilai);
    const berubah = journalHead(p.nilai.s.db).jumlah > (lalu?.entri ?? 0);
    // Either way: after a clock was set back the next one must not wait until it has caught up.
    const cukupLama = !lalu || Math.abs(this.#k.jam().getTime() - Date.parse(lalu.waktu)) >= tiapMenit * 60_000;
    if (berubah && (cukupLama || this.#galat !== null)) void this.sekarang();
  }

  /** Backups that can be reached, in the chosen folder or another one. */
  daftar(tempat?: string): Cadangan[] {
    const di = tempat ?? this.#setelan.tempat;
    return di === null ? [] : listBackups(di);
  }

  drive(): Promise<Drive[]> {
    return listDrives();
  }

  /** Lets go of the stick, once nothing is being written to it. Errors: CADANGAN_SEDANG_DITULIS, MEDIA_BELUM_LEPAS. */
  async lepas(folder: string): Promise<Hasil<null>> {
    return this.#jalan ? gagal('CADANGAN_SEDANG_DITULIS') : ejectDrive({ folder });
  }

  /** The rehearsal. Errors: those of `rehearseBackup`. */
  coba(keterangan: string): Promise<Hasil<HasilCoba>> {
    return rehearseBackup(keterangan, this.#akar, { kemajuan: (s, j) => this.#kemajuan(s, j) }).finally(() =>
      this.#kemajuan(null, 0),
    );
  }

  /** Puts a plenary back beside those on this computer; returns its folder. Errors: those of `restoreBackup`. */
  pulihkan(keterangan: string, tujuan?: string): Promise<Hasil<string>> {
    const ke = (c: Cadangan): string =>
      tujuan ??
      folderFor(this.#akar, { nama: c.nama, wilayah: c.wilayah, awalan: c.simulasi ? 'simulasi' : 'pulihan' });
    return restoreBackup(keterangan, this.#akar, ke, this.#k.jam, {
      kemajuan: (s, j) => this.#kemajuan(s, j),
    }).finally(() => this.#kemajuan(null, 0));
  }

  #kemajuan(selesai: number | null, jumlah: number): void {
    this.#maju = selesai === null ? null : { selesai, jumlah };
    this.#siarkan();
  }

  #siarkan(): void {
    this.#k.siarkan({ jenis: 'cadangan' });
  }

  /** Ends the watch; a backup that is being written is finished first. */
  async akhiri(): Promise<void> {
    clearInterval(this.#detak);
    if (this.#jeda) clearTimeout(this.#jeda);
    await this.#jalan;
  }
}

function sedisk(a: string, b: string): boolean {
  try {
    return fs.statSync(a).dev === fs.statSync(b).dev;
  } catch {
    return false;
  }
}
