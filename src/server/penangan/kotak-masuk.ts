import {
  type Aplikasi,
  berkasTerpasang,
  cardTexts,
  inboxFile,
  inboxItems,
  type PaketMenunggu,
  type Pleno,
  readPaired,
  refuseFromInbox,
  reopenInbox,
  settleInbox,
} from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Jaringan } from '../jaringan/jaringan.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';
import { tampilPaket } from './paket.ts';

type Butir = Keluaran<'kotakMasuk'>['menunggu'][number];

/** A first word on whether it can be received here; what decides is the preview. */
const cocok = (p: Pleno, b: PaketMenunggu): boolean =>
  b.wilayah.startsWith(p.s.wilayah) && b.simulasi === p.s.definisi.simulasi;

function butir(p: Pleno | null, kartu: ReadonlyMap<string, string>, b: PaketMenunggu): Butir {
  const { sha256, wilayah, namaWilayah, simulasi, urut, lembar, disahkan, ukuran, waktu, sebab, penandaDiSini } = b;
  return {
    ...{ sha256, wilayah, namaWilayah, simulasi, urut, lembar, disahkan, ukuran, waktu, sebab, penandaDiSini },
    penanda: { id: b.penanda.id, nama: b.penanda.nama, kata: b.kata },
    pembawa: b.pengirim.id === b.penanda.id ? null : b.pengirim.nama,
    kartu: kartu.get(b.penanda.kunci) ?? null,
    untukSini: p && cocok(p, b),
  };
}

/** What came over the network and waits for a person. */
export const penanganKotakMasuk = (a: Aplikasi, j: Jaringan) =>
  ({
    kotakMasuk: () => {
      const h = a.pleno();
      const p = h.ok ? h.nilai : null;
      const kartu = new Map(
        readPaired(berkasTerpasang(j.akar)).map((t) => [t.kartu.kunci, cardTexts(t.kartu).json] as const),
      );
      return berhasil({
        menunggu: inboxItems(j.akar, p).map((b) => butir(p, kartu, b)),
        ditolak: inboxItems(j.akar, p, 'ditolak').map((b) => butir(p, kartu, b)),
        diterima: inboxItems(j.akar, null, 'diterima').length,
      });
    },
    lihatMasuk: async ({ badan }) => {
      const berkas = inboxFile(j.akar, badan.sha256);
      const h = berkas.ok ? await a.paket.lihat(berkas.nilai) : berkas;
      return h.ok ? denganPleno(a, (p) => berhasil(tampilPaket(p, h.nilai))) : h;
    },
    terimaMasuk: async ({ badan }) => {
      const { sha256, sidik, putusan, alasan } = badan;
      const berkas = inboxFile(j.akar, sha256);
      if (!berkas.ok) return berkas;
      const h = await a.paket.terima(berkas.nilai, { sidik, putusan, alasan });
      if (!h.ok) return h;
      const { diterima, dipertahankan, sisa } = h.nilai;
      if (sisa.length === 0) await settleInbox(j.akar, sha256);
      j.sakelar.umumkan();
      return berhasil({ diterima, dipertahankan, sisa: sisa.length });
    },
    tolakMasuk: async ({ badan }) => {
      const h = await refuseFromInbox(j.akar, badan.sha256, badan.alasan);
      if (!h.ok) return h;
      j.sakelar.umumkan();
      return berhasil({});
    },
    kembalikanMasuk: async ({ badan }) => {
      const h = await reopenInbox(j.akar, badan.sha256);
      if (!h.ok) return h;
      j.sakelar.umumkan();
      return berhasil({});
    },
  }) satisfies Partial<Penangan>;
