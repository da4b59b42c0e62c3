// What the journal may hold: an example of every kind of entry, read back as it was written, and what is refused.
import { describe, expect, it } from 'vitest';
import {
  berkasLampiran,
  DASAR_HITUNG_ULANG,
  HurufDasar,
  IsiJurnal,
  type JenisJurnal,
  Lampiran,
  MAKS_BYTE_LAMPIRAN,
  MAKS_LAMPIRAN,
  Orang,
  TipeLampiran,
} from '../../../src/domain/index.ts';
import { sidik, T1 } from './jurnal-bantu.ts';

const L1 = { kontes: 'PPWP', tps: T1 };
const W = { kontes: 'PPWP', wilayah: '310102' };
const berkas = { nama: 'a.json', sha256: 'f' };
const garis = [sidik('a'), sidik('b')];
const PERANGKAT = '0123456789abcdef';
const KUNCI = `${'Az09+/'.repeat(7)}x=`;
const pihak = { orang: 1, sebutan: 'CITRA (Saksi 02 PPWP)' };
const lampiran = { ...L1, nomor: 1, sha256: sidik('c'), tipe: 'image/png', ukuran: 5, nama: 'IMG.png' };
const pokok = { model: 'D', kontes: 'PPWP', wilayah: '310102', kertas: 'A4', halaman: 2, sha256: 'x' };
const kotak = { halaman: 1, x: 0, y: 20_000, lebar: 10.5, tinggi: 10 };
const tinta = { dokumen: 1, orang: 2, status: 'menolak', ...W };
const pembetulan = {
  ...{ ...L1, sel: 'IV.1', semula: 0, menjadi: null, alasan: 'x', waktu: '2024-02-15T00:00:00Z' },
  oleh: { orang: 'A', peran: 'operator' },
  ...{ diminta: 'B', disetujui: ['C', 'D'], paket: null },
  keberatan: { nomor: 1, pengaju: 'P', uraian: 'u' },
  entri: { seq: 1, hash: sidik('e') },
};

