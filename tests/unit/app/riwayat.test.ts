import { expect, it } from 'vitest';
import { closePleno, type Pleno } from '../../../src/app/index.ts';
import { toRiwayat } from '../../../src/app/riwayat.ts';
import type { EntriTersimpan } from '../../../src/store/index.ts';
import { WILAYAH } from '../../lib/kontes.ts';
import { rapatPenuh } from '../../lib/rapat-penuh.ts';

const TPS = '3101021001001';
const DI = { kontes: 'PPWP', tps: TPS } as const;
const SIDIK = 'c'.repeat(64);
const sertifikat = {
  nama: 'BUDI',
  penerbit: 'Balai',
  sidik: SIDIK,
  sampai: '2030-01-01T00:00:00.000Z',
  simulasi: false,
};

/** What an entry says, as people read it in the trail. */
const kata = (p: Pleno, isi: unknown, singkat = false): string =>
  toRiwayat(
    p,
    {
      ...{ seq: 9, waktu: '2024-02-15T00:00:00.000Z', alasan: null, keberatan: null, hash: SIDIK },
      pelaku: { perangkat: p.s.perangkat, orang: 'Operator', peran: 'operator' },
      isi: isi as EntriTersimpan['isi'],
    },
    singkat,
  ).kalimat;

it('every kind of entry has its sentence: what happened, where, and what became of it', () => {
  const p = rapatPenuh();
  const kalimat = (isi: object, singkat = false): string => kata(p, isi, singkat);
  const contoh: [object, string | RegExp][] = [
    [
      { jenis: 'pleno.dipulihkan', entri: 1200, dibuat: '' },
      'Pleno dipulihkan dari cadangan yang memuat 1.200 catatan.',
    ],
    [{ jenis: 'latihan.dimulai', kursus: 'a', benih: 7 }, 'Latihan terpandu dimulai, benih 7.'],
    [
      {
        ...{ jenis: 'definisi.diganti', dari: 'a'.repeat(64), ke: 'b'.repeat(64), jumlah: 6 },
        perubahan: [1, 2, 3, 4, 5].map((n) => ({ kalimat: `nama ${n}` })),
      },
      'Definisi aaaaaaaa diganti dengan bbbbbbbb (6 perubahan): nama 1; nama 2; nama 3; nama 4; dan 2 lainnya.',
    ],
    [
      { jenis: 'lembar.dimuat', ...DI, asal: 'sirekap', isian: [], berkas: { nama: 'a.json', sha256: SIDIK } },
      /^TPS 001, .*\(PPWP\) diisi dari Sirekap, berkas a\.json\.$/,
    ],
    [
      { jenis: 'sumber.dicatat', ...DI, sumber: 'panwaslu', impor: 1, isian: [] },
      /^Angka Salinan Panwaslu untuk .* dicatat/,
    ],
    [
      { jenis: 'sumber.diketik', ...DI, sumber: 'saksi.2', panjang: 1, sel: [['V.B', null, 4]] },
      /^Salinan saksi 02 untuk .* diketik: V\.B (kosong|–|-) → 4\.$/,
    ],
    [
      { jenis: 'sumber.diselesaikan', ...DI, sumber: 'sirekap', sel: [] },
      /^Perbedaan .* dengan Sirekap dibuka lagi\.$/,
    ],
    [
      { jenis: 'sumber.diselesaikan', ...DI, sumber: 'sirekap', sel: [['V.B', 4, 5]] },
      /^Perbedaan .* dengan Sirekap diselesaikan: V\.B tetap 4, bukan 5\.$/,
    ],
    [
      { jenis: 'impor.berbeda', ...DI, impor: 2, sel: ['1', '2', '3', '4', '5', '6'].map((n) => [`IV.${n}`, 1, 2]) },
      /membawa angka lain: IV\.1 1 → 2, .*, dan 2 sel lain\. Angka tercatat tidak diubah\.$/,
    ],
    [{ jenis: 'lembar.diubah', ...DI, sel: [['V.B', 4, 5]], urung: 12 }, /diurungkan \(entri 12\): V\.B 4 → 5\.$/],
    [
      {
        ...{ jenis: 'lembar.diubah', ...DI, sel: [['V.B', 4, 5]] },
        pembetulan: { diminta: { sebutan: 'CITRA (Saksi 02)' }, disetujui: [{ sebutan: 'TOTOK' }] },
      },
      /diubah: V\.B 4 → 5\. Diminta CITRA \(Saksi 02\); disetujui TOTOK\.$/,
    ],
    [{ jenis: 'setelan.dicatat', entriGanda: true }, 'Entri ganda dinyalakan: setiap lembar diketik dua orang.'],
    [{ jenis: 'setelan.dicatat', entriGanda: false }, 'Entri ganda dimatikan.'],
    [{ jenis: 'rapat.diskors', sampai: '13.00' }, 'Rapat diskors sampai 13.00.'],
    [{ jenis: 'rapat.diskors' }, 'Rapat diskors.'],
    [{ jenis: 'rapat.dilanjutkan' }, 'Rapat dilanjutkan.'],
    [{ jenis: 'panel.dibagi', bagian: [] }, 'Pembagian ke panel dihapus.'],
    [{ jenis: 'panel.dibagi', bagian: [['3101021001', 'A']] }, /^Dibagi ke panel: .* ke A\.$/],
    [{ jenis: 'lembar.batal-dibacakan', ...DI }, /dinyatakan belum dibacakan\.$/],
    [{ jenis: 'lembar.disahkan', ...DI, salah: 1, kosong: 2 }, /disahkan dengan 1 yang salah dan 2 sel kosong\.$/],
    [{ jenis: 'lembar.dibuka', ...DI }, /dibuka kembali setelah disahkan\.$/],
    [
      { jenis: 'wilayah.ditetapkan', kontes: 'PPWP', wilayah: WILAYAH, isian: [], jumlahTps: 3, kertas: null },
      /ditetapkan \(3 TPS\); D\.Hasil kertas tidak diketik\.$/,
    ],
    [
      {
        ...{ jenis: 'wilayah.ditetapkan', kontes: 'PPWP', wilayah: WILAYAH, isian: [], jumlahTps: 3 },
        kertas: { versi: 1, diketik: 12, beda: 2 },
      },
      /; 2 sel berbeda dari D\.Hasil kertas\.$/,
    ],
    [
      {
        ...{ jenis: 'wilayah.ditetapkan', kontes: 'PPWP', wilayah: WILAYAH, isian: [], jumlahTps: 3 },
        kertas: { versi: 1, diketik: 12, beda: 0 },
      },
      /; sama dengan D\.Hasil kertas \(12 sel\)\.$/,
    ],
    [{ jenis: 'wilayah.dibuka', kontes: 'PPWP', wilayah: WILAYAH }, /^Penetapan rekap PPWP .* dibuka kembali\.$/],
    [
      {
        jenis: 'impor.selesai',
        impor: 3,
        sumber: 'panwaslu',
        pembanding: 4,
        beda: 1,
        sama: 2,
        masuk: 0,
        ditolak: ['x'],
      },
      /^Impor 3 \(Salinan Panwaslu\): 4 cocok dengan lembar, 1 berbeda, 2 sama dengan sebelumnya, 1 berkas ditolak\./,
    ],
    [{ jenis: 'lembar.dikosongkan', ...DI, impor: 3 }, /dikosongkan karena impor 3 diurungkan\.$/],
    [
      { jenis: 'sumber.dicabut', ...DI, sumber: 'tabel', impor: 3, kembali: { isian: [] } },
      /^Angka Tabel impor 3 untuk .* dicabut; yang sebelumnya berlaku lagi\.$/,
    ],
    [{ jenis: 'perbedaan.dicabut', ...DI, impor: 3, entri: 2 }, /^Perbedaan impor 3 untuk .* dicabut\.$/],
    [
      { jenis: 'impor.diurungkan', impor: 3, lembar: 1, sumber: 2, beda: 3 },
      'Impor 3 diurungkan: 1 lembar dikosongkan, 2 pembanding dan 3 perbedaan dicabut.',
    ],
    [
      { jenis: 'total.diterima', kontes: 'PPWP', wilayah: WILAYAH, sumber: 'ketik', versi: 2, isian: [] },
      /^Total PPWP .* diterima dan diketik \(menggantikan versi 1\)\.$/,
    ],
    [
      { jenis: 'acara.dicatat', tempat: 'Aula', pukul: '09.00' },
      'Keterangan rapat untuk dokumen: tempat Aula, pukul 09.00.',
    ],
    [{ jenis: 'acara.dicatat' }, 'Keterangan rapat untuk dokumen: dikosongkan.'],
    [
      { jenis: 'dokumen.ditolak', model: 'D.HASIL', kontes: 'PPWP', wilayah: WILAYAH, jumlah: 2, sha256: SIDIK },
      /^D\.HASIL PPWP .* ditolak pemeriksaan cetak: 2 hal tidak cocok \(berkas cccccccc\)\.$/,
    ],
    [{ jenis: 'dokumen.dipindai', dokumen: 4, nomor: 1, nama: 'a.pdf' }, 'Pindaian 1 Dokumen 4 disimpan: a.pdf.'],
    [{ jenis: 'dokumen.pindaian-dilepas', dokumen: 4, nomor: 1 }, 'Pindaian 1 Dokumen 4 dilepas.'],
    [
      { jenis: 'dokumen.tinta-dicatat', dokumen: 4, orang: 3, status: 'tanda-tangan' },
      /^\S.* menandatangani dengan tinta \(Dokumen 4\)\.$/,
    ],
    [
      { jenis: 'dokumen.penolakan-dicatat', dokumen: 4, orang: 99, status: 'menolak' },
      'orang 99 menolak menandatangani (Dokumen 4).',
    ],
    [
      { jenis: 'dokumen.tinta-dicatat', dokumen: 4, orang: 99, status: null },
      'Catatan tinta orang 99 pada Dokumen 4 dihapus.',
    ],
    [
      { jenis: 'dokumen.ditandatangani', dokumen: 4, orang: 99, sertifikat, namaBeda: true, sha256: SIDIK },
      'Dokumen 4 ditandatangani digital oleh orang 99 dengan sertifikat BUDI, penerbit Balai; nama di sertifikat berbeda dan disetujui (berkas cccccccc).',
    ],
    [
      { jenis: 'dokumen.dipastikan-cetak', nomor: 2, oleh: 'sistem', keluar: [], gagal: [1] },
      'Pesanan cetak 2: 1 dokumen tidak sampai ke pencetak.',
    ],
    [
      { jenis: 'dokumen.dipastikan-cetak', nomor: 2, oleh: 'orang', keluar: [1, 2], gagal: [3] },
      'Pesanan cetak 2 dipastikan: 2 dokumen keluar, 1 tidak keluar atau rusak.',
    ],
  ];
  for (const [isi, harap] of contoh) {
    if (typeof harap === 'string') expect.soft(kalimat(isi)).toBe(harap);
    else expect.soft(kalimat(isi)).toMatch(harap);
  }
  // Where the reader looks at the sheet already, it is not named again.
  expect(kalimat({ jenis: 'lembar.dibuka', ...DI }, true)).toBe('TPS 001 dibuka kembali setelah disahkan.');
  closePleno(p);
});
