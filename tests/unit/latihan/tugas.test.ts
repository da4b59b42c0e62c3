import { afterEach, expect, it } from 'vitest';
import { courseOf, viewCourse } from '../../../src/app/latihan.ts';
import { courseSummary } from '../../../src/app/latihan-ringkasan.ts';
import { Latihan } from '../../../src/contract/index.ts';
import { verifyStore } from '../../../src/store/index.ts';
import { Peserta } from '../../lib/latihan.ts';
import { nilai, plenoBaru } from '../../lib/pleno.ts';

let x: Peserta;
afterEach(() => x?.selesai());

it('the right way through: every task is begun, then done, and stays done', async () => {
  x = new Peserta();
  const status = () => x.laporan().tugas.map((t) => t.status);
  expect(status()).toEqual(['belum', 'belum', 'belum', 'belum', 'belum', 'belum', 'belum', 'belum']);

  expect(await x.muat('sirekap')).toBe(4);
  expect(x.status('muat')).toBe('selesai');

  expect(await x.muat('salinan', 'panwaslu')).toBe(3);
  expect([x.status('periksa'), x.butir('periksa')]).toEqual(['sedang', ['salinan']]);
  const { sel, benar, lain } = x.s.salinan;
  x.selesaikanBeda('jernih', sel, benar, lain);
  expect(x.status('periksa')).toBe('selesai');

  x.lengkapi('jernih');
  expect(x.butir('baca')).toEqual(['jernih-isi']);
  x.baca('jernih');
  x.lengkapi('salahBaca');
  expect(x.butir('baca')).toEqual(['jernih-isi', 'jernih-baca']);
  x.ketik('salahBaca', { [x.s.baca.sel]: x.s.baca.benar });
  x.baca('salahBaca');
  expect(x.status('baca')).toBe('selesai');

  // The third paper is in other hands until its sheet was read out.
  expect(x.laporan().kertas).not.toContain(x.tps('tertukar').tps);
  x.baca('tertukar');
  expect(x.laporan().kertas).toContain(x.tps('tertukar').tps);
  const [a, b] = x.s.tukar;
  x.ketik('tertukar', { [a.sel]: a.benar }, 'Diminta saksi');
  expect([x.status('pembetulan'), x.butir('pembetulan')]).toEqual(['sedang', ['tertukar-baca']]);
  x.ketik('tertukar', { [b.sel]: b.benar }, 'Diminta saksi');
  expect(x.butir('pembetulan')).toEqual(['tertukar-baca', 'tertukar-betul']);
  x.lengkapi('tertukar');
  expect(x.status('pembetulan')).toBe('selesai');

  const nomor = x.keberatan();
  expect(x.butir('keberatan')).toEqual(['catat']);
  x.jawab(nomor, 'ditolak');
  expect(x.status('keberatan')).toBe('selesai');

  x.lengkapi('salahJumlah');
  expect(x.butir('sahkan')).toEqual([]);
  x.baca('salahJumlah');
  expect(x.butir('sahkan')).toEqual(['jumlah-baca']);
  // The open mistake keeps it from being adopted without a word.
  expect(() => x.sahkan('salahJumlah')).toThrow('LEMBAR_BERMASALAH');
  expect(x.status('sahkan')).toBe('sedang');
  x.ketik('salahJumlah', { 'V.A': x.s.jumlah.benar }, 'Dijumlahkan ulang');
  expect(x.butir('sahkan')).toEqual(['jumlah-baca', 'jumlah-betul']);
  for (const p of ['jernih', 'salahBaca', 'tertukar', 'salahJumlah'] as const) x.sahkan(p);
  expect(x.butir('sahkan')).toEqual(['jumlah-baca', 'jumlah-betul', 'lembar']);
  for (const d of x.s.desa) x.tetapkan(d);
  expect(x.butir('sahkan')).toContain('desa');
  x.tetapkan(x.s.wilayah);
  expect(x.status('sahkan')).toBe('selesai');

  await x.cetak();
  expect(status()).toEqual([...Array(7).fill('selesai'), 'belum']);
  // A package of one desa is not that of the kecamatan.
  await x.kirim({ wilayah: [x.s.desa[0] ?? ''] });
  expect(x.status('kirim')).toBe('belum');
  await x.kirim();
  expect(status()).toEqual(Array(8).fill('selesai'));
  const l = x.laporan();
  expect(l.kesalahan).toEqual([]);
  expect(l.selesaiPada).toBe(l.tugas[7]?.selesaiPada);
  expect(l.tugas.map((t) => t.selesaiPada)).toEqual(l.tugas.map((t) => t.selesaiPada).sort());
  expect(nilai(verifyStore(x.p.s)).entri).toBeGreaterThan(30);

  const tampil = Latihan.parse(viewCourse(x.p));
  expect(tampil.tugas.every((t) => (t.lamaMs ?? -1) >= 0)).toBe(true);
  expect(tampil.kertas.every((k) => k.isian !== null)).toBe(true);
  const teks = nilai(courseSummary(x.p));
  expect(teks).toMatch(/^SIMULASI/);
  expect(teks).toContain('7. Cetak D.Hasil: selesai');
  expect(teks).toContain('Kesalahan di jalan: 0');
});

it('the order is free, and opening again opens the task again', async () => {
  x = new Peserta(7);
  await x.sampai(6);
  await x.cetak();
  await x.kirim();
  expect(x.laporan().selesaiPada).not.toBeNull();
  x.bukaWilayah(x.s.wilayah);
  expect(x.status('sahkan')).toBe('sedang');
  expect(x.laporan().selesaiPada).toBeNull();
  x.tetapkan(x.s.wilayah);
  expect(x.status('sahkan')).toBe('selesai');
  // The document is from before.
  expect(x.keliru('cetak')?.kode).toBe('DOKUMEN_USANG');
  await x.cetak();
  expect(x.status('cetak')).toBe('selesai');
  expect(x.keliru('kirim')?.kode).toBe('PAKET_USANG');
  await x.kirim({ dokumen: false });
  expect(x.keliru('kirim')?.kode).toBe('PAKET_TANPA_DOKUMEN');
  await x.kirim();
  expect(x.status('kirim')).toBe('selesai');
  expect(x.laporan().kesalahan.map((k) => k.keliru.kode)).toEqual(['PAKET_TANPA_DOKUMEN']);
});

it('no other plenary has a course', () => {
  expect(courseOf(plenoBaru())).toBeNull();
  expect(viewCourse(plenoBaru())).toBeNull();
});
