import { berhasil, DASAR_HITUNG_ULANG, type Hasil, isiTemplat, sebutanOrang } from '../../domain/index.ts';
import type { Blok } from '../../minutes/index.ts';
import { journalOfKinds, readPerson } from '../../store/index.ts';
import { type KeberatanTampil, viewObjections } from '../keberatan.ts';
import { cellLabel } from '../label-sel.ts';
import { type KontesPleno, type Pleno, plenaryTier } from '../pleno.ts';
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
import { inkInForce } from './tinta.ts';
import { tempatPerKontes } from './wilayah.ts';

const KODE = 'D.KEJADIAN-KHUSUS';

/** When each was raised, by its number. */
const waktuDiajukan = (p: Pleno): Map<number, string> =>
  new Map(
    journalOfKinds(p.s.db, ['keberatan.diajukan']).map((e) => [
      e.isi.jenis === 'keberatan.diajukan' ? e.isi.nomor : 0,
      e.waktu,
    ]),
  );

function penyelesaian(kata: Record<string, string>, x: KeberatanTampil): string {
  if (x.jenis === 'kejadian' && x.jawab === null) return '';
  const status = kata[x.status] ?? x.status;
  if (x.jawab === null) return status;
  const huruf = x.jawab.hitungUlang;
  const ulang = huruf ? isiTemplat(kata.hitungUlang ?? '', { huruf, dasar: DASAR_HITUNG_ULANG[huruf] }) : '';
  return [`${status}. ${x.jawab.jawaban}`, ulang].filter((s) => s !== '').join('\n');
}

function baris(p: Pleno, k: KontesPleno | null): string[][] {
  const { kata } = p.formulir.dokumen.kejadianKhusus;
  const waktu = waktuDiajukan(p);
  return viewObjections(p, p.s.wilayah, k?.kode)
    .reverse()
    .map((x) => {
      const sel = k && x.sel.length > 0 ? x.sel.map((s) => cellLabel(k, s)).join('; ') : '';
      return [
        `${x.nomor}`,
        waktuCetak(waktu.get(x.nomor) ?? ''),
        kata[x.jenis] ?? x.jenis,
        x.kontes === null ? `${x.namaWilayah} (${kata.semuaSurat})` : x.namaWilayah,
        x.namaPengaju,
        [
          x.uraian,
          sel === '' ? '' : isiTemplat(kata.sel ?? '', { sel }),
          x.dari
            ? isiTemplat(kata.asal ?? '', { badan: x.dari.nama, nomor: x.dari.nomor, jawaban: x.dari.jawaban })
            : '',
        ]
          .filter((s) => s !== '')
          .join('\n'),
        penyelesaian(kata, x),
      ];
    });
}

/** Who refused to sign which document, and why: the result stays valid, and the refusal is written here. */
function penolakan(p: Pleno, m: PermintaanRakit): string[][] {
  const { kata } = p.formulir.dokumen.kejadianKhusus;
  return inkInForce(p, m)
    .filter((x) => x.status === 'menolak')
    .map((x) => {
      const o = readPerson(p.s, x.orang);
      const d = [x.dokumen.model, x.dokumen.kontes].filter((y) => y !== null).join(' ');
      return [
        // Numbers are those of objections and events.
        '–',
        waktuCetak(x.waktu),
        kata.penolakan ?? '',
        p.peta.nama(m.wilayah),
        o ? `${o.nama}\n${sebutanOrang(o, plenaryTier(p))}` : '',
        isiTemplat(kata.uraianPenolakan ?? '', { dokumen: d, alasan: x.alasan ?? '' }),
        '',
      ];
    });
}

function rakit(p: Pleno, m: PermintaanRakit): Hasil<Bahan> {
  const k = kontesTempat(p, m);
  if (!k.ok) return k;
  const kata = p.formulir.dokumen.kejadianKhusus;
  const nilai = nilaiNaskah(p, k.nilai);
  const blangko = m.rupa === 'blangko';
  const kolom = kata.kolom;
  const isi = blangko ? [] : [...baris(p, k.nilai), ...penolakan(p, m)];
  const tabel: Blok = {
    blok: 'tabel',
    kolom: [
      { judul: kolom.nomor ?? '', bobot: 4, rata: 'tengah' },
      { judul: kolom.waktu ?? '', bobot: 9, rata: 'kiri' },
      { judul: kolom.jenis ?? '', bobot: 9, rata: 'kiri' },
      { judul: kolom.tempat ?? '', bobot: 14, rata: 'kiri' },
      { judul: kolom.pengaju ?? '', bobot: 14, rata: 'kiri' },
      { judul: kolom.uraian ?? '', bobot: 27, rata: 'kiri' },
      { judul: kolom.jawaban ?? '', bobot: 23, rata: 'kiri' },
    ],
    baris: blangko ? barisKosong(6, 7) : isi,
    ...(blangko ? { tinggi: 64 } : {}),
  };
  const nihil = !blangko && isi.length === 0;
  return berhasil(
    bahanNaskah(p, m, KODE, {
      model: kata.model.teks,
      arah: 'datar',
      wilayah: kepalaNaskah(p, k.nilai),
      blok: [
        judulNaskah(kata, nilai),
        { blok: 'paragraf', teks: isiTemplat(kata.pembuka.teks, nilai) },
        nihil ? { blok: 'paragraf', teks: kata.nihil.teks, tebal: true } : tabel,
        { blok: 'paragraf', teks: isiTemplat(kata.penutup?.teks ?? '', nilai) },
      ],
      tandaTangan: tandaTanganNaskah(p, k.nilai, m, KODE),
    }),
  );
}

/** D.KEJADIAN KHUSUS DAN/ATAU KEBERATAN SAKSI: every objection and event of a ballot, with what was answered. */
export const kejadianKhusus: ModelDokumen = {
  kode: KODE,
  pendek: 'DKKS',
  rupa: ['asli', 'salinan', 'blangko'],
  bergantung: [
    ...BERGANTUNG_ANGKA,
    'keberatan.diajukan',
    'keberatan.dijawab',
    'orang.dicatat',
    'dokumen.penolakan-dicatat',
  ],
  tempat: tempatPerKontes,
  judul: (p) => p.formulir.dokumen.kejadianKhusus.model.teks,
  kesiapan: kesiapanRekap,
  rakit,
};
