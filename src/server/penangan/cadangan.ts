import type { Aplikasi, Cadangan, KeadaanCadangan } from '../../app/index.ts';
import { berhasil, pesanGalat } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { info } from './bantu.ts';

const tampil = ({ galat, ...k }: KeadaanCadangan): Keluaran<'cadangan'> => ({
  ...k,
  galat: galat && { kode: galat.kode, ...pesanGalat(galat) },
});

const satu = (c: Cadangan, pleno: string | null): Keluaran<'daftarCadangan'>['cadangan'][number] => ({
  keterangan: c.keterangan,
  waktu: c.waktu,
  nama: c.nama,
  pemilihan: c.pemilihan,
  simulasi: c.simulasi,
  entri: c.jurnal.entri,
  berkas: c.berkas.length,
  rusak: c.rusak,
  ukuran: c.basisData.ukuran,
  miliknya: c.pleno === pleno,
});

export const penanganCadangan = (a: Aplikasi) =>
  ({
    cadangan: () => berhasil(tampil(a.cadangan.keadaan())),
    aturCadangan: ({ badan }) => {
      const h = a.cadangan.atur(badan);
      return h.ok ? berhasil(tampil(h.nilai)) : h;
    },
    cadangkan: async () => {
      const h = await a.cadangan.sekarang();
      return h.ok ? berhasil(tampil(a.cadangan.keadaan())) : h;
    },
    daftarCadangan: ({ kueri }) => {
      const p = a.pleno();
      const pleno = p.ok ? p.nilai.s.perangkat : null;
      return berhasil({ cadangan: a.cadangan.daftar(kueri.tempat).map((c) => satu(c, pleno)) });
    },
    cobaCadangan: async ({ badan }) => {
      const h = await a.cadangan.coba(badan.keterangan);
      return h.ok ? berhasil({ entri: h.nilai.entri, lembar: h.nilai.lembar, berkas: h.nilai.berkas }) : h;
    },
    pulihkan: async ({ badan }) => {
      const h = await a.cadangan.pulihkan(badan.keterangan);
      return h.ok ? info(a.buka(h.nilai)) : h;
    },
    drive: async () => berhasil({ drive: await a.cadangan.drive() }),
    lepasDrive: async ({ badan }) => {
      const h = await a.cadangan.lepas(badan.folder);
      return h.ok ? berhasil({}) : h;
    },
  }) satisfies Partial<Penangan>;
