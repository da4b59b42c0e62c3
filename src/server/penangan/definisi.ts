import { type Aplikasi, compareDefinition, infoPleno, type Pleno, viewDefinition } from '../../app/index.ts';
import { berhasil, gagal, type Hasil, kalimatPerubahan } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { denganPleno, info } from './bantu.ts';

/** More changes than this nobody reads on a screen; the rest is counted. */
const MAKS_TAMPIL = 500;

function banding(a: Aplikasi, p: Pleno, hash: string): Hasil<Keluaran<'bandingkanDefinisi'>> {
  const baru = a.definisi(hash);
  if (!baru.ok) return baru;
  if (hash === p.s.definisiHash) return gagal('DEFINISI_SAMA');
  const { perubahan, ditolak, wilayahHilang, perluAlasan } = compareDefinition(p, baru.nilai);
  const urut = [...perubahan].sort((x, y) => Number(y.ditolak) - Number(x.ditolak) || y.menyentuh - x.menyentuh);
  return berhasil({
    berlaku: p.s.definisiHash,
    perubahan: urut.slice(0, MAKS_TAMPIL).map((u) => ({
      kode: u.kode,
      kalimat: kalimatPerubahan({ ...u, lembar: 0 }),
      batal: u.lembar,
      menyentuh: u.menyentuh,
      ditolak: u.ditolak,
    })),
    jumlah: perubahan.length,
    ditolak,
    wilayahHilang,
    perluAlasan,
  });
}

export const penanganDefinisi = (a: Aplikasi) =>
  ({
    bacaDefinisi: async ({ badan }) => {
      const berkas: string[] = [];
      const asalKe: number[] = [];
      for (const [ke, asal] of badan.asal.entries()) {
        const isi = a.titipan.isi(asal);
        if (!isi.ok) return isi;
        for (const b of isi.nilai) {
          berkas.push(b);
          asalKe.push(ke);
        }
      }
      const { jenis, tahun, nama } = badan.pemilihan;
      const h = await a.bacaDefinisi(
        {
          berkas,
          pemilihan: {
            ...(jenis === undefined ? {} : { jenis }),
            ...(tahun === undefined ? {} : { tahun }),
            ...(nama === undefined ? {} : { nama }),
          },
          ...(badan.kontes === undefined ? {} : { jenis: badan.kontes }),
          ...(badan.bawaan === undefined ? {} : { jenisBawaan: badan.bawaan }),
        },
        badan.ganti,
      );
      if (!h.ok) return h;
      return berhasil({ ...h.nilai, berkas: h.nilai.berkas.map((b) => ({ ...b, ke: asalKe[b.ke] ?? 0 })) });
    },
    buatPleno: ({ badan }) => {
      const d = a.definisi(badan.definisi);
      return d.ok ? info(a.buat(d.nilai, badan.wilayah)) : d;
    },
    definisi: () => denganPleno(a, (p) => berhasil(viewDefinition(p))),
    bandingkanDefinisi: ({ badan }) => denganPleno(a, (p) => banding(a, p, badan.definisi)),
    gantiDefinisi: ({ badan }) => {
      const h = a.gantiDefinisi(badan.definisi, { berlaku: badan.berlaku, alasan: badan.alasan });
      return h.ok ? berhasil(infoPleno(h.nilai)) : h;
    },
  }) satisfies Partial<Penangan>;
