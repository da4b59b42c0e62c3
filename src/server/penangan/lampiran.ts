import type { Aplikasi } from '../../app/index.ts';
import { berhasil, type Hasil } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';

type Daftar = ReturnType<Aplikasi['lampiran']['daftar']>;

const jawab = (h: Daftar): Hasil<Keluaran<'lampiran'>> =>
  h.ok ? berhasil(h.nilai.map((l) => ({ ...l, alamat: `/api/berkas-lampiran/${l.sha256}` }))) : h;

export const penanganLampiran = (a: Aplikasi) =>
  ({
    lampiran: ({ param }) => jawab(a.lampiran.daftar(param)),
    lepasLampiran: ({ param: { nomor, ...t } }) => jawab(a.lampiran.pindah(t, nomor, true)),
    kembalikanLampiran: ({ param: { nomor, ...t } }) => jawab(a.lampiran.pindah(t, nomor, false)),
    tataLampiran: ({ param, badan }) => jawab(a.lampiran.tata(param, badan.tata)),
  }) satisfies Partial<Penangan>;
