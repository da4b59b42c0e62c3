import { type Aplikasi, listDocuments, listModels, type Pleno } from '../../app/index.ts';
import { berhasil, gagal } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganDokumen = (a: Aplikasi) =>
  ({
    dokumen: () =>
      denganPleno(a, (p) =>
        berhasil({ model: listModels(p), dibuat: listDocuments(p).map((d) => dokumenJawab(p, d)) }),
      ),
    buatDokumen: async ({ badan }) => {
      const id = await a.buatDokumen(badan);
      if (!id.ok) return id;
      return denganPleno(a, (p) => {
        const d = listDocuments(p).find((x) => x.id === id.nilai);
        return d ? berhasil(dokumenJawab(p, d)) : gagal('DOKUMEN_TIDAK_ADA');
      });
    },
    batalDokumen: () => {
      a.batalkanDokumen();
      return berhasil({});
    },
  }) satisfies Partial<Penangan>;

function dokumenJawab(p: Pleno, d: ReturnType<typeof listDocuments>[number]): Keluaran<'buatDokumen'> {
  const { seq: _, ...sisa } = d;
  return { ...sisa, id: String(d.id), namaWilayah: p.peta.nama(d.wilayah), pdf: `/api/dokumen/${d.id}/pdf` };
}
