import { angka, angkaSel, berhasil, type Hasil, isiTemplat, type KodeKontes } from '../../domain/index.ts';
import type { Blok } from '../../minutes/index.ts';
import { notifiedCorrections } from '../pemberitahuan.ts';
import { listCorrections, type PembetulanTampil } from '../pembetulan.ts';
import type { Pleno } from '../pleno.ts';
import { BERGANTUNG_ANGKA, kesiapanRekap } from './d-hasil.ts';
import type { Bahan, ModelDokumen, PermintaanRakit } from './model.ts';
import {
  bahanNaskah,
  barisKosong,
  judulNaskah,
  kepalaNaskah,
  kontesTempat,
  nilaiNaskah,
  tandaTanganNaskah,
  waktuCetak,
} from './naskah.ts';
import { tempatPerKontes } from './wilayah.ts';

const KODE = 'LAMPIRAN-PEMBETULAN';

type Pelaku = Pick<PembetulanTampil, 'diminta' | 'disetujui' | 'oleh'>;

function siapa(kata: Record<string, string>, x: Pelaku): string {
  const bagian = [
    ...(x.diminta === null ? [] : [isiTemplat(kata.diminta ?? '', { siapa: x.diminta })]),
    ...(x.disetujui.length === 0 ? [] : [isiTemplat(kata.disetujui ?? '', { siapa: x.disetujui.join(', ') })]),
  ];
  return bagian.length > 0 ? bagian.join('\n') : x.oleh.orang;
}

type Rata = 'kiri' | 'tengah' | 'kanan';
/** Columns with their share of the width where whoever approved signs beside the line, and where nobody does. */
const KOLOM: readonly [kunci: string, rata: Rata, paraf: number, tanpaParaf: number][] = [
  ['nomor', 'tengah', 4, 4],
  ['waktu', 'kiri', 9, 9],
  ['tempat', 'kiri', 14, 14],
  ['baris', 'kiri', 21, 23],
  ['semula', 'kanan', 8, 8],
  ['menjadi', 'kanan', 8, 8],
  ['alasan', 'kiri', 15, 18],
  ['oleh', 'kiri', 14, 16],
  ['paraf', 'tengah', 7, 0],
];

const kolomTabel = (judul: Record<string, string>, paraf: boolean) =>
  KOLOM.map(([kunci, rata, dengan, tanpa]) => ({
    judul: judul[kunci] ?? '',
    bobot: paraf ? dengan : tanpa,
    rata,
  })).filter((k) => k.bobot > 0);

type SelBetul = Pick<PembetulanTampil, 'waktu' | 'namaTps' | 'label' | 'semula' | 'menjadi'>;

/** What stands on the line of one corrected cell, up to the figures. */
const awalBaris = (x: SelBetul, i: number): string[] => [
  `${i + 1}`,
  waktuCetak(x.waktu),
  x.namaTps,
  x.label,
  angka(x.semula),
  angkaSel(x.menjadi),
];

function baris(p: Pleno, semua: readonly PembetulanTampil[]): string[][] {
  const { kata } = p.formulir.dokumen.pembetulan;
  return semua
    .filter((x) => x.diurungkan === null)
    .map((x, i) => [
      ...awalBaris(x, i),
      [x.alasan ?? '', x.keberatan ? isiTemplat(kata.keberatan ?? '', { nomor: x.keberatan.nomor }) : '']
        .filter((s) => s !== '')
        .join('\n'),
      siapa(kata, x),
      '',
    ]);
}

/** What tiers above corrected in these sheets and told of; the figures of this recap are not changed by it. */
function dariAtas(p: Pleno, m: PermintaanRakit, kontes: KodeKontes | undefined): Blok[] {
  const { kata, kolom } = p.formulir.dokumen.pembetulan;
  const semua = notifiedCorrections(p, m.wilayah, kontes);
  if (semua.length === 0) return [];
  const badan = [...new Set(semua.map((x) => x.dari))].join(', ');
  const tabel: Blok = {
    blok: 'tabel',
    kolom: kolomTabel(kolom, false),
    baris: semua.map((x, i) => [...awalBaris(x, i), x.alasan ?? '', [x.dari, siapa(kata, x)].join('\n')]),
  };
  return [{ blok: 'paragraf', teks: isiTemplat(kata.dariAtas ?? '', { badan }) }, tabel];
}

function rakit(p: Pleno, m: PermintaanRakit): Hasil<Bahan> {
  const k = kontesTempat(p, m);
  if (!k.ok) return k;
  const semua = listCorrections(p, m.wilayah, k.nilai?.kode);
  if (!semua.ok) return semua;
  const kata = p.formulir.dokumen.pembetulan;
  const nilai = nilaiNaskah(p, k.nilai);
  const blangko = m.rupa === 'blangko';
  const isi = blangko ? barisKosong(12, 9) : baris(p, semua.nilai);
  const tabel: Blok = {
    blok: 'tabel',
    kolom: kolomTabel(kata.kolom, true),
    baris: isi,
    tinggi: 24,
  };
  return berhasil(
    bahanNaskah(p, m, KODE, {
      model: kata.model.teks,
      arah: 'datar',
      wilayah: kepalaNaskah(p, k.nilai),
      blok: [
        judulNaskah(kata, nilai),
        { blok: 'paragraf', teks: isiTemplat(kata.pembuka.teks, nilai) },
        isi.length === 0 ? { blok: 'paragraf', teks: kata.nihil.teks, tebal: true } : tabel,
        ...(blangko ? [] : dariAtas(p, m, k.nilai?.kode)),
      ],
      tandaTangan: tandaTanganNaskah(p, k.nilai, m, KODE),
    }),
  );
}

/** Annex of corrections: every figure that was read out and corrected then, cell by cell. What was taken back is left out. */
export const lampiranPembetulan: ModelDokumen = {
  kode: KODE,
  pendek: 'LPBT',
  rupa: ['asli', 'salinan', 'blangko'],
  bergantung: [
    ...BERGANTUNG_ANGKA,
    'keberatan.diajukan',
    'lembar.dibacakan',
    'lembar.batal-dibacakan',
    'pemberitahuan.diterima',
  ],
  tempat: tempatPerKontes,
  judul: (p) => p.formulir.dokumen.pembetulan.model.teks,
  kesiapan: kesiapanRekap,
  rakit,
};
