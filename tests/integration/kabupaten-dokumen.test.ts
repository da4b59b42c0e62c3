import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePackage, viewPlace } from '../../src/app/dokumen/index.ts';
import { closePleno, receiveNotice, takeUpObjection, viewForwarded, writeNotice } from '../../src/app/index.ts';
import { raiseObjection, settleObjection } from '../../src/app/keberatan.ts';
import { editSheet } from '../../src/app/lembar.ts';
import { deviceCard, trustDevice } from '../../src/app/perangkat.ts';
import type { Pleno } from '../../src/app/pleno.ts';
import { adoptRegion, adoptSheet, reopenSheet } from '../../src/app/rapat.ts';
import type { KodeTps } from '../../src/domain/index.ts';
import { BerkasBaca } from '../../src/minutes/periksa/baca.ts';
import { readDocuments } from '../../src/store/index.ts';
import { type Kabupaten, ketikKertas, kirimKe, siapkanKabupaten } from '../lib/kabupaten.ts';
import { folderBerkas, KAB, KEC_A, KEC_B, KETUA, tpsDari, versiDi } from '../lib/paket.ts';
import { jamUji, nilai } from '../lib/pleno.ts';

const { akar, hapus } = folderBerkas('kabupaten-dokumen');
const jam = jamUji();
let k: Kabupaten;
let tps: KodeTps;

afterAll(() => {
  for (const p of [k.kab, k.ppkA, k.ppkB]) closePleno(p);
  hapus();
});
beforeAll(async () => {
  k = await siapkanKabupaten(akar);
  [tps] = tpsDari(k.ppkA, KEC_A) as [KodeTps];
  const isi = {
    ...{ jenis: 'keberatan' as const, wilayah: tps, kontes: 'PPWP' as const, sel: ['IV.1'], uraian: 'Salinan lain' },
    pengaju: { peran: 'saksi' as const, nama: 'CITRA', kontes: 'PPWP' as const, peserta: 1 },
  };
  nilai(raiseObjection(k.ppkA, isi, jam));
  nilai(settleObjection(k.ppkA, 1, { status: 'diteruskan', jawaban: 'Sudah ditetapkan', hitungUlang: null }, jam));
  await kirimKe(k.kab, k.ppkA, k.hpA);
  await kirimKe(k.kab, k.ppkB, k.hpB);
});

/** Text of every document of a place, by its model. */
async function set(p: Pleno, wilayah: string): Promise<Map<string, string>> {
  const t = { kontes: 'PPWP' as const, wilayah };
  const dibuat = nilai(await makePackage(p, { ...t, kertas: 'F4', rupa: 'asli', salinan: false }, jam));
  const hasil = new Map<string, string>();
  for (const d of dibuat) {
    const b = await BerkasBaca.buka(new Uint8Array(readFileSync(d.berkas)));
    let teks = '';
    for (let n = 1; n <= b.halaman; n++) teks += (await b.baca(n)).potong.map((x) => x.teks).join(' ');
    await b.tutup();
    hasil.set(readDocuments(p.s).find((x) => x.id === d.id)?.model ?? '', teks.replace(/\s+/g, ' '));
  }
  return hasil;
}

