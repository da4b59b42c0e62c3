import {
  type Aplikasi,
  namaAsal,
  notifiedCorrections,
  type PemberitahuanDilihat,
  unitsToTell,
} from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

function tampil(v: PemberitahuanDilihat): Keluaran<'lihatPemberitahuan'> {
  const { dari, untuk, urut, waktu, simulasi, perangkat } = v.manifes;
  const { sidik, penanda, sudahAda, lebihLama, pembetulan } = v;
  return {
    ...{ sidik, urut, waktu, simulasi, penanda, sudahAda, lebihLama, pembetulan },
    dari: namaAsal(dari),
    untuk: namaAsal(untuk),
    perangkat: { id: perangkat.id, nama: perangkat.nama, kata: v.kata },
  };
}

export const penanganPemberitahuan = (a: Aplikasi) =>
  ({
    pemberitahuan: ({ kueri }) =>
      denganPleno(a, (p) =>
        berhasil({
          unit: unitsToTell(p),
          masuk: notifiedCorrections(p, kueri.wilayah ?? p.s.wilayah, kueri.kontes),
        }),
      ),
    tulisPemberitahuan: async ({ badan }) => {
      const h = await a.pemberitahuan.kirim(badan.wilayah, badan.tempat);
      if (!h.ok) return h;
      const { urut, manifes, tertulis } = h.nilai;
      return berhasil({
        ...{ urut, berkas: tertulis.file, sudahAda: tertulis.existed },
        pembetulan: manifes.jumlah.pembetulan,
      });
    },
    jenisPaket: ({ badan }) => {
      const h = a.pemberitahuan.jenis(badan.asal);
      return h.ok ? berhasil({ jenis: h.nilai }) : h;
    },
    lihatPemberitahuan: ({ badan }) => {
      const h = a.pemberitahuan.lihat(badan.asal);
      return h.ok ? berhasil(tampil(h.nilai)) : h;
    },
    terimaPemberitahuan: async ({ badan }) => {
      const h = await a.pemberitahuan.terima(badan.asal, badan.sidik);
      if (!h.ok) return h;
      const { urut, pembetulan, sudahAda } = h.nilai;
      return berhasil({ urut, pembetulan, sudahAda });
    },
  }) satisfies Partial<Penangan>;