/** Examples with everything in them that such an entry may have. */
const CONTOH: Record<JenisJurnal, object> = {
  'pleno.dibuat': { definisi: 'd', nama: 'Uji', wilayah: '310102', simulasi: true },
  'latihan.dimulai': { kursus: 'dasar', benih: 0 },
  'pleno.dipulihkan': { entri: 1, dibuat: 'w' },
  'definisi.diganti': {
    ...{ dari: 'a', ke: 'b', jumlah: 1, perubahan: [{ kode: 'K', kalimat: 'k' }] },
    gugur: [['PPWP', T1]],
  },
  'lembar.dimuat': { ...L1, asal: 'sirekap', isian: [1, null], berkas, impor: 3 },
  'sumber.dicatat': { ...L1, sumber: 'saksi.2', isian: [null, 0], berkas, impor: 1 },
  'sumber.diketik': {
    ...L1,
    sumber: 'panwaslu',
    panjang: 28,
    sel: [
      ['IV.1', null, 5],
      ['IV.2', 5, null],
    ],
  },
  'sumber.diselesaikan': { ...L1, sumber: 'entri2', sel: [['IV.1', 1, 2]] },
  'rapat.diskors': { sampai: '13:00' },
  'rapat.dilanjutkan': {},
  'panel.dibagi': { bagian: [['3101021001', 'Panel 1']] },
  'keberatan.diajukan': {
    nomor: 1,
    isi: {
      jenis: 'keberatan',
      pengaju: { peran: 'saksi', nama: 'S', kontes: 'DPR', peserta: 999 },
      ...{ wilayah: T1, kontes: 'PPWP', sel: ['IV.1'], uraian: 'u' },
      asal: { paket: sidik('a'), pleno: 'p', nomor: 1, wilayah: '310102', waktu: 'w', jawaban: 'j' },
    },
  },
  'keberatan.dijawab': { nomor: 1, jawab: { status: 'diteruskan', jawaban: 'j', hitungUlang: 'h' } },
  'lembar.dibacakan': L1,
  'lembar.batal-dibacakan': L1,
  'lembar.disahkan': { ...L1, oleh: 1, salah: 0, kosong: 2 },
  'lembar.dibuka': { ...L1, oleh: [1, 2] },
  'wilayah.ditetapkan': { ...W, oleh: 1, jumlahTps: 5, isian: [1], kertas: { versi: 1, diketik: 2, beda: 0 } },
  'wilayah.dibuka': { ...W, oleh: [1, 2] },
  'impor.berbeda': {
    ...L1,
    sumber: 'tabel',
    berkas,
    impor: 1,
    sel: [
      ['IV.1', 1, 2],
      ['IV.2', 1, 2],
    ],
  },
  'lembar.diubah': {
    ...{
      ...L1,
      sel: [
        ['IV.1', 1, 2],
        ['IV.2', 1, 2],
      ],
      urung: 4,
    },
    pembetulan: { diminta: pihak, disetujui: [{ sebutan: 'PPK' }, pihak] },
  },
  'entri.diputuskan': {
    ...L1,
    oleh: 3,
    sel: [
      ['IV.1', 1, 2, 3],
      ['IV.2', null, 2, null],
    ],
    urung: 4,
  },
  'setelan.dicatat': { entriGanda: true },
  'impor.selesai': {
    ...{ impor: 1, sumber: 'sirekap', berkas: 2, masuk: 1, sama: 0, beda: 1, pembanding: 0 },
    ...{ pemetaan: ['0123456789abcdef'.repeat(2)], ditolak: [{ berkas: 'b', kode: 'K', pesan: 'p' }] },
  },
  'lembar.dikosongkan': { ...L1, impor: 1 },
  'sumber.dicabut': { ...L1, sumber: 'sirekap', impor: 2, kembali: { isian: [1], berkas } },
  'perbedaan.dicabut': { ...L1, impor: 1, entri: 4 },
  'impor.diurungkan': { impor: 1, lembar: 1, sumber: 2, beda: 3 },
  'pemetaan.dicatat': {
    ...{ kontes: 'PPWP', tanda: '0'.repeat(32), bentuk: 'lebar', nama: 'n', garis: [{ judul: 'j', arti: 'IV.1' }] },
  },
  'pemetaan.dilupakan': { kontes: 'PPWP', tanda: '0'.repeat(32), nama: 'n' },
  'total.diterima': { ...W, sumber: 'ketik', jumlahTps: null, versi: 1, isian: [1, null], berkas },
  'dokumen.dibuat': {
    ...{ ...pokok, draf: false, rupa: 'salinan', penerima: { kunci: 'saksi.2', nama: 'S' }, nomor: 'N', revisi: 1 },
    ...{ cetakan: 1, data: 'd', sampai: 4, periksa: { alat: 'a', halaman: 1, angka: 2, teks: 3 }, paket: 1 },
    penanda: [{ orang: 1, nama: 'A', catatan: 'menolak', kotak }],
  },
  'dokumen.ditolak': {
    ...{ ...pokok, kontes: null, rupa: 'asli', jumlah: 1 },
    temuan: [{ jenis: 'angka', halaman: 0, tempat: 't', harap: '1', ada: '2' }],
  },
  'dokumen.ditandatangani': {
    ...{ dokumen: 1, orang: 1, dari: sidik('a'), sha256: sidik('b'), namaBeda: false },
    sertifikat: {
      ...{ nama: 'A', organisasi: '', penerbit: 'P', nomor: '1', simulasi: false },
      ...{ sejak: '2024-01-01T00:00:00Z', sampai: '2025-01-01T00:00:00Z' },
    },
  },
  'dokumen.tinta-dicatat': { ...tinta, status: null, kontes: null },
  'dokumen.penolakan-dicatat': tinta,
  'dokumen.dipindai': { dokumen: 1, nomor: 1, sha256: sidik('c'), tipe: 'application/pdf', ukuran: 1, nama: 'n' },
  'dokumen.pindaian-dilepas': { dokumen: 1, nomor: 1 },
  'dokumen.dikirim-cetak': {
    ...{ nomor: 1, jalan: 'cups', printer: null, sisi: 'dua', pengantar: true, halaman: 1, ulang: 1 },
    berkas: [
      { untuk: 'A', dokumen: [1, 2] },
      { untuk: 'B', dokumen: [3] },
    ],
  },
  'dokumen.dipastikan-cetak': { nomor: 1, oleh: 'sistem', keluar: [[0, 1]], gagal: [[2, 0]] },
  'acara.dicatat': { tempat: 'Aula', tanggal: '2024-02-18', pukul: '09:00', nomorUndangan: '1', rangkap: 3 },
  'orang.dicatat': {
    orang: { id: 1, nama: 'A', peran: 'saksi', kontes: 'PPWP', peserta: 2, mandat: 'm', aktif: true },
  },
  'orang.pin': { orang: 1, ada: true },
  'hadir.dicatat': { orang: 1, tanggal: '2024-02-15', hadir: true },
  'lampiran.ditambah': lampiran,
  'lampiran.dilepas': { ...L1, nomor: 1 },
  'lampiran.dikembalikan': { ...L1, nomor: 1 },
  'lampiran.ditata': {
    ...L1,
    tata: [
      [2, 'Halaman 1'],
      [1, ''],
    ],
  },
  'paket.ditulis': {
    ...{ sidik: sidik('a'), urut: 1, perangkat: PERANGKAT, cakupan: ['310102', '310103'], entri: 1, lembar: 0 },
    ...{ dokumen: true, foto: false },
  },
  'paket.diakui': {
    ...{ sidik: sidik('a'), sha256: sidik('b'), ukuran: 1, pengirim: PERANGKAT, tanda: 't' },
    ...{ penerima: { id: PERANGKAT, nama: 'KPU', kunci: KUNCI }, waktuMasuk: '2024-02-15T00:00:00Z' },
  },
  'paket.diterima': {
    ...{ sidik: sidik('a'), berkas: sidik('b'), perangkat: PERANGKAT, namaPerangkat: 'P', pleno: 'p', urut: 1 },
    ...{ wilayah: '310102', cakupan: ['310102', '310103'], jurnal: { entri: 1, hash: sidik('c') } },
    ...{ baru: 0, lebihBaru: 1, sama: 2, lama: 3, ditahan: 4, bentrok: 5 },
  },
  'lembar.diterima': {
    ...{ ...L1, paket: sidik('a'), asal: 'ketik', status: 'dibacakan', isian: [1, null], garis, putusan: true },
  },
  'lembar.dipertahankan': { ...L1, paket: sidik('a'), status: 'disahkan', isian: [1, null], garis },
  'perangkat.dipercaya': { perangkat: PERANGKAT, kunci: KUNCI, nama: 'x'.repeat(80) },
  'perangkat.dicabut': { perangkat: PERANGKAT },
  'pemberitahuan.ditulis': { sidik: sidik('a'), urut: 1, perangkat: PERANGKAT, untuk: '310102', pembetulan: 0 },
  'pemberitahuan.diterima': {
    ...{ sidik: sidik('a'), berkas: sidik('b'), perangkat: PERANGKAT, namaPerangkat: 'K', pleno: 'p', urut: 1 },
    ...{ dari: { wilayah: '3101', nama: 'KAB', tingkat: 2 }, untuk: '310102', pembetulan: [pembetulan] },
  },
};
const contoh = (jenis: JenisJurnal): Record<string, unknown> => ({ jenis, ...structuredClone(CONTOH[jenis]) });

