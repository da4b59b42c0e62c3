import {
  type Aplikasi,
  listDocuments,
  listPlaces,
  type Pleno,
  readEvent,
  recordEvent,
  viewPlace,
} from '../../app/index.ts';
import { Kertas } from '../../contract/index.ts';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganDokumen = (a: Aplikasi) =>
  ({
    dokumen: () =>
      denganPleno(a, (p) =>
        berhasil({
          tempat: listPlaces(p),
          dibuat: listDocuments(p).map((d) => dokumenJawab(p, d)),
          acara: readEvent(p),
        }),
      ),
    tempatDokumen: ({ param }) =>
      denganPleno(a, (p) =>
        viewPlace(p, { wilayah: param.wilayah, kontes: param.kontes === '-' ? null : param.kontes }),
      ),
    buatDokumen: async ({ badan }) => {
      const id = await a.buatDokumen({ jenis: 'satu', ...badan });
      if (!id.ok) return id;
      const d = dokumenJadi(a, id.nilai);
      if (!d.ok) return d;
      const [satu] = d.nilai;
      return satu ? berhasil(satu) : gagal('DOKUMEN_TIDAK_ADA');
    },
    buatPaketDokumen: async ({ badan }) => {
      const id = await a.buatDokumen({ jenis: 'paket', ...badan });
      if (!id.ok) return id;
      const d = dokumenJadi(a, id.nilai);
      return d.ok ? berhasil({ dokumen: d.nilai }) : d;
    },
    batalDokumen: () => {
      a.batalkanDokumen();
      return berhasil({});
    },
    catatAcara: ({ badan }) => {
      const h = denganPleno(a, (p) => recordEvent(p, badan, a.jam));
      if (h.ok) a.umumkanDokumen();
      return h;
    },
  }) satisfies Partial<Penangan>;

function dokumenJadi(a: Aplikasi, id: readonly number[]): Hasil<Keluaran<'buatDokumen'>[]> {
  return denganPleno(a, (p) =>
    berhasil(
      listDocuments(p)
        .filter((d) => id.includes(d.id))
        .map((d) => dokumenJawab(p, d)),
    ),
  );
}

function dokumenJawab(p: Pleno, d: ReturnType<typeof listDocuments>[number]): Keluaran<'buatDokumen'> {
  const { model, judul, kontes, wilayah, halaman, draf, waktu, mutakhir } = d;
  return {
    ...{ model, judul, kontes, wilayah, halaman, draf, waktu, mutakhir },
    sha256: d.berkas,
    penanda: d.penandaTangan,
    pindaian: d.pindaian.map((x) => ({ ...x, alamat: `/api/berkas-lampiran/${x.sha256}` })),
    id: String(d.id),
    namaWilayah: p.peta.nama(wilayah),
    rupa: d.rupa ?? 'asli',
    penerima: d.penerima ?? null,
    kertas: Kertas.parse(d.kertas),
    nomor: d.nomor ?? null,
    revisi: d.revisi ?? null,
    cetakan: d.cetakan ?? null,
    paket: d.paket ?? null,
    periksa: d.periksa ?? null,
    pdf: `/api/dokumen/${d.id}/pdf`,
  };
}
