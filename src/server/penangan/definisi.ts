import { type Aplikasi, peekDefinition, readDefinition } from '../../app/index.ts';
import { berhasil, jenisKontes, NAMA_KONTES } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { info } from './bantu.ts';

export const penanganDefinisi = (a: Aplikasi) =>
  ({
    lihatDefinisi: async ({ badan }) => {
      const jalur = a.titipan.jalur(badan.asal);
      if (!jalur.ok) return jalur;
      const h = await peekDefinition(jalur.nilai[0] ?? '');
      if (!h.ok) return h;
      return berhasil({
        ...h.nilai,
        kontes: h.nilai.kontes.map((k) => ({ ...k, nama: NAMA_KONTES[jenisKontes(k.kode)] })),
      });
    },
    buatPleno: async ({ badan }) => {
      const jalur = a.titipan.jalur(badan.asal);
      if (!jalur.ok) return jalur;
      const d = await readDefinition(jalur.nilai[0] ?? '', badan.kontes, badan.wilayah);
      return d.ok ? info(a.buat(d.nilai, badan.wilayah)) : d;
    },
  }) satisfies Partial<Penangan>;