describe('every kind of entry', () => {
  it('has an example here', () => {
    expect(IsiJurnal.options.map((o) => o.shape.jenis.value).sort()).toEqual(Object.keys(CONTOH).sort());
  });

  it.each(Object.keys(CONTOH) as JenisJurnal[])(
    '%s is read back as it was written, and nothing may be missing',
    (jenis) => {
      const e = contoh(jenis);
      expect(IsiJurnal.parse(JSON.parse(JSON.stringify(e)))).toEqual(e);
      expect(IsiJurnal.parse({ ...e, asing: 1 })).toEqual(e);
      const bolehHilang: Partial<Record<JenisJurnal, string[]>> = {
        'lembar.dimuat': ['berkas', 'impor'],
        'wilayah.ditetapkan': ['kertas'],
        'lembar.diubah': ['urung', 'pembetulan'],
        'entri.diputuskan': ['urung'],
        'impor.selesai': ['pembanding', 'pemetaan'],
        'total.diterima': ['berkas'],
        'dokumen.dikirim-cetak': ['ulang'],
        'dokumen.dibuat': [
          'rupa',
          'penerima',
          'nomor',
          'revisi',
          'cetakan',
          'data',
          'sampai',
          'periksa',
          'paket',
          'penanda',
        ],
      };
      for (const kunci of Object.keys(e)) {
        const { [kunci]: _, ...tanpa } = e;
        expect(IsiJurnal.safeParse(tanpa).success, `tanpa ${kunci}`).toBe(bolehHilang[jenis]?.includes(kunci) ?? false);
      }
    },
  );

  it('of no known kind is refused', () => {
    for (const jenis of ['', 'lembar', 'lembar.dihapus', null])
      expect(IsiJurnal.safeParse({ jenis, ...L1 }).success).toBe(false);
  });
});