describe('the set of a kabupaten/kota whose sheets came in packages', () => {
  it('is final once adopted: lampiran by kecamatan, this tier’s corrections, what was passed on, reasons of the adoption', async () => {
    const [x] = nilai(await viewForwarded(k.kab));
    nilai(await takeUpObjection(k.kab, { pleno: x?.pleno ?? '', nomor: 1 }, jam));
    const di = () => ({ kontes: 'PPWP' as const, tps, versi: versiDi(k.kab, tps) });
    nilai(reopenSheet(k.kab, { ...di(), alasan: 'C.Hasil dibuka' }, [KETUA, { ...KETUA, id: 2 }], jam));
    const ubah = { versi: di().versi, sel: { 'IV.1': 41, 'IV.2': 69 }, alasan: 'Turus dihitung lagi', keberatan: 1 };
    nilai(editSheet(k.kab, 'PPWP', tps, ubah, jam));
    nilai(settleObjection(k.kab, 1, { status: 'diterima', jawaban: 'Dibetulkan', hitungUlang: null }, jam));
    nilai(adoptSheet(k.kab, { ...di(), alasan: 'dicatat' }, KETUA, jam));
    ketikKertas(k.kab, KEC_A, { 'II.3': 99 });
    const tetapkan = (wilayah: string, alasan?: string) =>
      nilai(adoptRegion(k.kab, { kontes: 'PPWP', wilayah, alasan }, KETUA, jam));
    tetapkan(KEC_A, 'Salah tulis pada kertas');
    tetapkan(KEC_B, 'Dibacakan tanpa diketik');
    tetapkan(KAB);
    expect(nilai(viewPlace(k.kab, { kontes: 'PPWP', wilayah: KAB })).kurang).toEqual([]);
    const dok = await set(k.kab, KAB);
    expect([...dok.keys()]).toHaveLength(5);
    expect(dok.get('D.HASIL-KABKO')).toMatch(
      /FINAL.*Lampiran Kecamatan SERIBU UTARA.*Lampiran Kecamatan SERIBU SELATAN/,
    );
    const pembetulan = dok.get('LAMPIRAN-PEMBETULAN') ?? '';
    expect(pembetulan).toMatch(/TPS 001, PULAU PANGGANG/);
    expect(pembetulan).toMatch(/Turus dihitung lagi/);
    expect(pembetulan).toMatch(/DI TINGKAT KABUPATEN/i);
    expect(dok.get('D.KEJADIAN-KHUSUS')).toMatch(
      /Diteruskan PPK SERIBU UTARA \(nomor 1 di sana\)\. Jawaban di sana: Sudah ditetapkan/,
    );
    const penjelasan = dok.get('LAMPIRAN-PENJELASAN') ?? '';
    expect(penjelasan).toMatch(
      /T703: D\.Hasil kertas berbeda dari jumlah lembarnya pada 1 sel.*Salah tulis pada kertas/,
    );
    expect(penjelasan).toMatch(/SERIBU SELATAN.*D\.Hasil kertas tidak diketik.*Dibacakan tanpa diketik/);
  }, 60_000);

  it('in the kecamatan the annex tells what the tier above corrected, beside “none” of its own; its recap stays as it was', async () => {
    const sebelum = await set(k.ppkA, KEC_A);
    expect(sebelum.get('LAMPIRAN-PEMBETULAN')).toMatch(/NIHIL/);
    nilai(trustDevice(k.ppkA, deviceCard(k.hpKab).kartu, jam));
    nilai(await receiveNotice(k.ppkA, nilai(writeNotice(k.kab, k.hpKab, KEC_A, jam)).isi, {}, jam));
    const sesudah = await set(k.ppkA, KEC_A);
    expect(sesudah.get('LAMPIRAN-PEMBETULAN')).toMatch(
      /NIHIL.*KPU ADM\. KEP\. SERIBU memberitahukan.*TPS 001, PULAU PANGGANG.*Turus dihitung lagi/,
    );
    const tubuh = (t: string | undefined): string => (t ?? '').replace(/cetakan ke-\d+|Cetakan \d+/gi, '');
    const angka = (t: string | undefined): string[] => tubuh(t).match(/\b\d{2,3}\b/g) ?? [];
    expect(sesudah.get('D.HASIL-KECAMATAN')).toMatch(/FINAL/);
    expect(angka(sesudah.get('D.HASIL-KECAMATAN')).length).toBe(angka(sebelum.get('D.HASIL-KECAMATAN')).length);
    expect(sesudah.get('D.HASIL-KECAMATAN')).not.toMatch(/memberitahukan/);
  }, 60_000);
});
