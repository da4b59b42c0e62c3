import type { Hasil, KodeKontes, KodeTps } from '../domain/index.ts';
import type { KeadaanImpor } from './pekerjaan-impor.ts';
import type { Jam, Pleno } from './pleno.ts';
import type { KeadaanProyektor } from './proyektor.ts';
import type { Titipan } from './titipan.ts';

/** What open windows are told. The same shapes as the contract's events. */
export type PeristiwaApp =
  | { jenis: 'pleno' }
  | { jenis: 'lembar'; kontes: KodeKontes; tps: KodeTps; versi: number }
  | { jenis: 'rekap' }
  | { jenis: 'lampiran'; kontes: KodeKontes; tps: KodeTps }
  | { jenis: 'palu' }
  | { jenis: 'klaim' }
  | { jenis: 'impor'; impor: Omit<KeadaanImpor, 'pratinjau'> }
  | { jenis: 'proyektor'; proyektor: KeadaanProyektor }
  | { jenis: 'rupaProyektor' }
  | { jenis: 'publik' }
  | { jenis: 'jaringan' }
  | { jenis: 'panelJauh' }
  | { jenis: 'dokumen'; selesai: number; jumlah: number }
  | { jenis: 'ekspor'; selesai: number; jumlah: number }
  | { jenis: 'cetak' }
  | { jenis: 'definisi'; selesai: number; jumlah: number }
  | { jenis: 'simulasi'; selesai: number; jumlah: number }
  | { jenis: 'orang' }
  | { jenis: 'cadangan' };

/** What the services of the running application share. */
export type KonteksLayanan = {
  readonly jam: Jam;
  readonly titipan: Titipan;
  pleno(): Hasil<Pleno>;
  siarkan(p: PeristiwaApp): void;
};