/** The example with one value put in at a path. */
function dengan(jenis: JenisJurnal, jalan: string, nilai: unknown): unknown {
  const e = contoh(jenis);
  const kunci = jalan.split('.');
  const akhir = kunci.pop() as string;
  let tempat = e as Record<string, unknown>;
  for (const k of kunci) tempat = tempat[k] as Record<string, unknown>;
  tempat[akhir] = nilai;
  return e;
}
const teks = (n: number): string => 'x'.repeat(n);
const larik = <T>(n: number, isi: T): T[] => Array(n).fill(isi);
const mulai = (n: number): [unknown[], unknown[]] => [
  [n, n + 7],
  [n - 1, n + 0.5, null, String(n)],
];
const paling = (n: number): [unknown[], unknown[]] => [
  [teks(1), teks(n)],
  [teks(n + 1), null],
];
const heksa = (n: number): [unknown[], unknown[]] => [
  ['0123456789abcdef'.repeat(4).slice(0, n)],
  [teks(n), '0'.repeat(n - 1), '0'.repeat(n + 1), 'A'.repeat(n), `x${'0'.repeat(n)}`, `${'0'.repeat(n)}x`],
];
const nama: [unknown[], unknown[]] = [
  ['PPK Ü', teks(80)],
  ['', teks(81), 'a\u0000', '\u202Ea', 'a\nb'],
];

