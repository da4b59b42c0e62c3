import { type Aplikasi, inboxItems } from '../../app/index.ts';
import { berhasil, type Hasil } from '../../domain/index.ts';
import type { Jaringan } from '../jaringan/jaringan.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { penanganKotakMasuk } from './kotak-masuk.ts';
import { penanganTujuan } from './tujuan.ts';

/** The switch over the network, and the package door. */
export const penanganJaringan = (a: Aplikasi, j: Jaringan) => {
  const keadaan = (): Keluaran<'jaringan'> => ({
    ...j.sakelar.keadaan(),
    menunggu: inboxItems(j.akar, null).length,
  });
  const sesudah = (h: Hasil<null>): Hasil<Keluaran<'jaringan'>> => (h.ok ? berhasil(keadaan()) : h);
  return {
    jaringan: () => berhasil(keadaan()),
    aturJaringan: async ({ badan }) => sesudah(await j.sakelar.atur(badan.tanpa)),
    tutupSimpul: async ({ badan }) => sesudah(await j.sakelar.tutup(badan.id)),
    penerimaan: async () => berhasil(await j.paket.keadaan()),
    bukaPenerimaan: ({ badan }) => j.paket.buka(badan),
    tutupPenerimaan: () => j.paket.tutup(),
    pemasangan: ({ badan }) => (badan.buka ? j.paket.bukaPemasangan() : j.paket.tutupPemasangan()),
    lepasTerpasang: ({ badan }) => j.paket.lepas(badan.id),
    perbaruiSertifikat: () => j.paket.perbaruiSertifikat(),
    ...penanganKotakMasuk(a, j),
    ...penanganTujuan(a, j),
    kotakKeluar: () => j.kirim.keadaan(),
    kirimJaringan: ({ badan }) => j.kirim.kirim(badan),
    aturKeluar: ({ badan }) => j.kirim.atur(badan),
  } satisfies Partial<Penangan>;
};
