import {
  type Aplikasi,
  type ButirDatang,
  cardTexts,
  deviceCard,
  listDevices,
  namaTps,
  type PaketDilihat,
  type Pleno,
  readCard,
  receivedPackages,
  sentPackages,
  signerState,
  unsentEntries,
} from '../../app/index.ts';
import { berhasil, type Hasil, kalimatGalat, namaSel } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

/** Those that nothing would happen to are only counted. */
const menarik = (b: ButirDatang): boolean => b.nilai !== 'sama' && b.nilai !== 'lama';
const URUTAN = ['bentrok', 'ditahan', 'lebih-baru', 'baru', 'sama', 'lama'];

export function tampilPaket(p: Pleno, v: PaketDilihat): Keluaran<'lihatPaket'> {
  const m = v.manifes;
  return {
    sidik: v.sidik,
    urut: m.urut,
    wilayah: m.wilayah,
    namaWilayah: m.namaWilayah,
    cakupan: m.cakupan.map((w) => p.peta.nama(w)),
    waktu: m.waktu,
    simulasi: m.simulasi,
    jumlah: m.jumlah,
    entri: m.jurnal.entri,
    perangkat: { id: m.perangkat.id, nama: m.perangkat.nama, kata: v.kata },
    penanda: v.penanda,
    sudahAda: v.sudahAda,
    hitung: v.hitung,
    butir: v.butir
      .filter(menarik)
      .sort((a, b) => URUTAN.indexOf(a.nilai) - URUTAN.indexOf(b.nilai))
      .map(({ beda, ...b }) => ({
        ...b,
        nama: namaTps(p, b.tps),
        beda: beda.map((s) => ({ sel: s.sel, nama: namaSel(s.sel), sini: s.semula, datang: s.menjadi })),
      })),
    catatan: v.catatan,
  };
}

async function perangkat(a: Aplikasi): Promise<Hasil<Keluaran<'perangkat'>>> {
  const p = a.pleno();
  const k = await a.paket.perangkat();
  const dikenal = p.ok ? listDevices(p.nilai).map(({ kunci: _, ...d }) => d) : [];
  if (!k.ok) return berhasil({ ini: null, sebab: kalimatGalat(k.galat), dikenal });
  const { kartu, kata } = deviceCard(k.nilai);
  const { json, qr } = cardTexts(kartu);
  return berhasil({
    ini: { id: kartu.id, nama: kartu.nama, kata, cara: k.nilai.cara, kartu: json, qr },
    sebab: null,
    dikenal,
  });
}

export const penanganPaket = (a: Aplikasi) =>
  ({
    kiriman: () =>
      denganPleno(a, (p) =>
        berhasil({
          terkirim: sentPackages(p).map((t) => ({ ...t, cakupan: t.cakupan.map((w) => p.peta.nama(w)) })),
          masuk: receivedPackages(p).map((t) => ({ ...t, namaWilayah: p.peta.nama(t.wilayah) })),
          belumDikirim: unsentEntries(p),
        }),
      ),
    tulisPaket: async ({ badan }) => {
      const { tempat, wilayah, ...isi } = badan;
      const h = await a.paket.kirim({ ...isi, ...(wilayah ? { wilayah } : {}) }, tempat);
      if (!h.ok) return h;
      const { tertulis: t, urut, manifes: m } = h.nilai;
      const { lembar, disahkan, dokumen } = m.jumlah;
      return berhasil({ berkas: t.file, ukuran: t.size, urut, lembar, disahkan, dokumen, sudahAda: t.existed });
    },
    lihatPaket: async ({ badan }) => {
      const berkas = a.paket.berkas(badan.asal);
      const h = berkas.ok ? await a.paket.lihat(berkas.nilai) : berkas;
      return h.ok ? denganPleno(a, (p) => berhasil(tampilPaket(p, h.nilai))) : h;
    },
    terimaPaket: async ({ badan }) => {
      const berkas = a.paket.berkas(badan.asal);
      if (!berkas.ok) return berkas;
      const { sidik, putusan, alasan } = badan;
      const h = await a.paket.terima(berkas.nilai, { sidik, putusan, alasan });
      if (!h.ok) return h;
      const { diterima, dipertahankan, sisa } = h.nilai;
      return berhasil({ diterima, dipertahankan, sisa: sisa.length });
    },
    perangkat: () => perangkat(a),
    bacaKartu: ({ badan }) =>
      denganPleno(a, (p) => {
        const k = readCard(badan.kartu);
        if (!k.ok) return k;
        const { kartu, kata } = k.nilai;
        return berhasil({ id: kartu.id, nama: kartu.nama, kata, penanda: signerState(p, kartu) });
      }),
    percayaPerangkat: ({ badan }) => {
      const k = readCard(badan.kartu);
      if (!k.ok) return k;
      const h = a.paket.percaya(k.nilai.kartu);
      return h.ok ? berhasil({}) : h;
    },
    cabutPerangkat: ({ badan }) => {
      const h = a.paket.cabut(badan.id, badan.alasan);
      return h.ok ? berhasil({}) : h;
    },
  }) satisfies Partial<Penangan>;