describe('what an entry may say', () => {
  it.each<[JenisJurnal, string, [baik: unknown[], buruk: unknown[]]]>([
    ['latihan.dimulai', 'benih', mulai(0)],
    ['pleno.dipulihkan', 'entri', mulai(1)],
    ['definisi.diganti', 'jumlah', mulai(1)],
    [
      'definisi.diganti',
      'perubahan',
      [
        [[], larik(200, { kode: 'K', kalimat: 'k' })],
        [larik(201, { kode: 'K', kalimat: 'k' }), [{}]],
      ],
    ],
    ['definisi.diganti', 'gugur', [[[]], [[['PPWP']], [['X', T1]], [['PPWP', '3101']]]]],
    ['lembar.dimuat', 'asal', [['sirekap', 'tabel', 'ketik', 'simulasi'], ['lain']]],
    ['lembar.dimuat', 'tps', [[T1], ['3101021001', `${T1}0`]]],
    ['lembar.dimuat', 'kontes', [['DPR'], ['X']]],
    [
      'lembar.dimuat',
      'isian',
      [
        [[], [0], [null]],
        [[0.5], ['1'], null],
      ],
    ],
    ['lembar.dimuat', 'berkas', [[berkas], [{}, { nama: 'a' }, { sha256: 'f' }]]],
    [
      'sumber.diketik',
      'panjang',
      [
        [1, 10_000],
        [0, 10_001, 1.5],
      ],
    ],
    ['sumber.diketik', 'sel', [[[['A', 1, null]]], [[], [['A', 1]], [['A', 'x', 1]], [[1, 1, 1]]]]],
    ['sumber.diselesaikan', 'sel', [[[]], [[['A', 1]]]]],
    [
      'sumber.diselesaikan',
      'sumber',
      [
        ['sirekap', 'saksi.9'],
        ['saksi', 'lain'],
      ],
    ],
    ['rapat.diskors', 'sampai', [[null, '13:00'], [5]]],
    ['panel.dibagi', 'bagian', [[[]], [[['a']], [[1, 'a']]]]],
    ['keberatan.diajukan', 'isi.jenis', [['keberatan', 'kejadian'], ['lain']]],
    [
      'keberatan.diajukan',
      'isi.pengaju',
      [
        [
          { peran: 'panwaslu', nama: teks(200) },
          { peran: 'ppk', nama: '' },
        ],
        [
          { peran: 'lain', nama: 'a' },
          { peran: 'panwaslu', nama: teks(201) },
          { peran: 'ppk', nama: teks(201) },
          { peran: 'saksi', nama: 'a' },
        ],
      ],
    ],
    [
      'keberatan.diajukan',
      'isi.pengaju.peserta',
      [
        [1, 999],
        [0, 1000, 1.5],
      ],
    ],
    [
      'keberatan.diajukan',
      'isi.pengaju.nama',
      [
        ['', teks(200)],
        [teks(201), null],
      ],
    ],
    [
      'keberatan.diajukan',
      'isi.wilayah',
      [
        ['31', '3101021001', T1],
        ['3', `${T1}1`, `x${T1}`],
      ],
    ],
    ['keberatan.diajukan', 'isi.kontes', [[null, 'DPR'], ['X']]],
    [
      'keberatan.diajukan',
      'isi.sel',
      [
        [[], larik(100, 'A')],
        [larik(101, 'A'), [1]],
      ],
    ],
    [
      'keberatan.diajukan',
      'isi.uraian',
      [
        ['a', teks(4000)],
        ['', '  ', teks(4001)],
      ],
    ],
    ['keberatan.diajukan', 'isi.asal.paket', heksa(64)],
    [
      'keberatan.diajukan',
      'isi.asal.pleno',
      [
        ['a', teks(64)],
        ['', teks(65)],
      ],
    ],
    ['keberatan.diajukan', 'isi.asal.nomor', mulai(1)],
    ['keberatan.diajukan', 'isi.asal.waktu', paling(40)],
    ['keberatan.diajukan', 'isi.asal.jawaban', paling(4000)],
    [
      'keberatan.dijawab',
      'jawab.status',
      [
        ['diterima', 'ditolak', 'diteruskan'],
        ['terbuka', 'lain'],
      ],
    ],
    [
      'keberatan.dijawab',
      'jawab.jawaban',
      [
        ['a', teks(4000)],
        ['', ' ', teks(4001)],
      ],
    ],
    [
      'keberatan.dijawab',
      'jawab.hitungUlang',
      [
        [null, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
        ['i', ''],
      ],
    ],
    ['lembar.dibuka', 'oleh', [[[1, 2]], [[1], [1, 2, 3], [1, 'a']]]],
    ['wilayah.dibuka', 'oleh', [[[1, 2]], [[1], [1, 2, 3]]]],
    ['wilayah.ditetapkan', 'kertas', [[null], [{}, 5]]],
    ['impor.berbeda', 'sel', [[[['A', 1, 2]]], [[]]]],
    ['lembar.diubah', 'sel', [[[['A', 1, 2]]], [[], [['A', 1]]]]],
    [
      'lembar.diubah',
      'pembetulan.diminta',
      [
        [null, { sebutan: 'a' }],
        [{ orang: 1 }, {}],
      ],
    ],
    ['lembar.diubah', 'pembetulan.diminta.orang', mulai(1)],
    [
      'lembar.diubah',
      'pembetulan.diminta.sebutan',
      [
        ['a', teks(200)],
        ['', ' ', teks(201)],
      ],
    ],
    ['lembar.diubah', 'pembetulan.disetujui', [[[], larik(20, pihak)], [larik(21, pihak)]]],
    ['entri.diputuskan', 'sel', [[[['A', 1, 2, 3]]], [[], [['A', 1, 2]], [['A', 1, 2, 'x']]]]],
    ['impor.selesai', 'pemetaan', [[[]], [['x']]]],
    ['impor.selesai', 'ditolak', [[[]], [[{}]]]],
    ['sumber.dicabut', 'kembali', [[null], [{}, { isian: [1] }]]],
    ['total.diterima', 'sumber', [['ketik', 'sirekap'], ['tabel']]],
    [
      'total.diterima',
      'jumlahTps',
      [
        [null, 5],
        ['5', 0.5],
      ],
    ],
    ['dokumen.dibuat', 'kontes', [[null, 'DPR'], ['X']]],
    ['dokumen.dibuat', 'rupa', [['asli', 'salinan', 'blangko'], ['lain']]],
    [
      'dokumen.dibuat',
      'penerima.kunci',
      [
        ['a', teks(60)],
        ['', teks(61)],
      ],
    ],
    [
      'dokumen.dibuat',
      'penerima.nama',
      [
        ['a', teks(300)],
        ['', teks(301)],
      ],
    ],
    ['dokumen.dibuat', 'revisi', mulai(1)],
    ['dokumen.dibuat', 'cetakan', mulai(1)],
    ['dokumen.dibuat', 'paket', mulai(1)],
    ['dokumen.dibuat', 'periksa', [[{ alat: '', halaman: 0, angka: 0, teks: 0 }], [{}, { alat: 'a' }]]],
    [
      'dokumen.dibuat',
      'penanda',
      [
        [[], larik(200, { orang: 1, nama: 'A', kotak })],
        [larik(201, { orang: 1, nama: 'A', kotak }), [{}]],
      ],
    ],
    ['dokumen.dibuat', 'penanda.0.orang', mulai(1)],
    ['dokumen.dibuat', 'penanda.0.kotak.halaman', mulai(1)],
    [
      'dokumen.dibuat',
      'penanda.0.kotak.x',
      [
        [0, 20_000],
        [-1, 20_001],
      ],
    ],
    ['dokumen.ditolak', 'jumlah', mulai(1)],
    [
      'dokumen.ditolak',
      'temuan',
      [
        [[], larik(20, { jenis: 'teks', halaman: 1, tempat: '', harap: '', ada: '' })],
        [larik(21, { jenis: 'teks', halaman: 1, tempat: '', harap: '', ada: '' })],
      ],
    ],
    [
      'dokumen.ditolak',
      'temuan.0.jenis',
      [
        ['angka', 'kolom', 'baris', 'judul', 'lampiran', 'terpotong', 'teks', 'halaman', 'berkas'],
        ['lain', ''],
      ],
    ],
    ['dokumen.ditandatangani', 'dokumen', mulai(1)],
    ['dokumen.ditandatangani', 'orang', mulai(1)],
    ['dokumen.ditandatangani', 'sertifikat', [[], [{}]]],
    ['dokumen.penolakan-dicatat', 'status', [['tanda-tangan', 'menolak', 'tidak-hadir', null], ['lain']]],
    ['dokumen.penolakan-dicatat', 'dokumen', mulai(1)],
    ['dokumen.tinta-dicatat', 'orang', mulai(1)],
    ['dokumen.dipindai', 'dokumen', mulai(1)],
    ['dokumen.pindaian-dilepas', 'dokumen', mulai(1)],
    ['dokumen.pindaian-dilepas', 'nomor', mulai(1)],
    ['dokumen.dikirim-cetak', 'nomor', mulai(1)],
    ['dokumen.dikirim-cetak', 'jalan', [['cups', 'windows', 'dialog'], ['lain']]],
    ['dokumen.dikirim-cetak', 'printer', [[null, '', teks(300)], [teks(301)]]],
    ['dokumen.dikirim-cetak', 'sisi', [['satu', 'dua'], ['tiga']]],
    ['dokumen.dikirim-cetak', 'halaman', mulai(1)],
    ['dokumen.dikirim-cetak', 'ulang', [[1, 8], [0]]],
    [
      'dokumen.dikirim-cetak',
      'berkas',
      [[larik(500, { untuk: 'A', dokumen: [1] })], [[], larik(501, { untuk: 'A', dokumen: [1] }), [{}]]],
    ],
    [
      'dokumen.dikirim-cetak',
      'berkas.0.untuk',
      [
        ['a', teks(300)],
        ['', teks(301)],
      ],
    ],
    [
      'dokumen.dikirim-cetak',
      'berkas.0.dokumen',
      [
        [[1], larik(500, 2)],
        [[], larik(501, 2), [0], [1.5]],
      ],
    ],
    ['dokumen.dipastikan-cetak', 'nomor', mulai(1)],
    ['dokumen.dipastikan-cetak', 'oleh', [['operator', 'sistem'], ['lain']]],
    [
      'dokumen.dipastikan-cetak',
      'keluar',
      [
        [[], [[0, 0]], [[5, 7]]],
        [[[-1, 0]], [[0, -1]], [[0]], [[0, 0, 0]]],
      ],
    ],
    ['hadir.dicatat', 'orang', mulai(1)],
    ['hadir.dicatat', 'tanggal', [['2024-02-29'], ['2023-02-29', '15-02-2024', '']]],
    ['lampiran.ditambah', 'nomor', mulai(1)],
    ['lampiran.ditambah', 'ukuran', mulai(1)],
    ['lampiran.ditambah', 'sha256', heksa(64)],
    [
      'lampiran.ditambah',
      'tipe',
      [
        ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
        ['image/gif', ''],
      ],
    ],
    ['lampiran.ditambah', 'nama', [['', teks(120)], [teks(121)]]],
    ['lampiran.dilepas', 'nomor', mulai(1)],
    ['lampiran.dikembalikan', 'nomor', mulai(1)],
    [
      'lampiran.ditata',
      'tata',
      [
        [[], larik(MAKS_LAMPIRAN, [1, teks(80)])],
        [larik(MAKS_LAMPIRAN + 1, [1, '']), [[0, '']], [[1, teks(81)]], [[1]]],
      ],
    ],
    ['paket.ditulis', 'sidik', heksa(64)],
    ['paket.ditulis', 'perangkat', heksa(16)],
    ['paket.ditulis', 'urut', mulai(1)],
    ['paket.ditulis', 'entri', mulai(1)],
    ['paket.ditulis', 'lembar', mulai(0)],
    ['paket.ditulis', 'cakupan', [[['31']], [[], ['x']]]],
    ['paket.diakui', 'ukuran', mulai(1)],
    ['paket.diakui', 'penerima', [[], [{}, { id: PERANGKAT, nama: 'K' }]]],
    [
      'paket.diakui',
      'penerima.kunci',
      [[KUNCI], [KUNCI.slice(1), `${KUNCI}=`, `x${KUNCI}`, KUNCI.replace('+', '-'), KUNCI.slice(0, -1)]],
    ],
    ['paket.diakui', 'penerima.nama', nama],
    ['paket.diakui', 'tanda', paling(100)],
    ['paket.diterima', 'urut', mulai(1)],
    ['paket.diterima', 'cakupan', [[['31']], [[]]]],
    ['paket.diterima', 'jurnal', [[], [{}, { entri: 1, hash: sidik('c'), asing: 1 }]]],
    ['paket.diterima', 'jurnal.entri', mulai(1)],
    ['paket.diterima', 'bentrok', mulai(0)],
    [
      'lembar.diterima',
      'isian',
      [
        [[], larik(10_000, 2_147_483_647), [-2_147_483_647]],
        [larik(10_001, 1), [2_147_483_648], [-2_147_483_648], [0.5]],
      ],
    ],
    [
      'lembar.diterima',
      'garis',
      [
        [[], larik(10_000, sidik('a'))],
        [larik(10_001, sidik('a')), ['x']],
      ],
    ],
    ['lembar.diterima', 'tps', [[T1], ['3101']]],
    ['lembar.diterima', 'status', [['kosong', 'dipersoalkan'], ['lain']]],
    ['perangkat.dipercaya', 'nama', nama],
    ['pemberitahuan.ditulis', 'urut', mulai(1)],
    ['pemberitahuan.ditulis', 'pembetulan', mulai(0)],
    ['pemberitahuan.diterima', 'urut', mulai(1)],
    ['pemberitahuan.diterima', 'dari', [[], [{}, { wilayah: '3101', nama: 'K', tingkat: 2, asing: 1 }]]],
    [
      'pemberitahuan.diterima',
      'dari.nama',
      [
        ['a', teks(300)],
        ['', teks(301)],
      ],
    ],
    [
      'pemberitahuan.diterima',
      'dari.tingkat',
      [
        [1, 5],
        [0, 6],
      ],
    ],
    ['pemberitahuan.diterima', 'pembetulan', [[[]], [[{}]]]],
    [
      'pemberitahuan.diterima',
      'pembetulan.0.sel',
      [
        ['a', teks(40)],
        ['', teks(41)],
      ],
    ],
    [
      'pemberitahuan.diterima',
      'pembetulan.0.semula',
      [
        [0, 999_999],
        [-1, 1_000_000, null, 0.5],
      ],
    ],
    [
      'pemberitahuan.diterima',
      'pembetulan.0.menjadi',
      [
        [0, 999_999, null],
        [-1, 1_000_000],
      ],
    ],
    ['pemberitahuan.diterima', 'pembetulan.0.alasan', [[null, '', teks(2000)], [teks(2001)]]],
    ['pemberitahuan.diterima', 'pembetulan.0.oleh', [[], [{}, { orang: 'A', peran: 'B', asing: 1 }]]],
    ['pemberitahuan.diterima', 'pembetulan.0.oleh.orang', paling(300)],
    ['pemberitahuan.diterima', 'pembetulan.0.diminta', [[null, teks(300)], [teks(301)]]],
    ['pemberitahuan.diterima', 'pembetulan.0.disetujui', [[[], larik(20, 'a')], [larik(21, 'a')]]],
    ['pemberitahuan.diterima', 'pembetulan.0.keberatan', [[null], [{}]]],
    ['pemberitahuan.diterima', 'pembetulan.0.keberatan.nomor', mulai(1)],
    ['pemberitahuan.diterima', 'pembetulan.0.keberatan.uraian', paling(4000)],
    ['pemberitahuan.diterima', 'pembetulan.0.entri', [[], [{}]]],
    ['pemberitahuan.diterima', 'pembetulan.0.entri.seq', mulai(1)],
    ['pemberitahuan.diterima', 'pembetulan.0.paket', [[null, sidik('a')], ['x']]],
    ['pemberitahuan.diterima', 'pembetulan.0.asing', [[], [1]]],
  ])('%s, %s', (jenis, jalan, [baik, buruk]) => {
    for (const v of baik)
      expect(IsiJurnal.safeParse(dengan(jenis, jalan, v)).success, `${JSON.stringify(v)}`.slice(0, 80)).toBe(true);
    for (const v of buruk)
      expect(IsiJurnal.safeParse(dengan(jenis, jalan, v)).success, `${JSON.stringify(v)}`.slice(0, 80)).toBe(false);
  });

  it('what people write is kept without blanks around it', () => {
    const e = IsiJurnal.parse(dengan('keberatan.diajukan', 'isi.uraian', '  salah \n'));
    expect(e).toMatchObject({ isi: { uraian: 'salah' } });
    for (const peran of ['panwaslu', 'ppk'])
      expect(IsiJurnal.parse(dengan('keberatan.diajukan', 'isi.pengaju', { peran, nama: ' A ' }))).toMatchObject({
        isi: { pengaju: { nama: 'A' } },
      });
    expect(IsiJurnal.parse(dengan('keberatan.diajukan', 'isi.pengaju.nama', ' A '))).toMatchObject({
      isi: { pengaju: { nama: 'A' } },
    });
    expect(IsiJurnal.parse(dengan('lembar.diubah', 'pembetulan.diminta.sebutan', ' A '))).toMatchObject({
      pembetulan: { diminta: { sebutan: 'A' } },
    });
    expect(IsiJurnal.parse(dengan('lampiran.ditata', 'tata', [[1, ' a ']]))).toMatchObject({ tata: [[1, 'a']] });
  });

  it('codes that are none are refused in words', () => {
    const pesan = (jenis: JenisJurnal, jalan: string, v: unknown) =>
      IsiJurnal.safeParse(dengan(jenis, jalan, v)).error?.issues[0]?.message;
    expect(pesan('paket.ditulis', 'sidik', 'x')).toBe('bukan SHA-256');
    expect(pesan('paket.ditulis', 'perangkat', 'x')).toBe('bukan id perangkat');
    expect(pesan('paket.diakui', 'penerima.kunci', 'x')).toBe('bukan kunci publik');
    expect(pesan('perangkat.dipercaya', 'nama', 'a\u0000')).toBe('berisi karakter yang tidak tampak');
  });
});

describe('files beside a sheet', () => {
  it('are named by their content and type, and have a largest size', () => {
    expect(TipeLampiran.options.map((tipe) => berkasLampiran({ sha256: 's', tipe }))).toEqual([
      's.jpg',
      's.png',
      's.webp',
      's.pdf',
    ]);
    expect(MAKS_BYTE_LAMPIRAN).toBe(26_214_400);
    const l = { ...lampiran, keterangan: '', urut: 1, lepas: false };
    expect(Lampiran.parse(l)).toEqual(l);
    expect([0, 1].map((urut) => Lampiran.safeParse({ ...l, urut }).success)).toEqual([false, true]);
  });
});

it('grounds for counting again are the letters of the law', () => {
  expect(HurufDasar.options).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  for (const h of HurufDasar.options) expect(DASAR_HITUNG_ULANG[h].length).toBeGreaterThan(20);
  expect(new Set(Object.values(DASAR_HITUNG_ULANG)).size).toBe(8);
});

it('a person has a number, a name, an office; a saksi who sent them', () => {
  const o = { id: 1, nama: 'A', peran: 'ketua', aktif: true };
  const baik = (lain: object): boolean => Orang.safeParse({ ...o, ...lain }).success;
  expect([0, 1, 1.5].map((id) => baik({ id }))).toEqual([false, true, false]);
  expect(['', ' ', 'A', teks(100), teks(101)].map((n) => baik({ nama: n }))).toEqual([false, false, true, true, false]);
  expect(
    ['ketua', 'anggota', 'sekretariat', 'panwaslu', 'pengamat', 'saksi', 'lain'].map((peran) => baik({ peran })),
  ).toEqual([...[true, true, true, true, true, false, false]]);
  const saksi = { peran: 'saksi', kontes: 'PPWP', peserta: 1 };
  expect([1, 99, 0, 100].map((peserta) => baik({ ...saksi, peserta }))).toEqual([true, true, false, false]);
  expect(['', ' ', 'm', teks(120), teks(121)].map((mandat) => baik({ ...saksi, mandat }))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
  for (const satu of [{ kontes: 'PPWP' }, { peserta: 1 }, { mandat: 'm' }]) expect(baik(satu)).toBe(false);
  for (const satu of [{ kontes: undefined }, { peserta: undefined }]) expect(baik({ ...saksi, ...satu })).toBe(false);
  expect(Orang.parse({ ...o, nama: ' A ' }).nama).toBe('A');
  expect(Orang.parse({ ...o, ...saksi, mandat: ' m ' }).mandat).toBe('m');
  expect(Orang.safeParse({ ...o, mandat: 'm' }).error?.issues[0]?.message).toBe(
    'saksi, dan hanya saksi, menyebut peserta yang mengutusnya',
  );
});
